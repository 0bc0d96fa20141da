// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/reengage/loss_words.h"

#include "ui/format/words.h"

#include <QCoreApplication>

namespace success::ui {
namespace {

struct LossWords
{
    Q_DECLARE_TR_FUNCTIONS(LossWords)
};

} // namespace

QString lostAgo(QDate lostOn, QDate asOf)
{
    const auto days = lostOn.daysTo(asOf);
    return days < 14 ? inDays(-int(days)) : relativeTime(AsOf::noonUtc(lostOn).instant, AsOf::noonUtc(asOf).instant);
}

QString blockerStrength(const DealBlocker &blocker)
{
    return blocker.approved ? LossWords::tr("approved") : LossWords::tr("suggested, %1 of 100").arg(blocker.percent);
}

QString eventTitle(LossEvent::Kind kind)
{
    switch (kind) {
    case LossEvent::Kind::Created:
        return LossWords::tr("Deal created");
    case LossEvent::Kind::Lost:
        return LossWords::tr("Deal lost");
    case LossEvent::Kind::Order:
        return LossWords::tr("Other order");
    case LossEvent::Kind::Call:
        return LossWords::tr("Call");
    case LossEvent::Kind::Message:
        return LossWords::tr("Message");
    case LossEvent::Kind::Signal:
        break;
    }
    return LossWords::tr("Signal");
}

} // namespace success::ui
