// SPDX-License-Identifier: Apache-2.0
#include "core/store/record_tables.h"

#include "core/identity/domain.h"

namespace success {

void bindRow(RowWriter &row, const CompanyRecord &record)
{
    auto domain = companyDomain(record.domain);
    if (!domain)
        domain = companyDomain(record.email);
    row.text(record.externalId).text(record.name).textOrNull(domain.value_or(QString()));
    row.textOrNull(record.domain).textOrNull(record.email).textOrNull(record.url).instant(record.createdAt);
}

void bindRow(RowWriter &row, const PersonRecord &record)
{
    row.text(record.externalId).text(record.name).textOrNull(record.email).textOrNull(record.title);
    row.number(record.primary);
}

void bindRow(RowWriter &row, const ContractRecord &record)
{
    row.text(record.externalId).text(record.product).text(record.rawStatus).textOrNull(record.url);
    row.number(qint64(record.stage)).number(record.trial).currency(record.currency);
    row.number(record.mrrMinor).number(record.arrMinor).number(record.amountMinor).text(record.interval);
    row.number(record.seats).day(record.startsOn).day(record.endsOn).number(record.dated).number(record.renewsItself);
    row.day(record.trialStartsOn).day(record.trialEndsOn).day(record.cancelOn).day(record.endedOn);
    row.number(record.metered).number(record.paymentMethodOnFile).textOrNull(record.billsRef);
}

void bindRow(RowWriter &row, const TermRecord &record)
{
    row.text(record.externalId).textOrNull(record.contractRef).text(record.name).text(record.type).text(record.stage);
    row.textOrNull(record.reason).textOrNull(record.owner).currencyOrNull(record.currency).number(record.valueMinor);
    row.day(record.startsOn).day(record.endsOn).instant(record.createdAt).instant(record.closedAt);
}

void bindRow(RowWriter &row, const InvoiceRecord &record)
{
    row.text(record.externalId).textOrNull(record.contractRef).textOrNull(record.number).textOrNull(record.url);
    row.number(qint64(record.state)).currency(record.currency).number(record.totalMinor).number(record.remainingMinor);
    row.instant(record.issuedAt).instant(record.dueAt).instant(record.paidAt).number(record.attempts);
    row.instant(record.nextAttemptAt).textOrNull(record.lastError);
}

void bindRow(RowWriter &row, const UsageRecord &record)
{
    row.day(record.firstWeek);
    for (const qint32 users : record.users)
        row.number(users);
    row.instant(record.lastEventAt).number(record.seats);
}

void bindRow(RowWriter &row, const ActivityRecord &record)
{
    row.text(record.externalId).number(qint64(record.kind)).number(qint64(record.signal));
    row.textOrNull(record.signalType).number(record.severity).number(record.nps).number(record.positive);
    row.instant(record.at).text(record.title).text(record.text).textOrNull(record.person).textOrNull(record.url);
    row.currencyOrNull(record.currency).number(record.amountMinor);
}

void bindRow(RowWriter &row, const DealStageRecord &record)
{
    row.text(record.externalId).textOrNull(record.pipeline).text(record.title).number(record.position);
    row.number(qint64(record.kind)).real(record.probability);
}

void bindRow(RowWriter &row, const DealRecord &record)
{
    row.text(record.externalId).text(record.name).textOrNull(record.pipeline).textOrNull(record.stageId);
    row.text(record.stage).number(record.stagePosition).number(record.stageCount).instant(record.stageSince);
    row.number(record.editable).number(qint64(record.kind)).real(record.probability);
    row.currencyOrNull(record.currency).number(record.amountMinor).textOrNull(record.owner).day(record.closeOn);
    row.instant(record.createdAt).instant(record.updatedAt).textOrNull(record.url);
}

void bindRow(RowWriter &row, const PropertyRecord &record)
{
    row.text(record.name).text(record.label).text(record.value);
}

void bindRow(RowWriter &row, const ReleaseRecord &record)
{
    row.text(record.externalId).text(record.origin).text(record.title).text(record.body);
    row.number(qint64(record.format)).textOrNull(record.url).instant(record.publishedAt);
    row.number(record.dateEstimated).textOrNull(record.tags);
}

} // namespace success
