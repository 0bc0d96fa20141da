// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QFormLayout;
class QSpinBox;

namespace success::ui {

// What forms of settings are put together from.

[[nodiscard]] QFormLayout *settingsLines();
/// A line with a whole number.
QSpinBox *addNumber(QFormLayout &lines, const QString &name, const QString &label, int least, int most);

/// From which score a likelihood is medium, and from which high.
class LikelihoodFields : public QWidget
{
    Q_OBJECT

public:
    explicit LikelihoodFields(QWidget *parent = nullptr);

    void setValues(int medium, int high); ///< does not emit
    [[nodiscard]] int medium() const;
    [[nodiscard]] int high() const;

Q_SIGNALS:
    void edited();

private:
    QSpinBox *m_medium;
    QSpinBox *m_high;
};

} // namespace success::ui
