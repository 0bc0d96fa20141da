// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QPushButton>
#include <QToolButton>

namespace success::ui {

/// The one thing to do here; at most one per view.
[[nodiscard]] QPushButton *primaryButton(const QString &text, QWidget *parent = nullptr);
[[nodiscard]] QPushButton *secondaryButton(const QString &text, QWidget *parent = nullptr);
/// A decision that takes something away.
[[nodiscard]] QPushButton *dangerButton(const QString &text, QWidget *parent = nullptr);
/// Looks like a link, works like a button.
[[nodiscard]] QPushButton *linkButton(const QString &text, QWidget *parent = nullptr);
/// An icon alone; `name` is what a screen reader says and the tooltip shows.
[[nodiscard]] QToolButton *iconButton(const Theme &theme, const QString &icon, const QString &name,
                                      QWidget *parent = nullptr);

/// A name as the text of a button, at most `width` pixels wide: `&` is a letter of it, not a shortcut.
[[nodiscard]] QString buttonName(const QString &name, const QFontMetrics &metrics, int width);

} // namespace success::ui
