// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/customer_header.h"

#include "ui/format/words.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/score_ring.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace success::ui {

namespace {
constexpr int narrowWidth = 560;
} // namespace

CustomerHeader::CustomerHeader(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_avatar(new Avatar(theme, 40, this))
    , m_name(new ElidedLabel(theme, TextStyle::PageTitle, Role::Text, this))
    , m_domain(new ElidedLabel(theme, TextStyle::Body, Role::SecondaryText, this))
    , m_contact(new ElidedLabel(theme, TextStyle::Body, Role::SecondaryText, this))
    , m_link(linkButton(tr("Link to a company…"), this))
    , m_badges(new QWidget(this))
    , m_change(textLabel({}, TextStyle::BodyMedium, TextTone::Secondary, this))
    , m_ring(new ScoreRing(theme, ScoreRing::Large, this))
    , m_track(iconButton(theme, QStringLiteral("eye-off"), tr("Untrack this account"), this))
    , m_brief(iconButton(theme, QStringLiteral("download"), tr("Account brief as PDF…"), this))
    , m_expand(iconButton(theme, QStringLiteral("expand"), tr("Fill the window"), this))
{
    m_name->setObjectName(QStringLiteral("customerName"));
    m_domain->setElideMode(Qt::ElideMiddle);
    m_domain->setObjectName(QStringLiteral("customerDomain"));
    m_contact->setElideMode(Qt::ElideMiddle);
    m_link->setObjectName(QStringLiteral("customerLink"));
    m_track->setObjectName(QStringLiteral("customerTrack"));
    m_brief->setObjectName(QStringLiteral("customerBrief"));
    m_expand->setObjectName(QStringLiteral("customerExpand"));
    m_ring->setObjectName(QStringLiteral("customerScore"));
    m_change->setObjectName(QStringLiteral("customerChange"));
    m_change->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    build();
    connect(m_link, &QPushButton::clicked, this, &CustomerHeader::linkRequested);
    connect(m_track, &QToolButton::clicked, this, [this] { Q_EMIT trackRequested(m_account.untracked); });
    connect(m_brief, &QToolButton::clicked, this, &CustomerHeader::briefRequested);
    connect(m_expand, &QToolButton::clicked, this, [this] {
        setExpanded(!m_expanded);
        Q_EMIT expandRequested(m_expanded);
    });
}

void CustomerHeader::build()
{
    auto *back = iconButton(m_theme, QStringLiteral("arrow-left"), tr("Back"), this);
    back->setObjectName(QStringLiteral("customerBack"));
    connect(back, &QToolButton::clicked, this, &CustomerHeader::backRequested);
    m_whole = new QVBoxLayout(this);
    m_whole->setContentsMargins(0, 0, 0, 0);
    m_whole->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    m_whole->addLayout(row);
    row->addWidget(back, 0, Qt::AlignTop);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    m_words = new QVBoxLayout;
    m_words->setSpacing(2);
    m_words->addWidget(m_name);
    auto *reach = new QWidget;
    auto *reachRow = new FlowLayout(FlowLayout::Natural, space::s, reach);
    for (QWidget *part :
         {static_cast<QWidget *>(m_domain), static_cast<QWidget *>(m_contact), static_cast<QWidget *>(m_link)})
        reachRow->addWidget(part);
    m_words->addWidget(reach);
    auto *badges = new FlowLayout(FlowLayout::Natural, space::xs, m_badges);
    badges->setContentsMargins(0, space::xs, 0, 0);
    m_words->addWidget(m_badges);
    m_words->addStretch(1);
    row->addLayout(m_words, 1);
    row->addWidget(m_change);
    row->addWidget(m_ring, 0, Qt::AlignTop);
    auto *actions = new QGridLayout;
    actions->setSpacing(0);
    actions->addWidget(m_brief, 0, 0);
    actions->addWidget(m_expand, 0, 1);
    actions->addWidget(m_track, 1, 1);
    actions->setRowStretch(2, 1);
    row->addLayout(actions);
}

void CustomerHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeBadges();
}

