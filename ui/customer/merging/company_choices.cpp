// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/merging/company_choices.h"

#include "core/identity/domain.h"
#include "core/sections/table/search_index.h"

#include <algorithm>

namespace success::ui {
namespace {

constexpr size_t madeHere = 2000; ///< accounts that are looked through within a frame

} // namespace

struct CompanyChoices::Choices
{
    std::vector<quint32> accounts; ///< of Portfolio::accounts, suggestions first
    int suggestions = 0;
    std::unique_ptr<const SearchIndex> index; ///< beside accounts
};

CompanyChoices::ChoicesPtr CompanyChoices::make(const Portfolio &portfolio, const QString &key, const QString &name,
                                                Offer offer)
{
    auto choices = std::make_shared<Choices>();
    const auto &accounts = portfolio.accounts;
    const auto wanted = comparableName(name);
    const auto isSame = [&](quint32 at) {
        return !wanted.isEmpty() && comparableName(accounts[at].name) == wanted;
    };
    for (quint32 at = 0; at < accounts.size(); ++at) {
        if ((offer == Offer::All || !accounts[at].domain.isEmpty()) && accounts[at].key != key)
            choices->accounts.push_back(at);
    }
    choices->suggestions =
        int(std::ranges::stable_partition(choices->accounts, isSame).begin() - choices->accounts.begin());
    choices->index = std::make_unique<const SearchIndex>(int(choices->accounts.size()), [&](int row) {
        const auto &choice = accounts[choices->accounts[size_t(row)]];
        return QString(choice.name + u' ' + choice.key);
    });
    return choices;
}

CompanyChoices::CompanyChoices(PortfolioPtr portfolio, const Account &account, Offer offer, QObject *parent)
    : QAbstractListModel(parent)
    , m_portfolio(std::move(portfolio))
{
    const auto work = [read = m_portfolio, key = account.key, name = account.name, offer] {
        return make(*read, key, name, offer);
    };
    const auto done = [this](const ChoicesPtr &choices) {
        m_choices = choices;
        setSearch(m_search);
    };
    if (m_portfolio->accounts.size() <= madeHere)
        m_making.runHere(work, done);
    else
        m_making.run(work, done);
}

CompanyChoices::~CompanyChoices() = default;

void CompanyChoices::setSearch(const QString &text)
{
    m_search = text;
    if (isReading())
        return;
    beginResetModel();
    m_rows.clear();
    const auto found = m_choices->index->matches(text);
    for (quint32 row = 0; row < found.size(); ++row) {
        if (found[row])
            m_rows.push_back(row);
    }
    endResetModel();
}

int CompanyChoices::suggestionCount() const
{
    return isReading() ? 0 : m_choices->suggestions;
}

const Account &CompanyChoices::account(int row) const
{
    return m_portfolio->accounts[m_choices->accounts[m_rows[size_t(row)]]];
}

int CompanyChoices::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CompanyChoices::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &choice = account(index.row());
    const bool suggested = int(m_rows[size_t(index.row())]) < m_choices->suggestions;
    switch (role) {
    case Qt::DisplayRole:
        return choice.name;
    case Qt::AccessibleTextRole:
        return (suggested ? tr("%1, %2, same name") : QStringLiteral("%1, %2")).arg(choice.name, choice.domain);
    case KeyRole:
        return choice.key;
    case DomainRole:
        return choice.domain;
    case SuggestedRole:
        return suggested;
    default:
        return {};
    }
}

} // namespace success::ui
