// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/records.h"
#include "core/assistant/wording.h"

namespace success::assistant {

namespace {

QString signalWords(SignalKind kind)
{
    switch (kind) {
    case SignalKind::Escalation:
        return Words::tr("escalation");
    case SignalKind::ChurnRisk:
        return Words::tr("churn risk");
    case SignalKind::Complaint:
        return Words::tr("complaint");
    case SignalKind::Objection:
        return Words::tr("objection");
    case SignalKind::Issue:
        return Words::tr("issue");
    case SignalKind::Request:
        return Words::tr("request");
    case SignalKind::Commitment:
        return Words::tr("commitment");
    case SignalKind::Nps:
        return Words::tr("NPS answer");
    case SignalKind::None:
    case SignalKind::Other:
        break;
    }
    return Words::tr("signal");
}

QString pluralWords(SignalKind kind, bool positive)
{
    switch (kind) {
    case SignalKind::Escalation:
        return Words::tr("escalations");
    case SignalKind::ChurnRisk:
        return Words::tr("churn risks");
    case SignalKind::Complaint:
        return Words::tr("complaints");
    case SignalKind::Objection:
        return Words::tr("objections");
    case SignalKind::Issue:
        return Words::tr("issues");
    case SignalKind::Request:
        return Words::tr("requests");
    case SignalKind::Commitment:
        return Words::tr("commitments");
    case SignalKind::Nps:
        return Words::tr("NPS answers");
    case SignalKind::None:
    case SignalKind::Other:
        break;
    }
    return positive ? Words::tr("words of praise") : Words::tr("signals");
}

constexpr int longestTitle = 200;

QString activityText(const ActivityRecord &record)
{
    QStringList parts;
    if (!record.title.isEmpty())
        parts << shortened(record.title.simplified(), longestTitle); // a citation has room for what was said, too
    if (record.nps)
        parts << Words::tr("NPS %1").arg(*record.nps);
    if (record.amountMinor && record.currency.isValid())
        parts << exactText({*record.amountMinor, record.currency});
    if (!record.text.isEmpty() && record.text != record.title)
        parts << record.text.simplified();
    if (!record.person.isEmpty())
        parts << record.person;
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString kindWords(const ActivityRecord &record)
{
    switch (record.kind) {
    case ActivityKind::Call:
        return Words::tr("call");
    case ActivityKind::Message:
        return Words::tr("message");
    case ActivityKind::Project:
        return Words::tr("document");
    case ActivityKind::Signal:
        return record.signal == SignalKind::Other && record.positive ? Words::tr("word of praise")
                                                                     : signalWords(record.signal);
    case ActivityKind::Contract:
        return Words::tr("contract event");
    case ActivityKind::Payment:
        break;
    }
    return Words::tr("payment event");
}

QString signalsCounted(int count, const ActivityRecord &record)
{
    const QString words = count == 1 ? kindWords(record) : pluralWords(record.signal, record.positive);
    return QString::number(count) + u' ' + words;
}

Record recordOf(const ActivityItem &item)
{
    const ActivityRecord &record = item.record;
    return {timelineKindKey(item.kind),
            sourceKey(item.source) % u':' % record.externalId,
            dateOf(record.at),
            record.title.simplified(),
            activityText(record),
            record.person,
            Place::Activity,
            item.id,
            record.text.isEmpty() ? record.title : record.text};
}

} // namespace success::assistant
