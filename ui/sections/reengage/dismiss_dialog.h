// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QDate>
#include <QDialog>

class QDateEdit;
class QLineEdit;

namespace success::ui {

/// Asks until when lost deals are put aside, and why. It decides nothing: whoever opened it dismisses them once it is
/// accepted.
class DismissDialog : public QDialog
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
    QLineEdit *m_reason;
};

} // namespace success::ui
