// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace success::ui {

/// How a list counts its rows: `1 account`, `%1 accounts`, `%1 of %2 accounts`.
struct RowWords
{
    QString one, many, some;
};

/// At the right above a table: how many rows there are and are selected, and what can be done with them.
class RowBar : public QWidget
{
    Q_OBJECT

public:
    RowBar(const Theme &theme, RowWords words, QWidget *parent = nullptr);

    /// A button for the selected rows, shown while there are some; left of Export, in the order of calls.
    QPushButton *addAction(const QString &icon, const QString &name);
    void setCounts(int shown, int all, int selected);
    /// True: buttons show their pictures only; their words are hovered over and spoken.
    void setCompact(bool compact);

Q_SIGNALS:
    void exportRequested();

private:
    QPushButton *rowButton(const QString &icon, const QString &name);

    const Theme &m_theme;
    RowWords m_words;
    QHBoxLayout *m_row;
    QLabel *m_count;
    std::vector<QPushButton *> m_actions;
    QPushButton *m_export;
};

} // namespace success::ui
