// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QButtonGroup;

namespace success::ui {

/// The six sections. Tab enters them once, Left and Right move along, Space or Enter goes there; Ctrl+1…6 are the
/// window's actions.
class SectionTabs : public QWidget
{
    Q_OBJECT

public:
    explicit SectionTabs(const Theme &theme, QWidget *parent = nullptr);

    /// -1: none of them.
    void setCurrent(int index);
    [[nodiscard]] int current() const;
    /// Without icons, for narrow windows.
    void setCompact(bool compact);

Q_SIGNALS:
    void chosen(int index);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void updateIcons();

    const Theme &m_theme;
    QButtonGroup *m_group;
    bool m_compact = false;
};

} // namespace success::ui
