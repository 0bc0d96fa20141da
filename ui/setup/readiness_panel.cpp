// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/readiness_panel.h"

#include "ui/format/words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace success::ui {

namespace {

constexpr int titleWidth = 140;

struct Said
{
    QString word;
    Tone tone;
};

Said connectorSaid(const Readiness::Connector &connector)
{
    using State = Readiness::ConnectorState;
    if (connector.state == State::Connected) {
        if (!connector.error.isEmpty())
            return {ReadinessPanel::tr("Failed"), tone::critical};
        return connector.lastSync ? Said{ReadinessPanel::tr("Connected"), tone::healthy}
                                  : Said{ReadinessPanel::tr("Not synced yet"), tone::info};
    }
    if (connector.state == State::ProviderMissing)
        return {ReadinessPanel::tr("Not in the demo"), tone::neutral};
    return connector.required ? Said{ReadinessPanel::tr("Needed"), tone::atRisk}
                              : Said{ReadinessPanel::tr("Not connected"), tone::neutral};
}

Said systemSaid(Readiness::SystemState state)
{
    switch (state) {
    case Readiness::SystemState::Ready:
        return {ReadinessPanel::tr("Ready"), tone::healthy};
    case Readiness::SystemState::Partial:
        return {ReadinessPanel::tr("Partly"), tone::info};
    default:
        return {ReadinessPanel::tr("Missing"), tone::neutral};
    }
}

} // namespace

QString readinessWord(Readiness::Status status)
{
    switch (status) {
    case Readiness::Status::Ready:
        return ReadinessPanel::tr("Ready");
    case Readiness::Status::Partial:
        return ReadinessPanel::tr("Partly set up");
    default:
        return ReadinessPanel::tr("Not set up yet");
    }
}

Tone readinessTone(Readiness::Status status)
{
    switch (status) {
    case Readiness::Status::Ready:
        return tone::healthy;
    case Readiness::Status::Partial:
        return tone::info;
    default:
        return tone::neutral;
    }
}

ReadinessPanel::ReadinessPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("readinessPanel"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::l);
}

void ReadinessPanel::clear()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
}

void ReadinessPanel::setReadiness(const Readiness &readiness, Instant now)
{
    clear();
    if (!readiness.steps.empty())
        addSteps(readiness);
    addConnectors(readiness, now);
    addSystems(readiness);
    addPaths(readiness);
}

QVBoxLayout *ReadinessPanel::addCard(const QString &title)
{
    auto *block = new QWidget(this);
    auto *outer = new QVBoxLayout(block);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space::s);
    outer->addWidget(textLabel(title, TextStyle::SectionTitle, TextTone::Normal, block));
    QFrame *card = panel("card", block);
    outer->addWidget(card);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(space::l, space::s, space::l, space::s);
    rows->setSpacing(space::s);
    m_column->addWidget(block);
    return rows;
}

QWidget *ReadinessPanel::line(const QString &title, const QString &detail, const QString &word, Tone tone)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, space::xs, 0, space::xs);
    layout->setSpacing(space::m);
    QLabel *name = textLabel(title, TextStyle::BodyMedium, TextTone::Normal, row);
    name->setFixedWidth(titleWidth);
    layout->addWidget(name, 0, Qt::AlignTop);
    layout->addWidget(paragraph(detail, TextTone::Secondary, row), 1);
    layout->addWidget(new Badge(m_theme, word, tone, row), 0, Qt::AlignTop);
    return row;
}

void ReadinessPanel::addSteps(const Readiness &readiness)
{
    QVBoxLayout *rows = addCard(tr("Next steps"));
    int number = 0;
    for (const Readiness::Step &step : readiness.steps) {
        auto *row = new QWidget(this);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(space::m);
        layout->addWidget(paragraph(tr("%1. %2").arg(++number).arg(step.text), TextTone::Normal, row), 1);
        QPushButton *go = linkButton(tr("Go there"), row);
        go->setObjectName(QStringLiteral("step-%1").arg(number));
        go->setAccessibleName(tr("Go there: %1").arg(step.text));
        connect(go, &QPushButton::clicked, this, [this, route = step.route] { Q_EMIT routeRequested(route); });
        layout->addWidget(go, 0, Qt::AlignTop);
        rows->addWidget(row);
    }
}

void ReadinessPanel::addConnectors(const Readiness &readiness, Instant now)
{
    QVBoxLayout *rows = addCard(tr("Sources it reads"));
    for (const Readiness::Connector &connector : readiness.connectors) {
        const Said said = connectorSaid(connector);
        QString detail = connector.powers + u'.';
        if (connector.lastSync)
            detail += u' ' + tr("Last synced %1.").arg(relativeTime(*connector.lastSync, now));
        if (!connector.error.isEmpty())
            detail += u' ' + connector.error;
        QWidget *row = line(sourceTitle(connector.source), detail, said.word, said.tone);
        row->setObjectName(QStringLiteral("connector-") + sourceKey(connector.source));
        rows->addWidget(row);
    }
}

void ReadinessPanel::addSystems(const Readiness &readiness)
{
    QVBoxLayout *rows = addCard(tr("What it can build on"));
    for (const Readiness::System &system : readiness.systems) {
        const Said said = systemSaid(system.state);
        QWidget *row = line(system.label, system.detail, said.word, said.tone);
        row->setObjectName(QStringLiteral("system-") + system.id);
        rows->addWidget(row);
    }
}

void ReadinessPanel::addPaths(const Readiness &readiness)
{
    auto *links = new QWidget(this);
    auto *flow = new FlowLayout(FlowLayout::Natural, space::l, links);
    for (const Readiness::Path &path : readiness.paths) {
        QPushButton *link = linkButton(path.label, links);
        link->setObjectName(QStringLiteral("path-") + path.id);
        connect(link, &QPushButton::clicked, this, [this, route = path.route] { Q_EMIT routeRequested(route); });
        flow->addWidget(link);
    }
    m_column->addWidget(links);
}

} // namespace success::ui
