// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QScrollArea>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace success::ui {

/// Sheets of paper one below the other, at a zoom. It keeps the geometry: pictures are drawn elsewhere, at the size it
/// asks for, and until they come those of the size before are shown scaled.
class BriefView : public QScrollArea
{
    Q_OBJECT

public:
    explicit BriefView(QWidget *parent = nullptr);

    /// Pixels at a zoom of 100 %.
    void setSheets(int count, QSizeF sheet);
    void setPictures(const std::vector<QImage> &pictures);
    /// What stands instead of the sheets.
    void setWords(const QString &words);

    /// In percent; 0: as wide as there is room.
    void setZoom(int percent);
    [[nodiscard]] int zoom() const { return m_zoom; }
    /// In percent, also while it follows the width.
    [[nodiscard]] int shownZoom() const;
    void zoomBy(int steps);
    /// Of one sheet, in device pixels.
    [[nodiscard]] int pictureWidth() const;

    [[nodiscard]] int sheetCount() const { return int(m_sheets.size()); }
    [[nodiscard]] int currentSheet() const;
    void showSheet(int number);

Q_SIGNALS:
    void sizeChanged(); ///< pictures of another width are wanted
    void moved();       ///< another sheet may be the current one

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void arrange();

    QVBoxLayout *m_column;
    std::vector<QLabel *> m_sheets;
    QSizeF m_sheet;
    int m_zoom = 0;
};

} // namespace success::ui
