// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/convert_settings_editor.h"

#include "core/portfolio/account_properties.h"
#include "core/workspace/convert_setting_rows.h"
#include "ui/customer/detail_parts.h"
#include "ui/settings/form_parts.h"
#include "ui/settings/property_filters_editor.h"
#include "ui/settings/weights_editor.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr int largestValue = 1'000'000'000;
constexpr int valueStep = 500;

std::vector<WeightsEditor::Input> inputs()
{
    const auto tr = [](const char *text) {
        return ConvertSettingsEditor::tr(text);
    };
    const std::array helps{tr("Active users against the seats they would buy; 60% is full"),
                           tr("The last two weeks against the four before, from −20% to +20%"),
                           tr("Days since the product was last used, up to 14"),
                           tr("Calls, messages and positive signals in 21 days; 4 are full"),
                           tr("Payment method on file, a deal under way, pricing raised"),
                           tr("The company's size against that of paying customers")};
    std::vector<WeightsEditor::Input> all;
    for (int i = 0; i < convertInputs; ++i)
        all.push_back({convertInputKey(ConvertInput(i)), convertInputTitle(ConvertInput(i)), helps[size_t(i)]});
    return all;
}

QString joined(const QStringList &texts)
{
    return texts.join(QStringLiteral(", "));
}

} // namespace

ConvertSettingsEditor::ConvertSettingsEditor(const Theme &theme, QWidget *parent)
    : SettingsForm(parent)
    , m_theme(theme)
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
    left->addWidget(makeCandidates());
    left->addWidget(makeValue());
    left->addWidget(makeConditions());
    left->addStretch(1);
    right->addWidget(makeLikelihood());
    right->addWidget(makeWeights());
    right->addStretch(1);
}

QCheckBox *ConvertSettingsEditor::makeCheck(const QString &name, const QString &text, const QString &help)
{
    auto *check = new QCheckBox(text);
    check->setObjectName(name);
    check->setToolTip(help);
    connect(check, &QCheckBox::clicked, this, &ConvertSettingsEditor::edited);
    return check;
}

QSpinBox *ConvertSettingsEditor::makeNumber(QFormLayout &form, const QString &name, const QString &label, int least,
                                            int most)
{
    auto *number = addNumber(form, name, label, least, most);
    connect(number, &QSpinBox::valueChanged, this, &ConvertSettingsEditor::edited);
    return number;
}

QLineEdit *ConvertSettingsEditor::makeList(QFormLayout &form, const QString &name, const QString &label,
                                           const QString &empty)
{
    auto *list = new QLineEdit;
    list->setObjectName(name);
    list->setAccessibleName(label);
    list->setPlaceholderText(empty);
    form.addRow(label, list);
    connect(list, &QLineEdit::textEdited, this, &ConvertSettingsEditor::edited);
    return list;
}

QWidget *ConvertSettingsEditor::makeCandidates()
{
    auto [card, column] = detailCard(tr("Candidates"));
    m_salesbricks = makeCheck(QStringLiteral("useSalesbricks"), tr("Salesbricks"), tr("Trial orders count"));
    m_stripe = makeCheck(QStringLiteral("useStripe"), tr("Stripe"), tr("Trialing subscriptions count"));
    auto *sources = new QHBoxLayout;
    sources->setSpacing(space::l);
    sources->addWidget(m_salesbricks);
    sources->addWidget(m_stripe);
    sources->addStretch(1);
    auto *form = settingsLines();
    form->addRow(tr("Sources used"), sources);
    m_prospects = makeCheck(QStringLiteral("includeProspects"), tr("Open new-business orders"),
                            tr("Salesbricks orders that are not signed yet, without a trial"));
    form->addRow(tr("Also without a trial"), m_prospects);
    m_ended = makeNumber(*form, QStringLiteral("endedWithin"), tr("Trials ended up to"), 0, 365);
    m_ended->setSuffix(tr(" days ago"));
    m_excluded = makeList(*form, QStringLiteral("excludedDomains"), tr("Excluded domains"), tr("None"));
    m_excluded->setToolTip(tr("Domains with commas between: hooli.example, endframe.example"));
    m_products = makeList(*form, QStringLiteral("products"), tr("Products included"), tr("All products"));
    m_products->setToolTip(tr("Names with commas between"));
    column->addLayout(form);
    m_known = paragraph({}, TextTone::Secondary);
    column->addWidget(m_known);
    return card;
}

