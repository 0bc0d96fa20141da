// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTimer;

namespace success::ui {

/// A sentence at the bottom of its parent that goes by itself after six seconds (not while the mouse is on it), with
/// at most one action.
class Toast : public QFrame
{
    Q_OBJECT

public:
    explicit Toast(QWidget *parent);

    void showMessage(const QString &sentence, const QString &action = {});
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void actionTriggered();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void place();

    QLabel *m_message;
    QPushButton *m_action;
    QTimer *m_timer;
};

} // namespace success::ui
