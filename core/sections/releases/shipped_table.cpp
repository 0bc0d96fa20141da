// SPDX-License-Identifier: Apache-2.0
#include "core/sections/releases/shipped_table.h"

#include "core/model/source_id.h"
#include "core/portfolio/row_cursor.h"
#include "core/sections/table/row_table.h"

#include <QCoreApplication>

namespace success {

namespace {

struct Shipped
{
    QString id; ///< `github:octo-org/widget/1001`
    QString title;
    QString source; ///< `github`, `feed`
    QString origin;
    Instant at;
    QString url;
};

struct ShippedColumn
{
    Q_DECLARE_TR_FUNCTIONS(ShippedColumn)
};

Column<Shipped> textColumn(const char *id, const QString &title, int foldPriority, QString Shipped::*member)
{
    Column<Shipped> column;
    column.info = {QString::fromLatin1(id), title, ColumnKind::Text, false, foldPriority};
    column.value = [member](const Shipped &row) {
        return (row.*member).isEmpty() ? Value() : Value(row.*member);
    };
    return column;
}

std::vector<Column<Shipped>> columns()
{
    using Tr = ShippedColumn;
    Column<Shipped> shippedOn;
    shippedOn.info = {QStringLiteral("shipped_on"), Tr::tr("Shipped"), ColumnKind::Date};
    shippedOn.value = [](const Shipped &row) {
        return Value(dateOf(row.at));
    };
    std::vector<Column<Shipped>> columns{textColumn("id", Tr::tr("Id"), 3, &Shipped::id),
                                         textColumn("title", Tr::tr("Title"), 0, &Shipped::title),
                                         textColumn("source", Tr::tr("Source"), 1, &Shipped::source)};
    columns.push_back(shippedOn);
    columns.push_back(textColumn("url", Tr::tr("Link"), 2, &Shipped::url));
    return columns;
}

std::vector<Shipped> readShipped(SQLite::Database &cache, AsOf asOf)
{
    RowCursor rows(cache, "SELECT source, external_id, title, origin, published_at, url FROM release_note "
                          "WHERE published_at <= ?1 ORDER BY published_at DESC, id");
    rows.bind(1, epochSeconds(asOf.instant));
    std::vector<Shipped> shipped;
    while (rows.next()) {
        const QString source = sourceKey(SourceId(rows.number(0)));
        shipped.push_back({QString(source % u':' % rows.text(1)), rows.text(2), source, rows.text(3),
                           instantFromEpoch(rows.integer(4)), rows.text(5)});
    }
    return shipped;
}

} // namespace

Result<std::shared_ptr<const Table>> shippedTable(Database &cache, AsOf asOf)
{
    std::vector<Shipped> shipped;
    const auto read = cache.run([&](SQLite::Database &connection) { shipped = readShipped(connection, asOf); });
    if (!read)
        return tl::unexpected(read.error());
    RowTraits<Shipped> traits;
    traits.accountKey = [](const Shipped &) {
        return QString();
    };
    traits.searchText = [](const Shipped &row) {
        return QString(row.title % u'\n' % row.origin);
    };
    return std::make_shared<RowTable<Shipped>>(std::move(shipped), columns(), std::move(traits));
}

} // namespace success
