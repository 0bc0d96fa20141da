// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/conversations.h"
#include "ui/theme/theme.h"

#include <QUrl>

namespace success::ui {

/// What a link of a conversation stands for.
struct CitedRecord
{
    QString kind, id;
    QString excerpt;
    QDate day; ///< invalid: it has none
};

/// The turns as HTML, the oldest first: each question, the sentences of its answer, and their numbers as links. All
/// that is said is text; nothing of it is read as markup. A turn begins at the anchor `turn-N`, counted from 0.
[[nodiscard]] QString chatHtml(const std::vector<ChatTurn> &turns, const Theme &theme);
/// The record of a link that chatHtml made; nullopt for any other.
[[nodiscard]] std::optional<CitedRecord> citedRecord(const std::vector<ChatTurn> &turns, const QUrl &link);

} // namespace success::ui
