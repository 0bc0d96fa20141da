// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/reengage/reengage_table_view.h"

#include "ui/format/likelihood_words.h"
#include "ui/format/money_text.h"
#include "ui/format/route_words.h"
#include "ui/format/words.h"
#include "ui/routing/ask_to_route.h"
#include "ui/sections/reengage/loss_words.h"
#include "ui/table/cell_delegates.h"
#include "ui/table/lines_delegate.h"
#include "ui/table/start_rows.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

#include <bit>

namespace success::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ReengageTable", text);
}

QString text(const TableModel &model, int row, const char *column)
{
    const auto value = model.value(row, QString::fromLatin1(column));
    const auto *words = std::get_if<QString>(&value);
    return words ? *words : QString();
}

std::optional<QDate> date(const TableModel &model, int row, const char *column)
{
    const auto value = model.value(row, QString::fromLatin1(column));
    const auto *day = std::get_if<QDate>(&value);
    return day ? std::optional(*day) : std::nullopt;
}

bool yes(const TableModel &model, int row, const char *column)
{
    return model.value(row, QString::fromLatin1(column)) == Value(true);
}

LossReason categoryIn(const TableModel &model, int row)
{
    return lossReasonFromKey(text(model, row, "reason_category")).value_or(LossReason::Other);
}

CellText none(const QString &exact)
{
    return {QStringLiteral("–"), exact, exact};
}

CellText companyWords(const TableModel &model, int row)
{
    const QString name = text(model, row, "company");
    if (name.isEmpty())
        return none(tr("The deal names no company that is known"));
    const QString domain = text(model, row, "domain");
    const auto until = date(model, row, "dismissed_until");
    const QString note = until                          ? tr("dismissed until %1").arg(exactDate(*until))
                         : yes(model, row, "untracked") ? tr("untracked")
                                                        : QString();
    QStringList lines{name, domain.isEmpty() ? tr("No company domain is known") : domain, note,
                      text(model, row, "dismissed_because"),
                      routedFromLines(routeMarks(model.value(row, QStringLiteral("routed_from"))))};
    lines.removeAll(QString());
    return {name, lines.join(u'\n'), lines.join(QStringLiteral(", ")), note};
}

CellText dealWords(const TableModel &model, int row)
{
    const QString name = text(model, row, "deal");
    if (name.isEmpty())
        return none(tr("No lost deal: the account was routed here"));
    const QString owner = text(model, row, "owner");
    const QString said = owner.isEmpty() ? name : tr("%1, of %2").arg(name, owner);
    return {name, said, said, owner};
}

CellText lostWords(const TableModel &model, int row)
{
    const auto day = date(model, row, "lost_on");
    if (!day)
        return none(tr("When it was lost is not known"));
    const QString ago = lostAgo(*day, model.asOf().date);
    const QString said = exactDate(*day) + QStringLiteral(", ") + ago;
    return {exactDate(*day), said, said, ago};
}

CellText reasonWords(const TableModel &model, int row)
{
    if (text(model, row, "reason_category").isEmpty())
        return none(tr("No lost deal"));
    const QString written = text(model, row, "reason");
    const QString category = lossReasonTitle(categoryIn(model, row));
    const bool corrected = yes(model, row, "category_corrected");
    const QString note = corrected ? tr("%1, corrected").arg(category) : category;
    const QString shown = written.isEmpty() ? tr("No reason written") : written;
    return {shown, shown + u'\n' + note, shown + QStringLiteral(", ") + note, note};
}

CellText likelihoodWords(const TableModel &model, int row)
{
    const QString key = text(model, row, "likelihood");
    if (key.isEmpty())
        return none(tr("Not scored"));
    const QString level = likelihoodText(likelihoodFromKey(key));
    return {level, level, level};
}

CellText blockerWords(const TableModel &model, int row)
{
    const QString shipped = text(model, row, "blocker_shipped");
    if (shipped.isEmpty())
        return none(tr("Nothing that shipped since is linked to it"));
    const auto value = model.value(row, QStringLiteral("blocker_score"));
    const auto *percent = std::get_if<qint64>(&value);
    DealBlocker blocker;
    blocker.percent = percent ? int(*percent) : 0;
    blocker.approved = yes(model, row, "blocker_approved");
    const QString note = blockerStrength(blocker);
    return {shipped, shipped + u'\n' + note, shipped + QStringLiteral(", ") + note, note};
}

CellText activityWords(const TableModel &model, int row)
{
    const auto day = date(model, row, "last_activity");
    if (!day)
        return none(tr("No activity is known"));
    const QString ago = lostAgo(*day, model.asOf().date);
    return {ago, exactDate(*day), ago + QStringLiteral(", ") + exactDate(*day)};
}

/// The categories, the one in force checked, and the way back to what the text says.
void fillCategories(QMenu &menu, const TableModel &model, int row, const ReengageRowActions &actions)
{
    auto *group = new QActionGroup(&menu);
    const QString key = model.accountKey(row);
    for (const LossReason reason : allLossReasons) {
        auto *action =
            menu.addAction(lossReasonTitle(reason), [set = actions.setCategory, key, reason] { set(key, reason); });
        action->setCheckable(true);
        action->setChecked(reason == categoryIn(model, row));
        group->addAction(action);
    }
    menu.addSeparator();
    menu.addAction(tr("As the text says"), [set = actions.setCategory, key] { set(key, std::nullopt); })
        ->setEnabled(yes(model, row, "category_corrected"));
}