/// Beside the score, or below everything where that leaves them no room to stand in a row.
void CustomerHeader::placeBadges()
{
    const bool below = width() < narrowWidth;
    QVBoxLayout *const place = below ? m_whole : m_words;
    if (place->indexOf(m_badges) >= 0)
        return;
    (below ? m_words : m_whole)->removeWidget(m_badges);
    place->insertWidget(below ? 1 : 2, m_badges);
}

void CustomerHeader::setAccount(const Account &account)
{
    m_account = account;
    m_avatar->setCompany(account.name, account.domain.isEmpty() ? account.key : account.domain);
    m_name->setText(account.name);
    m_domain->setText(account.domain.isEmpty() ? tr("No company domain is known") : account.domain);
    m_domain->setToolTip(account.domain.isEmpty() ? account.key : QString());
    m_link->setVisible(account.domain.isEmpty());
    m_contact->setText(account.contactEmail);
    m_contact->setVisible(!account.contactEmail.isEmpty());
    const auto words = account.untracked ? tr("Track this account again") : tr("Untrack this account");
    m_track->setIcon(m_theme.icon(account.untracked ? QStringLiteral("eye") : QStringLiteral("eye-off")));
    m_track->setToolTip(words);
    m_track->setAccessibleName(words);
    showBadges(account, nullptr);
}

void CustomerHeader::setScore(const HealthScore &score, std::optional<int> change7d)
{
    const auto value = score.score < 0 ? std::nullopt : std::optional(int(score.score));
    m_ring->setScore(value, score.level);
    showChange(value ? change7d : std::nullopt);
    showBadges(m_account, &score);
}

void CustomerHeader::showChange(std::optional<int> change7d)
{
    m_change->setVisible(change7d.has_value());
    if (!change7d)
        return;
    const int change = *change7d;
    const QString points = change > 0   ? QStringLiteral("▲ ") + signedPoints(change)
                           : change < 0 ? QStringLiteral("▼ ") + signedPoints(change)
                                        : tr("no change");
    m_change->setText(points + u'\n' + tr("7 days"));
    setTextTone(m_change, change > 0 ? TextTone::Healthy : change < 0 ? TextTone::Critical : TextTone::Secondary);
    const auto distance = std::abs(change) == 1 ? tr("1 point") : tr("%1 points").arg(std::abs(change));
    const auto words = change > 0   ? tr("%1 higher than 7 days ago").arg(distance)
                       : change < 0 ? tr("%1 lower than 7 days ago").arg(distance)
                                    : tr("The same score as 7 days ago");
    m_change->setToolTip(words);
    m_change->setAccessibleName(words);
}

void CustomerHeader::showBadges(const Account &account, const HealthScore *score)
{
    while (auto *item = m_badges->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [this](const QString &text, Tone tone, const QString &words) {
        auto *badge = new Badge(m_theme, text, tone);
        badge->setToolTip(words);
        m_badges->layout()->addWidget(badge);
    };
    if (score) {
        add(riskLevelText(score->level), toneOf(score->level), tr("The risk level that the health score stands for"));
        if (score->partial)
            add(tr("Partial"), tone::atRisk,
                tr("Less than half of what the score weighs is known; the rest is left out of it."));
    }
    if (account.untracked)
        add(tr("Untracked"), tone::atRisk, tr("Left out of cards, charts and totals until it is tracked again"));
    for (const auto source : allSources) {
        if ((account.sources >> unsigned(source)) & 1U)
            add(sourceTitle(source), tone::neutral, tr("%1 has records of this account").arg(sourceTitle(source)));
    }
    m_badges->updateGeometry();
}

void CustomerHeader::setExpanded(bool expanded)
{
    m_expanded = expanded;
    const auto words = expanded ? tr("Show beside the section") : tr("Fill the window");
    m_expand->setIcon(m_theme.icon(expanded ? QStringLiteral("collapse") : QStringLiteral("expand")));
    m_expand->setToolTip(words);
    m_expand->setAccessibleName(words);
}

} // namespace success::ui
