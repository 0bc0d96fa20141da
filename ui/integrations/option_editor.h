// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/source_guide.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace success::ui {

/// One option of a source in a form: its label, what edits it (a choice, a line, or a line per value) and a sentence of
/// help beneath.
class OptionEditor : public QWidget
{
    Q_OBJECT

public:
    explicit OptionEditor(OptionField field, QWidget *parent = nullptr);

    [[nodiscard]] const OptionField &field() const { return m_field; }
    /// As a connection keeps it: trimmed, several values joined with commas; empty where it is as the source's default.
    [[nodiscard]] QString value() const;
    void setValue(const QString &value);
    void setInvalid(bool invalid);
    [[nodiscard]] QWidget *editor() const;

Q_SIGNALS:
    void changed();
    void submitted(); ///< Enter in a line

private:
    QWidget *makeEditor();

    OptionField m_field;
    QComboBox *m_choice = nullptr;
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_lines = nullptr;
};

} // namespace success::ui
