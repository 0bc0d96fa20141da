// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/contracts/contract_detail.h"
#include "ui/theme/theme.h"

#include <functional>

class QPushButton;
class QVBoxLayout;
class QWidget;

namespace success::ui {

/// What the cards of a contract's sheet do.
struct ContractSheetActions
{
    std::function<void(const QString &url)> openUrl;
    std::function<void(const QString &subscription, bool separate)> setSeparate;
};

// The cards of a contract's sheet, from top to bottom; each stands in a card with its title.

/// Name, badges, and what all contracts of the company come to.
[[nodiscard]] QWidget *companyCard(const ContractDetail &detail, const Theme &theme);
/// Every contract and subscription; a Stripe one of a merged company can be marked as separate.
[[nodiscard]] QWidget *contractsCard(const ContractDetail &detail, const Theme &theme,
                                     const ContractSheetActions &actions);
/// Each order, renewal and amendment, newest first.
[[nodiscard]] QWidget *termsCard(const ContractDetail &detail, const Theme &theme);
/// What the invoices' payment came to, retries with the next one, newest first. Its column takes further rows.
struct InvoicesCard
{
    QWidget *card = nullptr;
    QVBoxLayout *rows = nullptr;
    QPushButton *more = nullptr; ///< `Show older invoices`
};
[[nodiscard]] InvoicesCard invoicesCard(const ContractDetail &detail, const Theme &theme,
                                        const ContractSheetActions &actions);
[[nodiscard]] QWidget *invoiceRow(const InvoiceItem &invoice, AsOf asOf, const Theme &theme,
                                  const ContractSheetActions &actions);
/// `Show older invoices: 120 left`.
[[nodiscard]] QString olderInvoicesText(int left);
/// `Paid 3 Jun 2026`, `9 days past due · 2 attempts, the next in 3 days: card declined`.
[[nodiscard]] QString paymentText(const InvoiceItem &invoice, AsOf asOf);

} // namespace success::ui
