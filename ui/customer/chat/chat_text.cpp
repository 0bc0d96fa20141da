// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/chat/chat_text.h"

#include <QCoreApplication>

namespace success::ui {

namespace {

using nlohmann::json;

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

QString linksOf(const json &sentence, size_t turn)
{
    QString links;
    const json &citations = memberOf(sentence, "citations");
    for (size_t i = 0; i < citations.size(); ++i) {
        if (!citations[i].is_number_integer())
            continue;
        if (i == mostLinks) {
            links += ChatText::tr(" +%1").arg(citations.size() - mostLinks);
            break;
        }
        const QString number = QString::number(citations[i].get<int>());
        links += u" <a href=\"cite:" + QString::number(turn) + u'/' + number + u"\">[" + number + u"]</a>";
    }
    return links;
}

} // namespace

QString chatHtml(const std::vector<ChatTurn> &turns, const Theme &theme)
{
    QString html = QStringLiteral("<style>p { margin: 0 0 4px 0; } .q { color: %1; margin-top: 10px; } a { color: %2; "
                                  "text-decoration: none; }</style>")
                       .arg(theme.color(Role::SecondaryText).name(), theme.color(Role::Accent).name());
    for (size_t turn = 0; turn < turns.size(); ++turn) {
        html += QStringLiteral("<p class=\"q\"><a name=\"turn-%1\"></a><b>").arg(turn) +
                turns[turn].question.toHtmlEscaped() + QStringLiteral("</b></p>");
        for (const json &sentence : memberOf(turns[turn].answer, "answer"))
            html += QStringLiteral("<p>") + textIn(sentence, "text").toHtmlEscaped() + linksOf(sentence, turn) +
                    QStringLiteral("</p>");
    }
    return html;
}

std::optional<CitedRecord> citedRecord(const std::vector<ChatTurn> &turns, const QUrl &link)
{
    if (link.scheme() != u"cite")
        return {};
    bool isTurn = false;
    const size_t turn = link.path().section(u'/', 0, 0).toUInt(&isTurn);
    if (!isTurn || turn >= turns.size())
        return {};
    const std::string number = link.path().section(u'/', 1).toStdString();
    const json &citation = memberOf(memberOf(turns[turn].answer, "citations"), number.c_str());
    if (!citation.is_object())
        return {};
    return CitedRecord{textIn(citation, "kind"), textIn(citation, "id"), textIn(citation, "excerpt"),
                       QDate::fromString(textIn(citation, "date"), Qt::ISODate)};
}

} // namespace success::ui
