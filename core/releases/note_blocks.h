// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace success {

/// A piece of a release note, in the order of the note.
struct NoteBlock
{
    enum class Kind {
        Heading,
        Paragraph,
        Item, ///< of an outermost list
    };
    Kind kind = Kind::Paragraph;
    QString text;
};

/// CommonMark. Raw HTML is dropped, of links and images their words are kept.
[[nodiscard]] std::vector<NoteBlock> markdownBlocks(const QString &markdown);
[[nodiscard]] std::vector<NoteBlock> htmlBlocks(const QString &html);
/// Paragraphs parted by empty lines; lines that begin with `-`, `*` or `•` are items.
[[nodiscard]] std::vector<NoteBlock> textBlocks(const QString &text);

} // namespace success
