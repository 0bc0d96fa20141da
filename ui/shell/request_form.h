// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/workspace.h"

#include <QWidget>

#include <array>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace success::ui {

/// What is wrong with a request for access, by field; empty sentences where nothing is.
struct AccessRequestErrors
{
    QString name, email, company, message;

    [[nodiscard]] bool any() const
    {
        return !name.isEmpty() || !email.isEmpty() || !company.isEmpty() || !message.isEmpty();
    }
};
/// A name, a company and an e-mail address of a company's domain (not a personal mailbox) are needed; the message may
/// be empty, and has at most 2,000 characters.
[[nodiscard]] AccessRequestErrors checkAccessRequest(const AccessRequest &request);

/// Name, work e-mail, company, message; each field's mistake is said beneath it when the form is sent, and goes as it
/// is mended.
class RequestForm : public QWidget
{
    Q_OBJECT

public:
    explicit RequestForm(QWidget *parent = nullptr);

    /// What was typed, trimmed.
    [[nodiscard]] AccessRequest request() const;
    /// Above the button: why it could not be saved.
    void setFailure(const QString &sentence);

Q_SIGNALS:
    void submitted(const success::AccessRequest &request); ///< only a valid one

private:
    void submit();
    void showErrors(const AccessRequestErrors &errors);

    QLineEdit *m_name;
    QLineEdit *m_email;
    QLineEdit *m_company;
    QPlainTextEdit *m_message;
    std::array<QLabel *, 4> m_errors{};
    QLabel *m_failure;
    bool m_submitted = false;
};

} // namespace success::ui
