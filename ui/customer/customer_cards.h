// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/customer_detail.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace success::ui {

class Sparkline;
class SummaryCard;

/// The last full week against the one before, in percent rounded half away from zero; nullopt where either is not
/// known or nobody was active in the earlier one.
[[nodiscard]] std::optional<int> weeklyTrend(const HealthFacts &facts);
/// `Paid`, `Payment past due` … for CustomerDetail::paymentState.
[[nodiscard]] QString paymentStateText(const QString &state);

/// Active users, contract value, last activity, days to renewal.
class CustomerCards : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerCards(const Theme &theme, QWidget *parent = nullptr);

    void setLoading();
    void setDetail(const CustomerDetail &detail, AsOf asOf);

Q_SIGNALS:
    void cardRequested(const QString &kind); ///< what a figure rests on: `factor`, `contract` (show_card.h)
    void activityRequested();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void fitSparkline();
    void setUsers(const CustomerDetail &detail);
    void setRenewal(const CustomerDetail &detail, AsOf asOf);

    const Theme &m_theme;
    SummaryCard *m_users;
    SummaryCard *m_value;
    SummaryCard *m_activity;
    SummaryCard *m_renewal;
    Sparkline *m_spark;
};

} // namespace success::ui
