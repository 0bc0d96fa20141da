// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/pipeline/board_view.h"

#include "core/portfolio/deal_moves.h"
#include "ui/format/words.h"
#include "ui/sections/pipeline/board_band.h"
#include "ui/sections/pipeline/board_drag.h"
#include "ui/sections/pipeline/move_words.h"

#include <QHBoxLayout>
#include <QScrollBar>

namespace success::ui {
namespace {

constexpr int narrowest = 256; ///< of a column, in pixels
constexpr int widest = 360;

QString dealId(const PipelineData &data, quint32 row)
{
    const Deal *deal = dealOf(*data.table, row);
    return deal ? QString(sourceKey(deal->source) + u':' + deal->externalId) : data.table->accountKey(int(row));
}

} // namespace

BoardView::BoardView(const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_drag(new BoardDrag(*this, theme))
{
    setObjectName(QStringLiteral("board"));
    setAccessibleName(tr("Deals by stage"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        for (const Group &group : m_groups)
            group.band->update();
    });
    connect(m_drag, &BoardDrag::ended, this, [this] {
        if (auto next = std::exchange(m_next, std::nullopt))
            adopt(std::move(next->first), std::move(next->second));
    });
}

BoardView::~BoardView() = default;

QString BoardView::pipelineKey(const DealStage &stage)
{
    return sourceKey(stage.source) + u'/' + stage.pipeline;
}

void BoardView::setBoard(const PipelineData &source, Board board)
{
    if (m_drag->isDragging())
        m_next.emplace(source, std::move(board));
    else
        adopt(source, std::move(board));
}

void BoardView::adopt(PipelineData source, Board board)
{
    const auto row = currentRow();
    const QString current = row ? dealId(m_data, *row) : QString();
    const bool focused = m_current && m_current->list()->hasFocus();
    const QSet<QString> selected = selectedIds();
    m_data = std::move(source);
    m_moved.clear();
    QStringList shape;
    const DealBook &book = dealBookOf(*m_data.portfolio);
    for (const BoardColumn &column : board.columns)
        shape << (column.stage ? pipelineKey(book.stages[*column.stage]) + u'/' + book.stages[*column.stage].key
                               : QString());
    if (std::exchange(m_shape, shape) != shape || m_row == nullptr)
        build(board);
    describeBands(board);
    Q_EMIT shown(board.notShown);
    const size_t columns = board.columns.size();
    for (size_t i = 0; i < columns; ++i) {
        CardList *list = m_columns[i]->list();
        const int top = list->verticalScrollBar()->value();
        m_columns[i]->setColumn(m_data, std::move(board.columns[i]));
        list->verticalScrollBar()->setValue(top);
    }
    if (current.isEmpty())
        return;
    for (auto *column : m_columns) {
        const auto *cards = column->list()->cards();
        for (int place = 0; place < cards->rowCount(); ++place) {
            if (dealId(m_data, cards->tableRow(place)) != current)
                continue;
            column->list()->makeCurrent(place);
            enter(column);
            if (focused)
                column->list()->setFocus(Qt::OtherFocusReason);
            return select(selected);
        }
    }
}

void BoardView::build(const Board &board)
{
    m_current = nullptr;
    m_groups.clear();
    m_columns.clear();
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("boardContent"));
    m_row = new QHBoxLayout(content);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::l);
    const DealBook &book = dealBookOf(*m_data.portfolio);
    m_groups.reserve(board.columns.size());
    for (const BoardColumn &column : board.columns) {
        const DealStage *stage = column.stage ? &book.stages[*column.stage] : nullptr;
        const QString key = stage ? pipelineKey(*stage) : QString();
        if (m_groups.empty() || m_groups.back().key != key)
            addGroup(key, stage ? bandTitle(*stage) : tr("Routed here"));
        m_columns.push_back(addColumn(m_groups.back()));
    }
    m_row->addStretch(1);
    setWidget(content);
    for (Group &group : m_groups)
        fold(group, m_folded.contains(group.key));
    if (!m_columns.empty())
        enter(m_columns.front());
}

