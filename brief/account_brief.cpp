// SPDX-License-Identifier: Apache-2.0
#include "brief/account_brief.h"

#include "brief/brief_document.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace success {

namespace {

/// A4 at 96 dots per inch; text and lines are drawn as such, so that nothing gets coarser by it.
constexpr int resolution = 96;
constexpr QSizeF paper(794, 1123);
constexpr int margin = 56;
constexpr int footerHeight = 24;
constexpr QSizeF textArea(paper.width() - 2 * margin, paper.height() - 2 * margin - footerHeight);
constexpr int mostPages = 2;
constexpr int mostItems = 16;

QString tr(const char *text)
{
    return QCoreApplication::translate("AccountBrief", text);
}

std::unique_ptr<QTextDocument> layOut(const BriefFacts &facts, const BriefLimits &limits)
{
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    writeBrief(facts, limits, *document);
    document->setPageSize(textArea);
    return document;
}

} // namespace

AccountBrief::AccountBrief(const BriefFacts &facts)
    : m_footer(tr("As of %1 · Success Desktop").arg(facts.asOf.date.toString(QStringLiteral("d MMM yyyy"))))
    , m_title(facts.detail.account.name)
{
    // What is least missed goes first: older activity, then the length of each text.
    for (BriefLimits limits{mostItems, 240}; !m_document || m_document->pageCount() > mostPages;
         limits = limits.activity > 0 ? BriefLimits{limits.activity - 4, limits.text}
                                      : BriefLimits{0, limits.text * 2 / 3}) {
        m_document = layOut(facts, limits);
        if (limits.text < 20)
            break;
    }
}

AccountBrief::~AccountBrief() = default;

int AccountBrief::pageCount() const
{
    return std::min(m_document->pageCount(), mostPages);
}

void AccountBrief::paint(QPainter &painter, int number) const
{
    const double top = number * textArea.height();
    painter.save();
    painter.translate(margin, margin - top);
    const QRectF area(QPointF(0, top), textArea);
    painter.setClipRect(area);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = area;
    m_document->documentLayout()->draw(&painter, context);
    painter.restore();
    QFont font;
    font.setPixelSize(10);
    painter.setFont(font);
    painter.setPen(QColor(0x5a, 0x60, 0x6b));
    painter.drawText(QRectF(margin, paper.height() - margin, textArea.width(), footerHeight), Qt::AlignVCenter,
                     tr("%1 · page %2 of %3").arg(m_footer).arg(number + 1).arg(pageCount()));
}

QImage AccountBrief::page(int number, int width) const
{
    const double scale = width / paper.width();
    QImage image(width, int(paper.height() * scale), QImage::Format_RGB32);
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
        return failure(ErrorKind::Storage,
                       tr("The brief could not be written to %1: %2.").arg(file, target.errorString()));
    };
    if (!target.open(QIODevice::WriteOnly))
        return failed();
    {
        QPdfWriter writer(&target);
        writer.setTitle(m_title);
        writer.setCreator(QStringLiteral("Success Desktop"));
        writer.setResolution(resolution);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()));
        QPainter painter(&writer);
        for (int number = 0; number < pageCount(); ++number) {
            if (number > 0)
                writer.newPage();
            paint(painter, number);
        }
    }
    return target.commit() ? Result<void>() : failed();
}

} // namespace success
