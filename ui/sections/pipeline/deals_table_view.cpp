// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/pipeline/deals_table_view.h"

#include "ui/format/likelihood_words.h"
#include "ui/format/route_words.h"
#include "ui/format/words.h"
#include "ui/routing/ask_to_route.h"
#include "ui/sections/pipeline/deal_delegate.h"
#include "ui/sections/pipeline/move_words.h"
#include "ui/sections/pipeline/stage_delegate.h"
#include "ui/table/badge_delegate.h"
#include "ui/table/cell_delegates.h"
#include "ui/table/start_rows.h"

#include <QMenu>
#include <QShortcut>

namespace success::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DealsTable", text);
}

const QString stageColumn = QStringLiteral("stage");

QString text(const TableModel &model, int row, const char *column)
{
    const auto value = model.value(row, QString::fromLatin1(column));
    const auto *words = std::get_if<QString>(&value);
    return words ? *words : QString();
}

std::optional<int> number(const TableModel &model, int row, const char *column)
{
    const auto value = model.value(row, QString::fromLatin1(column));
    const auto *figure = std::get_if<qint64>(&value);
    return figure ? std::optional(int(*figure)) : std::nullopt;
}

const Deal *dealIn(const TableModel &model, int row)
{
    return dealOf(*model.table(), model.rows()[size_t(row)]);
}

CellText dealWords(const TableModel &model, int row)
{
    const QString deal = text(model, row, "deal");
    const QString company = text(model, row, "company");
    const QString name = deal.isEmpty() ? company : deal;
    const QString beside = deal.isEmpty() ? tr("no deal yet") : company.isEmpty() ? tr("no known company") : company;
    const bool untracked = model.value(row, QStringLiteral("untracked")) == Value(true);
    QStringList lines{name, beside, untracked ? tr("Untracked: left out of the cards above") : QString(),
                      routedFromLines(routeMarks(model.value(row, QStringLiteral("routed_from"))))};
    lines.removeAll(QString());
    return {name, lines.join(u'\n'), lines.join(QStringLiteral(", ")),
            untracked ? QString(beside + QStringLiteral(" · ") + tr("untracked")) : beside};
}

CellText sourceWords(const TableModel &model, int row)
{
    const auto source = sourceFromKey(text(model, row, "source"));
    if (!source)
        return {QStringLiteral("–"), tr("No source has a deal"), tr("no deal")};
    return {sourceTitle(*source), sourceTitle(*source), sourceTitle(*source)};
}

CellText stageWords(const TableModel &model, int row)
{
    const Deal *deal = dealIn(model, row);
    if (!deal)
        return {QStringLiteral("–"), tr("No deal"), tr("no deal")};
    const QString title = text(model, row, "stage");
    const QString shown = title.isEmpty() ? tr("No stage") : title;
    QStringList lines{shown};
    if (const auto days = number(model, row, "days_in_stage"))
        lines << tr("for %1").arg(dayCount(*days));
    if (model.value(row, QStringLiteral("stale")) == Value(true))
        lines << tr("stale");
    if (deal->pending)
        lines << pendingText(*deal);
    lines << (deal->editable ? tr("F2 changes it") : readOnlyReason(*deal));
    return {shown, lines.join(u'\n'), lines.join(QStringLiteral(", ")),
            deal->pending ? pendingMark(*deal).text : QString()};
}

CellText usersWords(const TableModel &model, int row)
{
    const auto users = number(model, row, "active_users");
    if (!users)
        return {QStringLiteral("–"), tr("Usage is unknown"), tr("unknown")};
    const QString said = tr("%1 active in the last full week").arg(countText(*users));
    return {countText(*users), said, said};
}

CellText likelihoodWords(const TableModel &model, int row)
{
    const QString key = text(model, row, "likelihood");
    if (key.isEmpty())
        return {QStringLiteral("–"), tr("It pays already, or is not scored by Convert"), tr("not scored")};
    const QString words = likelihoodText(likelihoodFromKey(key));
    return {words, words, words};
}

CellText renewalWords(const TableModel &model, int row)
{
    const auto days = number(model, row, "renewal_days");
    if (!days)
        return {QStringLiteral("–"), tr("No dated term runs"), tr("no dated term")};
    return {inDays(*days), exactDate(model.asOf().date.addDays(*days)), inDays(*days)};
}

