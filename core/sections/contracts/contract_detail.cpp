// SPDX-License-Identifier: Apache-2.0
#include "core/sections/contracts/contract_detail.h"

namespace success {

Result<ContractDetail> loadContractDetail(const Portfolio &, const Account &account, Database &)
{
    ContractDetail detail;
    detail.account = account;
    return detail;
}

Result<std::vector<InvoiceItem>> invoicePage(const Portfolio &, const Account &, Database &, int, int)
{
    return std::vector<InvoiceItem>();
}

} // namespace success
