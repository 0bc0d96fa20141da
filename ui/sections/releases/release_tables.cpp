// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/releases/release_tables.h"

#include "ui/format/words.h"
#include "ui/routing/ask_to_route.h"
#include "ui/sections/releases/release_words.h"
#include "ui/table/badge_delegate.h"
#include "ui/table/cell_delegates.h"
#include "ui/table/start_rows.h"
#include "ui/table/wrap_delegate.h"

#include <QCoreApplication>
#include <QMenu>
#include <QShortcut>

namespace success::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ReleaseTables", text);
}

constexpr auto approveKey = Qt::Key_A;
constexpr auto dismissKey = Qt::Key_D;

/// Words for the keys a column holds.
TableModel::Words spoken(const QString &column, QString (*text)(const QString &))
{
    return [column, text](const TableModel &model, int row) -> CellText {
        const Value value = model.value(row, column);
        const auto *key = std::get_if<QString>(&value);
        const QString word = key != nullptr ? text(*key) : QStringLiteral("–");
        return {word, word, word};
    };
}

TableModel::Words daysAgo(const QString &column)
{
    return [column](const TableModel &model, int row) -> CellText {
        const Value value = model.value(row, column);
        const auto *date = std::get_if<QDate>(&value);
        if (date == nullptr)
            return {QStringLiteral("–"), {}, {}};
        return {relativeTime(startOfDay(*date), startOfDay(model.asOf().date)), exactDate(*date), exactDate(*date)};
    };
}

/// What a person decided stays in the list though nothing suggests it any more.
CellText scoreWords(const TableModel &model, int row)
{
    const Value value = model.value(row, QStringLiteral("score"));
    const auto *score = std::get_if<qint64>(&value);
    if (score == nullptr)
        return {QStringLiteral("–"), tr("Decided by a person, and not suggested any more"), tr("decided by a person")};
    const QString exact = tr("Of 100 matches with this score, about %1 are right").arg(*score);
    return {QString::number(*score), exact, exact};
}

AccountDelegate *accountCells(TableView &view, const Theme &theme, const ReleaseRowActions &actions)
{
    auto *account = new AccountDelegate(theme, &view);
    QObject::connect(account, &AccountDelegate::opened, &view, actions.open);
    return account;
}

void addEntry(QMenu &menu, const QString &text, const std::function<void(const QStringList &)> &act,
              const QStringList &ids, const QKeySequence &keys = {})
{
    auto *entry = menu.addAction(text, [act, ids] { act(ids); });
    entry->setShortcut(keys);
}

void addOpenEntry(QMenu &menu, const ReleaseRowActions &actions, const QString &id)
{
    auto *open = menu.addAction(tr("Show details"), [open = actions.open, id] { open(id); });
    open->setShortcut(QKeySequence(Qt::Key_Return));
}

void addShortcut(TableView &view, Qt::Key key, const std::function<void(const QStringList &)> &act)
{
    auto *shortcut = new QShortcut(QKeySequence(key), &view, nullptr, nullptr, Qt::WidgetShortcut);
    QObject::connect(shortcut, &QShortcut::activated, &view, [&view, act] {
        if (const QStringList ids = view.selectedKeys(); !ids.isEmpty())
            act(ids);
    });
}

} // namespace

TableView *makeRequestsTable(const Theme &theme, const QString &stateFile, ReleaseRowActions actions)
{
    auto *model = new TableModel;
    model->setWords(QStringLiteral("status"), spoken(QStringLiteral("status"), loopStatusText));
    model->setWords(QStringLiteral("requested_on"), daysAgo(QStringLiteral("requested_on")));
    StartedRows rows = startRows(
        theme, model,
        {QStringLiteral("requestsTable"), tr("What customers asked for, newest first"), QStringLiteral("text")},
        stateFile, actions.open);
    TableView *view = rows.view;
    TableSetup &setup = rows.setup;
    setup.wishes = {{QStringLiteral("text"), 380, 220, 10},     {QStringLiteral("account"), 230, 170, 3},
                    {QStringLiteral("requester"), 160, 120, 1}, {QStringLiteral("requested_on"), 120, 0, 0},
                    {QStringLiteral("arr"), 110, 0, 0},         {QStringLiteral("status"), 110, 0, 0},
                    {QStringLiteral("similar"), 96, 0, 0},      {QStringLiteral("domain"), 160, 0, 0},
                    {QStringLiteral("email"), 200, 0, 0},       {QStringLiteral("url"), 200, 0, 0},
                    {QStringLiteral("id"), 160, 0, 0},          {QStringLiteral("group"), 80, 0, 0},
                    {QStringLiteral("account_key"), 160, 0, 0}};
    setup.cells = {{QStringLiteral("text"), new WrapDelegate(theme, view)},
                   {QStringLiteral("account"), accountCells(*view, theme, actions)},
                   {QStringLiteral("status"), new BadgeDelegate(theme, loopStatusTone, view)}};
    setup.fillMenu = [view, actions](QMenu &menu) {
        const QStringList ids = view->selectedKeys();
        if (ids.isEmpty())
            return;
        addOpenEntry(menu, actions, ids.first());
        menu.addAction(tr("Open customer"), [open = actions.openCustomer, id = ids.first()] { open(id); });
        addRouteEntry(menu, [route = actions.route, ids] { route(ids); });
        menu.addAction(tr("Export CSV…"), actions.exportRows);
    };
    setUpTable(*view, std::move(setup));
    return view;
}

