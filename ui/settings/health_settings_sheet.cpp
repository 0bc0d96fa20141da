// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/health_settings_sheet.h"

#include "ui/format/money_text.h"
#include "ui/format/words.h"
#include "ui/integrations/skipped_sheet.h"
#include "ui/integrations/source_status_list.h"
#include "ui/settings/form_parts.h"
#include "ui/settings/preview_words.h"
#include "ui/settings/weights_editor.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/text.h"

#include <QDateTime>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace success::ui {
namespace {

constexpr int sheetWidth = 460;

std::vector<WeightsEditor::Input> inputs()
{
    const auto tr = [](const char *text) {
        return HealthSettingsSheet::tr(text);
    };
    return {{healthInputKey(HealthInput::Adoption), tr("Adoption"),
             tr("Active users against seats, decline of usage, days without any")},
            {healthInputKey(HealthInput::Payment), tr("Payment state"),
             tr("Overdue invoices, failed retries, cancellations")},
            {healthInputKey(HealthInput::Renewal), tr("Renewal pressure"),
             tr("Days to the end of the term, lapsed terms, nobody working on the renewal")},
            {healthInputKey(HealthInput::Signals), tr("Signals"),
             tr("Escalations, churn risk, complaints, detractors, silence")}};
}

nlohmann::json weightsJson(const HealthSettings &settings)
{
    nlohmann::json json;
    for (int i = 0; i < healthInputs; ++i)
        json[healthInputKey(HealthInput(i)).toStdString()] = settings.weights[size_t(i)];
    return json;
}

} // namespace

QString previewHeadline(const LevelPreview &preview)
{
    if (preview.changed == 0)
        return HealthSettingsSheet::tr("No account would change its level.");
    const auto accounts = preview.changed == 1 ? HealthSettingsSheet::tr("1 account")
                                               : HealthSettingsSheet::tr("%1 accounts").arg(countText(preview.changed));
    auto text =
        HealthSettingsSheet::tr("%1 with %2 of ARR would change level.").arg(accounts, totalText(preview.moneyChanged));
    if (!preview.moneyChanged.unconverted.empty())
        text += u' ' + HealthSettingsSheet::tr("ARR without an exchange rate comes on top.");
    return text;
}

HealthSettingsSheet::HealthSettingsSheet(Session &session, const Theme &theme, QWidget *parent)
    : Sheet(theme, tr("Health settings"), sheetWidth, parent)
    , m_session(session)
    , m_theme(theme)
    , m_skipped(new SkippedSheet(theme, session, parent))
{
    setObjectName(QStringLiteral("healthSettingsSheet"));
    setContent(makeContent());
    setFooter(makeFooter());
    connect(m_weights, &WeightsEditor::changed, this, &HealthSettingsSheet::look);
    connect(m_atRiskFrom, &QSpinBox::valueChanged, this, &HealthSettingsSheet::look);
    connect(m_healthyFrom, &QSpinBox::valueChanged, this, &HealthSettingsSheet::look);
    connect(this, &Sheet::opened, this, [this] {
        m_sources->refresh(instantFromEpoch(QDateTime::currentSecsSinceEpoch()));
        showSettings(m_saved);
    });
    showSettings({});
}

QWidget *HealthSettingsSheet::makeContent()
{
    auto *content = panel("surface");
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::xl, space::m, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(new SectionHeader(tr("Weights")));
    column->addWidget(paragraph(tr("How much each input can cost of 100 points. An input of weight 0 is switched off."),
                                TextTone::Secondary));
    m_weights = new WeightsEditor(inputs());
    column->addWidget(m_weights);
    column->addWidget(new SectionHeader(tr("Levels")));
    auto *form = settingsLines();
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    m_atRiskFrom = addNumber(*form, QStringLiteral("atRiskFrom"), tr("At risk from a score of"), 1, 100);
    m_healthyFrom = addNumber(*form, QStringLiteral("healthyFrom"), tr("Healthy from a score of"), 1, 100);
    column->addLayout(form);
    m_refusal = paragraph({}, TextTone::Critical);
    m_refusal->setObjectName(QStringLiteral("settingsRefusal"));
    column->addWidget(m_refusal);
    column->addWidget(new SectionHeader(tr("Preview")));
    m_headline = paragraph({});
    m_headline->setObjectName(QStringLiteral("previewHeadline"));
    m_moves = paragraph({}, TextTone::Secondary);
    m_moves->setObjectName(QStringLiteral("previewMoves"));
    column->addWidget(m_headline);
    column->addWidget(m_moves);
    column->addWidget(horizontalLine());
    column->addWidget(new SectionHeader(tr("Integrations")));
    m_sources = new SourceStatusList(m_theme, m_session);
    connect(m_sources, &SourceStatusList::reconnectRequested, this, [this] {
        close();
        Q_EMIT routeRequested(Route::to(QStringLiteral("/settings/integrations")));
    });
    connect(m_sources, &SourceStatusList::skippedRequested, m_skipped, &SkippedSheet::openFor);
    column->addWidget(m_sources);
    column->addStretch(1);
    return content;
}

