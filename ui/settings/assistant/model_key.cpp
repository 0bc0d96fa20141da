// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/assistant/model_key.h"

#include "core/chat/model_keys.h"
#include "ui/integrations/vault_offer.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/secret_line.h"
#include "ui/widgets/text.h"

#include <QCoroTask>
#include <QHBoxLayout>

namespace success::ui {

ModelKey::ModelKey(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_state(paragraph({}, TextTone::Secondary, this))
    , m_line(secretLine(QStringLiteral("assistantKey"), this))
    , m_keep(secondaryButton(tr("Keep the key"), this))
    , m_replace(secondaryButton(tr("Replace…"), this))
    , m_remove(dangerButton(tr("Remove"), this))
    , m_refusal(paragraph({}, TextTone::Critical, this))
    , m_vault(new VaultOffer(session, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    QLabel *caption = textLabel(tr("Key"), TextStyle::BodyMedium, TextTone::Normal, this);
    caption->setBuddy(m_line);
    column->addWidget(caption);
    column->addWidget(m_state);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_line, 1);
    for (QPushButton *button : {m_keep, m_replace, m_remove})
        row->addWidget(button);
    row->addStretch(0);
    column->addLayout(row);
    column->addWidget(m_refusal);
    column->addWidget(m_vault, 0, Qt::AlignLeft);
    m_line->setAccessibleName(tr("Key of the model"));
    m_line->setPlaceholderText(tr("Paste the key"));
    m_state->setObjectName(QStringLiteral("assistantKeyState"));
    m_keep->setObjectName(QStringLiteral("keepKey"));
    m_replace->setObjectName(QStringLiteral("replaceKey"));
    m_remove->setObjectName(QStringLiteral("removeKey"));
    m_refusal->setObjectName(QStringLiteral("keyRefusal"));
    connect(m_line, &QLineEdit::returnPressed, this, &ModelKey::keep);
    connect(m_line, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_keep->setEnabled(!text.isEmpty()); });
    connect(m_keep, &QPushButton::clicked, this, &ModelKey::keep);
    connect(m_remove, &QPushButton::clicked, this, &ModelKey::remove);
    connect(m_replace, &QPushButton::clicked, this, [this] {
        showState(false);
        m_line->setFocus(Qt::OtherFocusReason);
    });
    connect(m_vault, &VaultOffer::vaultOpened, this, [this] { m_line->text().isEmpty() ? look() : keep(); });
    showState(false);
}

ModelKey::~ModelKey()
{
    forgetSecret(*m_line);
}

void ModelKey::setSettings(const ProviderSettings &settings)
{
    setVisible(settings.usesModel());
    if (settings.provider == m_settings.provider && settings.baseUrl == m_settings.baseUrl)
        return;
    m_settings = settings;
    forgetSecret(*m_line);
    showState(false);
    look();
}

void ModelKey::look()
{
    if (!m_settings.usesModel() || m_session.isDemo())
        return;
    QCoro::connect(hasModelKey(m_session, m_settings), this, [this, run = ++m_run](const Result<bool> &kept) {
        if (run != m_run)
            return;
        if (kept || !m_settings.isVendors()) // who mostly needs no key need not hear of the keychain
            showState(kept.value_or(false));
        else
            tell(kept.error());
    });
}

void ModelKey::showState(bool kept)
{
    const QString name = m_settings.secretKey();
    const bool given = m_session.tokens().fromEnvironment(name);
    const QString place = m_session.tokens().store().place();
    m_state->setText(
        given ? tr("Given by the environment variable %1, which comes before one that is kept here.")
                    .arg(QString::fromLatin1(Tokens::variableOf(name)))
        : kept ? tr("Kept in %1, for %2 only.").arg(place, m_settings.origin())
        : m_settings.isVendors()
            ? tr("%1 answers nobody without one. It is kept in %2 and nowhere else, and never logged.")
                  .arg(m_settings.title(), place)
            : tr("A server of your own mostly needs none. One is kept in %1 and nowhere else.").arg(place));
    m_line->setVisible(!kept && !given);
    m_keep->setVisible(!kept && !given);
    m_keep->setEnabled(!m_line->text().isEmpty());
    m_replace->setVisible(kept && !given);
    m_remove->setVisible(kept && !given);
    m_refusal->hide();
    m_vault->hide();
}

void ModelKey::keep()
{
    if (m_line->text().isEmpty())
        return;
    m_keep->setEnabled(false);
    QCoro::connect(keepModelKey(m_session, m_settings, m_line->text().toUtf8()), this,
                   [this, run = ++m_run](const Result<void> &kept) {
                       if (run != m_run)
                           return;
                       if (!kept)
                           return tell(kept.error());
                       forgetSecret(*m_line);
                       showState(true);
                       m_replace->setFocus(Qt::OtherFocusReason);
                       Q_EMIT changed();
                   });
}

void ModelKey::remove()
{
    QCoro::connect(removeModelKey(m_session, m_settings), this, [this, run = ++m_run](const Result<void> &removed) {
        if (run != m_run)
            return;
        if (!removed)
            return tell(removed.error());
        showState(false);
        m_line->setFocus(Qt::OtherFocusReason);
        Q_EMIT changed();
    });
}

void ModelKey::tell(const Error &error)
{
    m_keep->setEnabled(!m_line->text().isEmpty());
    m_refusal->setText(error.sentence);
    m_refusal->show();
    m_vault->offerFor(error);
    announce(m_refusal);
}

} // namespace success::ui
