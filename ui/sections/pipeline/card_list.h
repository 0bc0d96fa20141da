// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sections/pipeline/board_column_model.h"

#include <QListView>

namespace success::ui {

/// The cards of one column of the board. Draws what is in view; all cards are of one height.
class CardList : public QListView
{
    Q_OBJECT

public:
    CardList(const Theme &theme, const MovedDeals &moved, QWidget *parent = nullptr);

    [[nodiscard]] BoardColumnModel *cards() const { return m_cards; }
    /// The place of the current card, −1 if there is none.
    [[nodiscard]] int currentPlace() const { return currentIndex().row(); }
    /// The card at this height of the viewport, else the last one above it; −1 if the column is empty.
    [[nodiscard]] int placeNear(int y) const;
    void goTo(int place);
    /// The dragged card is drawn lifted; −1: none.
    void setLifted(int place);

Q_SIGNALS:
    void opened(int place);       ///< Enter or a double click
    void leftFor(int direction);  ///< Left and Right: to the column beside, −1 or 1
    void movedFor(int direction); ///< Ctrl+Left and Ctrl+Right: the card goes a stage back, −1, or on, 1
    void stagesRequested(int place, QPoint global); ///< M: where to
    void menuRequested(int place, QPoint global);
    void entered();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QPoint underCard(int place) const;

    const Theme &m_theme;
    BoardColumnModel *m_cards;
    int m_lifted = -1;
    friend class CardDelegate;
};

} // namespace success::ui
