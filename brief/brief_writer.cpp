// SPDX-License-Identifier: Apache-2.0
#include "brief/brief_writer.h"

#include <QColor>
#include <QTextTable>

namespace success {

namespace {

constexpr int bodySize = 12;
constexpr int smallSize = 10;
constexpr int labelWidth = 112;

QColor colorOf(PrintTone tone)
{
    switch (tone) {
    case PrintTone::Text:
        return QColor(0x1b, 0x1d, 0x22);
    case PrintTone::Quiet:
        return QColor(0x5a, 0x60, 0x6b);
    case PrintTone::Critical:
        return QColor(0xb4, 0x23, 0x18);
    case PrintTone::AtRisk:
        return QColor(0x92, 0x50, 0x0a);
    case PrintTone::Healthy:
        break;
    }
    return QColor(0x0b, 0x6b, 0x46);
}

QTextTableFormat plainTable()
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(1);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    return format;
}

} // namespace

QString printable(const QString &text, qsizetype longest)
{
    const QString line = text.simplified();
    return line.size() <= longest ? line : QString(line.left(longest - 1).trimmed() + u'…');
}

BriefWriter::BriefWriter(QTextDocument &document)
    : m_cursor(&document)
{
}

void BriefWriter::startBlock(int above)
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    if (std::exchange(m_first, false))
        m_cursor.setBlockFormat(format);
    else
        m_cursor.insertBlock(format);
}

void BriefWriter::write(QTextCursor &cursor, const QString &text, int pixels, bool bold, PrintTone tone)
{
    QTextCharFormat format;
    QFont font;
    font.setPixelSize(pixels);
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    format.setFont(font);
    format.setForeground(colorOf(tone));
    cursor.insertText(text, format);
}

void BriefWriter::title(const QString &text, const QString &beside)
{
    startBlock(0);
    write(m_cursor, text, 22, true, PrintTone::Text);
    if (beside.isEmpty())
        return;
    startBlock(0);
    write(m_cursor, beside, bodySize, false, PrintTone::Quiet);
}

void BriefWriter::heading(const QString &text)
{
    startBlock(10);
    write(m_cursor, text, 14, true, PrintTone::Text);
}

void BriefWriter::line(const QString &text, PrintTone tone)
{
    startBlock(1);
    write(m_cursor, text, bodySize, false, tone);
}

void BriefWriter::row(const QString &label, const QString &text, const QString &quiet, PrintTone tone)
{
    QTextTableFormat format = plainTable();
    format.setColumnWidthConstraints(
        {QTextLength(QTextLength::FixedLength, labelWidth), QTextLength(QTextLength::VariableLength, 0)});
    QTextTable *table = m_cursor.insertTable(1, 2, format);
    QTextCursor left = table->cellAt(0, 0).firstCursorPosition();
    write(left, label, bodySize, tone != PrintTone::Text, tone == PrintTone::Text ? PrintTone::Quiet : tone);
    QTextCursor right = table->cellAt(0, 1).firstCursorPosition();
    write(right, text, bodySize, false, PrintTone::Text);
    if (!quiet.isEmpty()) {
        right.insertBlock();
        write(right, quiet, smallSize, false, PrintTone::Quiet);
    }
    m_cursor.movePosition(QTextCursor::End);
}

void BriefWriter::figures(const std::vector<std::pair<QString, QString>> &figures)
{
    QTextTable *table = m_cursor.insertTable(1, int(figures.size()), plainTable());
    for (int column = 0; column < int(figures.size()); ++column) {
        QTextCursor cell = table->cellAt(0, column).firstCursorPosition();
        write(cell, figures[size_t(column)].second, 17, true, PrintTone::Text);
        cell.insertBlock();
        write(cell, figures[size_t(column)].first, smallSize, false, PrintTone::Quiet);
    }
    m_cursor.movePosition(QTextCursor::End);
}

} // namespace success
