// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/side_column.h"

#include "ui/customer/customer_reader.h"
#include "ui/customer/linked_requests.h"
#include "ui/customer/notes_section.h"
#include "ui/customer/score_change_section.h"
#include "ui/widgets/skeleton.h"

#include <QVBoxLayout>

namespace success::ui {

namespace {

/// The last day before the one looked at whose score was saved on it.
std::optional<QDate> lastSavedDay(const std::vector<ScorePoint> &history)
{
    for (size_t i = history.size(); i > 1; --i) {
        if (!history[i - 2].computed)
            return history[i - 2].day;
    }
    return {};
}

} // namespace

SideColumn::SideColumn(Session &session, const Theme &theme, CustomerReader &reader, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_reader(reader)
    , m_folds(session.folder().uiStateFile())
    , m_column(new QVBoxLayout(this))
    , m_change(new ScoreChangeSection(theme, this))
    , m_notes(new NotesSection(session, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::m);
    m_above = new SkeletonLines(theme, 8, this);
    m_between = new QWidget(this);
    m_below = new QWidget(this);
    m_change->hide();
    m_notes->hide();
    for (auto *part : std::initializer_list<QWidget *>{m_above, m_change, m_between, m_notes, m_below})
        m_column->addWidget(part);
    m_column->addStretch(1);
    connect(m_change, &ScoreChangeSection::sinceChanged, this, &SideColumn::readChange);
    connect(m_notes, &NotesSection::failed, this, &SideColumn::failed);
}

void SideColumn::setDetail(const std::shared_ptr<const CustomerDetail> &shown, const PortfolioPtr &portfolio)
{
    const CustomerDetail &detail = *shown;
    m_portfolio = portfolio;
    m_key = detail.account.key;
    const auto open = [this](const QString &url) {
        Q_EMIT openRequested(url);
    };
    const auto merge = [this] {
        Q_EMIT mergeRequested();
    };
    const auto split = [this] {
        Q_EMIT splitRequested();
    };
    const bool splits = !detail.mergedKeys.isEmpty() || detail.companies.size() > 1;
    const auto &settings = portfolio->workspace.health;
    const auto records = [this](const Explanation::Factor &factor) {
        Q_EMIT recordsRequested(factor);
    };
    fill(m_above, {revenueSection(detail, portfolio->asOf, m_theme, open, m_folds),
                   riskFactorsSection(detail, m_theme, m_folds, records), strengthsSection(detail)});
    fill(m_between, {historySection(detail, settings, m_theme), enrichmentSection(detail, m_folds),
                     linkedRequestsCard(*portfolio, m_key, m_theme), contactsSection(detail, m_theme, m_folds)});
    fill(m_below, {recordsSection(detail, open, merge, splits ? split : std::function<void()>(), m_folds)});
    m_notes->setNotes(m_key, detail.notes);
    m_notes->show();
    m_change->show();
    m_change->setUntil(portfolio->asOf.date, lastSavedDay(detail.history));
    readChange();
}

void SideColumn::finish()
{
    m_notes->finish();
}

void SideColumn::readChange()
{
    if (!m_portfolio)
        return;
    m_reading = true;
    m_reader.readChange(m_portfolio, m_key, m_change->since(), [this](const Result<ScoreChange> &change) {
        m_reading = false;
        m_change->setChange(change);
        Q_EMIT settled();
    });
}

void SideColumn::fill(QWidget *&slot, const std::vector<QWidget *> &sections)
{
    auto *filled = new QWidget(this);
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    for (auto *section : sections) {
        if (section)
            column->addWidget(section);
    }
    delete m_column->replaceWidget(slot, filled);
    delete std::exchange(slot, filled);
    filled->show();
}

} // namespace success::ui
