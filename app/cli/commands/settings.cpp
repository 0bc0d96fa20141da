// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/command.h"
#include "app/cli/commands/rendering.h"
#include "core/workspace/settings_catalog.h"

namespace success::cli {

using nlohmann::ordered_json;

namespace {

Result<void> getOne(Context &context, Session &session, const QString &key)
{
    const auto value = session.workspace().setting(key);
    return value ? context.printValue(ordered_json(*value)) : tl::unexpected(value.error());
}

/// JSON: an object of all; else a line each, with what it is.
Result<void> getAll(Context &context, Session &session)
{
    const auto values = session.workspace().settings();
    if (!values)
        return tl::unexpected(values.error());
    ordered_json object = ordered_json::object();
    ordered_json records = ordered_json::array();
    for (const auto &[key, value] : *values) {
        object[key.toStdString()] = value;
        const std::string shown = value.is_string() ? value.get<std::string>() : value.dump();
        const auto entry = findSetting(key);
        records.push_back({{"key", key.toStdString()},
                           {"value", shown},
                           {"description", entry ? entry->description.toStdString() : std::string()}});
    }
    if (context.format() == Format::Json)
        return context.printValue(object);
    context.printRecords(records, {QStringLiteral("key"), QStringLiteral("value"), QStringLiteral("description")});
    return {};
}

Result<void> set(Context &context, Session &session, const QString &key, const QString &text)
{
    const auto entry = findSetting(key);
    if (!entry)
        return tl::unexpected(entry.error());
    const auto value = settingFromText(*entry, text);
    if (!value)
        return tl::unexpected(value.error());
    const auto decided = session.decide([&](Workspace &workspace) { return workspace.setSetting(key, *value); });
    return decided ? getOne(context, session, key) : decided;
}

} // namespace

Result<void> runSettings(Context &context)
{
    const QString verb = context.argument(0);
    const auto count = context.arguments().size();
    const bool reads = verb == u"get" && count <= 2;
    if (!reads && !(verb == u"set" && count == 3))
        return tl::unexpected(usageError(tr("It is: successctl settings get [KEY], or settings set KEY VALUE.")));
    const auto session = context.session();
    if (!session)
        return tl::unexpected(session.error());
    if (!reads)
        return set(context, **session, context.argument(1), context.argument(2));
    return count == 2 ? getOne(context, **session, context.argument(1)) : getAll(context, **session);
}

} // namespace success::cli
