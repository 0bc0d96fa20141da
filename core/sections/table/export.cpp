// SPDX-License-Identifier: Apache-2.0
#include "core/sections/table/export.h"

#include <algorithm>

namespace success {

namespace {

void appendCell(QByteArray &out, const QString &cell)
{
    const bool quote = std::any_of(cell.begin(), cell.end(),
                                   [](QChar c) { return c == u'"' || c == u',' || c == u'\r' || c == u'\n'; });
    if (!quote) {
        out += cell.toUtf8();
        return;
    }
    out += '"';
    out += QString(cell).replace(u'"', QStringLiteral("\"\"")).toUtf8();
    out += '"';
}

std::vector<int> chosenColumns(const Table &table, const QStringList &ids)
{
    std::vector<int> chosen;
    for (const QString &id : ids) {
        if (const int column = table.columnIndex(id); column >= 0)
            chosen.push_back(column);
    }
    for (int column = 0; ids.isEmpty() && column < int(table.columns().size()); ++column)
        chosen.push_back(column);
    return chosen;
}

/// Terminal cells a text takes: wide scripts and emoji take two, marks none. Source: Unicode TR 11, roughly.
int displayWidth(const QString &text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4()) {
        const auto category = QChar::category(c);
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
            continue;
        const bool wide = (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) ||
                          (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) ||
                          (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) ||
                          (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x20000 && c <= 0x3fffd);
        width += wide ? 2 : 1;
    }
    return width;
}

QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text;
}

} // namespace

nlohmann::ordered_json tableJson(const Table &table, std::span<const quint32> rows)
{
    std::vector<std::string> keys;
    for (const ColumnInfo &column : table.columns())
        keys.push_back(column.id.toStdString());
    auto array = nlohmann::ordered_json::array();
    for (const quint32 row : rows) {
        auto object = nlohmann::ordered_json::object();
        for (size_t column = 0; column < keys.size(); ++column)
            object[keys[column]] = toJson(table.value(int(row), int(column)));
        array.push_back(std::move(object));
    }
    return array;
}

QByteArray tableCsv(const Table &table, std::span<const quint32> rows, const QStringList &columns)
{
    const std::vector<int> chosen = chosenColumns(table, columns);
    QByteArray out;
    const auto line = [&](const auto &cellOf) {
        for (size_t i = 0; i < chosen.size(); ++i) {
            if (i > 0)
                out += ',';
            appendCell(out, cellOf(chosen[i]));
        }
        out += "\r\n";
    };
    line([&](int column) { return table.columns()[size_t(column)].id; });
    for (const quint32 row : rows)
        line([&](int column) { return toCsv(table.value(int(row), column)); });
    return out;
}

QString tableText(const Table &table, std::span<const quint32> rows)
{
    const size_t columns = table.columns().size();
    std::vector<std::vector<QString>> lines(1);
    for (const ColumnInfo &column : table.columns())
        lines.front().push_back(column.id);
    for (const quint32 row : rows) {
        auto &line = lines.emplace_back();
        for (size_t column = 0; column < columns; ++column)
            line.push_back(oneLine(plainText(table.value(int(row), int(column)))));
    }
    std::vector<int> widths(columns, 0);
    for (const auto &line : lines) {
        for (size_t column = 0; column < columns; ++column)
            widths[column] = std::max(widths[column], displayWidth(line[column]));
    }
    QString out;
    for (const auto &line : lines) {
        QString text;
        for (size_t column = 0; column < columns; ++column) {
            const QString blanks(widths[column] - displayWidth(line[column]), u' ');
            const bool right = isNumeric(table.columns()[column].kind);
            text += (right ? blanks + line[column] : line[column] + blanks) + QStringLiteral("  ");
        }
        while (text.endsWith(u' '))
            text.chop(1);
        out += text + u'\n';
    }
    return out;
}

} // namespace success
