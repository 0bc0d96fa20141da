// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QPushButton;

namespace success::ui {

class ElidedLabel;

/// Above a conversation: whose records it rests on, how to clear it, and the way back to the page. While it is folded
/// away: how much of it there is, and how to see it.
class ChatHead : public QWidget
{
    Q_OBJECT

public:
    explicit ChatHead(const Theme &theme, QWidget *parent = nullptr);

    void setSubject(const QString &name);
    void setCount(qsizetype questions);
    void setOpen(bool open);

Q_SIGNALS:
    void clearRequested();
    void openRequested(bool open);

private:
    void arrange();

    ElidedLabel *m_title;
    QPushButton *m_clear;
    QPushButton *m_fold;
    const Theme &m_theme;
    QString m_name;
    qsizetype m_count = 0;
    bool m_open = false;
};

} // namespace success::ui
