// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/deal_book.h"
#include "core/workspace/pipeline_settings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;

namespace success::ui {

/// A line for each stage of a pipeline: what it means, its chance, whether it has a column on the board. What equals
/// the source's own word is not kept.
class StageSettingsEditor : public QWidget
{
    Q_OBJECT

public:
    /// Stages as their source says them, all of one pipeline.
    explicit StageSettingsEditor(const std::vector<DealStage> &stages, QWidget *parent = nullptr);

    void setSettings(const PipelineSettings &settings);

    [[nodiscard]] std::vector<StageEdit> edited() const;

Q_SIGNALS:
    void changed(); ///< by the user

private:
    struct Line
    {
        DealStage stage;
        QString key;
        QComboBox *meaning;
        QDoubleSpinBox *chance;
        QCheckBox *column;
    };
    void addHeader(QGridLayout &grid);
    void addLine(QGridLayout &grid, const DealStage &stage);

    std::vector<Line> m_lines;
};

} // namespace success::ui
