// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/unlock_page.h"

#include "ui/shell/request_form.h"
#include "ui/shell/router.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/text.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace success::ui {

namespace {
constexpr int cardWidth = 440;
constexpr int textWidth = cardWidth - 2 * space::xl - 2;
constexpr int besideIcon = textWidth - space::icon - space::s;
} // namespace

UnlockPage::UnlockPage(const Theme &theme, Services services, bool offerDemo, QWidget *parent)
    : SimplePage(Route::to(paths::unlock), parent)
    , m_services(std::move(services))
    , m_form(new RequestForm(this))
    , m_pending(makePending(theme))
{
    auto *body = new QWidget;
    QFrame *card = panel("card", body);
    card->setFixedWidth(cardWidth);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    inside->setSpacing(space::m);
    inside->addWidget(new IconLabel(theme, QStringLiteral("lock"), Role::Accent, 28, card));
    inside->addWidget(textLabel(tr("Success is not switched on here"), TextStyle::PageTitle, TextTone::Normal, card));
    QLabel *explanation = paragraph({}, TextTone::Secondary, card);
    setWrappedText(explanation,
                   tr("Ask for access and it is noted in this workspace and opened as a mail draft that you send "
                      "yourself."),
                   textWidth);
    inside->addWidget(explanation);
    inside->addWidget(m_form);
    inside->addWidget(m_pending);
    QPushButton *demo = linkButton(tr("Preview with demo data"), card);
    demo->setObjectName(QStringLiteral("unlockDemo"));
    demo->setVisible(offerDemo);
    connect(demo, &QPushButton::clicked, this, &UnlockPage::demoRequested);
    inside->addWidget(demo, 0, Qt::AlignLeft);

    auto *centre = new QVBoxLayout(body);
    centre->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    centre->addStretch(2);
    centre->addWidget(card, 0, Qt::AlignHCenter);
    centre->addStretch(3);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    connect(m_form, &RequestForm::submitted, this, &UnlockPage::submit);
    m_pending->hide();
}

QWidget *UnlockPage::makePending(const Theme &theme)
{
    auto *pending = new QWidget(this);
    pending->setObjectName(QStringLiteral("requestPending"));
    auto *column = new QVBoxLayout(pending);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(new IconLabel(theme, QStringLiteral("clock"), Role::InfoText, space::icon, pending), 0,
                   Qt::AlignTop);
    m_pendingText = paragraph({}, TextTone::Info, pending);
    row->addWidget(m_pendingText, 1);
    column->addLayout(row);
    m_mailNote = paragraph({}, TextTone::Secondary, pending);
    m_mailNote->setObjectName(QStringLiteral("requestMailNote"));
    m_mailNote->hide();
    column->addWidget(m_mailNote);
    QPushButton *again = secondaryButton(tr("Open the mail draft again"), pending);
    again->setObjectName(QStringLiteral("requestMailAgain"));
    connect(again, &QPushButton::clicked, this, [this] { openDraft(m_request); });
    column->addWidget(again, 0, Qt::AlignLeft);
    return pending;
}

void UnlockPage::showRoute(const Route &route)
{
    SimplePage::showRoute(route);
    if (const auto request = m_services.pending())
        showPending(*request);
}

bool UnlockPage::isPending() const
{
    return !m_pending->isHidden();
}

void UnlockPage::submit(const AccessRequest &request)
{
    const Result<void> saved = m_services.save(request);
    if (!saved) {
        m_form->setFailure(saved.error().sentence);
        return;
    }
    showPending(request);
    openDraft(request);
}

void UnlockPage::showPending(const AccessRequest &request)
{
    m_request = request;
    m_form->hide();
    setWrappedText(m_pendingText,
                   tr("A request for %1 (%2) of %3 is pending.").arg(request.name, request.email, request.company),
                   besideIcon);
    m_pending->show();
}

void UnlockPage::openDraft(const AccessRequest &request)
{
    QString body = tr("Please switch on Success for our workspace.") + QStringLiteral("\n\n") +
                   tr("Name: %1").arg(request.name) + QLatin1Char('\n') + tr("E-mail: %1").arg(request.email) +
                   QLatin1Char('\n') + tr("Company: %1").arg(request.company) + QLatin1Char('\n');
    if (!request.message.isEmpty())
        body += QLatin1Char('\n') + request.message + QLatin1Char('\n');
    const bool opened =
        m_services.open(mailDraft(m_services.address(), tr("Access to Success for %1").arg(request.company), body));
    m_mailNote->setVisible(!opened);
    setWrappedText(m_mailNote,
                   tr("No mail program opened. The request is saved; write to whoever runs this workspace."),
                   textWidth);
}

} // namespace success::ui
