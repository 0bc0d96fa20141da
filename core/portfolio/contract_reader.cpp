// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/contract_reader.h"

namespace success {

qint64 contractCompany(const RowCursor &row)
{
    return row.integer(3);
}

CachedContract readContract(const RowCursor &row)
{
    CachedContract cached;
    Contract &contract = cached.contract;
    contract.id = row.integer(0);
    contract.source = SourceId(row.number(1));
    contract.externalId = row.text(2);
    contract.product = row.text(4);
    cached.stage = ContractStage(row.number(5));
    cached.trial = row.yes(6);
    const Currency currency = row.currency(7);
    contract.mrr = {row.integer(8), currency};
    contract.arr = {row.integer(9), currency};
    contract.seats = row.optionalNumber(10);
    contract.startsOn = row.date(11);
    cached.termEndsOn = row.date(12);
    cached.dated = row.yes(13);
    contract.renewsItself = row.yes(14);
    contract.trialEndsOn = row.date(15);
    cached.cancelOn = row.date(16);
    cached.endedOn = row.date(17);
    cached.trialStartsOn = row.date(18);
    cached.metered = row.yes(19);
    cached.paymentMethod = row.yes(20);
    cached.interval = row.text(21);
    cached.amountMinor = row.integer(22);
    cached.billsRef = row.text(23);
    return cached;
}

} // namespace success