QWidget *HealthSettingsSheet::makeFooter()
{
    auto *footer = new QWidget;
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    row->setSpacing(space::s);
    auto *reset = linkButton(tr("Reset to defaults"));
    reset->setObjectName(QStringLiteral("resetSettings"));
    auto *cancel = secondaryButton(tr("Cancel"));
    m_save = primaryButton(tr("Save"));
    m_save->setObjectName(QStringLiteral("saveSettings"));
    row->addWidget(reset);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_save);
    connect(reset, &QPushButton::clicked, this, [this] { showSettings({}); });
    connect(cancel, &QPushButton::clicked, this, [this] { close(); });
    connect(m_save, &QPushButton::clicked, this, &HealthSettingsSheet::save);
    return footer;
}

void HealthSettingsSheet::setPortfolio(const PortfolioPtr &portfolio)
{
    m_portfolio = portfolio;
    const bool untouched = edited() == m_saved;
    m_saved = portfolio->workspace.health;
    m_sources->refresh(instantFromEpoch(QDateTime::currentSecsSinceEpoch()));
    if (untouched || !isOpen())
        showSettings(m_saved);
    else
        look();
}

HealthSettings HealthSettingsSheet::edited() const
{
    HealthSettings settings;
    const auto values = m_weights->values();
    for (size_t i = 0; i < values.size(); ++i)
        settings.weights[i] = std::uint8_t(values[i]);
    settings.atRiskFrom = m_atRiskFrom->value();
    settings.healthyFrom = m_healthyFrom->value();
    return settings;
}

void HealthSettingsSheet::showSettings(const HealthSettings &settings)
{
    m_weights->setValues({settings.weights.begin(), settings.weights.begin() + healthInputs});
    const QSignalBlocker quietLow(m_atRiskFrom);
    const QSignalBlocker quietHigh(m_healthyFrom);
    m_atRiskFrom->setValue(settings.atRiskFrom);
    m_healthyFrom->setValue(settings.healthyFrom);
    look();
}

/// Says whether the edits can be saved, and what they would change.
void HealthSettingsSheet::look()
{
    const auto settings = edited();
    const auto valid = settings.validate();
    m_refusal->setText(valid ? QString() : valid.error().sentence);
    m_refusal->setVisible(!valid);
    m_save->setEnabled(valid && settings != m_saved);
    if (!valid || !m_portfolio) {
        m_previewing.cancel();
        m_headline->setText(tr("The preview shows once the settings can be saved."));
        m_moves->clear();
        return;
    }
    if (!isOpen()) // nobody sees it, and opening looks again
        return;
    m_previewing.run([portfolio = m_portfolio, settings] { return previewHealth(*portfolio, settings); },
                     [this](const LevelPreview &preview) { showPreview(preview); });
}

void HealthSettingsSheet::showPreview(const LevelPreview &preview)
{
    m_headline->setText(previewHeadline(preview));
    m_moves->setText(previewMoves(preview, [](int level) { return riskLevelText(RiskLevel(level)); }));
}

void HealthSettingsSheet::save()
{
    const auto settings = edited();
    const std::vector<std::pair<QString, nlohmann::json>> values{
        {QStringLiteral("health.weights"), weightsJson(settings)},
        {QStringLiteral("health.thresholds"), {{"at_risk", settings.atRiskFrom}, {"healthy", settings.healthyFrom}}}};
    const auto decided = m_session.decide([&values](Workspace &workspace) { return workspace.setSettings(values); });
    if (!decided) {
        m_refusal->setText(decided.error().sentence);
        m_refusal->show();
        return;
    }
    m_saved = settings;
    close();
}

} // namespace success::ui
