// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace success::ui {

/// The line above one pipeline's columns: whose stages they are. Pressed, it folds them away into a narrow column of
/// its own, and back.
class BoardBand : public QAbstractButton
{
    Q_OBJECT

public:
    static constexpr int thickness = 28;

    BoardBand(const Theme &theme, const QString &title, QWidget *parent = nullptr);

    /// `note`: what is to be said beside the title (`read-only`).
    void setNote(const QString &note);
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_folded; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    const Theme &m_theme;
    QString m_note;
    bool m_folded = false;
};

} // namespace success::ui
