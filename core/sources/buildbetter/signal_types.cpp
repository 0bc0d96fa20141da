// SPDX-License-Identifier: Apache-2.0
#include "core/sources/buildbetter/signal_types.h"

#include "core/sources/common/json_reader.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace success::buildbetter {

namespace {

struct Default
{
    const char *option;
    SignalKind kind;
    const char *names;
};
constexpr std::array defaults{
    Default{"escalation_types", SignalKind::Escalation, "escalation"},
    Default{"churn_types", SignalKind::ChurnRisk, "churn_risk"},
    Default{"complaint_types", SignalKind::Complaint, "complaint"},
    Default{"objection_types", SignalKind::Objection, "objection"},
    Default{"issue_types", SignalKind::Issue, "issue,bug"},
    Default{"request_types", SignalKind::Request, "feature_request,request"},
    Default{"commitment_types", SignalKind::Commitment, "commitment,action_item,follow_up,task"},
};

QString normalised(const QString &name)
{
    QString result = name.toLower();
    result.remove(u'_').remove(u' ');
    return result;
}

} // namespace

SignalTypes::SignalTypes(const SourceOptions &options)
{
    for (const Default &each : defaults) {
        const QString given = options.value(QString::fromLatin1(each.option)).trimmed();
        const QString names = given.isEmpty() ? QString::fromLatin1(each.names) : given;
        for (const QString &name : names.split(u',', Qt::SkipEmptyParts))
            m_kinds.insert(normalised(name.trimmed()), each.kind);
    }
}

SignalKind SignalTypes::kindOf(const QStringList &typeNames) const
{
    SignalKind kind = SignalKind::Other;
    for (const QString &name : typeNames)
        kind = std::min(kind, m_kinds.value(normalised(name), SignalKind::Other));
    return kind;
}

bool SignalTypes::isNps(const QString &typeName)
{
    return normalised(typeName).contains(u"nps");
}

std::optional<int> npsIn(const QString &text)
{
    static const QRegularExpression number(uR"((?<![\d.,\w])(\d|10)(?![\d\w]|[.,]\d))"_qs);
    const auto match = number.match(text);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

int severityOf(const nlohmann::json &value)
{
    if (value.is_number())
        return int(std::clamp(value.get<double>(), 1.0, 3.0));
    const QString word = idText(value).toLower();
    return word == u"low" ? 1 : word == u"high" ? 3 : 2;
}

} // namespace success::buildbetter
