// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace success::ui {

/// A card with a figure that filters what is beneath: checkable, by mouse or Space/Enter. While loading it keeps its
/// size and shows bars where the words will be.
class SummaryCard : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Size {
        Large,
        Medium, ///< with a smaller figure
        Small,  ///< two lines: what is beneath needs the height
    };

    /// A card of tone neutral has no dot before its title.
    SummaryCard(const Theme &theme, const QString &title, Tone tone, QWidget *parent = nullptr);

    /// `exact` is shown on hover (a total to the cent, how it adds up).
    void setFigure(const QString &figure, const QString &hint = {}, const QString &exact = {});
    void setLoading(bool loading);
    /// False: shows a figure and does nothing when clicked.
    void setFilter(bool filters);
    void setSize(Size size);
    [[nodiscard]] QString figure() const { return m_figure; }
    [[nodiscard]] QString hint() const { return m_hint; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void describe();
    void paintFrame(QPainter &painter) const;
    void paintTitle(QPainter &painter, const QRect &line) const;
    struct Lines;
    [[nodiscard]] const Lines &lines() const;

    const Theme &m_theme;
    Tone m_tone;
    QString m_figure;
    QString m_hint;
    bool m_loading = true;
    bool m_filters = true;
    Size m_size = Size::Large;
};

} // namespace success::ui
