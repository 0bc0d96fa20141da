// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/chat/chat_log.h"

#include "ui/format/words.h"

#include <QScrollBar>
#include <QTimer>

#include <cmath>

namespace success::ui {

ChatLog::ChatLog(const Theme &theme, QWidget *parent)
    : QTextBrowser(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("chatLog"));
    setAccessibleName(tr("Questions and answers"));
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (const auto record = citedRecord(m_turns, link))
            Q_EMIT recordRequested(*record);
    });
    connect(this, &QTextBrowser::highlighted, this, [this](const QUrl &link) {
        const auto record = citedRecord(m_turns, link);
        if (!record)
            return setToolTip({});
        const QString head = record->day.isValid() ? tr("%1, %2").arg(spokenName(record->kind), exactDate(record->day))
                                                   : spokenName(record->kind);
        setToolTip(QStringLiteral("<p><b>%1</b><br>%2</p>").arg(head.toHtmlEscaped(), record->excerpt.toHtmlEscaped()));
    });
    connect(&theme, &Theme::changed, this, &ChatLog::show);
}

void ChatLog::setTurns(std::vector<ChatTurn> turns)
{
    m_turns = std::move(turns);
    show();
    toNewest();
}

void ChatLog::addTurn(ChatTurn turn)
{
    m_turns.push_back(std::move(turn));
    show();
    toNewest();
}

void ChatLog::show()
{
    setHtml(chatHtml(m_turns, m_theme));
}

/// Once the layout has given the log its height.
void ChatLog::toNewest()
{
    if (m_turns.empty())
        return;
    QTimer::singleShot(0, this, [this] { scrollToAnchor(QStringLiteral("turn-%1").arg(m_turns.size() - 1)); });
}

int ChatLog::contentHeight() const
{
    return int(std::ceil(document()->size().height())) + 2 * frameWidth();
}

} // namespace success::ui
