// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

class QFrame;

namespace success::ui {

/// The colours a label can have; the style sheet keeps them right when the theme changes.
enum class TextTone { Normal, Secondary, Critical, AtRisk, Healthy, Info };

/// A label in one of the type styles.
[[nodiscard]] QLabel *textLabel(const QString &text, TextStyle style = TextStyle::Body,
                                TextTone tone = TextTone::Normal, QWidget *parent = nullptr);
/// The same with lines that wrap.
[[nodiscard]] QLabel *paragraph(const QString &text, TextTone tone = TextTone::Normal, QWidget *parent = nullptr);
/// Lines that wrap at a width that is known: gives the label that width and the height its text needs there, which a
/// layout with alignment does not ask for.
void setWrappedText(QLabel *label, const QString &text, int width);
void setTextTone(QLabel *label, TextTone tone);

/// A frame of the style sheet: `card` (surface, border, rounded), `surface`, `bar` (line beneath), `status` (line
/// above), `side` (line at the left), `line` (one pixel).
[[nodiscard]] QFrame *panel(const char *kind, QWidget *parent = nullptr);
[[nodiscard]] QFrame *horizontalLine(QWidget *parent = nullptr);

/// Sets a dynamic property the style sheet selects by, and restyles the widget.
void setStyleProperty(QWidget *widget, const char *name, const QVariant &value);

} // namespace success::ui
