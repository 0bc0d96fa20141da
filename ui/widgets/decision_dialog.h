// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace success::ui {

/// A question before something is decided: a title, what is asked, Cancel and one primary button. It decides nothing:
/// whoever opened it does so once it is accepted. Tests find it as `<name>Dialog`, its button as `<name>Accept` and its
/// reason as `<name>Reason`.
class DecisionDialog : public QDialog
{
    Q_OBJECT

protected:
    /// `title`: may hold names; plain text that wraps. `accept`: the words on the button.
    DecisionDialog(const QString &name, const QString &title, const QString &accept, QWidget *parent);

    /// Where its own parts go, between the title and the buttons.
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    [[nodiscard]] QPushButton *acceptButton() const { return m_accept; }
    /// A label above what it belongs to.
    void addField(const QString &label, QWidget *field, QWidget *shown = nullptr);
    /// A line for a sentence or two.
    [[nodiscard]] QLineEdit *addReason(const QString &label, const QString &placeholder);

private:
    QString m_name;
    QVBoxLayout *m_content;
    QPushButton *m_accept;
};

} // namespace success::ui