std::vector<ColumnWish> wishes()
{
    return {{QStringLiteral("deal"), 280, 200, 4},      {QStringLiteral("source"), 96, 0, 0},
            {QStringLiteral("stage"), 150, 120, 1},     {QStringLiteral("value"), 96, 0, 0},
            {QStringLiteral("health_score"), 96, 0, 0}, {QStringLiteral("active_users"), 96, 0, 0},
            {QStringLiteral("likelihood"), 92, 0, 0},   {QStringLiteral("renewal_days"), 104, 0, 0},
            {QStringLiteral("owner"), 128, 0, 0},       {QStringLiteral("close_date"), 104, 0, 0},
            {QStringLiteral("company"), 180, 0, 0},     {QStringLiteral("domain"), 180, 0, 0},
            {QStringLiteral("account_key"), 180, 0, 0}, {QStringLiteral("deal_id"), 180, 0, 0}};
}

} // namespace

std::vector<DealRow> dealRows(const TableView &view)
{
    const auto table = view.tableModel()->table();
    std::vector<DealRow> rows;
    for (const quint32 row : view.selectedTableRows())
        rows.push_back({row, dealOf(*table, row)});
    return rows;
}

namespace {

void fillMenu(QMenu &menu, const TableView &view, const DealActions &actions)
{
    const auto *model = static_cast<const DealsModel *>(view.tableModel());
    const auto rows = view.selectedTableRows();
    if (rows.size() < 2) {
        const int row = view.currentIndex().row();
        return fillDealMenu(menu, model->source(), rows.empty() ? model->rows()[size_t(row)] : rows.front(),
                            model->dealAt(row).second, actions);
    }
    fillDealsMenu(menu, model->source(), dealRows(view), actions);
}

QHash<QString, QAbstractItemDelegate *> cells(TableView &view, const Theme &theme)
{
    auto *deal = new DealDelegate(theme, &view);
    auto *stage = new StageDelegate(theme, &view);
    auto *score = new ScoreDelegate(theme, &view);
    auto *likelihood = new BadgeDelegate(
        theme, [](const QString &key) { return toneOf(likelihoodFromKey(key)); }, &view);
    QObject::connect(stage, &StageDelegate::editRequested, &view,
                     [&view](const QModelIndex &index) { view.edit(index); });
    return {{QStringLiteral("deal"), deal},
            {stageColumn, stage},
            {QStringLiteral("health_score"), score},
            {QStringLiteral("likelihood"), likelihood}};
}

} // namespace

std::pair<const DealBook *, const Deal *> DealsModel::dealAt(int row) const
{
    return {&dealBookOf(*portfolioOf(*table())), dealIn(*this, row)};
}

Qt::ItemFlags DealsModel::flags(const QModelIndex &index) const
{
    auto flags = TableModel::flags(index);
    if (index.isValid() && columns()[size_t(index.column())].id == stageColumn) {
        const Deal *deal = dealIn(*this, index.row());
        flags.setFlag(Qt::ItemIsEditable, deal && deal->editable);
    }
    return flags;
}

bool DealsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || (flags(index) & Qt::ItemIsEditable) == 0)
        return false;
    const quint32 stage = value.toUInt();
    if (stage != dealAt(index.row()).second->stage)
        Q_EMIT moveRequested(rows()[size_t(index.row())], stage);
    return true;
}

TableView *makeDealsTable(const Theme &theme, const QString &stateFile, const DealActions &actions)
{
    auto *model = new DealsModel;
    model->setWords(QStringLiteral("deal"), dealWords);
    model->setWords(QStringLiteral("source"), sourceWords);
    model->setWords(stageColumn, stageWords);
    model->setWords(QStringLiteral("active_users"), usersWords);
    model->setWords(QStringLiteral("likelihood"), likelihoodWords);
    model->setWords(QStringLiteral("renewal_days"), renewalWords);
    StartedRows rows =
        startRows(theme, model, {QStringLiteral("dealsTable"), tr("Deals by stage"), QStringLiteral("deal")}, stateFile,
                  actions.openCustomer);
    TableView *view = rows.view;
    TableSetup &setup = rows.setup;
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    QObject::connect(model, &DealsModel::moveRequested, view,
                     [move = actions.move](quint32 row, quint32 stage) { move({row}, stage); });
    auto *editKey = new QShortcut(QKeySequence(Qt::Key_F2), view, nullptr, nullptr, Qt::WidgetShortcut);
    QObject::connect(editKey, &QShortcut::activated, view, [view, model] {
        const auto stage = view->currentIndex().siblingAtColumn(model->columnOf(stageColumn));
        if ((stage.flags() & Qt::ItemIsEditable) != 0)
            view->edit(stage);
    });
    setup.wishes = wishes();
    setup.cells = cells(*view, theme);
    setup.fillMenu = [view, actions](QMenu &menu) {
        fillMenu(menu, *view, actions);
    };
    setUpTable(*view, std::move(setup));
    return view;
}

} // namespace success::ui
