// SPDX-License-Identifier: Apache-2.0
#include "core/sections/releases/releases_section.h"
#include "core/sections/table/column_list.h"
#include "core/sections/table/row_table.h"

#include <QCoreApplication>

namespace success {

namespace {

struct ShippedColumn
{
    Q_DECLARE_TR_FUNCTIONS(ShippedColumn)
};

using Row = const ShippedEntry *;

QString kindKey(matching::FeatureKind kind)
{
    return kind == matching::FeatureKind::Fix ? QStringLiteral("fix") : QStringLiteral("feature");
}

/// Where it was announced.
QStringList sourcesOf(const ShippedEntry &entry)
{
    QStringList sources{entry.source};
    for (const QString &id : entry.alsoAs)
        sources << id.section(u':', 0, 0);
    sources.removeDuplicates();
    return sources;
}

std::vector<Column<Row>> columns()
{
    using Tr = ShippedColumn;
    ColumnList<Row> list;
    list.addText("id", Tr::tr("Id"), 5, [](const Row &row) { return row->id; }).hiddenByDefault = true;
    list.addText("title", Tr::tr("Title"), 0, [](const Row &row) { return row->title; });
    list.addText("kind", Tr::tr("Kind"), 3, [](const Row &row) { return kindKey(row->kind); });
    list.addText("release", Tr::tr("Release"), 2, [](const Row &row) { return row->release; });
    list.addText("source", Tr::tr("Source"), 1, [](const Row &row) { return row->source; });
    list.columns.back().filterTexts = [](const Row &row) {
        return sourcesOf(*row);
    };
    list.add("shipped_on", Tr::tr("Shipped"), ColumnKind::Date, 0,
             [](const Row &row) { return Value(dateOf(row->at)); });
    list.addText("url", Tr::tr("Link"), 4, [](const Row &row) { return row->url; });
    list.add("announcements", Tr::tr("Announced"), ColumnKind::Integer, 6,
             [](const Row &row) { return Value(qint64(1 + row->alsoAs.size())); })
        .hiddenByDefault = true;
    list.addText("detail", Tr::tr("Text"), 7, [](const Row &row) { return row->detail; }).hiddenByDefault = true;
    return list.columns;
}

} // namespace

std::shared_ptr<const Table> shippedTable(PortfolioPtr portfolio)
{
    const auto &shipped = releaseLoopIn(*portfolio).shipped;
    std::vector<Row> rows;
    rows.reserve(shipped.size());
    for (const ShippedEntry &entry : shipped)
        rows.push_back(&entry);
    RowTraits<Row> traits;
    traits.accountKey = [portfolio = std::move(portfolio)](const Row &row) { // keeps alive what the rows point at
        return row->id;
    };
    traits.searchText = [](const Row &row) {
        return QString(row->title % u'\n' % row->detail % u'\n' % row->release % u'\n' % row->origin);
    };
    return std::make_shared<RowTable<Row>>(std::move(rows), columns(), std::move(traits));
}

} // namespace success
