// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

class QButtonGroup;

namespace success::ui {

/// One of a few exclusive choices in a row: `All  Critical  At risk  Healthy`. Left/Right move it, Tab enters it once.
class SegmentedFilter : public QWidget
{
    Q_OBJECT

public:
    struct Option
    {
        QString key;
        QString label;
    };

    /// `name` is what a screen reader calls the whole.
    SegmentedFilter(const Theme &theme, const QString &name, std::vector<Option> options, QWidget *parent = nullptr);

    [[nodiscard]] QString current() const;
    /// Does not emit. An unknown key chooses the first option.
    void setCurrent(const QString &key);
    /// The number shown behind an option's label; negative: none.
    void setCount(const QString &key, int count);

Q_SIGNALS:
    void currentChanged(const QString &key); ///< by the user

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(int index);

    const Theme &m_theme;
    std::vector<Option> m_options;
    QButtonGroup *m_group;
};

} // namespace success::ui
