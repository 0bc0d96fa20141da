// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace success::ui {

/// A few questions to begin with; each asks itself.
class ChatSuggestions : public QWidget
{
    Q_OBJECT

public:
    explicit ChatSuggestions(QWidget *parent = nullptr);

    void setQuestions(const QStringList &questions);

Q_SIGNALS:
    void chosen(const QString &question);

private:
    QStringList m_questions;
};

} // namespace success::ui
