// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/health/health_table.h"

#include "core/sections/health/health_section.h"
#include "ui/format/route_words.h"
#include "ui/format/words.h"
#include "ui/routing/ask_to_route.h"
#include "ui/table/cell_delegates.h"
#include "ui/table/start_rows.h"

#include <QCoreApplication>
#include <QMenu>

#include <bit>

namespace success::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("HealthTable", text);
}

std::optional<int> number(const TableModel &model, int row, const QString &column)
{
    const auto value = model.value(row, column);
    const auto *whole = std::get_if<qint64>(&value);
    return whole ? std::optional(int(*whole)) : std::nullopt;
}

QString text(const TableModel &model, int row, const QString &column)
{
    const auto value = model.value(row, column);
    const auto *words = std::get_if<QString>(&value);
    return words ? *words : QString();
}

CellText accountWords(const TableModel &model, int row)
{
    const auto name = text(model, row, QStringLiteral("account"));
    const auto domain = text(model, row, QStringLiteral("domain"));
    const bool untracked = model.value(row, QStringLiteral("untracked")) == Value(true);
    const auto note = untracked ? tr("untracked") : QString();
    QString exact = name + u'\n' + (domain.isEmpty() ? tr("No company domain is known") : domain);
    QString spoken = domain.isEmpty() ? name : name + QStringLiteral(", ") + domain;
    if (untracked) {
        exact += u'\n' + tr("Untracked: listed, and left out of the figures");
        spoken += QStringLiteral(", ") + note;
    }
    const auto routes = routeMarks(model.value(row, QStringLiteral("routed_from")));
    if (!routes.empty()) {
        exact += u'\n' + routedFromLines(routes);
        spoken += QStringLiteral(", ") + routedFromText(routes);
    }
    return {name, exact, spoken, note};
}

CellText scoreWords(const TableModel &model, int row)
{
    const auto score = number(model, row, QStringLiteral("health_score"));
    if (!score)
        return {QStringLiteral("–"), tr("Not scored: no source says anything it could be scored on"), tr("not scored")};
    auto exact = tr("Health score %1 of 100").arg(*score);
    if (const auto change = number(model, row, QStringLiteral("score_change_7d")))
        exact += QStringLiteral(", ") + tr("%1 in 7 days").arg(signedPoints(*change));
    return {QString::number(*score), exact, exact};
}

CellText levelWords(const TableModel &model, int row)
{
    const auto &score = healthScoreOf(*model.table(), model.rows()[size_t(row)]);
    const auto level = riskLevelText(score.level);
    if (!score.partial)
        return {level, level, level};
    const auto exact = tr("%1, partial: scored on %2 of %3 inputs, less than half of the weight")
                           .arg(level)
                           .arg(std::popcount(score.available))
                           .arg(healthInputs);
    return {level, exact, exact, tr("partial")};
}

CellText usersWords(const TableModel &model, int row)
{
    const auto users = number(model, row, QStringLiteral("active_users"));
    const auto seats = number(model, row, QStringLiteral("licensed_users"));
    const auto shown = ofText(users, seats);
    const auto used = users ? tr("%1 active in the last full week").arg(countText(*users)) : tr("Usage is unknown");
    const auto licensed = seats ? tr("%1 licensed").arg(countText(*seats)) : tr("seats unknown");
    return {shown, used + QStringLiteral(", ") + licensed, used + QStringLiteral(", ") + licensed};
}

CellText renewalWords(const TableModel &model, int row)
{
    const auto days = number(model, row, QStringLiteral("days_to_renewal"));
    if (!days)
        return {QStringLiteral("–"), tr("No dated term runs"), tr("no dated term")};
    return {inDays(*days), exactDate(model.asOf().date.addDays(*days)), inDays(*days)};
}

bool isUntracked(const TableModel &model, const QString &key)
{
    const int row = model.rowOf(key);
    const auto value = row < 0 ? Value{} : model.value(row, QStringLiteral("untracked"));
    const auto *flag = std::get_if<bool>(&value);
    return flag && *flag;
}

