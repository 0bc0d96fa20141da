// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/secret_line.h"

#include <QSignalBlocker>

namespace success::ui {

QLineEdit *secretLine(const QString &name, QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    line->setObjectName(name);
    line->setEchoMode(QLineEdit::Password);
    line->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                              Qt::ImhNoAutoUppercase);
    QObject::connect(line, &QLineEdit::textEdited, line, [line](const QString &text) {
        if (const QString trimmed = text.trimmed(); trimmed != text)
            line->setText(trimmed);
    });
    return line;
}

void forgetSecret(QLineEdit &line)
{
    const QSignalBlocker quiet(line);
    line.setText({}); // also ends the field's undo history
}

} // namespace success::ui
