// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/portfolio/release_loop.h"
#include "ui/widgets/sheet.h"

class QVBoxLayout;

namespace success::ui {

/// One request: who asked, who else asked for the same, and everything that may answer it, both texts with the words
/// they share marked. Texts of sources are shown as they are written, never as markup.
class RequestSheet : public Sheet
{
    Q_OBJECT

public:
    RequestSheet(const Theme &theme, QWidget *parent);

    /// `match`: the id of the match that stands first; may be empty.
    void showRequest(const QString &requestId, const QString &match = {});
    /// An open sheet shows what it says of its request now.
    void setPortfolio(const PortfolioPtr &portfolio);
    [[nodiscard]] const QString &requestId() const { return m_request; }

Q_SIGNALS:
    void approveRequested(const QString &matchId);
    void dismissRequested(const QString &matchId);
    void draftRequested(const QString &matchId);
    void reengageRequested(const QString &matchId);
    void customerRequested(const QString &accountKey);
    void linkRequested(const QString &url);

private:
    void rebuild();
    void addRequest(QVBoxLayout *column, const CustomerRequest &request);
    void addAlike(QVBoxLayout *column, const CustomerRequest &request);
    void addMatch(QVBoxLayout *column, const RequestMatch &match);

    const Theme &m_theme;
    PortfolioPtr m_portfolio;
    QString m_request;
    QString m_match;
};

/// A deal of the account was lost.
[[nodiscard]] bool hasLostDeal(const Portfolio &portfolio, quint32 account);

} // namespace success::ui
