// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/pipeline/pipeline_settings_view.h"

#include "core/sections/pipeline/board.h"
#include "core/workspace/change_set.h"
#include "ui/customer/detail_parts.h"
#include "ui/sections/pipeline/stage_settings_editor.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>
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
    : SettingsView(session, parent)
{
    setObjectName(QStringLiteral("pipelineSettings"));
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
    setContent(content, widest);
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
    connect(m_stale, &QSpinBox::valueChanged, &autosave(), &Autosave::edited);
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
    if (!isSaved())
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
        connect(editor, &StageSettingsEditor::changed, &autosave(), &Autosave::edited);
        first = end;
    }
    setTabOrder(m_stale, m_editors.empty() ? static_cast<QWidget *>(m_stale) : m_editors.front());
}

/// What the connection says; the demo's recordings are read with the defaults.
void PipelineSettingsView::showSource()
{
    QString object = QStringLiteral("deals");
    QString attribute = QStringLiteral("stage");
    bool connected = session().isDemo();
    const auto connections = session().connections();
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

Result<void> PipelineSettingsView::save()
{
    std::vector<StageEdit> stages;
    QHash<QString, QString> titles;
    for (const auto *editor : m_editors) {
        for (const StageEdit &edit : editor->edited()) {
            titles.insert(edit.stage, edit.title);
            if (edit.setting != m_stored.stages.value(edit.stage))
                stages.push_back(edit);
        }
    }
    const auto all = [&](ChangeSet &changes) -> Result<Workspace::Plan> {
        if (m_stale->value() != m_stored.staleAfterDays) {
            if (const auto plan = settingsCommand({{staleSetting, m_stale->value()}})(changes); !plan)
                return plan;
        }
        return stagesCommand(stages)(changes);
    };
    const auto saved = decide(all, stageWords(titles));
    if (!saved)
        return saved;
    m_stored.staleAfterDays = m_stale->value();
    for (const StageEdit &edit : stages)
        m_stored.stages.insert(edit.stage, edit.setting);
    return {};
}

void PipelineSettingsView::reset()
{
    const auto saved = decide(settingsCommand(
        {{staleSetting, PipelineSettings().staleAfterDays}, {stagesSetting, nlohmann::json::object()}}));
    if (!saved)
        return Q_EMIT refused(saved.error().sentence);
    m_stored = {};
    autosave().settle();
    showStored();
}

} // namespace success::ui
