// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/reengage_settings_form.h"

#include "core/drafts/outreach_template.h"
#include "core/workspace/reengage_setting_rows.h"
#include "core/workspace/settings_catalog.h"
#include "ui/customer/detail_parts.h"
#include "ui/format/likelihood_words.h"
#include "ui/format/money_text.h"
#include "ui/format/words.h"
#include "ui/settings/form_parts.h"
#include "ui/settings/preview_words.h"
#include "ui/settings/weights_editor.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace success::ui {
namespace {

constexpr int textHeight = 220;
constexpr qsizetype mostReasons = 100; ///< listed; more are no settings any more

std::vector<WeightsEditor::Input> inputs()
{
    const auto tr = [](const char *text) {
        return ReengageSettingsForm::tr(text);
    };
    const std::array helps{tr("Something that shipped since the loss answers why it was lost, or what they asked for"),
                           tr("Days since the loss: best from 90 to 270"),
                           tr("Calls, messages and product use since the loss; 4 are full"),
                           tr("People known there, and calls before the loss"),
                           tr("How many other lost deals were smaller")};
    std::vector<WeightsEditor::Input> all;
    for (int i = 0; i < reengageInputs; ++i)
        all.push_back({reengageInputKey(ReengageInput(i)), reengageInputTitle(ReengageInput(i)), helps[size_t(i)]});
    return all;
}

QString headline(const LevelPreview &preview)
{
    const auto tr = [](const char *text) {
        return ReengageSettingsForm::tr(text);
    };
    if (preview.changed == 0)
        return tr("No deal changes its likelihood.");
    const QString deals = preview.changed == 1 ? tr("1 deal") : tr("%1 deals").arg(countText(preview.changed));
    return tr("%1 worth %2 change likelihood.").arg(deals, totalText(preview.moneyChanged));
}

} // namespace

ReengageSettingsForm::ReengageSettingsForm(QWidget *parent)
    : SettingsForm(parent)
{
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(space::m);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (auto *column : {left, right}) {
        column->setSpacing(space::m);
        columns->addLayout(column, 1);
    }
    left->addWidget(makeWeights());
    left->addWidget(makeLikelihood());
    left->addWidget(makePreview());
    left->addStretch(1);
    right->addWidget(makeTemplate());
    right->addWidget(makeReasons());
    right->addStretch(1);
}

QWidget *ReengageSettingsForm::makeLikelihood()
{
    auto [card, column] = detailCard(tr("Likelihood"));
    m_likelihood = new LikelihoodFields;
    column->addWidget(m_likelihood);
    connect(m_likelihood, &LikelihoodFields::edited, this, &ReengageSettingsForm::edited);
    connect(m_likelihood, &LikelihoodFields::edited, this, &ReengageSettingsForm::look);
    return card;
}

QWidget *ReengageSettingsForm::makeWeights()
{
    auto [card, column] = detailCard(tr("Weights"));
    column->addWidget(paragraph(tr("How much each input can earn of 100 points. An input of weight 0 is switched off."),
                                TextTone::Secondary));
    m_weights = new WeightsEditor(inputs());
    column->addWidget(m_weights);
    connect(m_weights, &WeightsEditor::changed, this, &ReengageSettingsForm::edited);
    connect(m_weights, &WeightsEditor::changed, this, &ReengageSettingsForm::look);
    return card;
}

QWidget *ReengageSettingsForm::makePreview()
{
    auto [card, column] = detailCard(tr("Since you opened these settings"));
    m_headline = paragraph({});
    m_headline->setObjectName(QStringLiteral("previewHeadline"));
    m_moves = paragraph({}, TextTone::Secondary);
    m_moves->setObjectName(QStringLiteral("previewMoves"));
    column->addWidget(m_headline);
    column->addWidget(m_moves);
    return card;
}

QWidget *ReengageSettingsForm::makeTemplate()
{
    auto [card, column] = detailCard(tr("Outreach mail"));
    m_template = addTemplateFields(column, tr("Subject of every outreach draft"), tr("Text of every outreach draft"),
                                   textHeight);
    column->addWidget(caption(tr("Fields: %1").arg(fieldNames(outreachFields()))));
    connect(m_template.subject, &QLineEdit::textEdited, this, &ReengageSettingsForm::edited);
    connect(m_template.body, &QPlainTextEdit::textChanged, this, &ReengageSettingsForm::edited);
    return card;
}

QWidget *ReengageSettingsForm::makeReasons()
{
    auto [card, column] = detailCard(tr("Reason categories"));
    column->addWidget(paragraph(tr("Why a deal was lost is read from its text. What you correct in the list or in a "
                                   "deal's details holds for every deal with the same text:"),
                                TextTone::Secondary));
    m_reasons = new QVBoxLayout;
    m_reasons->setSpacing(space::s);
    column->addLayout(m_reasons);
    return card;
}

