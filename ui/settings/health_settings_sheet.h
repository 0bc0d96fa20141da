// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/health/health_section.h"
#include "core/session/session.h"
#include "ui/models/latest_task.h"
#include "ui/shell/route.h"
#include "ui/widgets/sheet.h"

class QLabel;
class QPushButton;
class QSpinBox;

namespace success::ui {

class SkippedSheet;
class SourceStatusList;
class WeightsEditor;

/// How many accounts and how much ARR would change level, in sentences.
[[nodiscard]] QString previewHeadline(const LevelPreview &preview);

/// Health's weights and thresholds with what they would change, before they are saved, and how the sources are.
class HealthSettingsSheet : public Sheet
{
    Q_OBJECT

public:
    HealthSettingsSheet(Session &session, const Theme &theme, QWidget *parent);

    /// What the preview is made from. Edits that are not saved yet stay as they are while the sheet is open.
    void setPortfolio(const PortfolioPtr &portfolio);
    [[nodiscard]] HealthSettings edited() const;

Q_SIGNALS:
    void routeRequested(const success::ui::Route &route);

private:
    QWidget *makeContent();
    QWidget *makeFooter();
    void showSettings(const HealthSettings &settings);
    void look();
    void showPreview(const LevelPreview &preview);
    void save();

    Session &m_session;
    const Theme &m_theme;
    SkippedSheet *m_skipped;
    PortfolioPtr m_portfolio;
    HealthSettings m_saved;
    WeightsEditor *m_weights = nullptr;
    QSpinBox *m_atRiskFrom = nullptr;
    QSpinBox *m_healthyFrom = nullptr;
    QLabel *m_refusal = nullptr;
    QLabel *m_headline = nullptr;
    QLabel *m_moves = nullptr;
    SourceStatusList *m_sources = nullptr;
    QPushButton *m_save = nullptr;
    LatestTask<LevelPreview> m_previewing{this};
};

} // namespace success::ui
