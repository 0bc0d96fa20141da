// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/convert_queue.h"
#include "ui/settings/settings_form.h"
#include "ui/theme/theme.h"

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace success::ui {

class LikelihoodFields;
class PropertyFiltersEditor;
class WeightsEditor;

/// Every setting of Convert.
class ConvertSettingsEditor : public SettingsForm
{
    Q_OBJECT

public:
    explicit ConvertSettingsEditor(const Theme &theme, QWidget *parent = nullptr);

    void setValues(const QHash<QString, nlohmann::json> &values) override;
    /// What there is to choose from, and the currency that values are in.
    void setChoices(const Portfolio &portfolio);
    [[nodiscard]] SettingValues values() const override;

private:
    QWidget *makeCandidates();
    QWidget *makeConditions();
    QWidget *makeValue();
    QWidget *makeLikelihood();
    QWidget *makeWeights();
    QCheckBox *makeCheck(const QString &name, const QString &text, const QString &help);
    QSpinBox *makeNumber(QFormLayout &form, const QString &name, const QString &label, int least, int most);
    QLineEdit *makeList(QFormLayout &form, const QString &name, const QString &label, const QString &empty);

    const Theme &m_theme;
    QCheckBox *m_salesbricks = nullptr;
    QCheckBox *m_stripe = nullptr;
    QCheckBox *m_prospects = nullptr;
    QSpinBox *m_ended = nullptr;
    QLineEdit *m_excluded = nullptr;
    QLineEdit *m_products = nullptr;
    QLabel *m_known = nullptr; ///< products there are
    PropertyFiltersEditor *m_filters = nullptr;
    QSpinBox *m_minimum = nullptr;
    QSpinBox *m_assumed = nullptr;
    LikelihoodFields *m_likelihood = nullptr;
    WeightsEditor *m_weights = nullptr;
};

} // namespace success::ui
