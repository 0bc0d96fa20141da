// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QSlider;
class QSpinBox;

namespace success::ui {

/// Whole-number weights, each with a slider and a spin box that say the same, and their sum.
class WeightsEditor : public QWidget
{
    Q_OBJECT

public:
    struct Input
    {
        QString key; ///< names the spin box: `weight-adoption`
        QString title;
        QString help;
    };
    explicit WeightsEditor(std::vector<Input> inputs, QWidget *parent = nullptr);

    void setValues(const std::vector<int> &values); ///< does not emit
    [[nodiscard]] std::vector<int> values() const;

Q_SIGNALS:
    void changed();

private:
    void showSum();

    std::vector<QSpinBox *> m_numbers;
    std::vector<QSlider *> m_sliders;
    QLabel *m_sum;
};

} // namespace success::ui
