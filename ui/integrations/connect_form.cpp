// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/connect_form.h"

#include "ui/integrations/option_editor.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/secret_line.h"
#include "ui/widgets/text.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace success::ui {

namespace {

using Token = SourceGuide::Token;

/// A source that has one name for all its tokens still has to say something in the form.
QString tokenLabel(const SourceGuide &guide)
{
    const QString label = guide.tokenLabel.isEmpty() ? ConnectForm::tr("Token") : guide.tokenLabel;
    return guide.token == Token::Optional ? ConnectForm::tr("%1 (optional)").arg(label) : label;
}

QLineEdit *plainLine(const QString &name, QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    line->setObjectName(name);
    return line;
}

QVBoxLayout *group(QVBoxLayout *into)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(space::xs);
    into->addLayout(column);
    return column;
}

} // namespace

ConnectForm::ConnectForm(Subject subject, UrlOpener open, QWidget *parent)
    : QWidget(parent)
    , m_subject(std::move(subject))
    , m_open(std::move(open))
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::l);
    if (m_subject.guide.several)
        addName();
    if (m_subject.guide.urlRequired)
        addAddress();
    if (m_subject.guide.token != Token::None)
        addToken();
    addScopes();
    addOptions();
    if (!m_subject.guide.urlRequired)
        addAddress();
    for (QLineEdit *line : {m_token, m_name, m_address}) {
        if (line == nullptr)
            continue;
        connect(line, &QLineEdit::textChanged, this, &ConnectForm::changed);
        connect(line, &QLineEdit::returnPressed, this, &ConnectForm::submitted);
    }
}

ConnectForm::~ConnectForm()
{
    forgetToken();
}

QLineEdit *ConnectForm::addLine(QVBoxLayout *column, QLineEdit *line, const QString &label, const QString &help)
{
    QLabel *caption = textLabel(label, TextStyle::BodyMedium, TextTone::Normal, this);
    line->setAccessibleName(label);
    line->setAccessibleDescription(help);
    caption->setBuddy(line);
    column->addWidget(caption);
    column->addWidget(line);
    if (!help.isEmpty())
        column->addWidget(paragraph(help, TextTone::Secondary, this));
    return line;
}

void ConnectForm::addToken()
{
    const SourceGuide &guide = m_subject.guide;
    QVBoxLayout *column = group(m_column);
    m_token = addLine(column, secretLine(QStringLiteral("token"), this), tokenLabel(guide), guide.tokenHelp);
    if (!m_subject.variable.isEmpty()) {
        m_token->setEnabled(false);
        m_token->setPlaceholderText(tr("Given by %1").arg(QString::fromLatin1(m_subject.variable)));
        column->addWidget(paragraph(tr("The environment variable %1 gives the token. It comes before one that is kept "
                                       "here; end the program and unset it to use another.")
                                        .arg(QString::fromLatin1(m_subject.variable)),
                                    TextTone::Info, this));
    } else if (m_subject.existing) {
        m_token->setPlaceholderText(tr("Unchanged; paste a new one to replace it"));
    }
    if (guide.token == SourceGuide::Token::SignIn && m_subject.variable.isEmpty()) {
        QPushButton *signIn = secondaryButton(tr("Sign in with %1…").arg(sourceTitle(m_subject.source)), this);
        signIn->setObjectName(QStringLiteral("signIn"));
        signIn->setToolTip(tr("Opens the browser; fill in the options below first"));
        connect(signIn, &QPushButton::clicked, this, &ConnectForm::signInRequested);
        column->addWidget(signIn, 0, Qt::AlignLeft);
    }
    if (guide.tokenPage.isValid()) {
        QPushButton *page = linkButton(tr("Open that page in the browser"), this);
        page->setObjectName(QStringLiteral("tokenPage"));
        page->setToolTip(guide.tokenPage.toDisplayString());
        connect(page, &QPushButton::clicked, this, [this] { m_open(m_subject.guide.tokenPage); });
        column->addWidget(page, 0, Qt::AlignLeft);
    }
    if (m_subject.variable.isEmpty())
        column->addWidget(paragraph(tr("It is kept in %1 and nowhere else, and is never logged.")
                                        .arg(m_subject.place.isEmpty() ? tr("the system's keychain") : m_subject.place),
                                    TextTone::Secondary, this));
}

void ConnectForm::addScopes()
{
    if (m_subject.guide.scopes.empty())
        return;
    QVBoxLayout *column = group(m_column);
    column->addWidget(textLabel(tr("Permissions it needs"), TextStyle::BodyMedium, TextTone::Normal, this));
    QStringList lines;
    for (const QString &scope : m_subject.guide.scopes)
        lines << QStringLiteral("•  ") + scope;
    QLabel *scopes = paragraph(lines.join(u'\n'), TextTone::Normal, this);
    scopes->setObjectName(QStringLiteral("scopes"));
    scopes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(scopes);
}

void ConnectForm::addName()
{
    m_name = addLine(group(m_column), plainLine(QStringLiteral("connectionName"), this), tr("Name"),
                     tr("Tells it apart from others, here and in what it brings."));
    if (!m_subject.existing)
        return;
    m_name->setText(m_subject.existing->name);
    m_name->setEnabled(false); // what was read of it is kept under this name
}

