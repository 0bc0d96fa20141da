// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/welcome_page.h"

#include "ui/shell/router.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/text.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace success::ui {

namespace {

constexpr int cardWidth = 320;

struct Way
{
    QString icon;
    QString title;
    QString text;
    QPushButton *button;
};

QFrame *wayCard(const Theme &theme, const Way &way, QWidget *parent)
{
    QFrame *card = panel("card", parent);
    card->setFixedWidth(cardWidth);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::s);
    column->addWidget(new IconLabel(theme, way.icon, Role::Accent, 28, card));
    column->addSpacing(space::xs);
    column->addWidget(textLabel(way.title, TextStyle::SectionTitle, TextTone::Normal, card));
    column->addWidget(paragraph(way.text, TextTone::Secondary, card), 1, Qt::AlignTop);
    column->addSpacing(space::s);
    way.button->setParent(card);
    column->addWidget(way.button);
    return card;
}

} // namespace

WelcomePage::WelcomePage(const Theme &theme, QWidget *parent)
    : SimplePage(Route::to(paths::welcome), parent)
{
    QPushButton *demo = primaryButton(tr("Preview with demo data"));
    demo->setObjectName(QStringLiteral("welcomeDemo"));
    QPushButton *connectSources = secondaryButton(tr("Connect your sources"));
    connectSources->setObjectName(QStringLiteral("welcomeConnect"));
    connect(demo, &QPushButton::clicked, this, &WelcomePage::demoRequested);
    connect(connectSources, &QPushButton::clicked, this, &WelcomePage::connectRequested);

    QLabel *title = textLabel(tr("Know which customers need you today"), TextStyle::PageTitle, TextTone::Normal, this);
    QLabel *text = paragraph(tr("Success Desktop reads the systems you already use, keeps everything on this computer, "
                                "and explains every number it shows."),
                             TextTone::Secondary, this);
    setWrappedText(text, text->text(), 2 * cardWidth + space::l);
    text->setAlignment(Qt::AlignHCenter);

    auto *ways = new QHBoxLayout;
    ways->setSpacing(space::l);
    ways->addStretch(1);
    ways->addWidget(wayCard(theme,
                            {QStringLiteral("sparkle"), tr("Look around first"),
                             tr("A complete workspace of a made-up company. It has its own data folder and never "
                                "reaches the network or your data."),
                             demo},
                            this));
    ways->addWidget(
        wayCard(theme,
                {QStringLiteral("plug"), tr("Use your own data"),
                 tr("Connect the systems you use, one at a time, and see what each of them brings."), connectSources},
                this));
    ways->addStretch(1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::s);
    column->addStretch(2);
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addWidget(text, 0, Qt::AlignHCenter);
    column->addSpacing(space::l);
    column->addLayout(ways);
    column->addStretch(3);
}

} // namespace success::ui
