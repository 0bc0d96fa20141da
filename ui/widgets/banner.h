// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace success::ui {

class IconLabel;

/// A line above a page that says something about all of it: demo mode, a source that is missing, a failed sync.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Info, Warning, Critical };

    Banner(const Theme &theme, Kind kind, QWidget *parent = nullptr);

    void setMessage(const QString &sentence);
    [[nodiscard]] QString message() const;
    void setKind(Kind kind);
    /// Adds a button (a link once the banner is compact); the returned object's `clicked` is the action.
    QPushButton *addAction(const QString &text);
    void setDismissible(bool dismissible);
    /// True: one low line with plain links, for what stands there all the time.
    void setCompact(bool compact);

Q_SIGNALS:
    void dismissed(); ///< the user closed it; it has hidden itself

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] Tone toneOfKind() const;
    void recolor();
    void shape();

    const Theme &m_theme;
    Kind m_kind;
    QHBoxLayout *m_row;
    IconLabel *m_icon;
    QLabel *m_message;
    QToolButton *m_close;
    bool m_compact = false;
};

} // namespace success::ui
