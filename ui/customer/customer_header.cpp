// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/customer_header.h"

#include "ui/format/words.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/score_ring.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace success::ui {

CustomerHeader::CustomerHeader(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_avatar(new Avatar(theme, 40, this))
    , m_name(new ElidedLabel(theme, TextStyle::PageTitle, Role::Text, this))
    , m_domain(new ElidedLabel(theme, TextStyle::Body, Role::SecondaryText, this))
    , m_contact(new ElidedLabel(theme, TextStyle::Body, Role::SecondaryText, this))
    , m_badges(new QWidget(this))
    , m_ring(new ScoreRing(theme, ScoreRing::Large, this))
    , m_track(iconButton(theme, QStringLiteral("eye-off"), tr("Untrack this account"), this))
    , m_expand(iconButton(theme, QStringLiteral("expand"), tr("Fill the window"), this))
{
    auto *back = iconButton(theme, QStringLiteral("arrow-left"), tr("Back"), this);
    back->setObjectName(QStringLiteral("customerBack"));
    m_name->setObjectName(QStringLiteral("customerName"));
    m_domain->setElideMode(Qt::ElideMiddle);
    m_domain->setObjectName(QStringLiteral("customerDomain"));
    m_contact->setElideMode(Qt::ElideMiddle);
    m_track->setObjectName(QStringLiteral("customerTrack"));
    m_expand->setObjectName(QStringLiteral("customerExpand"));
    m_ring->setObjectName(QStringLiteral("customerScore"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    row->addWidget(back, 0, Qt::AlignTop);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_name);
    words->addWidget(m_domain);
    words->addWidget(m_contact);
    auto *badges = new FlowLayout(FlowLayout::Natural, space::xs, m_badges);
    badges->setContentsMargins(0, space::xs, 0, 0);
    words->addWidget(m_badges);
    words->addStretch(1);
    row->addLayout(words, 1);
    row->addWidget(m_ring, 0, Qt::AlignTop);
    row->addWidget(m_track, 0, Qt::AlignTop);
    row->addWidget(m_expand, 0, Qt::AlignTop);
    connect(back, &QToolButton::clicked, this, &CustomerHeader::backRequested);
    connect(m_track, &QToolButton::clicked, this, [this] { Q_EMIT trackRequested(m_account.untracked); });
    connect(m_expand, &QToolButton::clicked, this, [this] {
        setExpanded(!m_expanded);
        Q_EMIT expandRequested(m_expanded);
    });
}

void CustomerHeader::setAccount(const Account &account)
{
    m_account = account;
    m_avatar->setCompany(account.name, account.domain.isEmpty() ? account.key : account.domain);
    m_name->setText(account.name);
    m_domain->setText(account.domain.isEmpty() ? tr("No company domain is known") : account.domain);
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
    QString words = value ? tr("Health score %1 of 100").arg(*value) : tr("Not scored");
    if (change7d)
        words += QStringLiteral(", ") + tr("%1 in 7 days").arg(signedPoints(*change7d));
    m_ring->setToolTip(words);
    m_ring->setAccessibleName(words);
    showBadges(m_account, &score);
}

void CustomerHeader::showBadges(const Account &account, const HealthScore *score)
{
    while (auto *item = m_badges->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [this](const QString &text, Tone tone) {
        m_badges->layout()->addWidget(new Badge(m_theme, text, tone));
    };
    if (score) {
        add(riskLevelText(score->level), toneOf(score->level));
        if (score->partial)
            add(tr("Partial"), tone::atRisk);
    }
    if (account.untracked)
        add(tr("Untracked"), tone::neutral);
    for (const auto source : allSources) {
        if ((account.sources >> unsigned(source)) & 1U)
            add(sourceTitle(source), tone::info);
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
