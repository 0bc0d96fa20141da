// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/score_change.h"
#include "ui/theme/theme.h"

#include <QFrame>

class QComboBox;
class QDateEdit;
class QVBoxLayout;

namespace success::ui {

/// What changed in the score since a day that is chosen here. It stays when the column is read again, with its day.
class ScoreChangeSection : public QFrame
{
    Q_OBJECT

public:
    explicit ScoreChangeSection(const Theme &theme, QWidget *parent = nullptr);

    /// Another account or another day that is looked at: what was chosen stands, else a week before. `lastSaved`: the
    /// last day before with a saved score; nullopt: it is not offered.
    void setUntil(QDate until, std::optional<QDate> lastSaved = {});
    [[nodiscard]] QDate since() const;
    void setChange(const Result<ScoreChange> &change);

Q_SIGNALS:
    void sinceChanged();

private:
    void chooseDay(int choice);
    void addFactors(QVBoxLayout *column, const HealthChange &change) const;

    const Theme &m_theme;
    QComboBox *m_choice;
    QDateEdit *m_day;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
    QDate m_until;
    std::optional<QDate> m_lastSaved;
};

/// `Payment state is measured since then` and the like; empty: the same inputs on both days.
[[nodiscard]] QString coverageChangeText(const HealthChange &change);

} // namespace success::ui