void ReengageSettingsForm::setPortfolio(const PortfolioPtr &portfolio)
{
    m_portfolio = portfolio;
    if (!isVisible())
        m_before = reengageDecisionsIn(portfolio->workspace).settings;
    showReasons();
    look();
}

void ReengageSettingsForm::showEvent(QShowEvent *event)
{
    SettingsForm::showEvent(event);
    if (!event->spontaneous() && m_portfolio) {
        m_before = reengageDecisionsIn(m_portfolio->workspace).settings;
        look();
    }
}

void ReengageSettingsForm::setValues(const QHash<QString, nlohmann::json> &values)
{
    const QSignalBlocker quiet(this);
    const ReengageSettings settings = reengageSettingsFrom(values);
    m_weights->setValues({settings.weights.begin(), settings.weights.begin() + reengageInputs});
    m_likelihood->setValues(settings.mediumFrom, settings.highFrom);
    const MailTemplate mail = outreachTemplateFrom(values);
    m_template.subject->setText(mail.subject);
    if (m_template.body->toPlainText() != mail.body) // else it would lose the cursor's place
        m_template.body->setPlainText(mail.body);
    look();
}

ReengageSettings ReengageSettingsForm::settings() const
{
    ReengageSettings settings;
    settings.mediumFrom = m_likelihood->medium();
    settings.highFrom = m_likelihood->high();
    const auto weights = m_weights->values();
    for (size_t i = 0; i < weights.size(); ++i)
        settings.weights[i] = std::uint8_t(weights[i]);
    return settings;
}

SettingValues ReengageSettingsForm::values() const
{
    return reengageSettingValues(settings(), {m_template.subject->text(), m_template.body->toPlainText()});
}

void ReengageSettingsForm::look()
{
    const auto edited = values();
    const bool valid = std::ranges::all_of(edited, [](const auto &value) {
        return value.first.contains(u"template") || checkSetting(value.first, value.second).has_value();
    });
    if (!valid || !m_portfolio) {
        m_previewing.cancel();
        m_headline->setText(tr("What changes shows once the settings can be saved."));
        m_moves->clear();
        return;
    }
    if (!isVisible()) // nobody sees it, and opening looks again
        return;
    m_previewing.run([portfolio = m_portfolio, before = m_before,
                      now = settings()] { return previewReengage(*portfolio, before, now); },
                     [this](const LevelPreview &preview) { showPreview(preview); });
}

void ReengageSettingsForm::showPreview(const LevelPreview &preview)
{
    m_headline->setText(headline(preview));
    m_moves->setText(previewMoves(preview, [](int level) { return likelihoodText(Likelihood(level)); }));
}

/// A line for each deal that a person corrected.
void ReengageSettingsForm::showReasons()
{
    const ReengageQueue &queue = reengageQueueOf(*m_portfolio);
    const auto &corrected = reengageDecisionsIn(m_portfolio->workspace).corrected;
    QStringList ids = corrected.keys();
    ids.sort();
    QStringList shown;
    for (const QString &id : std::as_const(ids))
        shown << id + u' ' + lossReasonKey(corrected.value(id));
    if (shown == m_corrected && m_reasons->count() > 0)
        return;
    m_corrected = shown;
    while (QLayoutItem *item = m_reasons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &id : ids.first(std::min(ids.size(), mostReasons))) {
        const auto place = queue.placeOf(id);
        const QString text = place ? queue.reasonAt(*place) : QString();
        const QString name = place ? refOf(*m_portfolio, queue.dealAt(*place)).name : id;
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::m);
        auto *words = paragraph(
            text.isEmpty() ? tr("%1: %2").arg(name, lossReasonTitle(corrected.value(id)))
                           : tr("“%1” is %2 (%3)").arg(text.left(120), lossReasonTitle(corrected.value(id)), name));
        auto *back = linkButton(tr("Take back"));
        back->setObjectName(QStringLiteral("takeBack-") + id);
        back->setAccessibleDescription(name);
        row->addWidget(words, 1);
        row->addWidget(back, 0, Qt::AlignTop);
        m_reasons->addWidget(line);
        connect(back, &QPushButton::clicked, this, [this, id] { Q_EMIT takeBackRequested(id); });
    }
    if (ids.isEmpty())
        m_reasons->addWidget(caption(tr("Nothing was corrected yet.")));
    else if (ids.size() > mostReasons)
        m_reasons->addWidget(caption(tr("%1 more are not listed.").arg(countText(ids.size() - mostReasons))));
}

} // namespace success::ui
