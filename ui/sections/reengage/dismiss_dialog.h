// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/decision_dialog.h"

#include <QDate>

class QDateEdit;
class QLineEdit;

namespace success::ui {

/// Asks until when lost deals are put aside, and why.
class DismissDialog : public DecisionDialog
{
    Q_OBJECT

public:
    /// `subject`: what is dismissed, in words (`“Hooli, 40 seats”`, `3 deals`); `today`: the as-of day.
    DismissDialog(const QString &subject, QDate today, QWidget *parent = nullptr);

    [[nodiscard]] QDate until() const;
    [[nodiscard]] QString reason() const;
    void setUntil(QDate day);
    void setReason(const QString &reason);

private:
    [[nodiscard]] QWidget *spans(QDate today);

    QDateEdit *m_until;
    QLineEdit *m_reason = nullptr;
};

} // namespace success::ui
