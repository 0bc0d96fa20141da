// SPDX-License-Identifier: Apache-2.0
#include "ui/format/contract_words.h"

#include "ui/format/words.h"

#include <QCoreApplication>

namespace success::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ContractWords", text);
}

} // namespace

QString contractStatusText(ContractStatus status)
{
    switch (status) {
    case ContractStatus::Active:
        return tr("Active");
    case ContractStatus::Trialing:
        return tr("Trialing");
    case ContractStatus::PastDue:
        return tr("Past due");
    case ContractStatus::Canceled:
        return tr("Canceled");
    case ContractStatus::Expired:
        return tr("Expired");
    case ContractStatus::Pending:
        return tr("Pending");
    case ContractStatus::Draft:
        return tr("Draft");
    case ContractStatus::Paused:
        return tr("Paused");
    }
    return {};
}

Tone contractStatusTone(ContractStatus status)
{
    switch (status) {
    case ContractStatus::Active:
        return tone::healthy;
    case ContractStatus::Trialing:
        return tone::info;
    case ContractStatus::PastDue:
        return tone::critical;
    case ContractStatus::Pending:
    case ContractStatus::Paused:
        return tone::atRisk;
    default:
        return tone::neutral;
    }
}

std::optional<ContractStatus> contractStatusFromKey(const QString &key)
{
    for (int each = 0; each <= int(ContractStatus::Paused); ++each) {
        if (contractStatusKey(ContractStatus(each)) == key)
            return ContractStatus(each);
    }
    return {};
}

QString ledgerSourceText(const QString &key)
{
    if (key == QStringLiteral("merged"))
        return tr("Merged");
    const auto source = sourceFromKey(key);
    return source ? sourceTitle(*source) : key;
}

QString paymentStatusText(const QString &key)
{
    return spokenName(key);
}

Tone paymentStatusTone(const QString &key)
{
    if (key == QStringLiteral("paid"))
        return tone::healthy;
    return key == QStringLiteral("open") ? tone::info : tone::critical;
}

QString intervalText(const QString &interval)
{
    const std::pair<QString, QString> known[]{
        {QStringLiteral("week"), tr("a week")},       {QStringLiteral("month"), tr("a month")},
        {QStringLiteral("quarter"), tr("a quarter")}, {QStringLiteral("half_year"), tr("a half year")},
        {QStringLiteral("year"), tr("a year")},       {QStringLiteral("upfront"), tr("upfront")}};
    for (const auto &[key, words] : known) {
        if (key == interval)
            return words;
    }
    return tr("every %1").arg(QString(interval).replace(u'_', u' '));
}

QString contractEndText(const Contract &contract, QDate cancelOn, QDate endedOn, QDate day)
{
    const auto when = [day](QDate end) {
        return inDays(int(day.daysTo(end)));
    };
    if (endedOn.isValid())
        return tr("Ended %1").arg(exactDate(endedOn));
    if (cancelOn.isValid())
        return tr("Cancels %1 (%2)").arg(when(cancelOn), exactDate(cancelOn));
    if (contract.status == ContractStatus::Trialing && contract.trialEndsOn.isValid())
        return tr("Trial ends %1 (%2)").arg(when(contract.trialEndsOn), exactDate(contract.trialEndsOn));
    if (!contract.endsOn.isValid())
        return tr("Rolling, no dated term");
    return (contract.renewsItself ? tr("Renews by itself %1 (%2)") : tr("Ends %1 (%2)"))
        .arg(when(contract.endsOn), exactDate(contract.endsOn));
}

} // namespace success::ui
