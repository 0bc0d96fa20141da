// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/convert_queue.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace success::ui {

class PropertyFiltersEditor;
class WeightsEditor;

/// Every setting of Convert, as a form. It keeps what is typed; what makes sense is the settings catalog's to say.
class ConvertSettingsEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ConvertSettingsEditor(const Theme &theme, QWidget *parent = nullptr);

    void setSettings(const ConvertSettings &settings); ///< does not emit
    /// What there is to choose from, and the currency that values are in.
    void setChoices(const Portfolio &portfolio);
    /// As they stand in the form, by the catalog's keys.
    [[nodiscard]] std::vector<std::pair<QString, nlohmann::json>> values() const;

Q_SIGNALS:
    void edited(); ///< by the user

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
    QSpinBox *m_medium = nullptr;
    QSpinBox *m_high = nullptr;
    WeightsEditor *m_weights = nullptr;
};

} // namespace success::ui
