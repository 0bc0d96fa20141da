// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/workspace/account_belongings.h"
#include "ui/widgets/decision_dialog.h"

class QListWidget;

namespace success::ui {

class AccountPicker;
class MergeOutcome;

/// Asks which other accounts are this company, too, and shows what they would be together and what becomes of what each
/// has: whoever opened it merges `chosenKeys` into the account.
class MergeDialog : public DecisionDialog
{
    Q_OBJECT

public:
    using ReadBelongings =
        std::function<Result<std::vector<AccountBelongings>>(const std::vector<QString> &accountKeys)>;

    MergeDialog(const Theme &theme, PortfolioPtr portfolio, const Account &account, ReadBelongings belongings,
                QWidget *parent = nullptr);

    [[nodiscard]] std::vector<QString> chosenKeys() const;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void add();
    void removeCurrent();
    void describe();

    PortfolioPtr m_portfolio;
    QString m_key;
    ReadBelongings m_belongings;
    AccountPicker *m_picker;
    QListWidget *m_chosen;
    MergeOutcome *m_outcome;
};

} // namespace success::ui
