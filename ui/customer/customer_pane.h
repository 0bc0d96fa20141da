// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "ui/customer/customer_reader.h"
#include "ui/shell/detail_pane.h"
#include "ui/theme/theme.h"

class QGridLayout;
class QScrollArea;
class QStackedWidget;

namespace success::ui {

class ActivityView;
class ChatBar;
class CustomerCards;
class CustomerHeader;
class EmptyState;
class RouteBar;
class SideColumn;
class Toast;

/// Customer Detail: everything known of one account. Beside a section it is one column that scrolls as a whole; with
/// room for two, the activity stands left and the rest right, each scrolling by itself. The chat bar is
/// always in sight, below the activity or below it all.
class CustomerPane : public DetailPane
{
    Q_OBJECT

public:
    CustomerPane(Session &session, const Theme &theme, QWidget *parent = nullptr);
    ~CustomerPane() override;

    /// `key`: an account key or a domain.
    void showAccount(const QString &key) override;
    [[nodiscard]] QString accountKey() const { return m_key; }
    [[nodiscard]] bool isSettled() const override;
    /// Tells the expand button how the pane stands.
    void setExpanded(bool expanded) override;
    void setOrigin(Section origin) override;
    void routeAccount() override { askWhereTo({}); }
    void askAboutAccount() override;
    void showView(const QString &view) override;
    /// Opens a web address; the desktop's own way unless set. Only http and https are ever passed on.
    void setUrlOpener(std::function<void(const QUrl &)> opener) { m_openUrl = std::move(opener); }

    /// From this width on there are two columns, where the height has room for them too.
    static constexpr int twoColumnsFrom = 960;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void read();
    void showDetail(const CustomerReader::DetailAnswer &answer);
    void startActivity(const CustomerDetail &detail);
    void arrange();
    void makeRoom(bool forCard);
    bool chooseColumns();
    void fit();
    void open(const QString &url);
    void showRecords(const Explanation::Factor &factor);
    void setTracked(bool tracked);
    void chooseCompany();
    void chooseMerge();
    void showBrief();
    void chooseSplit();
    void linkTo(const QString &key, const QString &name);
    void askWhereTo(std::optional<Section> destination);
    void endRoute(Section destination);
    void tellDecision(const Result<void> &decided, const QString &done);
    void undo();
    void takePortfolio();
    void settleIfDone();

    Session &m_session;
    const Theme &m_theme;
    CustomerReader m_reader;
    std::function<void(const QUrl &)> m_openUrl;
    Section m_origin = Section::Health;
    QString m_key;
    PortfolioPtr m_portfolio;                       ///< the one that is being read or shown
    QString m_linked;                               ///< the account that was last linked to a company here
    QString m_returnTo;                             ///< to be opened once the portfolio knows it again
    QString m_activityOf;                           ///< account and sync state the timeline was started for
    std::shared_ptr<const CustomerDetail> m_detail; ///< what is shown
    bool m_detailShown = false;
    bool m_twoColumns = false;
    bool m_talkWanted = false; ///< the conversation is to be shown once the account is

    QStackedWidget *m_stack = nullptr;
    EmptyState *m_words = nullptr;
    QScrollArea *m_scroll = nullptr;
    QGridLayout *m_grid = nullptr;
    CustomerHeader *m_header = nullptr;
    RouteBar *m_routes = nullptr;
    CustomerCards *m_cards = nullptr;
    ActivityView *m_activity = nullptr;
    QScrollArea *m_sideScroll = nullptr;
    SideColumn *m_side = nullptr;
    ChatBar *m_chat = nullptr;
    Toast *m_toast = nullptr;
};

} // namespace success::ui
