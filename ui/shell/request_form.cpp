// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/request_form.h"

#include "core/identity/domain.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace success::ui {

namespace {

constexpr int longestMessage = 2000;

QString emailError(const QString &email)
{
    // One @, no spaces, a dot in the domain: what a person mistypes. Whether it exists only a mail would tell.
    static const QRegularExpression shape(QStringLiteral("^[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+$"));
    if (email.isEmpty())
        return RequestForm::tr("Enter your work e-mail address.");
    if (!shape.match(email).hasMatch())
        return RequestForm::tr("This is not an e-mail address; it looks like name@company.com.");
    if (isFreeMail(email.section(QLatin1Char('@'), -1).toLower()))
        return RequestForm::tr("This is a personal mailbox; enter your address at work.");
    return {};
}

} // namespace

AccessRequestErrors checkAccessRequest(const AccessRequest &request)
{
    AccessRequestErrors errors;
    if (request.name.trimmed().isEmpty())
        errors.name = RequestForm::tr("Enter your name.");
    errors.email = emailError(request.email.trimmed());
    if (request.company.trimmed().isEmpty())
        errors.company = RequestForm::tr("Enter the name of your company.");
    if (request.message.size() > longestMessage)
        errors.message =
            RequestForm::tr("The message is too long by %1 characters.").arg(request.message.size() - longestMessage);
    return errors;
}

RequestForm::RequestForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_email(new QLineEdit(this))
    , m_company(new QLineEdit(this))
    , m_message(new QPlainTextEdit(this))
    , m_failure(paragraph({}, TextTone::Critical, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    const auto field = [&](size_t index, const char *name, const QString &title, QWidget *editor) {
        QLabel *label = textLabel(title, TextStyle::BodyMedium, TextTone::Normal, this);
        label->setBuddy(editor);
        editor->setObjectName(QLatin1String(name));
        editor->setAccessibleName(title);
        m_errors[index] = textLabel({}, TextStyle::Caption, TextTone::Critical, this);
        m_errors[index]->setObjectName(QLatin1String(name) + QStringLiteral("Error"));
        m_errors[index]->hide();
        column->addWidget(label);
        column->addWidget(editor);
        column->addWidget(m_errors[index]);
        column->addSpacing(space::s);
    };
    field(0, "requestName", tr("Name"), m_name);
    field(1, "requestEmail", tr("Work e-mail"), m_email);
    field(2, "requestCompany", tr("Company"), m_company);
    field(3, "requestMessage", tr("Message (optional)"), m_message);
    m_message->setTabChangesFocus(true);
    m_message->setFixedHeight(88);
    m_failure->hide();
    column->addWidget(m_failure);
    QPushButton *send = primaryButton(tr("Request access"), this);
    send->setObjectName(QStringLiteral("requestAccess"));
    column->addWidget(send);

    connect(send, &QPushButton::clicked, this, &RequestForm::submit);
    const auto recheck = [this] {
        if (m_submitted)
            showErrors(checkAccessRequest(request()));
    };
    for (QLineEdit *editor : {m_name, m_email, m_company}) {
        connect(editor, &QLineEdit::textChanged, this, recheck);
        connect(editor, &QLineEdit::returnPressed, this, &RequestForm::submit);
    }
    connect(m_message, &QPlainTextEdit::textChanged, this, recheck);
}

AccessRequest RequestForm::request() const
{
    return {m_name->text().trimmed(), m_email->text().trimmed(), m_company->text().trimmed(),
            m_message->toPlainText().trimmed()};
}

void RequestForm::setFailure(const QString &sentence)
{
    m_failure->setText(sentence);
    m_failure->setVisible(!sentence.isEmpty());
}

void RequestForm::submit()
{
    m_submitted = true;
    setFailure({});
    const AccessRequest given = request();
    const AccessRequestErrors errors = checkAccessRequest(given);
    showErrors(errors);
    if (!errors.any()) {
        Q_EMIT submitted(given);
        return;
    }
    QWidget *first = !errors.name.isEmpty()      ? static_cast<QWidget *>(m_name)
                     : !errors.email.isEmpty()   ? static_cast<QWidget *>(m_email)
                     : !errors.company.isEmpty() ? static_cast<QWidget *>(m_company)
                                                 : static_cast<QWidget *>(m_message);
    first->setFocus(Qt::OtherFocusReason);
}

void RequestForm::showErrors(const AccessRequestErrors &errors)
{
    const std::array<std::pair<QWidget *, QString>, 4> fields{
        {{m_name, errors.name}, {m_email, errors.email}, {m_company, errors.company}, {m_message, errors.message}}};
    for (size_t i = 0; i < fields.size(); ++i) {
        const auto &[editor, sentence] = fields[i];
        m_errors[i]->setText(sentence);
        m_errors[i]->setVisible(!sentence.isEmpty());
        editor->setAccessibleDescription(sentence);
        setStyleProperty(editor, "invalid", !sentence.isEmpty());
    }
}

} // namespace success::ui
