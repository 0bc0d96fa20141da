// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/chat/chat_log.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>
#include <QTimer>

namespace success::ui {

ChatLog::ChatLog(const Theme &theme, QWidget *parent)
    : QTextBrowser(parent)
    , m_theme(theme)
    , m_written(*document(), theme)
{
    setObjectName(QStringLiteral("chatLog"));
    setAccessibleName(tr("Questions and answers"));
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setProperty("bare", true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    connect(this, &QTextBrowser::anchorClicked, this, &ChatLog::follow);
    connect(&theme, &Theme::changed, this, [this] {
        const int scrolled = verticalScrollBar()->value();
        m_written.setTurns(m_turns);
        keepRoom();
        verticalScrollBar()->setValue(scrolled);
    });
}

void ChatLog::follow(const QUrl &link)
{
    if (const auto record = citedRecord(m_turns, link))
        Q_EMIT recordRequested(*record);
    else if (const ChatTurn *turn = turnToCopy(m_turns, link))
        copyTurn(*turn);
}

void ChatLog::copyTurn(const ChatTurn &turn)
{
    QGuiApplication::clipboard()->setText(chatPlainText(turn));
    Q_EMIT copied();
}

void ChatLog::setTurns(std::vector<ChatTurn> turns)
{
    m_turns = std::move(turns);
    m_atTop = false;
    m_written.setTurns(m_turns);
    toNewest();
}

void ChatLog::beginTurn(ChatTurn turn)
{
    m_turns.push_back(std::move(turn));
    m_atTop = true;
    m_written.addTurn(m_turns.back(), ChatProgress::Reading);
    toNewest();
}

void ChatLog::replaceLast(ChatTurn turn, ChatProgress progress)
{
    m_turns.back() = std::move(turn);
    const int scrolled = verticalScrollBar()->value();
    m_written.replaceLast(m_turns.back(), progress);
    keepRoom();
    verticalScrollBar()->setValue(scrolled); // wherever the reader is, the text stays where it is
}

void ChatLog::dropLast()
{
    m_turns.pop_back();
    setTurns(std::move(m_turns));
}

/// What is written takes from the empty space below it, so that the scroll bar has nothing to follow.
void ChatLog::keepRoom()
{
    if (m_atTop)
        m_written.setRoomBelow(std::max(0, viewport()->height() - m_written.heightOfLast() - 2 * space::s));
}

/// Once the layout has given the log its height.
void ChatLog::toNewest()
{
    if (m_turns.empty() || std::exchange(m_arrange, true))
        return;
    QTimer::singleShot(0, this, [this] {
        m_arrange = false;
        if (m_turns.empty())
            return;
        keepRoom();
        verticalScrollBar()->setValue(m_written.topOfLast());
    });
}

void ChatLog::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    keepRoom();
    if (event->oldSize().width() <= 0)
        toNewest();
}

void ChatLog::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), this, &QTextEdit::copy)->setEnabled(textCursor().hasSelection());
    menu->addAction(tr("Select all"), this, &QTextEdit::selectAll);
    menu->popup(event->globalPos());
}

} // namespace success::ui
