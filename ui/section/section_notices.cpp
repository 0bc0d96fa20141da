// SPDX-License-Identifier: Apache-2.0
#include "ui/section/section_notices.h"

#include "ui/integrations/source_notices.h"
#include "ui/widgets/banner.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace success::ui {

SectionNotices::SectionNotices(Session &session, const Theme &theme, std::vector<SourceId> sources,
                               std::vector<SourceCost> costs, std::function<Instant()> now, QWidget *parent)
    : QWidget(parent)
    , m_sources(std::move(sources))
    , m_costs(std::move(costs))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto *notices = new SourceNotices(theme, session, m_sources, std::move(now), this);
    m_gaps = addBanner(theme, false, QStringLiteral("sourceGaps"));
    m_problem = addBanner(theme, true, QStringLiteral("loadProblem"));
    for (QWidget *part : std::initializer_list<QWidget *>{notices, m_gaps, m_problem}) {
        column->addWidget(part);
        part->installEventFilter(this);
    }
    connect(notices, &SourceNotices::integrationsRequested, this, &SectionNotices::integrationsRequested);
    connect(m_gaps->addAction(tr("Open Integrations")), &QPushButton::clicked, this,
            &SectionNotices::integrationsRequested);
    m_retry = m_problem->addAction(tr("Retry"));
    connect(m_retry, &QPushButton::clicked, this, &SectionNotices::retryRequested);
    connect(&session, &Session::syncStarted, m_problem, &QWidget::hide);
    setVisible(!notices->isHidden());
}

Banner *SectionNotices::addBanner(const Theme &theme, bool critical, const QString &name)
{
    auto *banner = new Banner(theme, critical ? Banner::Kind::Critical : Banner::Kind::Warning, this);
    banner->setObjectName(name);
    banner->setDismissible(true);
    banner->hide();
    return banner;
}

void SectionNotices::setPortfolio(const Portfolio &portfolio)
{
    const auto sentences = missingCosts(portfolio, m_costs);
    m_gaps->setMessage(sentences.join(u' '));
    m_gaps->setVisible(!sentences.isEmpty() && anySynced(portfolio, m_sources));
}

void SectionNotices::setProblem(const QString &sentence, const QString &remedy)
{
    m_retry->setText(remedy.isEmpty() ? tr("Retry") : remedy);
    m_problem->setMessage(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

/// Takes no room, and no spacing of the page's column, while all of it is hidden.
bool SectionNotices::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent) {
        const auto parts = findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        setVisible(std::ranges::any_of(parts, [](const QWidget *part) { return !part->isHidden(); }));
    }
    return QWidget::eventFilter(object, event);
}

} // namespace success::ui
