// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/weights_editor.h"

#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QSlider>
#include <QSpinBox>

#include <numeric>

namespace success::ui {

WeightsEditor::WeightsEditor(std::vector<Input> inputs, QWidget *parent)
    : QWidget(parent)
    , m_sum(textLabel({}, TextStyle::BodyMedium, TextTone::Normal, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    for (const auto &input : inputs) {
        const int row = grid->rowCount();
        auto *label = textLabel(input.title, TextStyle::Body);
        auto *slider = new QSlider(Qt::Horizontal);
        auto *number = new QSpinBox;
        slider->setRange(0, 100);
        number->setRange(0, 100);
        number->setObjectName(QStringLiteral("weight-") + input.key);
        number->setAccessibleName(tr("Weight of %1").arg(input.title));
        slider->setAccessibleName(tr("Weight of %1").arg(input.title));
        slider->setFocusPolicy(Qt::NoFocus); // the spin box beside it is the keyboard's way
        label->setToolTip(input.help);
        slider->setToolTip(input.help);
        number->setToolTip(input.help);
        label->setBuddy(number);
        grid->addWidget(label, row, 0);
        grid->addWidget(slider, row, 1);
        grid->addWidget(number, row, 2);
        connect(slider, &QSlider::valueChanged, number, &QSpinBox::setValue);
        connect(number, &QSpinBox::valueChanged, this, [this, slider](int value) {
            const QSignalBlocker quiet(slider);
            slider->setValue(value);
            showSum();
            Q_EMIT changed();
        });
        m_sliders.push_back(slider);
        m_numbers.push_back(number);
    }
    const int row = grid->rowCount();
    grid->addWidget(textLabel(tr("Sum"), TextStyle::BodyMedium), row, 0);
    grid->addWidget(m_sum, row, 1, 1, 2, Qt::AlignRight);
    m_sum->setObjectName(QStringLiteral("weightSum"));
    showSum();
}

void WeightsEditor::setValues(const std::vector<int> &values)
{
    const QSignalBlocker quiet(this);
    for (size_t i = 0; i < m_numbers.size() && i < values.size(); ++i)
        m_numbers[i]->setValue(values[i]);
    showSum();
}

std::vector<int> WeightsEditor::values() const
{
    std::vector<int> values;
    for (const auto *number : m_numbers)
        values.push_back(number->value());
    return values;
}

void WeightsEditor::showSum()
{
    const auto numbers = values();
    const int sum = std::accumulate(numbers.begin(), numbers.end(), 0);
    m_sum->setText(tr("%1 of 100").arg(sum));
    setTextTone(m_sum, sum == 100 ? TextTone::Healthy : TextTone::Critical);
}

} // namespace success::ui
