// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/form_parts.h"

#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QSpinBox>

namespace success::ui {

QFormLayout *settingsLines()
{
    auto *lines = new QFormLayout;
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setHorizontalSpacing(space::l);
    lines->setVerticalSpacing(space::s);
    lines->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return lines;
}

QSpinBox *addNumber(QFormLayout &lines, const QString &name, const QString &label, int least, int most)
{
    auto *number = new QSpinBox;
    number->setRange(least, most);
    number->setObjectName(name);
    number->setAccessibleName(label);
    number->setGroupSeparatorShown(true);
    lines.addRow(label, number);
    return number;
}

LikelihoodFields::LikelihoodFields(QWidget *parent)
    : QWidget(parent)
{
    auto *lines = settingsLines();
    m_medium = addNumber(*lines, QStringLiteral("mediumFrom"), tr("Medium from a score of"), 1, 100);
    m_high = addNumber(*lines, QStringLiteral("highFrom"), tr("High from a score of"), 1, 100);
    setLayout(lines);
    for (const auto *number : {m_medium, m_high})
        connect(number, &QSpinBox::valueChanged, this, &LikelihoodFields::edited);
}

void LikelihoodFields::setValues(int medium, int high)
{
    const QSignalBlocker quiet(this);
    m_medium->setValue(medium);
    m_high->setValue(high);
}

int LikelihoodFields::medium() const
{
    return m_medium->value();
}

int LikelihoodFields::high() const
{
    return m_high->value();
}

} // namespace success::ui
