// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/reengage/reengage_section.h"
#include "ui/drafts/draft_parts.h"
#include "ui/models/latest_task.h"
#include "ui/settings/settings_form.h"

class QVBoxLayout;

namespace success::ui {

class LikelihoodFields;
class WeightsEditor;

/// Every setting of Re-engage, with what the edits since it was opened change, and the loss reasons that people
/// corrected.
class ReengageSettingsForm : public SettingsForm
{
    Q_OBJECT

public:
    explicit ReengageSettingsForm(QWidget *parent = nullptr);

    /// What the preview is made from, and the corrections there are.
    void setPortfolio(const PortfolioPtr &portfolio);
    void setValues(const QHash<QString, nlohmann::json> &values) override;
    [[nodiscard]] SettingValues values() const override;

Q_SIGNALS:
    void takeBackRequested(const QString &dealId); ///< the correction of why it was lost

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeLikelihood();
    QWidget *makeWeights();
    QWidget *makePreview();
    QWidget *makeTemplate();
    QWidget *makeReasons();
    [[nodiscard]] ReengageSettings settings() const;
    void look();
    void showPreview(const LevelPreview &preview);
    void showReasons();

    PortfolioPtr m_portfolio;
    ReengageSettings m_before; ///< when it was opened
    QStringList m_corrected;   ///< ids of the deals listed
    LikelihoodFields *m_likelihood = nullptr;
    WeightsEditor *m_weights = nullptr;
    QLabel *m_headline = nullptr;
    QLabel *m_moves = nullptr;
    TemplateFields m_template{};
    QVBoxLayout *m_reasons = nullptr;
    LatestTask<LevelPreview> m_previewing{this};
};

} // namespace success::ui