void ConnectForm::addAddress()
{
    const SourceGuide &guide = m_subject.guide;
    const QString label = guide.urlLabel.isEmpty() ? tr("Base URL") : guide.urlLabel;
    auto *holder = new QWidget(this);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    const QString usual = m_subject.defaultBaseUrl.toString();
    if (!guide.urlRequired) {
        m_advanced = new QToolButton(this);
        m_advanced->setText(tr("Advanced"));
        m_advanced->setObjectName(QStringLiteral("advanced"));
        m_advanced->setCheckable(true);
        m_advanced->setArrowType(Qt::RightArrow);
        m_advanced->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_advanced->setFocusPolicy(Qt::StrongFocus);
        m_column->addWidget(m_advanced, 0, Qt::AlignLeft);
        connect(m_advanced, &QToolButton::toggled, holder, [this, holder](bool open) {
            holder->setVisible(open);
            m_advanced->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        });
        holder->hide();
    }
    m_address = addLine(
        column, plainLine(QStringLiteral("baseUrl"), this), label,
        guide.urlRequired ? QString() : tr("Only for another region or a server of your own. Usually %1.").arg(usual));
    m_address->setPlaceholderText(guide.urlRequired ? QStringLiteral("https://") : usual);
    const QString known = m_subject.existing ? m_subject.existing->baseUrl.toString() : usual;
    m_address->setText(guide.urlRequired && !m_subject.existing ? QString() : known);
    if (m_advanced != nullptr)
        m_advanced->setChecked(known != usual);
    m_column->addWidget(holder);
}

void ConnectForm::addOptions()
{
    for (const OptionField &field : m_subject.guide.options) {
        if (m_subject.guide.several && field.key == QStringLiteral("name"))
            continue; // the connection's own
        auto *option = new OptionEditor(field, this);
        if (m_subject.existing)
            option->setValue(m_subject.existing->options.value(field.key));
        connect(option, &OptionEditor::changed, this, &ConnectForm::changed);
        connect(option, &OptionEditor::submitted, this, &ConnectForm::submitted);
        m_column->addWidget(option);
        m_options.push_back(option);
    }
}

bool ConnectForm::needsToken() const
{
    return m_subject.guide.token == Token::Required && m_subject.variable.isEmpty() && !m_subject.existing;
}

tl::unexpected<Error> ConnectForm::refuse(QLineEdit *field, const QString &sentence)
{
    setStyleProperty(field, "invalid", true);
    if (field == m_address && m_advanced != nullptr)
        m_advanced->setChecked(true);
    field->setFocus(Qt::OtherFocusReason);
    return failure(ErrorKind::InvalidInput, sentence);
}

void ConnectForm::unmark()
{
    for (QLineEdit *line : {m_token, m_name, m_address}) {
        if (line != nullptr)
            setStyleProperty(line, "invalid", false);
    }
    for (OptionEditor *option : m_options)
        option->setInvalid(false);
}

Result<QUrl> ConnectForm::address()
{
    const QString typed = m_address->text().trimmed();
    if (typed.isEmpty() && !m_subject.guide.urlRequired)
        return m_subject.defaultBaseUrl;
    const QUrl url(typed, QUrl::StrictMode);
    const bool web = url.scheme() == QStringLiteral("https") || url.scheme() == QStringLiteral("http");
    if (typed.isEmpty() || !url.isValid() || !web || url.host().isEmpty())
        return refuse(m_address, tr("Give a whole address here, as in https://example.com."));
    return url;
}

Result<ConnectForm::Values> ConnectForm::values(bool withToken)
{
    unmark();
    Values values;
    values.connection.source = m_subject.source;
    if (m_subject.existing)
        values.connection = *m_subject.existing;
    if (m_name != nullptr) {
        values.connection.name = m_name->text().simplified();
        if (values.connection.name.isEmpty())
            return refuse(m_name, tr("Give it a name, so that it can be told apart."));
        if (m_subject.otherNames.contains(values.connection.name, Qt::CaseInsensitive))
            return refuse(m_name, tr("There is already one called “%1”; give it another name.").arg(m_name->text()));
    }
    const Result<QUrl> url = address();
    if (!url)
        return tl::unexpected(url.error());
    values.connection.baseUrl = *url;
    if (m_token != nullptr && m_token->isEnabled())
        values.token = m_token->text().trimmed().toUtf8();
    if (withToken && needsToken() && values.token.isEmpty())
        return refuse(m_token, tr("Paste the token first."));
    values.connection.options.clear();
    for (OptionEditor *option : m_options) {
        const QString value = option->value();
        if (!value.isEmpty()) {
            values.connection.options.insert(option->field().key, value);
        } else if (option->field().required) {
            option->setInvalid(true);
            option->editor()->setFocus(Qt::OtherFocusReason);
            return failure(ErrorKind::InvalidInput, tr("%1 is needed.").arg(option->field().label));
        }
    }
    return values;
}

void ConnectForm::focusOn(Field field)
{
    QWidget *target = nullptr;
    if (field == Field::Token)
        target = m_token;
    else if (field == Field::Name)
        target = m_name;
    else if (field == Field::Options && !m_options.empty())
        target = m_options.front()->editor();
    else if (m_advanced != nullptr && !m_advanced->isChecked())
        target = m_advanced;
    else
        target = m_address;
    if (target != nullptr && target->isEnabled())
        target->setFocus(Qt::OtherFocusReason);
}

void ConnectForm::markToken(bool refused)
{
    if (m_token != nullptr)
        setStyleProperty(m_token, "invalid", refused);
}

void ConnectForm::forgetToken()
{
    if (m_token != nullptr)
        forgetSecret(*m_token);
}

void ConnectForm::setToken(const QByteArray &token)
{
    m_token->setText(QString::fromUtf8(token));
    unmark();
    Q_EMIT changed();
}

} // namespace success::ui
