// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/integrations/source_status.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace success::ui {

class Badge;

/// One source, or one connection of a source that may have several: what it powers, how it stands, and what can be
/// done about it. It stays where it is while its words change, so that the keyboard does too.
class SourceCard : public QFrame
{
    Q_OBJECT

public:
    /// What is shown beside the status.
    struct Facts
    {
        std::optional<Connection> connection; ///< nullopt: a source nobody has connected, or one of the demo
        QString place;                        ///< where its token comes from, for a person; empty where it has none
        bool known = true;                    ///< this version can read it
        bool mayConnect = true;               ///< false: the demo
        bool maySync = true;                  ///< false: a sync runs, or the user works offline
        bool oneOfSeveral = false;
    };

    /// `key` as in Connection::secretKey(): the card's object names end in it.
    SourceCard(const Theme &theme, SourceId source, const QString &key, QWidget *parent = nullptr);

    void setStatus(const SourceStatus &status, Facts facts);
    [[nodiscard]] const std::optional<Connection> &connection() const { return m_facts.connection; }
    /// The keyboard goes to what is most likely wanted next.
    void focusAction();

Q_SIGNALS:
    void connectRequested();
    void syncRequested();
    void reconnectRequested();
    void editRequested();
    void disconnectRequested();
    void skippedRequested();

private:
    void build();
    QPushButton *makeAction(QPushButton *button, const QString &name, void (SourceCard::*signal)());
    void showWords(const SourceStatus &status);
    void showActions(const SourceStatus &status);

    const Theme &m_theme;
    SourceId m_source;
    QString m_key;
    Facts m_facts;
    QLabel *m_title = nullptr;
    QLabel *m_powers = nullptr;
    Badge *m_badge = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_notes = nullptr;
    QLabel *m_place = nullptr;
    QWidget *m_foot = nullptr; ///< where the token is, and what can be changed
    QPushButton *m_skipped = nullptr;
    QPushButton *m_connect = nullptr;
    QPushButton *m_sync = nullptr;
    QPushButton *m_reconnect = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_disconnect = nullptr;
};

} // namespace success::ui
