// SPDX-License-Identifier: Apache-2.0
#include "core/net/retry_after.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>

namespace success {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds longestBackOff{30000};
constexpr milliseconds longestRequest = std::chrono::hours(7 * 24); ///< nobody means more than a week

int monthNumber(const QString &name)
{
    static const QStringList months{u"Jan"_qs, u"Feb"_qs, u"Mar"_qs, u"Apr"_qs, u"May"_qs, u"Jun"_qs,
                                    u"Jul"_qs, u"Aug"_qs, u"Sep"_qs, u"Oct"_qs, u"Nov"_qs, u"Dec"_qs};
    return int(months.indexOf(name)) + 1;
}

int fullYear(const QString &digits)
{
    const int year = digits.toInt();
    if (digits.size() != 2)
        return year;
    return year < 70 ? 2000 + year : 1900 + year;
}

} // namespace

std::optional<Instant> instantFromHttpDate(QByteArrayView text)
{
    // Sun, 06 Nov 1994 08:49:37 GMT / Sunday, 06-Nov-94 08:49:37 GMT / Sun Nov  6 08:49:37 1994
    static const QRegularExpression usual(
        uR"(^[A-Z][a-z]+, (?<day>\d{1,2})[ -](?<month>[A-Z][a-z]{2})[ -](?<year>\d{2}|\d{4}) (?<time>\d\d:\d\d:\d\d) GMT$)"_qs);
    static const QRegularExpression asctime(
        uR"(^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) {1,2}(?<day>\d{1,2}) (?<time>\d\d:\d\d:\d\d) (?<year>\d{4})$)"_qs);
    const QString line = QString::fromLatin1(text.trimmed());
    QRegularExpressionMatch match = usual.match(line);
    if (!match.hasMatch())
        match = asctime.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date(fullYear(match.captured(u"year"_qs)), monthNumber(match.captured(u"month"_qs)),
                     match.captured(u"day"_qs).toInt());
    const QTime time = QTime::fromString(match.captured(u"time"_qs), u"HH:mm:ss"_qs);
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return startOfDay(date) + std::chrono::seconds(time.msecsSinceStartOfDay() / 1000);
}

std::optional<milliseconds> requestedWait(const HttpResponse &response, std::optional<Instant> wall)
{
    const QByteArray text = response.header("Retry-After").trimmed();
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber && seconds >= 0)
        return std::min(milliseconds(std::min(seconds, qint64(1) << 40) * 1000), longestRequest);
    const auto until = instantFromHttpDate(text);
    const auto sent = instantFromHttpDate(response.header("Date"));
    const auto now = sent ? sent : wall;
    if (until && now)
        return std::clamp(milliseconds(*until - *now), milliseconds(0), longestRequest);
    static const QRegularExpression inWords(uR"(available in (\d{1,6}) second)"_qs);
    const auto match = inWords.match(QString::fromUtf8(response.body.left(4096)));
    if (response.status == 429 && match.hasMatch())
        return std::chrono::seconds(match.captured(1).toInt());
    return std::nullopt;
}

milliseconds backOff(int tries, std::optional<milliseconds> requested)
{
    const milliseconds ceiling = std::min(longestBackOff, milliseconds(500LL << std::clamp(tries, 0, 10)));
    const milliseconds jittered(QRandomGenerator::global()->bounded(int(ceiling.count()) + 1));
    return std::max(jittered, requested.value_or(milliseconds(0)));
}

} // namespace success
