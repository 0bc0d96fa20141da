// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/chat/chat_text.h"

#include "ui/format/words.h"

#include <QCoreApplication>

#include <set>

namespace success::ui {

namespace {

using nlohmann::json;
using Look = ChatRun::Look;

constexpr size_t mostLinks = 8; ///< of a sentence that counts; the rest stands as a number

struct ChatText
{
    Q_DECLARE_TR_FUNCTIONS(ChatText)
};

QString textIn(const json &object, const char *name)
{
    const auto value = object.find(name);
    return value != object.end() && value->is_string() ? QString::fromStdString(value->get<std::string>()) : QString();
}

const json &memberOf(const json &object, const char *name)
{
    static const json none;
    return object.is_object() && object.contains(name) ? object[name] : none;
}

std::vector<int> numbersIn(const json &sentence, const char *name)
{
    std::vector<int> numbers;
    for (const json &number : memberOf(sentence, name)) {
        if (number.is_number_integer())
            numbers.push_back(number.get<int>());
    }
    return numbers;
}

/// A model may say what no record says; the built-in answerer cannot.
bool isOfModel(const json &answer)
{
    return !textIn(answer, "model").isEmpty();
}

std::optional<CitedRecord> recordOf(const json &answer, int number)
{
    const json &citation = memberOf(memberOf(answer, "citations"), std::to_string(number).c_str());
    if (!citation.is_object())
        return {};
    return CitedRecord{textIn(citation, "kind"), textIn(citation, "id"), textIn(citation, "excerpt"),
                       QDate::fromString(textIn(citation, "date"), Qt::ISODate)};
}

QString headOf(const CitedRecord &record)
{
    const QString kind = spokenName(record.kind);
    return record.day.isValid() ? ChatText::tr("%1, %2").arg(kind, exactDate(record.day)) : kind;
}

QString unsupportedText()
{
    return ChatText::tr("Not in the records: the model cites a number that it was not given");
}

/// Of a turn whose answer is not there yet: nobody.
QString answererOf(const json &answer)
{
    if (!answer.is_object())
        return {};
    const QString model = textIn(answer, "model");
    const QString host = textIn(answer, "host");
    if (model.isEmpty())
        return ChatText::tr("Built-in answer");
    return host.isEmpty() ? model : ChatText::tr("%1 on %2").arg(model, host);
}

ChatRun linkTo(int number, const json &answer, size_t place)
{
    ChatRun run{
        u'[' + QString::number(number) + u']', Look::Link, QStringLiteral("cite:%1/%2").arg(place).arg(number), {}};
    if (const auto record = recordOf(answer, number))
        run.tooltip = QStringLiteral("<p><b>%1</b><br>%2</p>")
                          .arg(headOf(*record).toHtmlEscaped(), record->excerpt.toHtmlEscaped());
    return run;
}

ChatParagraph paragraphOf(const json &sentence, const json &answer, size_t place)
{
    ChatParagraph paragraph;
    const std::vector<int> numbers = numbersIn(sentence, "citations");
    const bool groundless = isOfModel(answer) && numbers.empty();
    paragraph.runs.push_back({textIn(sentence, "text"),
                              groundless ? Look::Groundless : Look::Plain,
                              {},
                              groundless ? ChatText::tr("The model cites no record for this") : QString()});
    for (size_t i = 0; i < std::min(numbers.size(), mostLinks); ++i) {
        paragraph.runs.push_back({QStringLiteral(" "), Look::Plain, {}, {}});
        paragraph.runs.push_back(linkTo(numbers[i], answer, place));
    }
    if (numbers.size() > mostLinks)
        paragraph.runs.push_back({ChatText::tr(" +%1").arg(numbers.size() - mostLinks), Look::Quiet, {}, {}});
    for (const int number : numbersIn(sentence, "unsupported")) {
        paragraph.runs.push_back({QStringLiteral(" "), Look::Plain, {}, {}});
        paragraph.runs.push_back({QStringLiteral("[%1]").arg(number), Look::Unsupported, {}, unsupportedText()});
    }
    return paragraph;
}

/// Who answers, how that stands, and what can be done with it.
ChatParagraph footOf(const ChatTurn &turn, size_t place, ChatProgress progress)
{
    ChatParagraph foot{ChatParagraph::Kind::Foot, {}};
    const auto say = [&foot](const QString &text, Look look = Look::Quiet, const QString &link = {},
                             const QString &tooltip = {}) {
        if (!foot.runs.empty())
            foot.runs.push_back({QStringLiteral(" · "), Look::Quiet, {}, {}});
        foot.runs.push_back({text, look, link, tooltip});
    };
    if (const QString who = answererOf(turn.answer); !who.isEmpty())
        say(who);
    if (progress == ChatProgress::Reading)
        say(ChatText::tr("Reading the records…"));
    else if (progress == ChatProgress::Writing)
        say(ChatText::tr("Answering…"));
    if (progress != ChatProgress::Done)
        return foot;
    if (const QString why = textIn(turn.answer, "incomplete"); !why.isEmpty())
        say(why, Look::Warning);
    if (!memberOf(turn.answer, "answer").empty())
        say(ChatText::tr("Copy"), Look::Link, QStringLiteral("copy:%1").arg(place),
            ChatText::tr("Copy this answer with the records it cites"));
    return foot;
}

/// `turn` of an address `SCHEME:TURN/…`; nullptr: there is none.
const ChatTurn *turnOf(const std::vector<ChatTurn> &turns, const QUrl &link)
{
    bool isNumber = false;
    const size_t place = link.path().section(u'/', 0, 0).toUInt(&isNumber);
    return isNumber && place < turns.size() ? &turns[place] : nullptr;
}

} // namespace

std::vector<ChatParagraph> chatParagraphs(const ChatTurn &turn, size_t place, ChatProgress progress)
{
    using Kind = ChatParagraph::Kind;
    std::vector<ChatParagraph> paragraphs{{Kind::Question, {{turn.question, Look::Plain, {}, {}}}}};
    for (const json &sentence : memberOf(turn.answer, "answer"))
        paragraphs.push_back(paragraphOf(sentence, turn.answer, place));
    if (ChatParagraph foot = footOf(turn, place, progress); !foot.runs.empty())
        paragraphs.push_back(std::move(foot));
    return paragraphs;
}

QString chatPlainText(const ChatTurn &turn)
{
    QStringList lines{turn.question, QString()};
    std::set<int> cited;
    for (const json &sentence : memberOf(turn.answer, "answer")) {
        QString line = textIn(sentence, "text");
        for (const int number : numbersIn(sentence, "citations")) {
            line += QStringLiteral(" [%1]").arg(number);
            cited.insert(number);
        }
        for (const int number : numbersIn(sentence, "unsupported"))
            line += ChatText::tr(" [%1: not in the records]").arg(number);
        lines += line;
    }
    if (const QString why = textIn(turn.answer, "incomplete"); !why.isEmpty())
        lines += QStringLiteral("(%1)").arg(why);
    if (!cited.empty())
        lines += QString();
    for (const int number : cited) {
        if (const auto record = recordOf(turn.answer, number))
            lines += QStringLiteral("[%1] %2: %3").arg(QString::number(number), headOf(*record), record->excerpt);
    }
    if (isOfModel(turn.answer))
        lines += {QString(), answererOf(turn.answer)};
    return lines.join(u'\n');
}

QString spokenAnswer(const ChatTurn &turn)
{
    QStringList sentences;
    for (const json &sentence : memberOf(turn.answer, "answer"))
        sentences += textIn(sentence, "text");
    return sentences.join(u' ');
}

std::optional<CitedRecord> citedRecord(const std::vector<ChatTurn> &turns, const QUrl &link)
{
    const ChatTurn *turn = link.scheme() == u"cite" ? turnOf(turns, link) : nullptr;
    bool isNumber = false;
    const int number = link.path().section(u'/', 1).toInt(&isNumber);
    return turn != nullptr && isNumber ? recordOf(turn->answer, number) : std::nullopt;
}

const ChatTurn *turnToCopy(const std::vector<ChatTurn> &turns, const QUrl &link)
{
    return link.scheme() == u"copy" ? turnOf(turns, link) : nullptr;
}

} // namespace success::ui
