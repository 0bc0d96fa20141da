// SPDX-License-Identifier: Apache-2.0
#include "ui/section/chance_parts.h"

#include "ui/customer/detail_parts.h"
#include "ui/format/likelihood_words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/score_ring.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QHBoxLayout>

namespace success::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ChanceParts", text);
}

/// A ring has the colours of risk levels; a low likelihood is no alarm.
RiskLevel ringLevel(Likelihood likelihood)
{
    switch (likelihood) {
    case Likelihood::High:
        return RiskLevel::Healthy;
    case Likelihood::Medium:
        return RiskLevel::AtRisk;
    case Likelihood::Low:
    case Likelihood::NotScored:
        break;
    }
    return RiskLevel::NotScored;
}

ElidedLabel *address(const Theme &theme, const QString &text)
{
    auto *label = new ElidedLabel(theme, TextStyle::Body, Role::SecondaryText);
    label->setElideMode(Qt::ElideMiddle);
    label->setText(text);
    return label;
}

} // namespace

QWidget *makeChanceHead(const Theme &theme, const ChanceHead &head, QWidget *action)
{
    auto *whole = new QWidget;
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::l);
    auto *ring = new ScoreRing(theme, ScoreRing::Large);
    ring->setObjectName(head.ringName);
    ring->setScore(head.score, ringLevel(head.likelihood));
    const QString likelihood = likelihoodText(head.likelihood);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::xs);
    words->addWidget(address(theme, head.domain.isEmpty() ? tr("No company domain is known") : head.domain));
    words->addWidget(
        new Badge(theme, head.likelihood == Likelihood::NotScored ? likelihood : tr("%1 likelihood").arg(likelihood),
                  toneOf(head.likelihood)),
        0, Qt::AlignLeft);
    words->addWidget(caption(head.coverage));
    if (!head.moved.isEmpty())
        words->addWidget(caption(head.moved));
    row->addWidget(ring);
    row->addLayout(words, 1);
    if (action != nullptr)
        row->addWidget(action, 0, Qt::AlignTop);
    return whole;
}

QWidget *makeContactsCard(const Theme &theme, const QString &name,
                          const std::vector<std::pair<QString, QString>> &contacts)
{
    auto [frame, column] = detailCard(tr("Contacts"));
    frame->setObjectName(name);
    for (const auto &[person, email] : contacts) {
        auto *who = new ElidedLabel(theme, TextStyle::Body);
        who->setText(person);
        column->addWidget(who);
        column->addWidget(address(theme, email));
    }
    if (contacts.empty())
        column->addWidget(paragraph(tr("Nobody with an e-mail address is known."), TextTone::Secondary));
    return frame;
}

} // namespace success::ui