BoardView::Group &BoardView::addGroup(const QString &key, const QString &title)
{
    auto *frame = new QWidget;
    auto *inside = new QWidget;
    auto *band = new BoardBand(m_theme, title);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(band);
    column->addWidget(inside, 1);
    auto *row = new QHBoxLayout(inside);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    m_row->addWidget(frame);
    m_groups.push_back({key, frame, inside, band, {}});
    connect(band, &BoardBand::clicked, this, [this, key] {
        const bool folded = !m_folded.contains(key);
        folded ? m_folded.insert(key) : m_folded.erase(m_folded.constFind(key));
        for (Group &group : m_groups) {
            if (group.key == key)
                fold(group, folded);
        }
        Q_EMIT foldChanged(key, folded);
    });
    return m_groups.back();
}

BoardColumnView *BoardView::addColumn(Group &group)
{
    auto *column = new BoardColumnView(m_theme, m_moved);
    column->list()->setFocusPolicy(Qt::ClickFocus);
    group.columns.push_back(column);
    group.inside->layout()->addWidget(column);
    m_drag->watch(column->list());
    connectList(column->list());
    connect(column, &BoardColumnView::chanceRequested, this, [this, column] {
        if (column->stage())
            Q_EMIT chanceRequested(*column->stage());
    });
    connect(column->list(), &CardList::entered, this, [this, column] { enter(column); });
    connect(column->list(), &CardList::selectionBegun, this, [this, column] { dropSelection(column->list()); });
    return column;
}

void BoardView::connectList(CardList *list)
{
    const auto rowAt = [list](int place) {
        return list->cards()->tableRow(place);
    };
    connect(list, &CardList::opened, this, [this, rowAt](int place) { Q_EMIT opened(rowAt(place)); });
    connect(list, &CardList::stagesRequested, this,
            [this, rowAt](int place, QPoint global) { Q_EMIT stagesRequested(rowAt(place), global); });
    connect(list, &CardList::menuRequested, this,
            [this, rowAt](int place, QPoint global) { Q_EMIT menuRequested(rowAt(place), global); });
    connect(list, &CardList::leftFor, this, [this, list](int direction) { goBeside(list, direction); });
    connect(list, &CardList::movedFor, this, [this, list](int direction) { moveBeside(list, direction); });
}

/// What a band says beside its title: how many deals, and that nothing can be moved where nothing can.
void BoardView::describeBands(const Board &board)
{
    size_t next = 0;
    for (Group &group : m_groups) {
        int deals = 0;
        bool editable = false;
        for (size_t i = 0; i < group.columns.size(); ++i, ++next) {
            const auto &rows = board.columns[next].rows;
            deals += int(rows.size());
            editable = editable || std::ranges::any_of(rows, [&](quint32 row) {
                           const Deal *deal = dealOf(*m_data.table, row);
                           return deal && deal->editable;
                       });
        }
        const QString count = countText(deals);
        group.band->setNote(group.key.isEmpty()      ? count
                            : deals > 0 && !editable ? tr("%1 deals · read-only here").arg(count)
                                                     : tr("%1 deals").arg(count));
    }
}

void BoardView::setFolded(const QSet<QString> &keys)
{
    m_folded = keys;
    for (Group &group : m_groups)
        fold(group, m_folded.contains(group.key));
}

void BoardView::fold(Group &group, bool folded)
{
    group.band->setFolded(folded);
    group.inside->setVisible(!folded);
    fitColumns();
}

