// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/pipeline/stage_settings_editor.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>

namespace success::ui {
namespace {

constexpr double asSource = -1; ///< what the chance's field holds where the settings say nothing

QString kindTitle(DealKind kind)
{
    switch (kind) {
    case DealKind::Open:
        return StageSettingsEditor::tr("Open");
    case DealKind::Won:
        return StageSettingsEditor::tr("Won");
    case DealKind::Lost:
        break;
    }
    return StageSettingsEditor::tr("Lost");
}

QString ownChance(const DealStage &stage)
{
    if (stage.probability)
        return StageSettingsEditor::tr("%1 % (source)").arg(*stage.probability * 100);
    return stage.kind == DealKind::Open ? StageSettingsEditor::tr("none")
                                        : StageSettingsEditor::tr("%1 %").arg(stage.kind == DealKind::Won ? 100 : 0);
}

} // namespace

StageSettingsEditor::StageSettingsEditor(const std::vector<DealStage> &stages, QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(0, 1);
    addHeader(*grid);
    for (const DealStage &stage : stages)
        addLine(*grid, stage);
}

void StageSettingsEditor::addHeader(QGridLayout &grid)
{
    int column = 0;
    for (const QString &title : {tr("Stage"), tr("Means"), tr("Chance"), tr("Column")})
        grid.addWidget(textLabel(title, TextStyle::Caption, TextTone::Secondary), 0, column++);
}

void StageSettingsEditor::addLine(QGridLayout &grid, const DealStage &stage)
{
    const QString name = stage.title.isEmpty() ? tr("No stage") : stage.title;
    Line line{stage, stageKey(stage.source, stage.key), new QComboBox, new QDoubleSpinBox, new QCheckBox(tr("Shown"))};
    for (const auto kind : {DealKind::Open, DealKind::Won, DealKind::Lost})
        line.meaning->addItem(kind == stage.kind ? tr("%1 (source)").arg(kindTitle(kind)) : kindTitle(kind), int(kind));
    line.meaning->setAccessibleName(tr("What %1 means").arg(name));
    line.chance->setRange(asSource, 100);
    line.chance->setDecimals(0);
    line.chance->setSingleStep(5);
    line.chance->setSuffix(tr(" %"));
    line.chance->setSpecialValueText(ownChance(stage));
    line.chance->setMinimumWidth(130);
    line.chance->setAccessibleName(tr("Chance of a deal in %1, percent").arg(name));
    line.column->setAccessibleName(tr("%1 has a column on the board").arg(name));
    line.meaning->setObjectName(QStringLiteral("means_") + stage.key);
    line.chance->setObjectName(QStringLiteral("chance_") + stage.key);
    line.column->setObjectName(QStringLiteral("column_") + stage.key);
    auto *label = textLabel(name);
    label->setWordWrap(true);
    const int row = grid.rowCount();
    grid.addWidget(label, row, 0);
    grid.addWidget(line.meaning, row, 1);
    grid.addWidget(line.chance, row, 2);
    grid.addWidget(line.column, row, 3);
    connect(line.meaning, &QComboBox::activated, this, &StageSettingsEditor::changed);
    connect(line.chance, &QDoubleSpinBox::valueChanged, this, &StageSettingsEditor::changed);
    connect(line.column, &QCheckBox::toggled, this, &StageSettingsEditor::changed);
    m_lines.push_back(std::move(line));
}

void StageSettingsEditor::setSettings(const PipelineSettings &settings)
{
    const QSignalBlocker quiet(this);
    for (const Line &line : m_lines) {
        const StageSetting setting = settings.stages.value(line.key);
        line.meaning->setCurrentIndex(line.meaning->findData(int(setting.kind.value_or(line.stage.kind))));
        line.chance->setValue(setting.probability ? *setting.probability * 100 : asSource);
        line.column->setChecked(!setting.hidden);
    }
}

std::vector<StageEdit> StageSettingsEditor::edited() const
{
    std::vector<StageEdit> all;
    for (const Line &line : m_lines) {
        StageSetting setting;
        if (const auto kind = DealKind(line.meaning->currentData().toInt()); kind != line.stage.kind)
            setting.kind = kind;
        if (line.chance->value() >= 0)
            setting.probability = line.chance->value() / 100;
        setting.hidden = !line.column->isChecked();
        all.push_back({line.key, line.stage.title, setting});
    }
    return all;
}

} // namespace success::ui
