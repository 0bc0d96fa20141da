// SPDX-License-Identifier: Apache-2.0
#include "ui/notify/critical_notice.h"

#include "core/sections/health/health_section.h"
#include "ui/format/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace success::ui {

namespace {

constexpr size_t namedAccounts = 4;
constexpr size_t namedFactors = 2;

struct CriticalNotice
{
    Q_DECLARE_TR_FUNCTIONS(CriticalNotice)
};

QString nameOf(const CriticalTurn &turn)
{
    return turn.name.isEmpty() ? turn.key : turn.name;
}

QString factorsOf(const HealthScore &score)
{
    QStringList texts;
    for (const HealthFactor factor : factorsByPoints(score)) {
        const int penalty = score.penalties[size_t(factor)];
        if (penalty > 0 && size_t(texts.size()) < namedFactors)
            texts << QStringLiteral("%1 %2").arg(healthFactorTitle(factor), signedPoints(-penalty));
    }
    return texts.join(QStringLiteral(", "));
}

} // namespace

Notice criticalNotice(const std::vector<CriticalTurn> &turns)
{
    if (turns.size() == 1) {
        const CriticalTurn &turn = turns.front();
        const QString factors = factorsOf(turn.score);
        const QString score = CriticalNotice::tr("Health score %1").arg(turn.score.score);
        return {CriticalNotice::tr("%1 turned critical").arg(nameOf(turn)),
                factors.isEmpty() ? score : score + QStringLiteral(" · ") + factors, Route::customer(turn.key)};
    }
    QStringList names;
    for (size_t i = 0; i < std::min(turns.size(), namedAccounts); ++i)
        names << nameOf(turns[i]);
    if (turns.size() > namedAccounts)
        names << CriticalNotice::tr("%1 more").arg(turns.size() - namedAccounts);
    return {CriticalNotice::tr("%1 accounts turned critical").arg(turns.size()), QLocale().createSeparatedList(names),
            Route::to(QStringLiteral("/success/health"), {{QStringLiteral("risk"), QStringLiteral("critical")}})};
}

} // namespace success::ui
