// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/company_choices.h"

#include "core/identity/domain.h"

#include <algorithm>
#include <numeric>

namespace success::ui {

CompanyChoices::CompanyChoices(PortfolioPtr portfolio, const Account &account, Offer offer, QObject *parent)
    : QAbstractListModel(parent)
    , m_portfolio(std::move(portfolio))
{
    const auto wanted = comparableName(account.name);
    const auto &accounts = m_portfolio->accounts;
    const auto isSame = [&](quint32 at) {
        return !wanted.isEmpty() && comparableName(accounts[at].name) == wanted;
    };
    for (quint32 at = 0; at < accounts.size(); ++at) {
        if ((offer == Offer::All || !accounts[at].domain.isEmpty()) && accounts[at].key != account.key)
            m_choices.push_back(at);
    }
    m_suggestions = int(std::ranges::stable_partition(m_choices, isSame).begin() - m_choices.begin());
    m_index = std::make_unique<SearchIndex>(int(m_choices.size()), [&](int row) {
        const auto &choice = accounts[m_choices[size_t(row)]];
        return QString(choice.name + u' ' + choice.domain);
    });
    m_rows.resize(m_choices.size());
    std::iota(m_rows.begin(), m_rows.end(), 0U);
}

void CompanyChoices::setSearch(const QString &text)
{
    beginResetModel();
    m_rows.clear();
    const auto found = m_index->matches(text);
    for (quint32 row = 0; row < found.size(); ++row) {
        if (found[row])
            m_rows.push_back(row);
    }
    endResetModel();
}

const Account &CompanyChoices::account(int row) const
{
    return m_portfolio->accounts[m_choices[m_rows[size_t(row)]]];
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
    const bool suggested = int(m_rows[size_t(index.row())]) < m_suggestions;
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
