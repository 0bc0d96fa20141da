// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/reengage/lost_deal_detail.h"
#include "core/session/session.h"
#include "ui/models/latest_task.h"
#include "ui/shell/mail_draft.h"
#include "ui/widgets/sheet.h"

class QPushButton;

namespace success::ui {

struct LostDealActions;

/// One lost deal: why it was lost, what has shipped since, its score, its history, and where it goes from here.
class LostDealSheet : public Sheet
{
    Q_OBJECT

public:
    LostDealSheet(Session &session, const Theme &theme, QWidget *parent);

    void openFor(const QString &dealId);
    /// What is shown is read again where the sheet is open.
    void setPortfolio(const PortfolioPtr &portfolio);
    void setUrlOpener(UrlOpener open) { m_openUrl = std::move(open); }
    [[nodiscard]] QString dealId() const { return m_dealId; }
    [[nodiscard]] bool isReading() const { return m_reading.isPending(); }

Q_SIGNALS:
    void customerRequested(const QString &accountKey);
    void routeRequested(const QString &dealId);
    void dismissRequested(const QString &dealId);
    void bringBackRequested(const QString &dealId);
    void draftRequested(const success::LostDealDetail &detail);
    void categoryChosen(const QString &dealId, std::optional<success::LossReason> category);
    void matchDecided(const success::BlockerMatch &match, bool approved, const QString &accountKey);
    void shown(); ///< what was asked for is on screen

private:
    using Answer = Result<std::shared_ptr<const LostDealDetail>>;

    QWidget *makeFooter();
    void read();
    void fill(const Answer &answer);
    [[nodiscard]] QWidget *content();
    [[nodiscard]] QWidget *head();
    [[nodiscard]] LostDealActions actions();

    Session &m_session;
    const Theme &m_theme;
    UrlOpener m_openUrl;
    QString m_dealId;
    PortfolioPtr m_portfolio;
    std::shared_ptr<const LostDealDetail> m_detail;
    QPushButton *m_draft = nullptr;
    LatestTask<Answer> m_reading{this};
};

} // namespace success::ui
