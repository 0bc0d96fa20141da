// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sections/pipeline/card_list.h"

class QPushButton;

namespace success::ui {

/// One column of the board: what it is and comes to, above its cards.
class BoardColumnView : public QWidget
{
    Q_OBJECT

public:
    BoardColumnView(const Theme &theme, const MovedDeals &moved, QWidget *parent = nullptr);

    void setColumn(const PipelineData &source, BoardColumn column);
    [[nodiscard]] std::optional<quint32> stage() const { return m_list->cards()->stage(); }
    [[nodiscard]] CardList *list() const { return m_list; }

    void take(quint32 tableRow, const Deal &deal);
    int put(quint32 tableRow, const Deal &deal);

    /// Whether a dragged card over it may be let go here.
    enum class Target { No, Yes, Refused };
    void setTarget(Target target);

Q_SIGNALS:
    void chanceRequested(); ///< some of its deals have no chance to be weighted by

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showTotal();
    void placeChance();

    const Theme &m_theme;
    CardList *m_list;
    QPushButton *m_chance;
    Target m_target = Target::No;
    QString m_title;
    DealKind m_kind = DealKind::Open;
    QString m_count;
    QString m_total;
    QString m_notes;
};

} // namespace success::ui
