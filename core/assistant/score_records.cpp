// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/records.h"
#include "core/assistant/wording.h"
#include "core/sections/health/health_section.h"

namespace success::assistant {

namespace {

const QString separator = QStringLiteral(" · ");

QString pointsText(const HealthScore &score)
{
    QStringList factors;
    for (const HealthFactor factor : factorsByPoints(score)) {
        if (const int penalty = score.penalties[size_t(factor)]; penalty > 0)
            factors << signedNumber(-penalty) + u' ' + healthFactorTitle(factor);
    }
    return factors.join(QStringLiteral(", "));
}

QString scoreText(const HealthScore &score, QDate day)
{
    if (score.score < 0)
        return Words::tr("Not scored on %1").arg(dayText(day));
    QString text = Words::tr("Health score %1 of 100, %2, on %3")
                       .arg(QString::number(score.score), levelWords(score.level), dayText(day));
    if (const QString points = pointsText(score); !points.isEmpty())
        text += separator + points;
    return text;
}

Record scoreOn(const Dossier &dossier, const HealthScore &score, QDate day, const QString &text)
{
    return {QStringLiteral("score"),
            dossier.account().key % u'@' % day.toString(Qt::ISODate),
            day,
            Words::tr("health score"),
            text.isEmpty() ? scoreText(score, day) : text,
            {},
            Place::Score};
}

/// `Seats in use +12, Engagement +7`, and what was not measured.
QStringList earnedText(const Explanation &explanation)
{
    QStringList points;
    for (const Explanation::Factor &factor : explanation.factors) {
        if (factor.points != 0)
            points << signedNumber(factor.points) + u' ' + factor.title;
    }
    QStringList parts;
    if (!points.isEmpty())
        parts << points.join(QStringLiteral(", "));
    for (const Explanation::Missing &input : explanation.missing)
        parts << input.input + QStringLiteral(": ") + input.reason;
    return parts;
}

QString earnedScore(const QString &title, const Explanation &explanation, QDate day)
{
    if (!explanation.score)
        return Words::tr("No %1 score on %2").arg(title, dayText(day));
    return Words::tr("%1 score %2 of 100, %3, on %4")
        .arg(title, QString::number(*explanation.score), likelihoodWords(explanation), dayText(day));
}

} // namespace

Record scoreRecord(const Dossier &dossier)
{
    const QDate today = dossier.asOf().date;
    QStringList parts{scoreText(dossier.customer.score, today)};
    if (dossier.customer.change7d)
        parts << Words::tr("%1 over 7 days").arg(signedNumber(*dossier.customer.change7d));
    const Explanation &explanation = dossier.customer.explanation;
    if (!explanation.missing.empty()) {
        QStringList missing;
        for (const Explanation::Missing &input : explanation.missing)
            missing << input.input + QStringLiteral(": ") + input.reason;
        parts << Words::tr("%1 of %2 inputs measured; missing: %3")
                     .arg(explanation.available.size())
                     .arg(explanation.available.size() + explanation.missing.size())
                     .arg(missing.join(u' '));
    }
    return scoreOn(dossier, dossier.customer.score, today, parts.join(separator));
}

Record earlierScoreRecord(const Dossier &dossier)
{
    return scoreOn(dossier, *dossier.weekAgo, dossier.asOf().date.addDays(-7), {});
}

Record recordOf(const ScorePoint &point, const Dossier &dossier)
{
    QString words = Words::tr("Health score %1 of 100 on %2").arg(point.score).arg(dayText(point.day));
    if (point.computed)
        words += Words::tr(", computed later from the records");
    return scoreOn(dossier, {}, point.day, words);
}

Record recordOf(const Explanation::Factor &factor, const AsOf &asOf)
{
    return {QStringLiteral("factor"),
            factor.kind,
            asOf.date,
            factor.title,
            signedNumber(factor.points) % u' ' % factor.title % u": " % factor.evidence % separator % factor.remedy,
            {},
            Place::Score};
}

Record recordOf(const Strength &strength, const AsOf &asOf)
{
    return {QStringLiteral("strength"),
            strength.kind,
            asOf.date,
            strength.title,
            strength.title % u": " % strength.evidence,
            {},
            Place::Score};
}

Record earnedRecord(const Explanation::Factor &factor, const AsOf &asOf)
{
    QString text = signedNumber(factor.points) % u' ' % factor.title % u": " % factor.evidence;
    if (!factor.remedy.isEmpty())
        text += separator + factor.remedy;
    return {QStringLiteral("factor"), factor.kind, asOf.date, factor.title, text, {}, Place::Header};
}

Record convertRecord(const Dossier &dossier)
{
    const QDate today = dossier.asOf().date;
    QStringList parts{earnedScore(QStringLiteral("Convert"), dossier.convert, today)};
    parts << earnedText(dossier.convert);
    return {QStringLiteral("score"),
            dossier.account().key % u'@' % today.toString(Qt::ISODate) % u"@convert",
            today,
            Words::tr("Convert score"),
            parts.join(separator),
            {},
            Place::Header};
}

Record reengageRecord(const LostDealScore &lost, const Dossier &dossier)
{
    const QDate today = dossier.asOf().date;
    const QString lostOn = Words::tr("Deal %1, lost on %2").arg(lost.name, dayText(lost.lostOn));
    QStringList parts{lostOn, earnedScore(QStringLiteral("Re-engage"), lost.explanation, today)};
    parts << earnedText(lost.explanation);
    return {QStringLiteral("score"),
            dossier.account().key % u'@' % today.toString(Qt::ISODate) % u"@re-engage@" % lost.dealId,
            today,
            Words::tr("Re-engage score"),
            parts.join(separator),
            {},
            Place::Header};
}

QString likelihoodWords(const Explanation &explanation)
{
    switch (explanation.likelihood.value_or(Likelihood::NotScored)) {
    case Likelihood::High:
        return Words::tr("high");
    case Likelihood::Medium:
        return Words::tr("medium");
    case Likelihood::Low:
        return Words::tr("low");
    case Likelihood::NotScored:
        break;
    }
    return Words::tr("not scored");
}

} // namespace success::assistant
