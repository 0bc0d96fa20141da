// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/preview_words.h"

#include "ui/format/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace success::ui {

QString previewMoves(const LevelPreview &preview, const std::function<QString(int level)> &levelText)
{
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("SettingsPreview", text);
    };
    QStringList lines;
    QStringList after;
    for (int from = 0; from < int(preview.moves.size()); ++from) {
        for (int to = 0; to < int(preview.moves.size()); ++to) {
            const int moved = preview.moves[size_t(from)][size_t(to)];
            if (from != to && moved > 0)
                lines << tr("%1: %2 → %3").arg(countText(moved), levelText(from), levelText(to));
        }
        after << levelText(from) + u' ' + countText(preview.after[size_t(from)]);
    }
    lines << tr("After that: %1").arg(after.join(QStringLiteral(" · ")));
    return lines.join(u'\n');
}

} // namespace success::ui
