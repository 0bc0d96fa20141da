// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sections/pipeline/board_column_model.h"

#include <QListView>

namespace success::ui {

/// The cards of one column of the board, of which several may be selected. Draws what is in view; all cards are of one
/// height.
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
    /// Focus, and the card as the only one that is selected.
    void goTo(int place);
    void makeCurrent(int place);
    [[nodiscard]] bool isSelected(int place) const;
    /// The dragged card is drawn lifted; −1: none.
    void setLifted(int place);

Q_SIGNALS:
    void opened(int place);       ///< Enter or a double click
    void leftFor(int direction);  ///< Left and Right: to the column beside, −1 or 1
    void movedFor(int direction); ///< Ctrl+Left and Ctrl+Right: the card goes a stage back, −1, or on, 1
    void stagesRequested(int place, QPoint global); ///< M: where to
    void menuRequested(int place, QPoint global);
    void entered();
    void selectionBegun(); ///< of one card: what is selected in other columns goes

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
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
