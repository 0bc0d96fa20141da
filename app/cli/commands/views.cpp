// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/views.h"

#include "app/cli/commands/command.h"
#include "core/sections/filters/list_filters.h"
#include "core/workspace/saved_views.h"

namespace success::cli {

using nlohmann::ordered_json;

namespace {

const QStringList columns{QStringLiteral("section"), QStringLiteral("name"), QStringLiteral("list"),
                          QStringLiteral("query"), QStringLiteral("saved_at")};

NamedList listOf(const SavedView &view)
{
    return listShown(view.section, QUrlQuery(view.query).queryItemValue(QStringLiteral("view")));
}

} // namespace

Result<void> runViews(Context &context)
{
    const auto session = context.session();
    const auto views = session ? savedViews((*session)->workspace()) : tl::unexpected(session.error());
    if (!views)
        return tl::unexpected(views.error());
    ordered_json list = ordered_json::array();
    for (const SavedView &view : *views) {
        const QString name = listOf(view).name;
        list.push_back({{"section", sectionKey(view.section).toStdString()},
                        {"name", view.name.toStdString()},
                        {"list", name.isEmpty() ? ordered_json() : ordered_json(name.toStdString())},
                        {"query", view.query.toStdString()},
                        {"saved_at", toIso(view.at).toStdString()}});
    }
    context.printRecords(list, columns);
    return {};
}

Result<TableQuery> savedQuery(Context &context, const QString &list, const QString &name)
{
    const auto section = sectionOfList(list);
    const auto session = context.session();
    if (!session)
        return tl::unexpected(session.error());
    const auto view = section ? viewNamed((*session)->workspace(), *section, name)
                              : failure(ErrorKind::InvalidInput, tr("%1 has no saved views.").arg(list));
    if (!view)
        return tl::unexpected(view.error());
    const NamedList shown = listOf(*view);
    if (shown.name.isEmpty())
        return failure(ErrorKind::InvalidInput, tr("“%1” shows what only the window has.").arg(view->name));
    if (shown.name != list)
        return failure(ErrorKind::InvalidInput,
                       tr("“%1” is a view of another list: successctl list %2 --view …").arg(view->name, shown.name));
    const QUrlQuery query(view->query);
    for (const QString &key : shown.rules.unknown(query))
        note(tr("“%1” asks for %2=%3, which is not known any more; it is left out.")
                 .arg(view->name, key, query.queryItemValue(key, QUrl::FullyDecoded)));
    return shown.rules.toQuery(shown.rules.read(query), (*session)->asOf().date);
}

} // namespace success::cli
