// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLayout>

#include <vector>

namespace success::ui {

/// Items side by side in rows that wrap; the items of a row share its width equally (`Stretch`) or keep their own
/// (`Natural`), centred on each other. With Stretch, every row has the same number of columns but the last may be
/// shorter.
class FlowLayout : public QLayout
{
public:
    enum Mode { Natural, Stretch };

    explicit FlowLayout(Mode mode, int spacing, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    void setGeometry(const QRect &rect) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;

private:
    /// Geometries of the visible items for a width; the returned height includes margins.
    int place(const QRect &rect, bool apply) const;
    int placeEqual(const QRect &area, const std::vector<QLayoutItem *> &items, bool apply) const;
    int placeNatural(const QRect &area, const std::vector<QLayoutItem *> &items, bool apply) const;
    [[nodiscard]] std::vector<QLayoutItem *> visibleItems() const;

    Mode m_mode;
    std::vector<QLayoutItem *> m_items;
};

} // namespace success::ui
