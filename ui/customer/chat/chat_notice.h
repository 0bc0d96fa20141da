// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;

namespace success::ui {

/// One sentence above the question, with what can be done about it; a screen reader says it at once.
class ChatNotice : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Quiet, Problem };
    struct Action
    {
        QString name; ///< of the object, for tests
        QString text;
        std::function<void()> work; ///< after which the notice goes
    };

    explicit ChatNotice(QWidget *parent = nullptr);

    void tell(Kind kind, const QString &sentence, const std::vector<Action> &actions = {});
    void clear();

private:
    QLabel *m_sentence;
    QWidget *m_actions;
};

} // namespace success::ui
