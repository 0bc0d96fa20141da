// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/signals/signals_page.h"

#include "core/sections/signals/signals_table.h"
#include "ui/sections/signals/signals_list.h"

namespace success::ui {
namespace {

const QString accountFilter = QStringLiteral("account");

} // namespace

SignalsPage::SignalsPage(Session &session, const Theme &theme, QWidget *parent)
    : SectionPage(session, theme, Section::Signals, {}, parent)
{
    setObjectName(QStringLiteral("signalsPage"));
    SignalRowActions actions;
    actions.open = [this](const QString &key) {
        Q_EMIT customerRequested(key);
    };
    actions.narrow = [this](const QString &key) {
        list()->choose(accountFilter, key);
    };
    auto *signalsHeard =
        makeSignalsList(theme, session.folder().uiStateFile(), session.isDemo(), std::move(actions), this);
    addList(signalsHeard, QStringLiteral("signals"));
    addPart(signalsHeard, 1);
    connect(signalsHeard, &SectionList::filtersShown, this, &SignalsPage::nameAccount);
    start();
}

SignalsPage::~SignalsPage() = default;

void SignalsPage::read(const PortfolioPtr &portfolio)
{
    const QString file = session().folder().cacheFile();
    m_reading.run(
        [portfolio, file]() -> Reading {
            auto cache = CacheStore::open(file, OpenMode::ReadOnly);
            if (!cache)
                return tl::unexpected(cache.error());
            Reading table = signalsTable(portfolio, (*cache)->database());
            if (table)
                (*table)->prepare();
            return table;
        },
        [this, portfolio](const Reading &reading) {
            if (!reading)
                return fail(reading.error());
            m_portfolio = portfolio;
            list()->setTable(*reading, portfolio->asOf);
            nameAccount(list()->filters());
        });
}

/// The filter holds a key; its chip says a name, as soon as there is one.
void SignalsPage::nameAccount(const SectionFilters &filters)
{
    const QString key = filters.value(accountFilter);
    const Account *account = m_portfolio && !key.isEmpty() ? m_portfolio->find(key) : nullptr;
    list()->bar()->setChipWords(accountFilter, account != nullptr ? account->name : key);
}

} // namespace success::ui
