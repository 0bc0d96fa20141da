// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace success::ui {

class IconLabel;

/// What stands where content would be: an icon, one sentence, what to do about it (up to three buttons, the first one
/// primary).
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const Theme &theme, const QString &icon, const QString &sentence, QWidget *parent = nullptr);

    void setIcon(const QString &icon, Tone tone = {});
    void setSentence(const QString &sentence);
    /// Smaller words beneath: what went wrong, what will be here.
    void setDetail(const QString &detail);
    [[nodiscard]] QString sentence() const;
    QPushButton *addAction(const QString &text);
    void clearActions();

private:
    IconLabel *m_icon;
    QLabel *m_sentence;
    QLabel *m_detail;
    QHBoxLayout *m_actions;
};

} // namespace success::ui
