// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/connect_sheet.h"

#include "core/sources/registry.h"
#include "ui/integrations/check_list.h"
#include "ui/integrations/vault_offer.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QScrollArea>
#include <QTimer>

namespace success::ui {

namespace {

constexpr int sheetWidth = 520;

QStringList namesOf(const Session &session, SourceId source)
{
    QStringList names;
    for (const Connection &connection : session.connections()) {
        if (connection.source == source)
            names << connection.name;
    }
    return names;
}

} // namespace

ConnectSheet::ConnectSheet(const Theme &theme, Session &session, UrlOpener open, QWidget *parent)
    : Sheet(theme, tr("Connect"), sheetWidth, parent)
    , m_theme(theme)
    , m_session(session)
    , m_openUrl(std::move(open))
{
    setObjectName(QStringLiteral("connectSheet"));
    setContent(makeContent());
    setFooter(makeFooter());
    connect(this, &Sheet::closed, this, &ConnectSheet::forget);
}

QWidget *ConnectSheet::makeContent()
{
    auto *content = panel("surface");
    m_body = new QVBoxLayout(content);
    m_body->setContentsMargins(space::xl, space::l, space::xl, space::l);
    m_body->setSpacing(space::l);
    m_checks = new CheckList(m_theme, content);
    m_body->addWidget(m_checks);
    m_body->addStretch(1);
    return content;
}

QWidget *ConnectSheet::makeFooter()
{
    auto *footer = new QWidget;
    auto *column = new QVBoxLayout(footer);
    column->setContentsMargins(space::xl, space::m, space::xl, space::m);
    column->setSpacing(space::s);
    auto *said = new QHBoxLayout;
    m_words = paragraph({}, TextTone::Secondary, footer);
    m_words->setObjectName(QStringLiteral("connectWords"));
    m_progress = new QProgressBar(footer);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(72);
    m_progress->setAccessibleName(tr("Testing"));
    m_stop = linkButton(tr("Stop"), footer);
    m_stop->setObjectName(QStringLiteral("stopTest"));
    said->addWidget(m_progress);
    said->addWidget(m_words, 1);
    said->addWidget(m_stop);
    column->addLayout(said);
    m_vault = new VaultOffer(m_session, footer);
    connect(m_vault, &VaultOffer::vaultOpened, this, [this] { test(true); }); // what could not be kept
    column->addWidget(m_vault, 0, Qt::AlignLeft);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    m_dismiss = secondaryButton(tr("Cancel"), footer);
    m_dismiss->setObjectName(QStringLiteral("cancelConnect"));
    m_test = secondaryButton(tr("Test connection"), footer);
    m_test->setObjectName(QStringLiteral("testConnection"));
    m_connect = primaryButton(tr("Connect"), footer);
    m_connect->setObjectName(QStringLiteral("connect"));
    row->addWidget(m_test);
    row->addStretch(1);
    row->addWidget(m_dismiss);
    row->addWidget(m_connect);
    column->addLayout(row);
    connect(m_dismiss, &QPushButton::clicked, this, [this] { close(); });
    connect(m_stop, &QPushButton::clicked, this, &ConnectSheet::stop);
    connect(m_test, &QPushButton::clicked, this, [this] { test(false); });
    connect(m_connect, &QPushButton::clicked, this, [this] { test(true); });
    return footer;
}

void ConnectSheet::openFor(SourceId source, const std::optional<Connection> &existing, ConnectForm::Field first)
{
    const SourceEntry *entry = findSource(source);
    if (entry == nullptr)
        return;
    ConnectForm::Subject subject{source, entry->make()->guide(), entry->defaultBaseUrl, existing, {}, {}, {}};
    if (!existing)
        subject.otherNames = namesOf(m_session, source);
    const QString key = Connection::secretKeyOf(source, existing ? existing->name : QString());
    if (m_session.tokens().fromEnvironment(key))
        subject.variable = Tokens::variableOf(key);
    subject.place = m_session.tokens().store().place();
    m_sourceTitle = sourceTitle(source);
    const QString whole = existing && !existing->name.isEmpty() ? existing->name : m_sourceTitle;
    setTitle(existing ? tr("How %1 is connected").arg(whole) : tr("Connect %1").arg(m_sourceTitle));
    m_connect->setText(existing ? tr("Save") : tr("Connect"));

    delete m_form;
    m_form = new ConnectForm(std::move(subject), m_openUrl, m_body->parentWidget());
    m_body->insertWidget(0, m_form);
    connect(m_form, &ConnectForm::changed, this, &ConnectSheet::edited);
    connect(m_form, &ConnectForm::submitted, this, [this] {
        if (m_stage == Stage::Editing)
            test(true);
    });
    connect(m_form, &ConnectForm::signInRequested, this, &ConnectSheet::signIn);
    orderStops();
    m_checks->clear();
    m_tested = m_unreached = false;
    showStage(Stage::Editing);
    open();
    m_form->focusOn(first);
}

/// The form is newer than the buttons beneath it; Tab reaches them after it all the same.
void ConnectSheet::orderStops()
{
    QWidget *last = m_form;
    for (QWidget *each = m_form->nextInFocusChain(); each != m_form; each = each->nextInFocusChain()) {
        if (m_form->isAncestorOf(each) && (each->focusPolicy() & Qt::TabFocus) != 0)
            last = each;
    }
    for (QWidget *next : std::initializer_list<QWidget *>{m_stop, m_vault, m_test, m_dismiss, m_connect}) {
        setTabOrder(last, next);
        last = next;
    }
}

void ConnectSheet::edited()
{
    if (m_stage == Stage::Keeping)
        return;
    m_tested = m_unreached = false;
    m_checks->clear();
    m_form->markToken(false);
    stop();
}

void ConnectSheet::stop()
{
    ++m_run;
    m_cancel.cancel();
    showStage(Stage::Editing);
}

void ConnectSheet::signIn()
{
    Result<ConnectForm::Values> values = m_form->values(false);
    if (!values) {
        showWords(values.error().sentence, true);
        return;
    }
    m_checks->clear();
    const int run = ++m_run;
    showStage(Stage::Testing, tr("Sign in to %1 in the browser…").arg(m_sourceTitle));
    m_cancel = CancelToken();
    QCoro::connect(m_session.signIn(values->connection, m_openUrl, m_cancel), this,
                   [this, run](const Result<QByteArray> &token) {
                       if (run == m_run)
                           takeSignIn(token);
                   });
}

void ConnectSheet::takeSignIn(const Result<QByteArray> &token)
{
    showStage(Stage::Editing);
    if (!token) {
        showProblem(token.error());
        return;
    }
    m_form->setToken(*token);
    showWords(tr("Signed in. Connect keeps it."), false);
}

void ConnectSheet::test(bool thenKeep)
{
    Result<ConnectForm::Values> values = m_form->values();
    if (!values) {
        showWords(values.error().sentence, true);
        return;
    }
    if (thenKeep && (m_tested || m_unreached)) {
        keep(*values);
        return;
    }
    m_checks->clear();
    const int run = ++m_run;
    showStage(Stage::Testing, tr("Asking %1 what it lets this connection read…").arg(m_sourceTitle));
    Connection connection = values->connection;
    QByteArray token = values->token;
    m_cancel = CancelToken();
    QCoro::connect(m_session.testConnection(std::move(connection), std::move(token), m_cancel), this,
                   [this, run, thenKeep, asked = *values](const Result<ConnectionCheck> &check) {
                       if (run == m_run)
                           takeCheck(asked, thenKeep, check);
                   });
}

void ConnectSheet::takeCheck(const ConnectForm::Values &asked, bool thenKeep, const Result<ConnectionCheck> &check)
{
    showStage(Stage::Editing);
    if (!check) {
        showProblem(check.error());
        return;
    }
    m_tested = !nothingReadable(*check);
    if (m_tested && thenKeep && allReadable(*check)) {
        keep(asked);
        return;
    }
    // What cannot be read is shown before it is kept: pressing once more keeps it all the same.
    m_checks->setCheck(*check);
    showWords(checkSummary(*check), !m_tested);
    QTimer::singleShot(0, this, [this] {
        for (QWidget *above = m_checks->parentWidget(); above != nullptr; above = above->parentWidget()) {
            if (auto *scroll = qobject_cast<QScrollArea *>(above))
                scroll->ensureWidgetVisible(m_checks);
        }
    });
}

void ConnectSheet::keep(const ConnectForm::Values &values)
{
    const int run = ++m_run;
    showStage(Stage::Keeping, tr("Keeping the connection…"));
    Connection connection = values.connection;
    QByteArray token = values.token;
    QCoro::connect(m_session.addConnection(std::move(connection), std::move(token)), this,
                   [this, run, kept = values.connection](const Result<void> &result) {
                       if (run == m_run)
                           takeKept(kept, result);
                   });
}

void ConnectSheet::takeKept(const Connection &connection, const Result<void> &kept)
{
    showStage(Stage::Editing);
    if (!kept) {
        showProblem(kept.error());
        return;
    }
    close();
    Q_EMIT connected(connection);
}

void ConnectSheet::showProblem(const Error &error)
{
    const bool refused = error.kind == ErrorKind::Auth && !VaultOffer::isFor(error);
    m_form->markToken(refused);
    if (refused)
        m_form->focusOn(ConnectForm::Field::Token);
    m_unreached = error.kind == ErrorKind::Network || error.kind == ErrorKind::RateLimited;
    showWords(m_unreached
                  ? tr("%1 To keep the connection untested, press %2 again.").arg(error.sentence, m_connect->text())
                  : error.sentence,
              true);
    m_vault->offerFor(error);
}

void ConnectSheet::showStage(Stage stage, const QString &words)
{
    m_stage = stage;
    const bool idle = stage == Stage::Editing;
    if (!idle && (m_test->hasFocus() || m_connect->hasFocus()))
        m_stop->setFocus(Qt::OtherFocusReason);
    m_progress->setVisible(!idle);
    m_vault->hide();
    m_stop->setVisible(stage == Stage::Testing);
    m_test->setEnabled(idle);
    m_connect->setEnabled(idle);
    m_form->setEnabled(stage != Stage::Keeping);
    showWords(words, false);
}

void ConnectSheet::showWords(const QString &words, bool problem)
{
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    setTextTone(m_words, problem ? TextTone::Critical : TextTone::Secondary);
    if (!words.isEmpty())
        announce(m_words);
}

void ConnectSheet::forget()
{
    ++m_run;
    m_cancel.cancel();
    m_form->forgetToken();
    m_checks->clear();
}

} // namespace success::ui
