// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QScrollArea;
class QVariantAnimation;
class QVBoxLayout;

namespace success::ui {

class ElidedLabel;

/// A side sheet that slides over its parent from the right; what is beneath is dimmed and a click there, Esc or its
/// close button closes it. The focus goes into it and back to where it was.
class Sheet : public QWidget
{
    Q_OBJECT

public:
    /// Covers `parent`; `width` is the sheet's own, never more than the parent's.
    Sheet(const Theme &theme, const QString &title, int width, QWidget *parent);

    void setTitle(const QString &title);
    /// Takes ownership; it scrolls when it is higher than the window.
    void setContent(QWidget *content);
    /// Buttons at the bottom that stay in view; takes ownership.
    void setFooter(QWidget *footer);

    void open();
    /// Asks `mayClose` first where one is set.
    void close();
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// Returns false to stay open (unsaved changes that the content wants to ask about).
    void setMayClose(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }

Q_SIGNALS:
    void opened();
    void closed();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void slideTo(bool shown);
    void place(double shown);

    const Theme &m_theme;
    int m_width;
    bool m_open = false;
    double m_shown = 0;
    QWidget *m_panel;
    ElidedLabel *m_title;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    QVariantAnimation *m_slide;
    QPointer<QWidget> m_focusBefore;
    std::function<bool()> m_mayClose;
};

} // namespace success::ui
