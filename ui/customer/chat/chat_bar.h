// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "ui/customer/chat/chat_reader.h"
#include "ui/customer/chat/chat_text.h"
#include "ui/theme/theme.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace success::ui {

class ChatLog;

/// The bar at the foot of Customer Detail: a question about the account, the answers above it with the records they
/// rest on, and a few questions to begin with while nothing was asked. Everything is read and written off the GUI
/// thread.
class ChatBar : public QWidget
{
    Q_OBJECT

public:
    /// The answers take a part of the height of `parent`, wherever in it the bar is put later.
    ChatBar(Session &session, const Theme &theme, QWidget *parent = nullptr);

    /// The account that questions are about from now on, by key or domain; its conversation is shown as it was left.
    void setAccount(const QString &key);
    /// Pixels of the pane's height that the answers leave to the rest of it.
    void setTaken(int height);
    void ask(const QString &question);
    [[nodiscard]] bool isSettled() const { return !m_reading && !m_asking; }

Q_SIGNALS:
    void itemRequested(const success::ActivityItem &item); ///< a citation of the feed
    void cardRequested(const QString &kind);               ///< a citation that stands on a card; kind as in answers
    void settled();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void build();
    void suggest();
    void readConversation();
    void takeAnswer(const Result<ChatTurn> &turn);
    void openRecord(const CitedRecord &record);
    void clear();
    void setOpen(bool open);
    void arrange();
    void fit();
    void tell(const QString &sentence);
    [[nodiscard]] const Account *account() const;

    Session &m_session;
    const Theme &m_theme;
    ChatReader m_reader;
    QPointer<QWidget> m_pane; ///< whose height the answers share
    PortfolioPtr m_portfolio;
    QString m_key;
    int m_taken = 0;
    bool m_reading = false;
    bool m_asking = false;
    bool m_open = true; ///< the answers are shown

    QWidget *m_head;
    QLabel *m_title;
    QPushButton *m_clear;
    QToolButton *m_fold;
    ChatLog *m_log;
    QLabel *m_message;
    QWidget *m_suggestions;
    QLineEdit *m_question;
    QPushButton *m_ask;
};

} // namespace success::ui
