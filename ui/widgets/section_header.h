// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace success::ui {

/// A section's title with quiet words beside it and room for actions at the right.
class SectionHeader : public QWidget
{
    Q_OBJECT

public:
    /// `page`: the page's own title, in the larger type.
    explicit SectionHeader(const QString &title, bool page = false, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setNote(const QString &note);
    /// Takes ownership; from left to right in the order of calls.
    void addAction(QWidget *widget);

private:
    QHBoxLayout *m_row;
    QLabel *m_title;
    QLabel *m_note;
};

} // namespace success::ui
