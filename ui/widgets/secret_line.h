// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace success::ui {

/// A line to paste a token into: hidden, never suggested by a keyboard, and without the spaces and line ends that a
/// copy from a page brings along.
[[nodiscard]] QLineEdit *secretLine(const QString &name, QWidget *parent = nullptr);
/// Empties it, with its undo history.
void forgetSecret(QLineEdit &line);

} // namespace success::ui
