// SPDX-License-Identifier: Apache-2.0
#include "brief/account_brief.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>
#include <span>

namespace success {

namespace {

constexpr int resolution = 96; ///< text and lines are drawn as such, so that nothing gets coarser by it
constexpr double margin = 56;
constexpr double footerHeight = 24;
constexpr size_t mostPages = 2;
constexpr int longestText = 240;
constexpr int shortestText = 24;

QString tr(const char *text)
{
    return QCoreApplication::translate("AccountBrief", text);
}

/// The section that can best spare an item; end(): none can.
auto sparing(const std::vector<BriefSection> &sections, const std::vector<size_t> &shown)
{
    const auto spare = [&](const BriefSection &section) {
        return shown[size_t(&section - sections.data())] > section.fewest ? section.spare : -1;
    };
    const auto best = std::ranges::max_element(sections, std::less<>(), spare);
    return best != sections.end() && spare(*best) >= 0 ? best : sections.end();
}

/// On two pages at the most: items are left out first, then each text gets shorter.
BriefPages fitted(const BriefFacts &facts, QSizeF area)
{
    BriefPages pages;
    for (int longest = longestText; longest >= shortestText; longest = longest * 2 / 3) {
        std::vector<BriefSection> sections = briefSections(facts, longest);
        std::vector<size_t> shown;
        for (BriefSection &section : sections) {
            shown.push_back(std::min(section.most, section.items.size()));
            for (BriefBlock &block : section.lead)
                block.height = blockHeight(block, area.width());
            for (BriefBlock &block : std::span(section.items).first(shown.back()))
                block.height = blockHeight(block, area.width());
        }
        while (true) {
            pages = placeBlocks(briefBlocks(sections, shown), area);
            const auto section = sparing(sections, shown);
            if (pages.size() <= mostPages || section == sections.end())
                break;
            --shown[size_t(section - sections.begin())];
        }
        if (pages.size() <= mostPages)
            return pages;
    }
    pages.resize(mostPages);
    return pages;
}

} // namespace

AccountBrief::Paper AccountBrief::usualPaper()
{
    return QLocale::system().measurementSystem() == QLocale::ImperialUSSystem ? Paper::Letter : Paper::A4;
}

AccountBrief::AccountBrief(const BriefFacts &facts, Paper paper)
    : m_paper(paper)
    , m_footer(tr("%1 · as of %2 · written %3 by Success Desktop")
                   .arg(facts.detail.account.key, facts.asOf.date.toString(QStringLiteral("d MMM yyyy")),
                        dateOf(facts.writtenAt).toString(QStringLiteral("d MMM yyyy"))))
    , m_title(tr("%1: account brief").arg(facts.detail.account.name))
    , m_pages(fitted(facts, sheetSize() - QSizeF(2 * margin, 2 * margin + footerHeight)))
{
}

QPageSize AccountBrief::pageSize() const
{
    return QPageSize(m_paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter);
}

QSizeF AccountBrief::sheetSize() const
{
    return pageSize().sizePixels(resolution);
}

void AccountBrief::paint(QPainter &painter, int number) const
{
    const double width = sheetSize().width() - 2 * margin;
    for (const PlacedBlock &placed : m_pages[size_t(number)])
        drawBlock(painter, {margin, margin + placed.top}, width, placed.block);
    const QRectF foot(margin, sheetSize().height() - margin - footerHeight / 2, width, footerHeight);
    QFont font = painter.font();
    font.setPixelSize(10);
    painter.setFont(font);
    painter.setPen(QColor(0x5a, 0x60, 0x6b));
    const QString page = tr("Page %1 of %2").arg(number + 1).arg(pageCount());
    const QFontMetricsF metrics(font);
    painter.drawText(foot, Qt::AlignVCenter | Qt::AlignRight, page);
    painter.drawText(
        foot, Qt::AlignVCenter | Qt::AlignLeft,
        metrics.elidedText(m_footer, Qt::ElideMiddle, width - metrics.horizontalAdvance(page) - footerHeight));
}

QImage AccountBrief::page(int number, int width) const
{
    const double scale = width / sheetSize().width();
    QImage image(width, int(sheetSize().height() * scale), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    paint(painter, number);
    return image;
}

Result<void> AccountBrief::save(const QString &file) const
{
    QSaveFile target(file);
    const auto failed = [&] {
        return failure(ErrorKind::Storage, tr("The brief could not be written to %1: %2. What was there is unchanged; "
                                              "choose another place or make room.")
                                               .arg(file, target.errorString()));
    };
    if (!target.open(QIODevice::WriteOnly))
        return failed();
    {
        QPdfWriter writer(&target);
        writer.setTitle(m_title);
        writer.setCreator(QStringLiteral("Success Desktop"));
        writer.setResolution(resolution);
        writer.setPageLayout(QPageLayout(pageSize(), QPageLayout::Portrait, QMarginsF()));
        if (!print(writer))
            return failed();
    }
    return target.commit() ? Result<void>() : failed();
}

bool AccountBrief::print(QPagedPaintDevice &device) const
{
    QPainter painter(&device);
    if (!painter.isActive())
        return false;
    const QRectF sheet = painter.viewport();
    const double scale = std::min(sheet.width() / sheetSize().width(), sheet.height() / sheetSize().height());
    painter.translate((sheet.width() - scale * sheetSize().width()) / 2, 0);
    painter.scale(scale, scale);
    for (int number = 0; number < pageCount(); ++number) {
        if (number > 0 && !device.newPage())
            return false;
        paint(painter, number);
    }
    return painter.end();
}

} // namespace success
