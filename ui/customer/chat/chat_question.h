// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QLineEdit>

class QPushButton;

namespace success::ui {

/// Where a question is typed, with `Ask`, which is `Stop` while an answer is on its way. Up and Down bring back what
/// was asked before.
class ChatQuestion : public QWidget
{
    Q_OBJECT

public:
    explicit ChatQuestion(QWidget *parent = nullptr);

    void setSubject(const QString &name); ///< whom it is about
    /// The oldest first.
    void setAsked(const QStringList &questions);
    void setAnswering(bool answering);
    void setText(const QString &text) { m_line->setText(text); }
    [[nodiscard]] QString text() const { return m_line->text(); }

Q_SIGNALS:
    void asked(const QString &question);
    void stopped();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void recall(int step);
    void arrange();

    QLineEdit *m_line;
    QPushButton *m_button;
    QStringList m_asked;
    qsizetype m_recalled = 0; ///< place in m_asked; its size: what is being typed
    QString m_typed;
    bool m_answering = false;
};

} // namespace success::ui