void fillMenu(QMenu &menu, const TableView &view, const ReengageRowActions &actions)
{
    const auto keys = view.selectedKeys();
    const int row = view.currentIndex().row();
    if (keys.isEmpty() || row < 0)
        return;
    const auto &model = *view.tableModel();
    const bool one = keys.size() == 1;
    const bool deal = !text(model, row, "deal_id").isEmpty();
    if (one && deal) {
        menu.addAction(tr("Show details"), [open = actions.open, key = keys.first()] { open(key); })
            ->setShortcut(QKeySequence(Qt::Key_Return));
        menu.addAction(tr("Draft outreach…"), [draft = actions.draft, key = keys.first()] { draft(key); });
    }
    if (one)
        menu.addAction(tr("Open customer"), [open = actions.openCustomer, key = keys.first()] { open(key); });
    addRouteEntry(menu, [route = actions.route, keys] { route(keys); });
    addDoneEntry(menu, view, [end = actions.endRoutes, keys] { end(keys); });
    if (deal) {
        if (one)
            fillCategories(*menu.addMenu(tr("Why it was lost")), model, row, actions);
        menu.addAction(tr("Dismiss…"), [dismiss = actions.dismiss, keys] { dismiss(keys); })
            ->setShortcut(QKeySequence(Qt::Key_Delete));
        if (date(model, row, "dismissed_until"))
            menu.addAction(tr("Bring back"), [back = actions.bringBack, keys] { back(keys); });
    }
    menu.addAction(tr("Export CSV…"), actions.exportRows);
}

std::vector<ColumnWish> wishes()
{
    return {{QStringLiteral("company"), 236, 176, 3},        {QStringLiteral("deal"), 190, 150, 2},
            {QStringLiteral("lost_value"), 104, 0, 0},       {QStringLiteral("lost_on"), 116, 0, 0},
            {QStringLiteral("reason"), 240, 190, 4},         {QStringLiteral("score"), 132, 0, 0},
            {QStringLiteral("likelihood"), 104, 0, 0},       {QStringLiteral("blocker_shipped"), 230, 190, 4},
            {QStringLiteral("last_activity"), 116, 0, 0},    {QStringLiteral("reason_category"), 150, 0, 0},
            {QStringLiteral("domain"), 180, 0, 0},           {QStringLiteral("account_key"), 180, 0, 0},
            {QStringLiteral("deal_id"), 180, 0, 0},          {QStringLiteral("owner"), 132, 0, 0},
            {QStringLiteral("dismissed_because"), 180, 0, 0}};
}

QHash<QString, QAbstractItemDelegate *> cells(TableView &view, const Theme &theme, const ReengageRowActions &actions)
{
    const LevelLook look{QStringLiteral("likelihood"), [](const QString &key) {
                             return toneOf(likelihoodFromKey(key));
                         }};
    auto *company = new AccountDelegate(theme, &view);
    auto *score = new ScoreDelegate(theme, &view);
    auto *likelihood = new LevelDelegate(theme, &view);
    auto *lines = new LinesDelegate(theme, &view);
    score->setLook(look);
    likelihood->setLook(look);
    QObject::connect(company, &AccountDelegate::opened, &view, actions.open);
    return {{QStringLiteral("company"), company},       {QStringLiteral("score"), score},
            {QStringLiteral("likelihood"), likelihood}, {QStringLiteral("deal"), lines},
            {QStringLiteral("lost_on"), lines},         {QStringLiteral("reason"), lines},
            {QStringLiteral("blocker_shipped"), lines}};
}

} // namespace

TableView *makeReengageTable(const Theme &theme, const QString &stateFile, const ReengageRowActions &actions)
{
    auto *model = new TableModel;
    model->setWords(QStringLiteral("company"), companyWords);
    model->setWords(QStringLiteral("deal"), dealWords);
    model->setWords(QStringLiteral("lost_on"), lostWords);
    model->setWords(QStringLiteral("reason"), reasonWords);
    model->setWords(QStringLiteral("reason_category"), [](const TableModel &shown, int row) {
        const QString title = lossReasonTitle(categoryIn(shown, row));
        return CellText{title, title, title};
    });
    model->setWords(QStringLiteral("likelihood"), likelihoodWords);
    model->setWords(QStringLiteral("blocker_shipped"), blockerWords);
    model->setWords(QStringLiteral("last_activity"), activityWords);
    StartedRows rows = startRows(
        theme, model, {QStringLiteral("reengageTable"), tr("Lost deals, best chance first"), QStringLiteral("company")},
        stateFile, actions.open);
    TableView *view = rows.view;
    TableSetup &setup = rows.setup;
    setup.wishes = wishes();
    setup.firstColumn = QStringLiteral("company");
    setup.cells = cells(*view, theme, actions);
    setup.fillMenu = [view, actions](QMenu &menu) {
        fillMenu(menu, *view, actions);
    };
    setUpTable(*view, std::move(setup));
    return view;
}

} // namespace success::ui
