// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/conversations.h"

#include <QDate>
#include <QUrl>

#include <optional>

namespace success::ui {

/// What a link of a conversation stands for.
struct CitedRecord
{
    QString kind, id;
    QString excerpt;
    QDate day; ///< invalid: it has none
};

/// A piece of a paragraph that looks the same throughout.
struct ChatRun
{
    enum class Look {
        Plain,
        Quiet,
        Link,
        Groundless,  ///< rests on no record
        Unsupported, ///< a number that stands for none
        Warning,
    };

    QString text;
    Look look = Look::Plain;
    QString link;    ///< of Link: `cite:TURN/NUMBER` or `copy:TURN`
    QString tooltip; ///< empty: none

    bool operator==(const ChatRun &) const = default;
};

struct ChatParagraph
{
    enum class Kind { Question, Sentence, Foot };

    Kind kind = Kind::Sentence;
    std::vector<ChatRun> runs;

    bool operator==(const ChatParagraph &) const = default;
};

/// How far an answer is: nothing of it has come yet, some has, it is whole.
enum class ChatProgress { Reading, Writing, Done };

/// A turn as it is shown: the question, the sentences of its answer with their numbers as links, and a foot that says
/// who answered. All that was said is text; nothing of it is read as markup. `place`: in the conversation.
[[nodiscard]] std::vector<ChatParagraph> chatParagraphs(const ChatTurn &turn, size_t place,
                                                        ChatProgress progress = ChatProgress::Done);
/// The turn to paste elsewhere: question, answer, and every record that it cites.
[[nodiscard]] QString chatPlainText(const ChatTurn &turn);
/// The sentences alone, to be read out.
[[nodiscard]] QString spokenAnswer(const ChatTurn &turn);

/// The record of a link that chatParagraphs made; nullopt for any other.
[[nodiscard]] std::optional<CitedRecord> citedRecord(const std::vector<ChatTurn> &turns, const QUrl &link);
/// The turn of a `copy:` link; nullptr for any other.
[[nodiscard]] const ChatTurn *turnToCopy(const std::vector<ChatTurn> &turns, const QUrl &link);

} // namespace success::ui
