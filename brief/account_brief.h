// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "brief/brief_layout.h"

#include <QImage>
#include <QPageSize>

class QPagedPaintDevice;

namespace success {

/// An account on one or two pages: what one reads before a call. What does not fit is left out, and said to be. Text of
/// outside systems is set as plain text. Needs a QGuiApplication, for its fonts; const functions may be called from
/// any thread.
class AccountBrief
{
public:
    enum class Paper { A4, Letter };
    /// What people print on where this program runs.
    [[nodiscard]] static Paper usualPaper();

    explicit AccountBrief(const BriefFacts &facts, Paper paper = usualPaper());

    [[nodiscard]] int pageCount() const { return int(m_pages.size()); } ///< 1 or 2
    [[nodiscard]] const BriefPages &pages() const { return m_pages; }
    [[nodiscard]] QPageSize pageSize() const;
    [[nodiscard]] QSizeF sheetSize() const; ///< in pixels of 96 to the inch
    /// A page as a picture, `width` pixels wide.
    [[nodiscard]] QImage page(int number, int width) const;
    /// As PDF, with text that can be selected. A file that is there is replaced; written whole or not at all, refused
    /// with the reason the system gives.
    [[nodiscard]] Result<void> save(const QString &file) const;
    /// All pages, each scaled to what the device can print on. False: it would not begin.
    [[nodiscard]] bool print(QPagedPaintDevice &device) const;

private:
    void paint(QPainter &painter, int number) const;

    Paper m_paper;
    QString m_footer;
    QString m_title;
    BriefPages m_pages;
};

} // namespace success
