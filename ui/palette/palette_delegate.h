// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/palette/palette_model.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace success::ui {

/// Paints a row of the palette: picture, title with what was typed, detail, and at the right its shortcut and kind.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PaletteDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static constexpr int rowHeight = 40;

private:
    /// Both return the width they took.
    int paintTitle(QPainter &painter, const QRect &room, const palette::Hit &hit) const;
    int paintRight(QPainter &painter, const QRect &room, const QString &text, TextStyle style) const;

    const Theme &m_theme;
};

} // namespace success::ui
