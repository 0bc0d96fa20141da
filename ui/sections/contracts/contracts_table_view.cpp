// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/contracts/contracts_table_view.h"

#include "ui/format/contract_words.h"
#include "ui/format/words.h"
#include "ui/routing/ask_to_route.h"
#include "ui/sections/contracts/contract_cell_words.h"
#include "ui/sections/contracts/customer_delegate.h"
#include "ui/table/badge_delegate.h"
#include "ui/table/start_rows.h"
#include "ui/table/wrap_delegate.h"

#include <QCoreApplication>
#include <QMenu>

namespace success::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ContractsTable", text);
}

using Cells = QHash<QString, QAbstractItemDelegate *>;

QAbstractItemDelegate *statusDelegate(TableView &view, const Theme &theme)
{
    const auto toneOfKey = [](const QString &key) {
        const auto status = contractStatusFromKey(key);
        return status ? contractStatusTone(*status) : tone::neutral;
    };
    return new BadgeDelegate(theme, toneOfKey, &view);
}

QAbstractItemDelegate *customerDelegate(TableView &view, const Theme &theme, const ContractRowActions &actions)
{
    auto *customer = new ContractCustomerDelegate(theme, &view);
    QObject::connect(customer, &AccountDelegate::opened, &view, actions.details);
    return customer;
}

void fillMenu(QMenu &menu, const TableView &view, const ContractRowActions &actions)
{
    const auto keys = view.selectedKeys();
    if (keys.isEmpty())
        return;
    auto *details =
        menu.addAction(tr("Contract details"), &view, [show = actions.details, key = keys.first()] { show(key); });
    details->setShortcut(QKeySequence(Qt::Key_Return));
    menu.addAction(tr("Open customer"), &view, [open = actions.open, key = keys.first()] { open(key); });
    addRouteEntry(menu, [route = actions.route, keys] { route(keys); });
    menu.addAction(tr("Export CSV…"), &view, actions.exportRows);
}

/// What both tables have in common.
StartedRows start(const Theme &theme, TableModel *model, const RowsNames &names, const QString &stateFile,
                  const ContractRowActions &actions)
{
    StartedRows rows = startRows(theme, model, names, stateFile, actions.details);
    rows.setup.fillMenu = [view = rows.view, actions](QMenu &menu) {
        fillMenu(menu, *view, actions);
    };
    return rows;
}

} // namespace

TableView *makeContractsTable(const Theme &theme, const QString &stateFile, ContractRowActions actions)
{
    auto *model = new TableModel;
    model->setWords(QStringLiteral("customer"), customerWords);
    model->setWords(QStringLiteral("status"), keyWords(QStringLiteral("status"), statusText));
    model->setWords(QStringLiteral("source"), keyWords(QStringLiteral("source"), ledgerSourceText));
    model->setWords(QStringLiteral("payment_status"), keyWords(QStringLiteral("payment_status"), paymentStatusText));
    model->setWords(QStringLiteral("billing_interval"), keyWords(QStringLiteral("billing_interval"), intervalText));
    model->setWords(QStringLiteral("mismatches"), mismatchWords);
    model->setWords(QStringLiteral("renewal_days"), renewalWords);
    StartedRows rows = start(
        theme, model, {QStringLiteral("contractsTable"), tr("Contracts by next renewal"), QStringLiteral("customer")},
        stateFile, actions);
    TableView *view = rows.view;
    TableSetup &setup = rows.setup;
    setup.wishes = {{QStringLiteral("customer"), 260, 190, 3},  {QStringLiteral("product"), 200, 120, 2},
                    {QStringLiteral("status"), 96, 0, 0},       {QStringLiteral("source"), 104, 0, 0},
                    {QStringLiteral("mrr"), 100, 0, 0},         {QStringLiteral("arr"), 108, 0, 0},
                    {QStringLiteral("renewal_days"), 116, 0, 0}};
    setup.cells = {
        {QStringLiteral("customer"), customerDelegate(*view, theme, actions)},
        {QStringLiteral("status"), statusDelegate(*view, theme)},
        {QStringLiteral("source"),
         new BadgeDelegate(
             theme, [](const QString &key) { return key == QStringLiteral("merged") ? tone::info : tone::neutral; },
             view)},
        {QStringLiteral("payment_status"), new BadgeDelegate(theme, paymentStatusTone, view)}};
    setUpTable(*view, std::move(setup));
    return view;
}

TableView *makeReconciliationTable(const Theme &theme, const QString &stateFile, ContractRowActions actions)
{
    auto *model = new TableModel;
    model->setWords(QStringLiteral("mismatches"), mismatchWords);
    for (const char *side : {"salesbricks", "stripe"}) {
        const auto column = [side](const char *what) -> QString {
            return QLatin1String(side) + QLatin1Char('_') + QLatin1String(what);
        };
        model->setWords(column("status"), keyWords(column("status"), statusText));
        model->setWords(column("interval"), keyWords(column("interval"), intervalText));
    }
    StartedRows rows = start(
        theme, model,
        {QStringLiteral("reconciliationTable"), tr("Salesbricks and Stripe side by side"), QStringLiteral("customer")},
        stateFile, actions);
    TableView *view = rows.view;
    TableSetup &setup = rows.setup;
    setup.wishes = {{QStringLiteral("customer"), 230, 200, 2},
                    {QStringLiteral("mismatches"), 200, 176, 3},
                    {QStringLiteral("arr"), 92, 0, 0},
                    {QStringLiteral("salesbricks_status"), 136, 0, 0},
                    {QStringLiteral("salesbricks_mrr"), 128, 0, 0},
                    {QStringLiteral("salesbricks_interval"), 144, 0, 0},
                    {QStringLiteral("salesbricks_ends_on"), 124, 0, 0},
                    {QStringLiteral("stripe_status"), 106, 0, 0},
                    {QStringLiteral("stripe_mrr"), 108, 0, 0},
                    {QStringLiteral("stripe_interval"), 112, 0, 0},
                    {QStringLiteral("stripe_ends_on"), 104, 0, 0}};
    auto *customer = new AccountDelegate(theme, view);
    QObject::connect(customer, &AccountDelegate::opened, view, actions.details);
    setup.cells = {{QStringLiteral("customer"), customer},
                   {QStringLiteral("mismatches"), new WrapDelegate(theme, view)},
                   {QStringLiteral("salesbricks_status"), statusDelegate(*view, theme)},
                   {QStringLiteral("stripe_status"), statusDelegate(*view, theme)}};
    setUpTable(*view, std::move(setup));
    return view;
}

} // namespace success::ui
