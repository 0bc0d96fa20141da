// SPDX-License-Identifier: Apache-2.0
#include "core/releases/release_entries.h"

#include "core/releases/note_blocks.h"

#include <QRegularExpression>

#include <algorithm>

namespace success {

namespace {

constexpr size_t mostEntries = 500;
constexpr qsizetype longestEntry = 2000;
constexpr qsizetype longestNote = 125'000; ///< the most that GitHub takes

std::vector<NoteBlock> blocksOf(const QString &body, ReleaseRecord::Format format)
{
    switch (format) {
    case ReleaseRecord::Format::Markdown:
        return markdownBlocks(body);
    case ReleaseRecord::Format::Html:
        return htmlBlocks(body);
    case ReleaseRecord::Format::Text:
        break;
    }
    return textBlocks(body);
}

/// What GitHub adds to the notes it writes itself: who made a change and where, and numbers of issues.
QString withoutCredits(const QString &text)
{
    static const QRegularExpression credits(
        QStringLiteral(
            "\\s+by @[\\w-]+(?:\\[bot\\])? in \\S+\\s*$|\\s*[(\\[](?:(?:fixes|closes|see|issue|pull request|PR)?"
            "\\s*+#\\d++[,;\\s]*+)++[)\\]]"),
        QRegularExpression::CaseInsensitiveOption);
    QString plain = text.simplified();
    plain.remove(credits);
    return plain.trimmed().left(longestEntry);
}

/// Neither a feature nor a fix: thanks, and links to the comparison of versions.
bool isNoise(const QString &text)
{
    static const QRegularExpression noise(
        QStringLiteral("^full changelog\\b|made their first contribution|^https?://\\S+$"),
        QRegularExpression::CaseInsensitiveOption);
    const bool hasLetters = std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.isLetter(); });
    return !hasLetters || noise.match(text).hasMatch();
}

bool saysFix(const QString &text)
{
    static const QRegularExpression fix(QStringLiteral("^\\W*(?:bug\\s?)?fix(?:e[sd])?\\b|\\bfixes$|\\bbugs?\\b"),
                                        QRegularExpression::CaseInsensitiveOption);
    return fix.match(text).hasMatch();
}

} // namespace

std::vector<ReleaseEntry> entriesOf(const QString &body, ReleaseRecord::Format format)
{
    const std::vector<NoteBlock> blocks = blocksOf(body.left(longestNote), format);
    const bool hasItems = std::any_of(blocks.begin(), blocks.end(),
                                      [](const NoteBlock &block) { return block.kind == NoteBlock::Kind::Item; });
    std::vector<ReleaseEntry> entries;
    QString section;
    for (const NoteBlock &block : blocks) {
        const QString text = withoutCredits(block.text);
        if (block.kind == NoteBlock::Kind::Heading) {
            section = text;
            continue;
        }
        const bool introduces = hasItems && block.kind == NoteBlock::Kind::Paragraph;
        if (introduces || isNoise(text) || entries.size() == mostEntries)
            continue;
        const bool fix = saysFix(section) || saysFix(text.left(20));
        entries.push_back({text, section, fix ? matching::FeatureKind::Fix : matching::FeatureKind::Feature});
    }
    return entries;
}

} // namespace success