QWidget *ConvertSettingsEditor::makeConditions()
{
    auto [card, column] = detailCard(tr("Property filters"));
    column->addWidget(paragraph(tr("Every candidate meets all of these. Properties that HubSpot adds are marked."),
                                TextTone::Secondary));
    m_filters = new PropertyFiltersEditor(m_theme);
    connect(m_filters, &PropertyFiltersEditor::edited, this, &ConvertSettingsEditor::edited);
    column->addWidget(m_filters);
    return card;
}

QWidget *ConvertSettingsEditor::makeValue()
{
    auto [card, column] = detailCard(tr("Estimated value"));
    auto *form = settingsLines();
    m_minimum = makeNumber(*form, QStringLiteral("minimumValue"), tr("At least, a year"), 0, largestValue);
    m_assumed = makeNumber(*form, QStringLiteral("assumedValue"), tr("Assumed, a year"), 0, largestValue);
    m_minimum->setSingleStep(valueStep);
    m_assumed->setSingleStep(valueStep);
    m_minimum->setSpecialValueText(tr("Any value"));
    m_assumed->setSpecialValueText(tr("Nothing is assumed"));
    m_assumed->setToolTip(tr("Where neither the order, the subscription nor the plan's price is known"));
    column->addLayout(form);
    return card;
}

QWidget *ConvertSettingsEditor::makeLikelihood()
{
    auto [card, column] = detailCard(tr("Likelihood"));
    m_likelihood = new LikelihoodFields;
    connect(m_likelihood, &LikelihoodFields::edited, this, &ConvertSettingsEditor::edited);
    column->addWidget(m_likelihood);
    return card;
}

QWidget *ConvertSettingsEditor::makeWeights()
{
    auto [card, column] = detailCard(tr("Weights"));
    column->addWidget(paragraph(tr("How much each input can earn of 100 points. An input of weight 0 is switched off."),
                                TextTone::Secondary));
    m_weights = new WeightsEditor(inputs());
    connect(m_weights, &WeightsEditor::changed, this, &ConvertSettingsEditor::edited);
    column->addWidget(m_weights);
    return card;
}

void ConvertSettingsEditor::setValues(const QHash<QString, nlohmann::json> &values)
{
    const ConvertSettings settings = convertSettingsFrom(values);
    const QSignalBlocker quiet(this);
    m_salesbricks->setChecked(settings.salesbricks);
    m_stripe->setChecked(settings.stripe);
    m_prospects->setChecked(settings.includeProspects);
    m_ended->setValue(settings.endedWithinDays);
    m_excluded->setText(joined(settings.excludedDomains));
    m_products->setText(joined(settings.products));
    m_filters->setFilters(settings.filters);
    m_minimum->setValue(int(settings.minimumValue));
    m_assumed->setValue(int(settings.assumedValue));
    m_likelihood->setValues(settings.mediumFrom, settings.highFrom);
    m_weights->setValues({settings.weights.begin(), settings.weights.begin() + convertInputs});
}

void ConvertSettingsEditor::setChoices(const Portfolio &portfolio)
{
    const ConvertProspects &prospects = *convertQueueOf(portfolio).prospects;
    m_filters->setProperties(knownProperties(prospects));
    m_known->setText(tr("On trial or ordered now: %1").arg(joined(prospects.products)));
    m_known->setVisible(!prospects.products.isEmpty());
    const QString suffix = u' ' + portfolio.rates.base.code();
    m_minimum->setSuffix(suffix);
    m_assumed->setSuffix(suffix);
}

SettingValues ConvertSettingsEditor::values() const
{
    ConvertSettings settings;
    settings.salesbricks = m_salesbricks->isChecked();
    settings.stripe = m_stripe->isChecked();
    settings.includeProspects = m_prospects->isChecked();
    settings.endedWithinDays = m_ended->value();
    settings.excludedDomains = m_excluded->text().split(u',', Qt::SkipEmptyParts);
    settings.products = m_products->text().split(u',', Qt::SkipEmptyParts);
    settings.filters = m_filters->filters();
    settings.minimumValue = m_minimum->value();
    settings.assumedValue = m_assumed->value();
    settings.mediumFrom = m_likelihood->medium();
    settings.highFrom = m_likelihood->high();
    const auto weights = m_weights->values();
    for (size_t i = 0; i < weights.size(); ++i)
        settings.weights[i] = std::uint8_t(weights[i]);
    return convertSettingValues(settings);
}

} // namespace success::ui
