// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/pipeline/pipeline_settings_view.h"

#include "core/sections/pipeline/board.h"
#include "ui/customer/detail_parts.h"
#include "ui/sections/pipeline/stage_settings_editor.h"
#include "ui/settings/save_bar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSpinBox>

namespace success::ui {
namespace {

constexpr int widest = 760; ///< of the cards, in pixels: a line of settings must be read across

const QString staleSetting = QStringLiteral("pipeline.stale_after_days");
const QString stagesSetting = QStringLiteral("pipeline.stages");

QString shapeOf(const DealStage &stage)
{
    return QStringList{stageKey(stage.source, stage.key), stage.pipeline, stage.title, QString::number(int(stage.kind)),
                       QString::number(stage.probability.value_or(-1))}
        .join(u'\n');
}

QString pipelineTitle(const DealStage &stage)
{
    return stage.pipeline.isEmpty()
               ? PipelineSettingsView::tr("Stages of %1").arg(sourceTitle(stage.source))
               : PipelineSettingsView::tr("Stages of %1, %2").arg(sourceTitle(stage.source), stage.pipeline);
}

} // namespace

PipelineSettingsView::PipelineSettingsView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_autosave([this] { return save(); })
{
    setObjectName(QStringLiteral("pipelineSettings"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto *bar = new SaveBar(m_autosave);
    bar->setMaximumWidth(widest);
    column->addWidget(bar);
    auto *content = new QWidget;
    auto *cards = new QVBoxLayout(content);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(space::m);
    cards->addWidget(makeSourceCard());
    cards->addWidget(makeStaleCard());
    m_stages = new QVBoxLayout;
    m_stages->setSpacing(space::m);
    cards->addLayout(m_stages);
    cards->addStretch(1);
    content->setMaximumWidth(widest);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    column->addWidget(scroll, 1);
    connect(bar, &SaveBar::resetRequested, this, &PipelineSettingsView::reset);
}

QWidget *PipelineSettingsView::makeSourceCard()
{
    auto [card, inside] = detailCard(tr("Where stages come from"));
    m_source = paragraph({});
    m_source->setObjectName(QStringLiteral("stageSource"));
    auto *change = linkButton(tr("Change it in Integrations"));
    change->setObjectName(QStringLiteral("changeStageSource"));
    inside->addWidget(m_source);
    inside->addWidget(change, 0, Qt::AlignLeft);
    connect(change, &QPushButton::clicked, this, &PipelineSettingsView::integrationsRequested);
    return card;
}

QWidget *PipelineSettingsView::makeStaleCard()
{
    auto [card, inside] = detailCard(tr("Stale deals"));
    m_stale = new QSpinBox;
    m_stale->setObjectName(QStringLiteral("staleAfterDays"));
    m_stale->setRange(1, 3650);
    m_stale->setSuffix(tr(" days"));
    m_stale->setAccessibleName(tr("Stale after so many days in a stage"));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(paragraph(tr("An open deal is stale once it stands in its stage for")), 1);
    row->addWidget(m_stale);
    inside->addLayout(row);
    inside->addWidget(caption(tr("Counted from the day the source says it came there, also for days long past.")));
    connect(m_stale, &QSpinBox::valueChanged, &m_autosave, &Autosave::edited);
    return card;
}

void PipelineSettingsView::setPortfolio(const PortfolioPtr &portfolio)
{
    const DealBook &decided = dealBookOf(*portfolio);
    const DealBook &book = decided.synced ? *decided.synced : decided;
    QStringList shape;
    for (const DealStage &stage : book.stages)
        shape << shapeOf(stage);
    const bool otherStages = shape != m_shape;
    const bool otherSettings = pipelineSettingsIn(portfolio->workspace) != m_stored;
    const bool first = m_shape.isEmpty() && m_editors.empty();
    m_stored = pipelineSettingsIn(portfolio->workspace);
    showSource();
    if (m_autosave.state() != Autosave::State::Saved)
        return;
    if (otherStages) {
        m_shape = shape;
        rebuild(book.stages);
    }
    if (otherStages || otherSettings || first)
        showStored();
}

void PipelineSettingsView::rebuild(const std::vector<DealStage> &stages)
{
    while (QLayoutItem *item = m_stages->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_editors.clear();
    for (size_t first = 0; first < stages.size();) {
        size_t end = first;
        while (end < stages.size() && samePipeline(stages[first], stages[end]))
            ++end;
        const std::vector<DealStage> pipeline(stages.begin() + std::ptrdiff_t(first),
                                              stages.begin() + std::ptrdiff_t(end));
        auto [card, inside] = detailCard(pipelineTitle(stages[first]));
        auto *editor = new StageSettingsEditor(pipeline);
        inside->addWidget(editor);
        m_stages->addWidget(card);
        m_editors.push_back(editor);
        connect(editor, &StageSettingsEditor::changed, &m_autosave, &Autosave::edited);
        first = end;
    }
    setTabOrder(m_stale, m_editors.empty() ? static_cast<QWidget *>(m_stale) : m_editors.front());
}

/// What the connection says; the demo's recordings are read with the defaults.
void PipelineSettingsView::showSource()
{
    QString object = QStringLiteral("deals");
    QString attribute = QStringLiteral("stage");
    bool connected = m_session.isDemo();
    const auto connections = m_session.connections();
    for (const Connection &connection : connections) {
        if (connection.source != SourceId::Attio)
            continue;
        connected = true;
        object = connection.options.value(QStringLiteral("deal_object"), object);
        attribute = connection.options.value(QStringLiteral("stage_attribute"), attribute);
    }
    m_source->setText(connected ? tr("In Attio, the attribute “%1” of the object “%2” is a deal's stage. Salesbricks, "
                                     "HubSpot and Salesforce have stages of their own.")
                                      .arg(attribute, object)
                                : tr("Attio is not connected. Salesbricks, HubSpot and Salesforce have stages of their "
                                     "own; what stands there can be looked at, not changed."));
}

void PipelineSettingsView::showStored()
{
    const QSignalBlocker quiet(m_stale);
    m_stale->setValue(m_stored.staleAfterDays);
    for (auto *editor : m_editors)
        editor->setSettings(m_stored);
}

/// What waits is saved at once: the view is left, or the window closes.
void PipelineSettingsView::hideEvent(QHideEvent *event)
{
    if (m_autosave.state() == Autosave::State::Waiting)
        m_autosave.flush();
    QWidget::hideEvent(event);
}

Result<void> PipelineSettingsView::save()
{
    if (m_stale->value() != m_stored.staleAfterDays) {
        auto saved = m_session.decide(
            [this](Workspace &workspace) { return workspace.setSetting(staleSetting, m_stale->value()); });
        if (!saved)
            return saved;
        m_stored.staleAfterDays = m_stale->value();
    }
    for (const auto *editor : m_editors) {
        for (const auto &[key, title, setting] : editor->edited()) {
            if (setting == m_stored.stages.value(key))
                continue;
            auto saved =
                m_session.decide([&](Workspace &workspace) { return setStage(workspace, key, title, setting); });
            if (!saved)
                return saved;
            m_stored.stages.insert(key, setting);
        }
    }
    return {};
}

void PipelineSettingsView::reset()
{
    auto saved = m_session.decide([](Workspace &workspace) {
        return workspace.setSettings(
            {{staleSetting, PipelineSettings().staleAfterDays}, {stagesSetting, nlohmann::json::object()}});
    });
    if (!saved)
        return Q_EMIT refused(saved.error().sentence);
    m_stored = {};
    m_autosave.settle();
    showStored();
}

} // namespace success::ui