TableView *makeShippedTable(const Theme &theme, const QString &stateFile, ReleaseRowActions actions)
{
    auto *model = new TableModel;
    model->setWords(QStringLiteral("source"), spoken(QStringLiteral("source"), shippedSourceText));
    model->setWords(QStringLiteral("kind"), spoken(QStringLiteral("kind"), shippedKindText));
    model->setWords(QStringLiteral("shipped_on"), daysAgo(QStringLiteral("shipped_on")));
    StartedRows rows = startRows(
        theme, model, {QStringLiteral("shippedTable"), tr("What shipped, newest first"), QStringLiteral("title")},
        stateFile, actions.open);
    TableView *view = rows.view;
    TableSetup &setup = rows.setup;
    setup.wishes = {{QStringLiteral("title"), 480, 240, 10},
                    {QStringLiteral("kind"), 90, 0, 0},
                    {QStringLiteral("release"), 200, 120, 2},
                    {QStringLiteral("source"), 140, 0, 0},
                    {QStringLiteral("shipped_on"), 130, 0, 0},
                    {QStringLiteral("url"), 260, 140, 1},
                    {QStringLiteral("announcements"), 110, 0, 0},
                    {QStringLiteral("detail"), 240, 0, 0},
                    {QStringLiteral("id"), 200, 0, 0}};
    setup.cells = {
        {QStringLiteral("title"), new WrapDelegate(theme, view)},
        {QStringLiteral("source"),
         new BadgeDelegate(
             theme, [](const QString &key) { return key == u"manual" ? tone::info : tone::neutral; }, view)}};
    setup.fillMenu = [view, actions](QMenu &menu) {
        const QStringList ids = view->selectedKeys();
        if (ids.isEmpty())
            return;
        addOpenEntry(menu, actions, ids.first());
        menu.addAction(tr("Open link"), [open = actions.openLink, id = ids.first()] { open(id); });
        addEntry(menu, tr("Remove what was added by hand"), actions.remove, ids);
        menu.addAction(tr("Export CSV…"), actions.exportRows);
    };
    setUpTable(*view, std::move(setup));
    return view;
}

TableView *makeMatchesTable(const Theme &theme, const QString &stateFile, ReleaseRowActions actions)
{
    auto *model = new TableModel;
    model->setWords(QStringLiteral("status"), spoken(QStringLiteral("status"), loopStatusText));
    model->setWords(QStringLiteral("score"), scoreWords);
    model->setWords(QStringLiteral("shipped_on"), daysAgo(QStringLiteral("shipped_on")));
    StartedRows rows =
        startRows(theme, model,
                  {QStringLiteral("matchesTable"), tr("Requests and what may answer them"), QStringLiteral("request")},
                  stateFile, actions.open);
    TableView *view = rows.view;
    TableSetup &setup = rows.setup;
    setup.wishes = {{QStringLiteral("request"), 270, 190, 8},      {QStringLiteral("shipped"), 330, 210, 10},
                    {QStringLiteral("requester"), 140, 110, 1},    {QStringLiteral("account"), 220, 170, 3},
                    {QStringLiteral("score"), 80, 0, 0},           {QStringLiteral("shared_terms"), 190, 120, 2},
                    {QStringLiteral("status"), 110, 0, 0},         {QStringLiteral("arr"), 104, 0, 0},
                    {QStringLiteral("domain"), 160, 0, 0},         {QStringLiteral("shipped_on"), 120, 0, 0},
                    {QStringLiteral("shipped_before"), 110, 0, 0}, {QStringLiteral("id"), 200, 0, 0},
                    {QStringLiteral("request_id"), 160, 0, 0},     {QStringLiteral("shipped_id"), 160, 0, 0},
                    {QStringLiteral("account_key"), 160, 0, 0}};
    setup.cells = {{QStringLiteral("request"), new WrapDelegate(theme, view)},
                   {QStringLiteral("shipped"), new WrapDelegate(theme, view)},
                   {QStringLiteral("shared_terms"), new WrapDelegate(theme, view)},
                   {QStringLiteral("account"), accountCells(*view, theme, actions)},
                   {QStringLiteral("status"), new BadgeDelegate(theme, loopStatusTone, view)}};
    setup.fillMenu = [view, actions](QMenu &menu) {
        const QStringList ids = view->selectedKeys();
        if (ids.isEmpty())
            return;
        addOpenEntry(menu, actions, ids.first());
        addEntry(menu, tr("Approve"), actions.approve, ids, QKeySequence(approveKey));
        addEntry(menu, tr("Dismiss"), actions.dismiss, ids, QKeySequence(dismissKey));
        addEntry(menu, tr("Draft mails…"), actions.draft, ids);
        addEntry(menu, tr("Route to Re-engage"), actions.reengage, ids);
        menu.addAction(tr("Open customer"), [open = actions.openCustomer, id = ids.first()] { open(id); });
        menu.addAction(tr("Open link"), [open = actions.openLink, id = ids.first()] { open(id); });
        addRouteEntry(menu, [route = actions.route, ids] { route(ids); });
        menu.addAction(tr("Export CSV…"), actions.exportRows);
    };
    setUpTable(*view, std::move(setup));
    addShortcut(*view, approveKey, actions.approve);
    addShortcut(*view, dismissKey, actions.dismiss);
    return view;
}

} // namespace success::ui
