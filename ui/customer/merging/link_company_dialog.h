// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "ui/widgets/decision_dialog.h"

class QLabel;

namespace success::ui {

class AccountPicker;

/// Asks which company an account without a domain belongs to: whoever opened it merges `account` into `chosen`.
class LinkCompanyDialog : public DecisionDialog
{
    Q_OBJECT

public:
    LinkCompanyDialog(const Theme &theme, PortfolioPtr portfolio, const Account &account, QWidget *parent = nullptr);

    /// nullptr while no company is chosen.
    [[nodiscard]] const Account *chosen() const;

private:
    void describe();

    Account m_account;
    AccountPicker *m_picker;
    QLabel *m_outcome;
};

/// What linking does, in sentences: which records move where, that the account is no longer listed, and undo.
[[nodiscard]] QString linkOutcome(const Account &account, const Account &into);

} // namespace success::ui
