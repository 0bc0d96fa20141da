// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/score_change.h"
#include "ui/theme/theme.h"

#include <QFrame>

class QDateEdit;
class QVBoxLayout;

namespace success::ui {

/// What changed in the score since a day that is chosen here. It stays when the column is read again, with its day.
class ScoreChangeSection : public QFrame
{
    Q_OBJECT

public:
    explicit ScoreChangeSection(const Theme &theme, QWidget *parent = nullptr);

    /// Another account or another day that is looked at: a week before, unless a day was chosen.
    void setUntil(QDate until);
    [[nodiscard]] QDate since() const;
    void setChange(const Result<ScoreChange> &change);

Q_SIGNALS:
    void sinceChanged();

private:
    void addFactors(QVBoxLayout *column, const HealthChange &change) const;

    const Theme &m_theme;
    QDateEdit *m_day;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
    bool m_chosen = false;
};

/// `Payment state is measured since then` and the like; empty: the same inputs on both days.
[[nodiscard]] QString coverageChangeText(const HealthChange &change);

} // namespace success::ui