/// Columns share what room there is, within what reads well.
void BoardView::fitColumns()
{
    if (m_groups.empty())
        return;
    int columns = 0;
    int taken = (int(m_groups.size()) - 1) * space::l;
    for (const Group &group : m_groups) {
        if (group.band->isFolded()) {
            taken += BoardBand::thickness;
            continue;
        }
        columns += int(group.columns.size());
        taken += (int(group.columns.size()) - 1) * space::s;
    }
    if (columns == 0)
        return;
    const int width = std::clamp((viewport()->width() - taken) / columns, narrowest, widest);
    for (auto *column : m_columns)
        column->setFixedWidth(width);
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitColumns();
}

BoardColumnView *BoardView::columnOf(quint32 stage) const
{
    const auto found = std::ranges::find(m_columns, std::optional(stage), &BoardColumnView::stage);
    return found == m_columns.end() ? nullptr : *found;
}

BoardColumnView *BoardView::columnAt(QPoint global) const
{
    const auto found = std::ranges::find_if(m_columns, [global](const BoardColumnView *column) {
        return column->isVisible() && column->rect().contains(column->mapFromGlobal(global));
    });
    return found == m_columns.end() ? nullptr : *found;
}

const Deal *BoardView::dealAt(quint32 tableRow) const
{
    const auto moved = m_moved.constFind(tableRow);
    return moved != m_moved.cend() ? &*moved : dealOf(*m_data.table, tableRow);
}

QString BoardView::refusal(quint32 tableRow, quint32 stage) const
{
    const Deal *deal = dealAt(tableRow);
    return deal ? moveRefusal(*m_data.portfolio, *deal, stage)
                : tr("This account has no deal yet: make one in your CRM, and it appears here after the next sync.");
}

/// Where the row stands on the board changes, and what both columns come to.
void BoardView::place(quint32 tableRow, quint32 from, quint32 to)
{
    const Deal before = *dealAt(tableRow);
    if (BoardColumnView *column = columnOf(from))
        column->take(tableRow, before);
    const Deal *told = dealOf(*m_data.table, tableRow);
    if (told->stage == to)
        m_moved.remove(tableRow);
    else
        m_moved.insert(tableRow, dealInStage(dealBookOf(*m_data.portfolio), *told, to));
    BoardColumnView *column = columnOf(to);
    if (column == nullptr)
        return;
    const int place = column->put(tableRow, *dealAt(tableRow));
    column->list()->makeCurrent(place);
    column->list()->scrollTo(column->list()->currentIndex());
    enter(column);
}

void BoardView::moveCards(const std::vector<quint32> &tableRows, quint32 stage)
{
    std::vector<quint32> moved;
    std::vector<quint32> asked;
    for (const quint32 row : tableRows) {
        const bool can = refusal(row, stage).isEmpty();
        if (can && dealAt(row)->stage == stage)
            continue;
        asked.push_back(row);
        if (can)
            moved.push_back(row);
    }
    if (moved.empty()) {
        if (!asked.empty())
            Q_EMIT refused(refusal(asked.front(), stage));
        return;
    }
    dropSelection();
    for (const quint32 row : moved)
        place(row, dealAt(row)->stage, stage);
    if (BoardColumnView *column = columnOf(stage)) {
        CardList *list = column->list();
        for (const quint32 row : moved)
            list->selectionModel()->select(list->cards()->index(list->cards()->placeOf(row)),
                                           QItemSelectionModel::Select);
        list->setFocus(Qt::OtherFocusReason);
        ensureWidgetVisible(column, 0, 0);
    }
    Q_EMIT moveRequested(asked, stage);
}

void BoardView::takeBack(const std::vector<quint32> &tableRows)
{
    for (const quint32 row : tableRows) {
        if (m_moved.contains(row))
            place(row, dealAt(row)->stage, dealOf(*m_data.table, row)->stage);
    }
}

