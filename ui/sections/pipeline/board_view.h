// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/pipeline/board.h"
#include "ui/sections/pipeline/board_column_view.h"

#include <QScrollArea>
#include <QSet>

class QHBoxLayout;

namespace success::ui {

class BoardBand;
class BoardDrag;

/// The board: pipelines side by side, each a band above its stages' columns. Cards move by mouse, by Ctrl+Left and
/// Ctrl+Right, and by menu, several that are selected at once; a moved card stands in its new place at once and is
/// marked until the next board says where it is.
class BoardView : public QScrollArea
{
    Q_OBJECT

public:
    explicit BoardView(const Theme &theme, QWidget *parent = nullptr);
    ~BoardView() override;

    /// Keeps place, current card and what is folded. While a card is dragged, the board waits.
    void setBoard(const PipelineData &source, Board board);
    [[nodiscard]] bool isWaiting() const { return m_next.has_value(); }

    /// Pipelines that are folded away, by `pipelineKey`.
    void setFolded(const QSet<QString> &keys);
    [[nodiscard]] static QString pipelineKey(const DealStage &stage);

    /// As the user does: moves the cards at once and asks for the moves, or says why not.
    void moveCards(const std::vector<quint32> &tableRows, quint32 stage);
    /// The decision failed: the cards go back.
    void takeBack(const std::vector<quint32> &tableRows);
    /// Rows of the selected cards, column by column from the top, where `tableRow` is one of several; else that row.
    [[nodiscard]] std::vector<quint32> selectedWith(quint32 tableRow) const;
    /// Whether one of the rows can be moved there from another stage.
    [[nodiscard]] bool fits(const std::vector<quint32> &tableRows, quint32 stage) const;
    /// The row of the current card, if the board has one.
    [[nodiscard]] std::optional<quint32> currentRow() const;
    [[nodiscard]] const PipelineData &source() const { return m_data; }
    [[nodiscard]] const std::vector<BoardColumnView *> &columns() const { return m_columns; }
    [[nodiscard]] BoardColumnView *columnOf(quint32 stage) const; ///< nullptr: it has none
    [[nodiscard]] BoardColumnView *columnAt(QPoint global) const;
    /// Why the row cannot be put there; empty if it can or stands there.
    [[nodiscard]] QString refusal(quint32 tableRow, quint32 stage) const;
    /// The row's deal as the board has it now; nullptr for a routed account without one.
    [[nodiscard]] const Deal *dealAt(quint32 tableRow) const;
    void focusBoard();

Q_SIGNALS:
    void moveRequested(const std::vector<quint32> &tableRows, quint32 stage); ///< some of them may be refused
    void refused(const QString &sentence);
    void opened(quint32 tableRow);
    void stagesRequested(quint32 tableRow, QPoint global);
    void menuRequested(quint32 tableRow, QPoint global);
    void chanceRequested(quint32 stage);
    void foldChanged(const QString &pipelineKey, bool folded);
    void shown(int notShown); ///< a board is; deals of it that stand in no column

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Group
    {
        QString key;
        QWidget *frame;
        QWidget *inside;
        BoardBand *band;
        std::vector<BoardColumnView *> columns;
    };
    void adopt(PipelineData source, Board board);
    void build(const Board &board);
    Group &addGroup(const QString &key, const QString &title);
    BoardColumnView *addColumn(Group &group);
    void connectList(CardList *list);
    void describeBands(const Board &board);
    void fold(Group &group, bool folded);
    void fitColumns();
    void enter(BoardColumnView *column);
    void goBeside(CardList *from, int direction);
    void moveBeside(CardList *from, int direction);
    void place(quint32 tableRow, quint32 from, quint32 to);
    void dropSelection(const CardList *except = nullptr);
    [[nodiscard]] QSet<QString> selectedIds() const;
    void select(const QSet<QString> &ids);

    const Theme &m_theme;
    PipelineData m_data;
    MovedDeals m_moved;
    QStringList m_shape; ///< stages and pipelines the widgets were built for
    QSet<QString> m_folded;
    std::vector<Group> m_groups;
    std::vector<BoardColumnView *> m_columns;
    BoardColumnView *m_current = nullptr;
    QHBoxLayout *m_row = nullptr;
    BoardDrag *m_drag;
    std::optional<std::pair<PipelineData, Board>> m_next;
};

} // namespace success::ui
