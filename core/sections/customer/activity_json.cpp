// SPDX-License-Identifier: Apache-2.0
#include "core/sections/customer/activity_feed.h"
#include "core/sections/table/value.h"

namespace success {

nlohmann::ordered_json activityJson(const std::vector<ActivityItem> &items)
{
    using Json = nlohmann::ordered_json;
    const auto text = [](const QString &value) {
        return value.isEmpty() ? Json(nullptr) : Json(value.toStdString());
    };
    auto array = Json::array();
    for (const ActivityItem &item : items) {
        const ActivityRecord &record = item.record;
        const bool ofSource = isOfSource(item.kind);
        const bool isSignal = record.signal != SignalKind::None;
        const bool money = record.amountMinor && record.currency.isValid();
        array.push_back({{"id", ofSource ? text(record.externalId) : Json(std::to_string(item.id))},
                         {"kind", text(timelineKindKey(item.kind))},
                         {"source", ofSource ? text(sourceKey(item.source)) : Json(nullptr)},
                         {"at", text(toIso(record.at))},
                         {"title", text(record.title)},
                         {"text", text(record.text)},
                         {"person", text(record.person)},
                         {"url", text(record.url)},
                         {"signal", isSignal ? text(signalKindKey(record.signal)) : Json(nullptr)},
                         {"signal_type", text(record.signalType)},
                         {"severity", isSignal ? Json(record.severity) : Json(nullptr)},
                         {"nps", record.nps ? Json(*record.nps) : Json(nullptr)},
                         {"amount", money ? toJson(Money{*record.amountMinor, record.currency}) : Json(nullptr)},
                         {"command", text(item.command)},
                         {"undone_at", item.undoneAt ? text(toIso(*item.undoneAt)) : Json(nullptr)}});
    }
    return array;
}

QString timelineKindKey(TimelineKind kind)
{
    switch (kind) {
    case TimelineKind::Call:
        return QStringLiteral("call");
    case TimelineKind::Message:
        return QStringLiteral("message");
    case TimelineKind::Project:
        return QStringLiteral("project");
    case TimelineKind::Signal:
        return QStringLiteral("signal");
    case TimelineKind::Contract:
        return QStringLiteral("contract");
    case TimelineKind::Payment:
        return QStringLiteral("payment");
    case TimelineKind::Decision:
        return QStringLiteral("decision");
    case TimelineKind::Note:
        break;
    }
    return QStringLiteral("note");
}

QString signalKindKey(SignalKind kind)
{
    switch (kind) {
    case SignalKind::None:
        return {};
    case SignalKind::Escalation:
        return QStringLiteral("escalation");
    case SignalKind::ChurnRisk:
        return QStringLiteral("churn_risk");
    case SignalKind::Complaint:
        return QStringLiteral("complaint");
    case SignalKind::Objection:
        return QStringLiteral("objection");
    case SignalKind::Issue:
        return QStringLiteral("issue");
    case SignalKind::Request:
        return QStringLiteral("request");
    case SignalKind::Commitment:
        return QStringLiteral("commitment");
    case SignalKind::Nps:
        return QStringLiteral("nps");
    case SignalKind::Other:
        break;
    }
    return QStringLiteral("other");
}

} // namespace success