std::vector<quint32> BoardView::selectedWith(quint32 tableRow) const
{
    std::vector<quint32> rows;
    for (const auto *column : m_columns) {
        QModelIndexList chosen = column->list()->selectionModel()->selectedIndexes();
        std::ranges::sort(chosen, {}, &QModelIndex::row);
        for (const QModelIndex &index : std::as_const(chosen))
            rows.push_back(column->list()->cards()->tableRow(index.row()));
    }
    return std::ranges::find(rows, tableRow) == rows.end() ? std::vector{tableRow} : rows;
}

bool BoardView::fits(const std::vector<quint32> &tableRows, quint32 stage) const
{
    return std::ranges::any_of(
        tableRows, [&](quint32 row) { return refusal(row, stage).isEmpty() && dealAt(row)->stage != stage; });
}

void BoardView::dropSelection(const CardList *except)
{
    for (auto *column : m_columns) {
        if (column->list() != except)
            column->list()->clearSelection();
    }
}

/// Where several are; one alone goes with the current card.
QSet<QString> BoardView::selectedIds() const
{
    const auto row = currentRow();
    const std::vector<quint32> rows = row ? selectedWith(*row) : std::vector<quint32>();
    QSet<QString> ids;
    for (const quint32 each : rows)
        ids.insert(dealId(m_data, each));
    return rows.size() > 1 ? ids : QSet<QString>();
}

void BoardView::select(const QSet<QString> &ids)
{
    if (ids.isEmpty())
        return;
    for (auto *column : m_columns) {
        const auto *cards = column->list()->cards();
        for (int place = 0; place < cards->rowCount(); ++place) {
            if (ids.contains(dealId(m_data, cards->tableRow(place))))
                column->list()->selectionModel()->select(cards->index(place), QItemSelectionModel::Select);
        }
    }
}

std::optional<quint32> BoardView::currentRow() const
{
    if (!m_current || m_current->list()->currentPlace() < 0)
        return {};
    return m_current->list()->cards()->tableRow(m_current->list()->currentPlace());
}

/// Tab enters the board once, where it was left.
void BoardView::enter(BoardColumnView *column)
{
    if (m_current)
        m_current->list()->setFocusPolicy(Qt::ClickFocus);
    m_current = column;
    column->list()->setFocusPolicy(Qt::StrongFocus);
}

void BoardView::focusBoard()
{
    if (m_current)
        m_current->list()->setFocus(Qt::OtherFocusReason);
}

/// To the nearest column on that side that is not folded away, at the same height.
void BoardView::goBeside(CardList *from, int direction)
{
    const auto here = std::ranges::find(m_columns, from, &BoardColumnView::list) - m_columns.begin();
    for (auto next = here + direction; next >= 0 && next < std::ssize(m_columns); next += direction) {
        BoardColumnView *column = m_columns[size_t(next)];
        if (!column->isVisibleTo(this))
            continue;
        const int y = from->visualRect(from->currentIndex()).center().y();
        column->list()->goTo(column->list()->placeNear(y));
        ensureWidgetVisible(column, 0, 0);
        return;
    }
}

/// A stage back or on in the deal's pipeline; stages that are not shown are passed over.
void BoardView::moveBeside(CardList *from, int direction)
{
    if (from->currentPlace() < 0)
        return;
    const quint32 row = from->cards()->tableRow(from->currentPlace());
    const Deal *deal = dealAt(row);
    if (!deal || !deal->editable)
        return Q_EMIT refused(refusal(row, deal ? deal->stage : 0));
    const auto stages = stagesFor(dealBookOf(*m_data.portfolio), *deal);
    const auto here = std::ranges::find(stages, deal->stage) - stages.begin();
    for (auto next = here + direction; next >= 0 && next < std::ssize(stages); next += direction) {
        if (columnOf(stages[size_t(next)]))
            return moveCards(selectedWith(row), stages[size_t(next)]);
    }
    Q_EMIT refused(direction < 0 ? tr("%1 stands in the first stage.").arg(deal->name)
                                 : tr("%1 stands in the last stage.").arg(deal->name));
}

} // namespace success::ui
