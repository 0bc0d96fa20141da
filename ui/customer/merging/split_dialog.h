// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/customer_detail.h"
#include "core/workspace/account_merges.h"
#include "ui/widgets/decision_dialog.h"

class QCheckBox;
class QLabel;

namespace success::ui {

/// Asks what to take out of an account: accounts that were merged into it, and records that are to stand by themselves.
/// Whoever opened it splits `parts` off.
class SplitDialog : public DecisionDialog
{
    Q_OBJECT

public:
    explicit SplitDialog(const CustomerDetail &detail, QWidget *parent = nullptr);

    /// What is ticked.
    [[nodiscard]] AccountParts parts() const;

private:
    void addChoices();
    void describe();

    QString m_key;
    QString m_name;
    std::vector<std::pair<QCheckBox *, QString>> m_accounts;
    std::vector<std::pair<QCheckBox *, AccountParts::Record>> m_records;
    QLabel *m_outcome;
};

/// The account that a record becomes when it is split off: its own domain where that is not the account's, else a local
/// key.
[[nodiscard]] QString keyOfItsOwn(const RelatedCompany &company, const QString &accountKey);

} // namespace success::ui
