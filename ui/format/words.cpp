// SPDX-License-Identifier: Apache-2.0
#include "ui/format/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace success::ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Words", text);
}

const QLocale &english()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedStates);
    return locale;
}

/// A length of time in whole units of the largest kind it holds (weeks and months only from two on); empty below a
/// minute. Months are 30 days and years 365: nobody counts closer at that distance.
QString lengthText(qint64 seconds)
{
    struct Unit
    {
        qint64 from;
        qint64 size;
        const char *one;
        const char *many;
    };
    constexpr qint64 day = 86400;
    static constexpr std::array units{
        Unit{365 * day, 365 * day, QT_TRANSLATE_NOOP("Words", "1 year"), QT_TRANSLATE_NOOP("Words", "%1 years")},
        Unit{60 * day, 30 * day, QT_TRANSLATE_NOOP("Words", "1 month"), QT_TRANSLATE_NOOP("Words", "%1 months")},
        Unit{14 * day, 7 * day, QT_TRANSLATE_NOOP("Words", "1 week"), QT_TRANSLATE_NOOP("Words", "%1 weeks")},
        Unit{day, day, QT_TRANSLATE_NOOP("Words", "1 day"), QT_TRANSLATE_NOOP("Words", "%1 days")},
        Unit{3600, 3600, QT_TRANSLATE_NOOP("Words", "1 hour"), QT_TRANSLATE_NOOP("Words", "%1 hours")},
        Unit{60, 60, QT_TRANSLATE_NOOP("Words", "1 minute"), QT_TRANSLATE_NOOP("Words", "%1 minutes")},
    };
    for (const Unit &unit : units) {
        if (seconds >= unit.from) {
            const qint64 count = seconds / unit.size;
            return count == 1 ? tr(unit.one) : tr(unit.many).arg(count);
        }
    }
    return {};
}

} // namespace

QString inDays(int days)
{
    switch (days) {
    case 0:
        return tr("today");
    case 1:
        return tr("tomorrow");
    case -1:
        return tr("yesterday");
    default:
        return days > 0 ? tr("in %1 days").arg(english().toString(days))
                        : tr("%1 days ago").arg(english().toString(-days));
    }
}

QString dayCount(int days)
{
    return days == 1 ? tr("1 day") : tr("%1 days").arg(english().toString(days));
}

QString relativeTime(Instant at, Instant now)
{
    const qint64 seconds = epochSeconds(now) - epochSeconds(at);
    const QString length = lengthText(std::abs(seconds));
    if (length.isEmpty())
        return tr("just now");
    return seconds > 0 ? tr("%1 ago").arg(length) : tr("in %1").arg(length);
}

QString exactTime(Instant at)
{
    return tr("%1 UTC").arg(english().toString(toDateTime(at), u"d MMM yyyy, HH:mm"));
}

QString exactDate(QDate date)
{
    return english().toString(date, u"d MMM yyyy");
}

QString signedPoints(int points)
{
    if (points == 0)
        return QStringLiteral("0");
    return (points < 0 ? QString(QChar(0x2212)) : QStringLiteral("+")) + QString::number(std::abs(points));
}

QString countText(qint64 count)
{
    return english().toString(count);
}

QString ofText(std::optional<int> part, std::optional<int> whole)
{
    const QString dash = QStringLiteral("–");
    if (!part && !whole)
        return dash;
    return (part ? countText(*part) : dash) + QStringLiteral(" / ") + (whole ? countText(*whole) : dash);
}

QString riskLevelText(RiskLevel level)
{
    switch (level) {
    case RiskLevel::Critical:
        return tr("Critical");
    case RiskLevel::AtRisk:
        return tr("At risk");
    case RiskLevel::Healthy:
        return tr("Healthy");
    case RiskLevel::NotScored:
        break;
    }
    return tr("Not scored");
}

QString spokenName(const QString &identifier)
{
    QString words;
    for (const QChar letter : identifier) {
        if (letter == u'_' || letter == u'-') {
            words += u' ';
        } else if (letter.isUpper() && !words.isEmpty() && words.back().isLower()) {
            words += u' ';
            words += letter.toLower();
        } else {
            words += letter;
        }
    }
    words = words.simplified();
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

} // namespace success::ui
