// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>
#include <QPointer>
#include <QTimer>

namespace success::ui {

class BoardColumnView;
class BoardView;
class CardList;

/// Dragging cards of the board with the mouse: a picture of the one beneath it follows the pointer, the column beneath
/// says whether it may be let go there, edges scroll, Esc puts it back. The drag stays within the board, so it needs no
/// drag of the window system.
class BoardDrag : public QObject
{
    Q_OBJECT

public:
    BoardDrag(BoardView &board, const Theme &theme);

    void watch(CardList *list);
    [[nodiscard]] bool isDragging() const { return m_picture != nullptr; }

Q_SIGNALS:
    void ended();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] CardList *listOf(QObject *viewport) const;
    bool pressed(CardList *list, QPoint point, Qt::KeyboardModifiers keys);
    bool moved(CardList *list, QPoint global);
    void lift(CardList *list, QPoint global);
    void hover(QPoint global);
    void release(QPoint global);
    void cancel();
    void putDown();
    void scroll();

    BoardView &m_board;
    const Theme &m_theme;
    std::vector<QPointer<CardList>> m_lists;
    QTimer m_scroll;
    QPointer<CardList> m_from;
    int m_place = -1; ///< of the pressed card
    quint32 m_row = 0;
    std::vector<quint32> m_rows; ///< what is dragged with it
    bool m_amongSeveral = false; ///< the press has not made it the only selected card yet
    QPoint m_pressedAt;          ///< in the viewport
    QPoint m_grip;               ///< in the card
    QPoint m_last;               ///< global
    bool m_refusalTold = false;
    QPointer<QLabel> m_picture;
    QPointer<BoardColumnView> m_over;
};

} // namespace success::ui
