// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/wording.h"

#include "core/assistant/stopped.h"

namespace success::assistant {

tl::unexpected<Error> stopped()
{
    return failure(ErrorKind::Cancelled, Words::tr("Stopped."));
}

QString oneLine(const QString &text)
{
    QString line;
    for (const QChar letter : text) {
        const bool blank = letter.isSpace() && letter != QChar::Nbsp;
        if (!blank)
            line += letter;
        else if (!line.isEmpty() && line.back() != u' ')
            line += u' ';
    }
    if (line.endsWith(u' '))
        line.chop(1);
    return line;
}

QString shortened(const QString &text, int longest)
{
    const QString line = oneLine(text);
    if (line.size() <= longest)
        return line;
    QString cut = line.left(longest - 1);
    const qsizetype space = cut.lastIndexOf(u' ');
    if (space > longest / 2)
        cut.truncate(space);
    else if (cut.back().isHighSurrogate())
        cut.chop(1);
    return cut.trimmed() + u'…';
}

QString firstSentences(const QString &text, int longest)
{
    const QString line = oneLine(text);
    if (line.size() <= longest)
        return line;
    qsizetype end = -1;
    for (qsizetype at = 0; at + 1 < longest; ++at) {
        const bool stops = line[at] == u'.' || line[at] == u'!' || line[at] == u'?';
        if (stops && line[at + 1] == u' ')
            end = at + 1;
    }
    return end > 0 ? line.left(end) : shortened(line, longest);
}

QString quoted(const QString &text, int longest)
{
    return u'“' + shortened(text, longest) + u'”';
}

QString listed(const QStringList &parts)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return Words::tr("%1 and %2").arg(parts.mid(0, parts.size() - 1).join(QStringLiteral(", ")), parts.last());
}

QString inDays(qint64 days)
{
    if (days == 0)
        return Words::tr("today");
    if (days == 1)
        return Words::tr("tomorrow");
    if (days == -1)
        return Words::tr("yesterday");
    return days > 0 ? Words::tr("in %1 days").arg(days) : Words::tr("%1 days ago").arg(-days);
}

QString signedNumber(int number)
{
    if (number == 0)
        return QStringLiteral("0");
    return (number < 0 ? QString(QChar(0x2212)) : QStringLiteral("+")) + QString::number(std::abs(number));
}

QString levelWords(RiskLevel level)
{
    switch (level) {
    case RiskLevel::Critical:
        return Words::tr("critical");
    case RiskLevel::AtRisk:
        return Words::tr("at risk");
    case RiskLevel::Healthy:
        return Words::tr("healthy");
    case RiskLevel::NotScored:
        break;
    }
    return Words::tr("not scored");
}

QString sentence(const QString &text)
{
    const QString trimmed = text.trimmed();
    qsizetype end = trimmed.size();
    while (end > 0 && (trimmed[end - 1] == u'”' || trimmed[end - 1] == u')'))
        --end;
    const bool stops = end > 0 && QStringView(u".!?…。！？").contains(trimmed[end - 1]);
    return stops ? trimmed : QString(trimmed + u'.');
}

} // namespace success::assistant
