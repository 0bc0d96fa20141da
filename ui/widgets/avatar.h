// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace success::ui {

/// Two letters of a name: the first of its first two words (`Hooli XYZ` → `HX`), or the first two of a single one.
/// Whole characters: an emoji or a letter outside the BMP stays together. Empty for a name without letters or digits.
[[nodiscard]] QString monogramText(const QString &name);
/// Draws it on a rounded square; `seed` is what the hue is derived from (the domain or account key).
void paintMonogram(QPainter &painter, const QRectF &rect, const QString &name, const QString &seed, const Theme &theme);

class Avatar : public QWidget
{
    Q_OBJECT

public:
    Avatar(const Theme &theme, int side, QWidget *parent = nullptr);

    void setCompany(const QString &name, const QString &seed);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_name;
    QString m_seed;
};

} // namespace success::ui
