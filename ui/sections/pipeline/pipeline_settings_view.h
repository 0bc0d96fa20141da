// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/deal_book.h"
#include "core/workspace/pipeline_settings.h"
#include "ui/settings/settings_view.h"

class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace success::ui {

class StageSettingsEditor;

/// Pipeline's settings: where stages come from, what each means, which have a column, from when on a deal is stale.
class PipelineSettingsView : public SettingsView
{
    Q_OBJECT

public:
    PipelineSettingsView(Session &session, QWidget *parent = nullptr);

    /// Shows the stages there are and what is stored, unless edits are not saved yet.
    void setPortfolio(const PortfolioPtr &portfolio);

Q_SIGNALS:
    void integrationsRequested();
    void refused(const QString &sentence); ///< a reset that was not kept

protected:
    Result<void> save() override;
    void reset() override;

private:
    QWidget *makeSourceCard();
    QWidget *makeStaleCard();
    void rebuild(const std::vector<DealStage> &stages);
    void showSource();
    void showStored();

    PipelineSettings m_stored;
    QStringList m_shape; ///< the stages that the editors are made for
    std::vector<StageSettingsEditor *> m_editors;
    QLabel *m_source = nullptr;
    QSpinBox *m_stale = nullptr;
    QVBoxLayout *m_stages = nullptr;
};

} // namespace success::ui
