// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/brief/brief_view.h"

#include "ui/theme/theme.h"
#include "ui/widgets/text.h"

#include <QScrollBar>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <array>

namespace success::ui {
namespace {

constexpr std::array zooms{50, 75, 100, 125, 150, 200, 300};

} // namespace

BriefView::BriefView(QWidget *parent)
    : QScrollArea(parent)
{
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(space::m, space::m, space::m, space::m);
    m_column->setSpacing(space::l);
    setWidget(content);
    setWidgetResizable(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // so that following the width never takes its own turn back
    setAccessibleName(tr("Pages of the brief"));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &BriefView::moved);
}

void BriefView::setWords(const QString &words)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_sheets.clear();
    if (!words.isEmpty())
        m_column->addWidget(paragraph(words, TextTone::Secondary), 0, Qt::AlignTop);
}

void BriefView::setSheets(int count, QSizeF sheet)
{
    setWords({});
    m_sheet = sheet;
    for (int number = 1; number <= count; ++number) {
        auto *label = new QLabel;
        label->setObjectName(QStringLiteral("briefPage"));
        label->setScaledContents(true);
        label->setAccessibleName(tr("Page %1").arg(number));
        label->setStyleSheet(QStringLiteral("background: white; border: none"));
        m_sheets.push_back(label);
        m_column->addWidget(label, 0, Qt::AlignHCenter);
    }
    m_column->addStretch(1);
    arrange();
}

void BriefView::setPictures(const std::vector<QImage> &pictures)
{
    for (size_t i = 0; i < std::min(pictures.size(), m_sheets.size()); ++i)
        m_sheets[i]->setPixmap(QPixmap::fromImage(pictures[i]));
}

int BriefView::shownZoom() const
{
    if (m_zoom > 0 || m_sheet.isEmpty())
        return m_zoom;
    const int room = viewport()->width() - 2 * space::m;
    return std::clamp(int(100.0 * room / m_sheet.width()), zooms.front(), zooms.back());
}

int BriefView::pictureWidth() const
{
    return int(m_sheet.width() * shownZoom() / 100 * devicePixelRatioF());
}

void BriefView::setZoom(int percent)
{
    const int sheet = currentSheet();
    m_zoom = percent;
    arrange();
    showSheet(sheet);
    Q_EMIT sizeChanged();
}

void BriefView::zoomBy(int steps)
{
    const int shown = shownZoom();
    if (steps > 0) {
        const auto larger = std::ranges::upper_bound(zooms, shown);
        setZoom(larger == zooms.end() ? zooms.back() : *larger);
    } else {
        const auto reached = std::ranges::lower_bound(zooms, shown);
        setZoom(reached == zooms.begin() ? zooms.front() : *std::prev(reached));
    }
}

void BriefView::arrange()
{
    for (QLabel *label : m_sheets)
        label->setFixedSize((m_sheet * shownZoom() / 100).toSize());
    widget()->layout()->activate();
}

int BriefView::currentSheet() const
{
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    const auto below = std::ranges::find_if(m_sheets, [&](const QLabel *label) { return label->y() > middle; });
    return std::max(0, int(below - m_sheets.begin()) - 1);
}

void BriefView::showSheet(int number)
{
    if (!m_sheets.empty())
        verticalScrollBar()->setValue(m_sheets[size_t(std::clamp(number, 0, sheetCount() - 1))]->y() - space::m);
}

void BriefView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (m_zoom == 0 && !m_sheets.empty()) {
        arrange();
        Q_EMIT sizeChanged();
    }
    Q_EMIT moved();
}

void BriefView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier)
        zoomBy(event->angleDelta().y() > 0 ? 1 : -1);
    else
        QScrollArea::wheelEvent(event);
}

} // namespace success::ui
