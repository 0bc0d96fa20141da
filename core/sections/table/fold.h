// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace success {

/// Appends `text` in the form that search and the order of texts compare: UTF-8, case folded, without accents, control
/// characters as blanks.
void appendFolded(QByteArray &out, QStringView text);
[[nodiscard]] QByteArray folded(QStringView text);

} // namespace success
