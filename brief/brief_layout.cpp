// SPDX-License-Identifier: Apache-2.0
#include "brief/brief_layout.h"

#include <QGlyphRun>
#include <QGuiApplication>
#include <QPaintEngine>
#include <QPainter>
#include <QRawFont>
#include <QTextLayout>

#include <cmath>

namespace success {

namespace {

constexpr int bodySize = 12;
constexpr int smallSize = 10;
constexpr int headingSize = 13;
constexpr int nameSize = 22;
constexpr int scoreSize = 30;
constexpr int figureSize = 16;
constexpr int smallestFigure = 10;
constexpr double labelWidth = 116;
constexpr double scoreWidth = 170;
constexpr double gap = 12;
constexpr double aboveHeading = 14;
constexpr double belowRow = 5;

QColor colorOf(PrintTone tone)
{
    switch (tone) {
    case PrintTone::Text:
        return {0x1b, 0x1d, 0x22};
    case PrintTone::Quiet:
        return {0x5a, 0x60, 0x6b};
    case PrintTone::Critical:
        return {0xb4, 0x23, 0x18};
    case PrintTone::AtRisk:
        return {0x92, 0x50, 0x0a};
    case PrintTone::Healthy:
        break;
    }
    return {0x0b, 0x6b, 0x46};
}

struct Style
{
    int pixels = bodySize;
    PrintTone tone = PrintTone::Text;
    bool bold = false;
    Qt::Alignment alignment = Qt::AlignLeft;
};

QFont fontOf(const Style &style)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(style.pixels);
    font.setWeight(style.bold ? QFont::DemiBold : QFont::Normal);
    return font;
}

/// Pictures instead of outlines: emoji.
bool isColored(const QRawFont &font)
{
    return !font.fontTable("CBDT").isEmpty() || !font.fontTable("COLR").isEmpty();
}

/// Qt writes no coloured glyphs into a PDF; they are drawn there as the pictures they are.
void drawRun(QPainter &painter, QPointF at, const QGlyphRun &run)
{
    const auto engine = painter.paintEngine()->type();
    const bool onPaper = engine == QPaintEngine::Pdf || engine == QPaintEngine::Picture;
    if (!onPaper || !isColored(run.rawFont())) {
        painter.drawGlyphRun(at, run);
        return;
    }
    constexpr double sharpness = 4;
    const QRectF box = run.boundingRect().adjusted(-1, -1, 1, 1);
    QImage picture((box.size() * sharpness).toSize(), QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter inside(&picture);
    inside.scale(sharpness, sharpness);
    inside.drawGlyphRun(-box.topLeft(), run);
    inside.end();
    painter.drawImage(box.translated(at), picture);
}

/// Wraps `text` at `width`, in words where there are any; returns its height, and draws it where there is a painter.
/// Text that is written from right to left stands at the right.
double setText(QPainter *painter, QPointF at, double width, const QString &text, const Style &style)
{
    if (text.isEmpty())
        return 0;
    QTextOption option(style.alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    QTextLayout layout(text, fontOf(style));
    layout.setTextOption(option);
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += std::ceil(line.height());
    }
    layout.endLayout();
    if (painter != nullptr) {
        painter->setPen(colorOf(style.tone));
        for (const QGlyphRun &run : layout.glyphRuns())
            drawRun(*painter, at, run);
    }
    return height;
}

double setHead(QPainter *painter, QPointF at, double width, const BriefBlock &block)
{
    const double left = width - scoreWidth - gap;
    const double name = setText(painter, at, left, block.text, {nameSize, PrintTone::Text, true});
    const double below = setText(painter, at + QPointF(0, name + 2), left, block.quiet, {bodySize, PrintTone::Quiet});
    const QPointF right = at + QPointF(left + gap, -4);
    const double score =
        setText(painter, right, scoreWidth, block.label, {scoreSize, block.tone, true, Qt::AlignRight});
    const double level = setText(painter, right + QPointF(0, score - 2), scoreWidth, block.labelQuiet,
                                 {smallSize, block.tone, false, Qt::AlignRight});
    return std::max(name + 2 + below, score + level - 6) + 10;
}

double setHeading(QPainter *painter, QPointF at, double width, const BriefBlock &block)
{
    const double text =
        setText(painter, at + QPointF(0, aboveHeading), width, block.text, {headingSize, PrintTone::Text, true});
    const double line = aboveHeading + text + 2;
    if (painter != nullptr)
        painter->fillRect(QRectF(at + QPointF(0, line), QSizeF(width, 0.75)), QColor(0xd5, 0xd8, 0xde));
    return line + 6;
}

double setRow(QPainter *painter, QPointF at, double width, const BriefBlock &block)
{
    const bool toned = block.tone != PrintTone::Quiet;
    const double label = setText(painter, at, labelWidth - gap, block.label, {bodySize, block.tone, toned});
    const double left = labelWidth;
    double text = setText(painter, at + QPointF(left, 0), width - left, block.text, {});
    text += setText(painter, at + QPointF(left, text), width - left, block.quiet, {smallSize, PrintTone::Quiet});
    return std::max(label, text) + belowRow;
}

/// The largest size at which a figure stands on one line.
int figurePixels(const QString &figure, double width)
{
    int pixels = figureSize;
    while (pixels > smallestFigure &&
           QFontMetricsF(fontOf({pixels, PrintTone::Text, true})).horizontalAdvance(figure) > width)
        --pixels;
    return pixels;
}

double setFigures(QPainter *painter, QPointF at, double width, const BriefBlock &block)
{
    const double each = (width + gap) / double(block.figures.size());
    double height = 0;
    const double line = QFontMetricsF(fontOf({figureSize, PrintTone::Text, true})).height();
    for (size_t i = 0; i < block.figures.size(); ++i) {
        const auto &[name, figure] = block.figures[i];
        const QPointF place = at + QPointF(each * double(i), 0);
        const double figureHeight =
            setText(painter, place, each - gap, figure, {figurePixels(figure, each - gap), PrintTone::Text, true});
        const double top = std::max(figureHeight, line);
        height = std::max(
            height, top + setText(painter, place + QPointF(0, top), each - gap, name, {smallSize, PrintTone::Quiet}));
    }
    return height + 2;
}

double setBlock(QPainter *painter, QPointF at, double width, const BriefBlock &block)
{
    switch (block.kind) {
    case BriefBlock::Kind::Head:
        return setHead(painter, at, width, block);
    case BriefBlock::Kind::Heading:
        return setHeading(painter, at, width, block);
    case BriefBlock::Kind::Row:
        return setRow(painter, at, width, block);
    case BriefBlock::Kind::Figures:
        return setFigures(painter, at, width, block);
    case BriefBlock::Kind::Line:
        break;
    }
    return setText(painter, at, width, block.text, {bodySize, block.tone}) + 3;
}

bool keepsNext(const BriefBlock &block)
{
    return block.kind == BriefBlock::Kind::Heading || block.keepsNext;
}

} // namespace

double blockHeight(const BriefBlock &block, double width)
{
    return block.height >= 0 ? block.height : setBlock(nullptr, {}, width, block);
}

void drawBlock(QPainter &painter, QPointF at, double width, const BriefBlock &block)
{
    (void)setBlock(&painter, at, width, block);
}

BriefPages placeBlocks(const std::vector<BriefBlock> &blocks, QSizeF page)
{
    BriefPages pages(1);
    double top = 0;
    for (size_t first = 0; first < blocks.size();) {
        size_t end = first + 1;
        while (end < blocks.size() && keepsNext(blocks[end - 1]))
            ++end;
        std::vector<double> heights;
        double together = 0;
        for (size_t i = first; i < end; ++i)
            together += heights.emplace_back(blockHeight(blocks[i], page.width()));
        if (top > 0 && top + together > page.height()) {
            pages.emplace_back();
            top = 0;
        }
        for (size_t i = first; i < end; ++i) {
            pages.back().push_back({blocks[i], top});
            top += heights[i - first];
        }
        first = end;
    }
    return pages;
}

} // namespace success
