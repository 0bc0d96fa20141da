// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/contracts/contracts_list.h"

#include "ui/format/contract_words.h"
#include "ui/format/words.h"
#include "ui/section/row_bar.h"
#include "ui/sections/contracts/contract_cell_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPushButton>

namespace success::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ContractsList", text);
}

const QString running = QStringLiteral("running");
constexpr FilterBar::Room room{1160, 1220};

QString statusChoice(const QString &key)
{
    if (key == running)
        return tr("Active and trialing");
    return key == QStringLiteral("expiring_in_30_days") ? tr("Expiring in 30 days") : statusText(key);
}

SectionWords words()
{
    SectionWords words;
    words.icon = QStringLiteral("contracts");
    words.loading = tr("Loading contracts");
    words.notConnected = tr("Contracts is not connected yet");
    words.connectDetail =
        tr("Connect Salesbricks for contracts and orders, and Stripe for subscriptions and invoices.");
    words.failed = tr("Contracts could not be loaded");
    words.empty = tr("No contract is known yet");
    words.emptyDetail = tr("Contracts appear here as soon as Salesbricks or Stripe has one.");
    words.nothingMatches = tr("No contract matches these filters");
    words.skeleton = {260, 200, 96, 104, 100, 108, 116};
    return words;
}

void addContractControls(FilterBar &bar)
{
    FilterBar::Options choices{{{}, tr("All statuses")}};
    for (const QString &status : contractStatusKeys())
        choices.push_back({status, statusChoice(status)});
    FilterBar::Options sources{{{}, tr("All")}};
    for (const auto source : {SourceId::Salesbricks, SourceId::Stripe})
        sources.push_back({sourceKey(source), sourceTitle(source)});
    bar.addSegments(QStringLiteral("source"), tr("Source"), std::move(sources));
    bar.addChoice(QStringLiteral("status"), tr("Status"), choices, statusChoice);
    bar.addSearch(tr("Search customer, e-mail, domain or product"));
    bar.addChip(QStringLiteral("month"), {}, {})->setToolTip(tr("Show contracts of any renewal month again"));
    bar.addChip(QStringLiteral("risk"), {}, {})->setToolTip(tr("Show customers of any risk level again"));
}

RowBar *rowBar(const Theme &theme)
{
    return new RowBar(theme, {tr("1 customer"), tr("%1 customers"), tr("%1 of %2 customers")});
}

} // namespace

QString monthText(const QString &month)
{
    const QDate first = QDate::fromString(month, QStringLiteral("yyyy-MM"));
    return first.isValid() ? QLocale(QLocale::English).toString(first, u"MMMM yyyy") : month;
}

SectionList *makeContractsList(const Theme &theme, const QString &stateFile, bool demo,
                               const ContractRowActions &actions, QWidget *parent)
{
    auto *bar = new FilterBar(theme, contractFilters(), rowBar(theme), room);
    addContractControls(*bar);
    auto *view = makeContractsTable(theme, stateFile, actions);
    auto *list = new SectionList(contractFilters(), view, bar, new SectionContent(theme, words(), view, demo), parent);
    QObject::connect(list, &SectionList::filtersShown, bar, [bar](const SectionFilters &filters) {
        bar->setChipWords(QStringLiteral("month"),
                          tr("Renewing in %1").arg(monthText(filters.value(QStringLiteral("month")))));
        bar->setChipWords(QStringLiteral("risk"), riskLevelText(levelFromKey(filters.value(QStringLiteral("risk")))));
    });
    return list;
}

SectionList *makeReconciliationList(const Theme &theme, const QString &stateFile, bool demo,
                                    const ContractRowActions &actions, QWidget *parent)
{
    auto *bar = new FilterBar(theme, reconciliationFilters(), rowBar(theme), {});
    bar->addSearch(tr("Search customer, e-mail, domain or product"));
    bar->addCheck(QStringLiteral("mismatches"), QStringLiteral("only"), tr("Mismatches only"));
    auto texts = words();
    texts.empty = tr("No company is in both systems yet");
    texts.emptyDetail = tr("Companies appear here once Salesbricks and Stripe both know them.");
    texts.nothingMatches = tr("No company matches these filters");
    texts.skeleton = {220, 200, 100, 96, 100, 90, 100, 96, 100, 90, 100};
    auto *view = makeReconciliationTable(theme, stateFile, actions);
    return new SectionList(reconciliationFilters(), view, bar, new SectionContent(theme, texts, view, demo), parent);
}

} // namespace success::ui
