// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/health/health_filter_bar.h"

#include "ui/format/words.h"
#include "ui/sections/health/row_bar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/segmented_filter.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace success::ui {
namespace {

const QString allLevels = QStringLiteral("all");
constexpr int roomForOneLine = 960;
constexpr int roomForWords = 1180;
// Not scored stands here too: the chart's bar filters by it, and the state of a filter must be seen.
constexpr std::array allRisks{RiskLevel::Critical, RiskLevel::AtRisk, RiskLevel::Healthy, RiskLevel::NotScored};

std::vector<SegmentedFilter::Option> riskOptions()
{
    std::vector<SegmentedFilter::Option> options{{allLevels, HealthFilterBar::tr("All")}};
    for (const auto level : allRisks)
        options.push_back({riskLevelKey(level), riskLevelText(level)});
    return options;
}

} // namespace

HealthFilterBar::HealthFilterBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_risk(new SegmentedFilter(theme, tr("Risk level"), riskOptions(), this))
    , m_search(new SearchField(theme, tr("Search company, domain or e-mail"), this))
    , m_renewing(secondaryButton(tr("Renewing in 30 days"), this))
    , m_untracked(new QCheckBox(tr("Show untracked"), this))
    , m_clear(linkButton(tr("Clear filters"), this))
    , m_rows(new RowBar(theme, this))
    , m_lines(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_first(new QHBoxLayout)
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(space::s);
    m_first->setSpacing(space::s);
    m_first->addWidget(m_risk);
    m_first->addWidget(m_search, 1);
    m_first->addWidget(m_renewing);
    auto *second = new QHBoxLayout;
    second->setSpacing(space::s);
    second->addWidget(m_untracked);
    second->addWidget(m_clear);
    second->addStretch(1);
    second->addWidget(m_rows);
    m_lines->addLayout(m_first, 3);
    m_lines->addLayout(second, 1);
    m_search->setMinimumWidth(120);
    m_search->setMaximumWidth(360);
    m_risk->setObjectName(QStringLiteral("riskFilter"));
    m_search->setObjectName(QStringLiteral("healthSearch"));
    m_untracked->setObjectName(QStringLiteral("showUntracked"));
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    m_renewing->setObjectName(QStringLiteral("renewingFilter"));
    m_renewing->setIcon(theme.icon(QStringLiteral("close")));
    m_renewing->setAccessibleName(tr("Renewing in 30 days"));
    m_renewing->setToolTip(tr("Renewing in 30 days: show accounts with any renewal date again"));
    connectControls();
    setFilters({});
}

void HealthFilterBar::connectControls()
{
    connect(m_risk, &SegmentedFilter::currentChanged, this, [this](const QString &key) {
        auto filters = m_filters;
        filters.risk.reset();
        for (const auto level : allRisks) {
            if (riskLevelKey(level) == key)
                filters.risk = level;
        }
        choose(filters);
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        auto filters = m_filters;
        filters.search = text;
        choose(filters);
    });
    connect(m_untracked, &QCheckBox::toggled, this, [this](bool shown) {
        auto filters = m_filters;
        filters.showUntracked = shown;
        choose(filters);
    });
    connect(m_renewing, &QPushButton::clicked, this, [this] {
        auto filters = m_filters;
        filters.renewingSoon = false;
        choose(filters);
    });
    connect(m_clear, &QPushButton::clicked, this, [this] { choose(m_filters.cleared()); });
}

/// What two lines need: the width of the wider one, the height there is now.
QSize HealthFilterBar::minimumSizeHint() const
{
    return {m_first->minimumSize().width(), layout()->minimumSize().height()};
}

void HealthFilterBar::setSelecting(bool selecting)
{
    m_untracked->setVisible(!selecting);
}

void HealthFilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void HealthFilterBar::arrange()
{
    const bool oneLine = width() >= roomForOneLine;
    m_lines->setDirection(oneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const bool words = width() >= roomForWords || !oneLine;
    m_rows->setCompact(!words);
    m_renewing->setText(words ? tr("Renewing in 30 days") : tr("30 days"));
}

void HealthFilterBar::choose(const HealthFilters &filters)
{
    if (filters == m_filters)
        return;
    setFilters(filters);
    Q_EMIT filtersChanged(filters);
}

void HealthFilterBar::setFilters(const HealthFilters &filters)
{
    m_filters = filters;
    m_risk->setCurrent(filters.risk ? riskLevelKey(*filters.risk) : allLevels);
    if (m_search->text() != filters.search)
        m_search->setText(filters.search);
    const QSignalBlocker quiet(m_untracked);
    m_untracked->setChecked(filters.showUntracked);
    m_renewing->setVisible(filters.renewingSoon);
    m_clear->setVisible(filters.narrows());
}

void HealthFilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace success::ui
