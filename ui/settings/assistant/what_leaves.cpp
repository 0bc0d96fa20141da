// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/assistant/what_leaves.h"

#include "core/net/origin.h"
#include "ui/format/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>

namespace success::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WhatLeaves)
};

QString wordsFor(const ProviderSettings &settings)
{
    if (!settings.usesModel())
        return Words::tr("Nothing. Answers are put together on this computer, from the records of the account that the "
                         "question is about.");
    const QString what = Words::tr("With each question to the model: the question, records of that one account "
                                   "(figures, contracts, calls, messages, people) up to %1 characters, and shortened, "
                                   "the last questions about it. Never a record of another account.")
                             .arg(countText(settings.promptLimit));
    if (isThisComputer(settings.baseUrl))
        return Words::tr("It goes to %1, a server on this computer; what that server does with it is up to it. %2")
            .arg(settings.origin(), what);
    return Words::tr("It goes to %1, encrypted on the way. %2 What is kept there, and for how long, is up to the terms "
                     "you have with %3.")
        .arg(settings.origin(), what, settings.title());
}

} // namespace

WhatLeaves::WhatLeaves(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_words(paragraph({}, TextTone::Normal, this))
    , m_agreedTitle(textLabel(tr("Hosts you have agreed to"), TextStyle::BodyMedium, TextTone::Normal, this))
    , m_agreed(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_words);
    column->addWidget(paragraph(tr("The first question to each host shows what would be sent, and asks. The demo and "
                                   "Work offline never ask a model."),
                                TextTone::Secondary, this));
    column->addWidget(m_agreedTitle);
    m_agreed->setSpacing(space::xs);
    column->addLayout(m_agreed);
    m_words->setObjectName(QStringLiteral("whatLeaves"));
    m_agreedTitle->hide();
}

void WhatLeaves::setSettings(const ProviderSettings &settings)
{
    m_words->setText(wordsFor(settings));
    showAgreed();
}

void WhatLeaves::showAgreed()
{
    const QStringList agreed = agreedOrigins(m_session.workspace()).value_or(QStringList());
    if (agreed == std::exchange(m_shown, agreed))
        return;
    while (QLayoutItem *item = m_agreed->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_agreedTitle->setVisible(!agreed.isEmpty());
    for (const QString &origin : agreed) {
        auto *line = new QWidget(this);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::s);
        row->addWidget(textLabel(origin, TextStyle::Body, TextTone::Normal, line));
        QPushButton *back = linkButton(tr("Ask again"), line);
        back->setObjectName(QStringLiteral("takeBack"));
        back->setAccessibleName(tr("Ask again before records go to %1").arg(origin));
        row->addWidget(back);
        row->addStretch(1);
        connect(back, &QPushButton::clicked, this, [this, origin] { takeBack(origin); });
        m_agreed->addWidget(line);
    }
}

void WhatLeaves::takeBack(const QString &origin)
{
    const auto taken = m_session.decide([&origin](Workspace &workspace) -> Result<void> {
        const auto agreed = agreedOrigins(workspace);
        if (!agreed)
            return tl::unexpected(agreed.error());
        nlohmann::json rest = nlohmann::json::array();
        for (const QString &each : *agreed) {
            if (each != origin)
                rest.push_back(each.toStdString());
        }
        return workspace.setSetting(QStringLiteral("assistant.agreed"), rest);
    });
    if (!taken)
        Q_EMIT failed(taken.error().sentence);
    showAgreed();
}

} // namespace success::ui
