// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "ui/shell/mail_draft.h"
#include "ui/shell/page.h"
#include "ui/shell/section_places.h"
#include "ui/theme/theme.h"

#include <set>

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace success::ui {

class AssistantTab;
class Banner;
class ConnectSheet;
class ScheduleTab;
class SectionHeader;
class SegmentedFilter;
class SkippedSheet;
class SourceCard;
class Toast;

/// Every source: what it powers, how it stands, and connecting, syncing, changing and disconnecting it; and, on tabs of
/// their own, when all that happens by itself (`?tab=schedule`) and who answers questions (`?tab=assistant`).
class IntegrationsPage : public Page
{
    Q_OBJECT

public:
    [[nodiscard]] static PagePlaces places();

    IntegrationsPage(const Theme &theme, Session &session, UrlOpener open, std::function<Instant()> now,
                     QWidget *parent = nullptr);

    void showRoute(const Route &route) override;
    [[nodiscard]] Route currentRoute() const override;
    [[nodiscard]] bool isSettled() const override;
    void focusContent() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Card
    {
        SourceId source{};
        QString key; ///< as in Connection::secretKey()
        SourceCard *card = nullptr;
    };

    QWidget *makeHeader();
    QWidget *makeSources();
    QWidget *makeLocked();
    void connectSession();
    void refresh();
    void arrangeCards();
    void fillCards();
    void addCard(SourceId source, const std::optional<Connection> &connection);
    void connectCard(SourceCard *card, SourceId source);
    void askToDisconnect(const Connection &connection);
    void remove(const Connection &connection, bool keepData);
    void syncFirst(SourceId source);
    [[nodiscard]] bool maySync() const;
    [[nodiscard]] QString tokenPlace(SourceId source, const Connection &connection) const;

    const Theme &m_theme;
    Session &m_session;
    std::function<Instant()> m_now;
    SectionHeader *m_header = nullptr;
    QPushButton *m_syncAll = nullptr;
    Banner *m_locked = nullptr; ///< the vault is; nothing can be synced
    SegmentedFilter *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    QVBoxLayout *m_list = nullptr;
    ScheduleTab *m_schedule = nullptr;
    AssistantTab *m_assistant = nullptr;
    ConnectSheet *m_connect = nullptr;
    SkippedSheet *m_skipped = nullptr;
    Toast *m_toast = nullptr;
    std::vector<Card> m_cards;
    QStringList m_shown;          ///< the keys the cards were made for
    std::set<SourceId> m_waiting; ///< connected while a sync ran: theirs follows
};

} // namespace success::ui