void fillMenu(QMenu &menu, const TableView &view, const HealthRowActions &actions)
{
    const auto keys = view.selectedKeys();
    if (keys.isEmpty())
        return;
    auto *open = menu.addAction(tr("Open"), [open = actions.open, key = keys.first()] { open(key); });
    open->setShortcut(QKeySequence(Qt::Key_Return));
    addRouteEntry(menu, [route = actions.route, keys] { route(keys); });
    addDoneEntry(menu, view, [end = actions.endRoutes, keys] { end(keys); });
    const auto untracked =
        std::ranges::count_if(keys, [&view](const QString &key) { return isUntracked(*view.tableModel(), key); });
    if (untracked < keys.size())
        menu.addAction(tr("Untrack"), [set = actions.setTracked, keys] { set(keys, false); });
    if (untracked > 0)
        menu.addAction(tr("Track again"), [set = actions.setTracked, keys] { set(keys, true); });
    menu.addAction(tr("Export CSV…"), actions.exportRows);
}

std::vector<ColumnWish> wishes()
{
    return {{QStringLiteral("account"), 240, 184, 1},
            {QStringLiteral("health_score"), 132, 0, 0},
            {QStringLiteral("risk_level"), 94, 0, 0},
            {QStringLiteral("active_users"), 96, 0, 0},
            {QStringLiteral("arr"), 100, 0, 0},
            {QStringLiteral("days_to_renewal"), 120, 0, 0},
            {QStringLiteral("risk_factors"), 380, 200, 10},
            {QString::fromLatin1(TableModel::actionsColumn), 106, 0, 0},
            {QStringLiteral("domain"), 180, 0, 0},
            {QStringLiteral("account_key"), 180, 0, 0}};
}

QHash<QString, QAbstractItemDelegate *> cells(TableView &view, const Theme &theme, const HealthRowActions &actions)
{
    auto *account = new AccountDelegate(theme, &view);
    auto *score = new ScoreDelegate(theme, &view);
    auto *level = new LevelDelegate(theme, &view);
    auto *factors = new FactorsDelegate(theme, &view);
    auto *buttons = new ActionsDelegate(theme, &view);
    QObject::connect(account, &AccountDelegate::opened, &view, actions.open);
    QObject::connect(buttons, &ActionsDelegate::triggered, &view,
                     [&view, actions](ActionsCell::Action action, const QString &key) {
                         if (action == ActionsCell::Open)
                             actions.open(key);
                         else if (action == ActionsCell::Route)
                             actions.route({key});
                         else
                             actions.setTracked({key}, isUntracked(*view.tableModel(), key));
                     });
    return {
        {QStringLiteral("account"), account},
        {QStringLiteral("health_score"), score},
        {QStringLiteral("risk_level"), level},
        {QStringLiteral("risk_factors"), factors},
        {QString::fromLatin1(TableModel::actionsColumn), buttons},
    };
}

} // namespace

TableView *makeHealthTable(const Theme &theme, const QString &stateFile, HealthRowActions actions)
{
    auto *model = new TableModel;
    model->setActionsColumn(tr("Actions"));
    model->setWords(QStringLiteral("account"), accountWords);
    model->setWords(QStringLiteral("health_score"), scoreWords);
    model->setWords(QStringLiteral("risk_level"), levelWords);
    model->setWords(QStringLiteral("active_users"), usersWords);
    model->setWords(QStringLiteral("days_to_renewal"), renewalWords);
    StartedRows rows =
        startRows(theme, model, {QStringLiteral("healthTable"), tr("Accounts by health"), QStringLiteral("account")},
                  stateFile, actions.open);
    TableView *view = rows.view;
    TableSetup &setup = rows.setup;
    setup.wishes = wishes();
    setup.cells = cells(*view, theme, actions);
    setup.fillMenu = [view, actions](QMenu &menu) {
        fillMenu(menu, *view, actions);
    };
    setUpTable(*view, std::move(setup));
    return view;
}

} // namespace success::ui
