// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/convert/candidate_detail.h"
#include "core/session/session.h"
#include "ui/models/latest_task.h"
#include "ui/widgets/sheet.h"

namespace success::ui {

/// One candidate: score with its factors, trials, value, usage, contacts, and where it goes from here.
class CandidateSheet : public Sheet
{
    Q_OBJECT

public:
    CandidateSheet(Session &session, const Theme &theme, QWidget *parent);

    void openFor(const QString &accountKey);
    /// What is shown is read again where the sheet is open.
    void setPortfolio(const PortfolioPtr &portfolio);
    [[nodiscard]] bool isReading() const { return m_reading.isPending(); }

Q_SIGNALS:
    void customerRequested(const QString &accountKey);
    void routeRequested(const QString &accountKey); ///< `Route to…`
    void shown();                                   ///< what was asked for is on screen

private:
    using Answer = Result<std::shared_ptr<const CandidateDetail>>;

    QWidget *makeFooter();
    void read();
    void fill(const Answer &answer);
    [[nodiscard]] QWidget *content(const CandidateDetail &detail) const;
    [[nodiscard]] QWidget *trials(const CandidateDetail &detail) const;
    [[nodiscard]] QWidget *factors(const CandidateDetail &detail) const;

    Session &m_session;
    const Theme &m_theme;
    QString m_key;
    PortfolioPtr m_portfolio;
    LatestTask<Answer> m_reading{this};
};

} // namespace success::ui
