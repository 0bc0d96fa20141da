// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/rendering.h"

#include "core/model/money.h"
#include "core/sections/table/value.h"

#include <algorithm>

namespace success::cli {

using nlohmann::ordered_json;

namespace {

QString dumped(const ordered_json &value)
{
    return QString::fromStdString(value.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
}

bool isMoney(const ordered_json &value)
{
    return value.is_object() && value.size() == 2 && value.contains("minor") && value.contains("currency");
}

/// A value on one line.
QString scalarText(const ordered_json &value)
{
    if (value.is_null())
        return {};
    if (value.is_string())
        return QString::fromStdString(value.get<std::string>());
    if (isMoney(value)) {
        const auto currency = value["currency"].is_string()
                                  ? Currency::fromCode(QString::fromStdString(value["currency"].get<std::string>()))
                                  : std::nullopt;
        return currency ? decimalText({value["minor"].get<qint64>(), *currency}) + u' ' + currency->code()
                        : QString::number(value["minor"].get<qint64>());
    }
    if (value.is_array()) {
        QStringList parts;
        for (const ordered_json &part : value)
            parts << scalarText(part);
        return parts.join(QStringLiteral("; "));
    }
    return dumped(value);
}

bool isScalar(const ordered_json &value)
{
    const auto flat = [](const ordered_json &part) {
        return !part.is_structured() || isMoney(part);
    };
    return flat(value) || (value.is_array() && std::all_of(value.begin(), value.end(), flat));
}

void describe(const ordered_json &value, int depth, QString &text)
{
    const QString indent(depth * 2, u' ');
    if (isScalar(value)) {
        text += indent + scalarText(value) + u'\n';
    } else if (value.is_array()) {
        for (const ordered_json &part : value) {
            QString block;
            describe(part, depth + 1, block);
            text += indent + QStringLiteral("- ") + block.mid(indent.size() + 2);
        }
    } else {
        for (const auto &[name, part] : value.items()) {
            const QString label = indent + QString::fromStdString(name) + u':';
            if (isScalar(part)) {
                text += label + (part.is_null() ? QString() : QString(u' ' + scalarText(part))) + u'\n';
            } else {
                text += label + u'\n';
                describe(part, depth + 1, text);
            }
        }
    }
}

QStringList cellsOf(const ordered_json &record, const QStringList &columns)
{
    QStringList cells;
    for (const QString &column : columns)
        cells << scalarText(record.value(column.toStdString(), ordered_json()));
    return cells;
}

QByteArray csvLine(const QStringList &cells)
{
    QStringList quoted;
    for (QString cell : cells) {
        cell = toCsv(Value(cell));
        const bool quote = cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n') || cell.contains(u'\r');
        quoted << (quote ? QString(u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"') : cell);
    }
    return quoted.join(u',').toUtf8() + "\r\n";
}

QString textLine(const QStringList &cells, const QList<qsizetype> &widths)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i)
        line += QString(cells[i]).replace(u'\n', u' ').leftJustified(widths[i] + 2);
    while (line.endsWith(u' '))
        line.chop(1);
    return line + u'\n';
}

} // namespace

QByteArray jsonBytes(const ordered_json &value)
{
    return QByteArray::fromStdString(value.dump(2, ' ', false, ordered_json::error_handler_t::replace)) + '\n';
}

QString valueText(const ordered_json &value)
{
    QString text;
    describe(value, 0, text);
    return text;
}

QStringList namesOf(const ordered_json &records)
{
    QStringList names;
    if (records.empty())
        return names;
    for (const auto &[name, value] : records.front().items())
        names << QString::fromStdString(name);
    return names;
}

QByteArray recordsCsv(const ordered_json &records, const QStringList &columns)
{
    QByteArray csv = csvLine(columns);
    for (const ordered_json &record : records)
        csv += csvLine(cellsOf(record, columns));
    return csv;
}

QString recordsText(const ordered_json &records, const QStringList &columns)
{
    QList<QStringList> lines{columns};
    for (const ordered_json &record : records)
        lines << cellsOf(record, columns);
    QList<qsizetype> widths(columns.size(), 0);
    for (const QStringList &cells : lines) {
        for (qsizetype i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths[i], cells[i].size());
    }
    QString text;
    for (const QStringList &cells : lines)
        text += textLine(cells, widths);
    return text;
}

} // namespace success::cli
