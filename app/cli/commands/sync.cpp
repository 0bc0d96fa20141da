// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/command.h"
#include "app/cli/commands/hidden_input.h"
#include "app/cli/commands/sending.h"

namespace success::cli {

using nlohmann::ordered_json;

namespace {

const QStringList columns{QStringLiteral("source"), QStringLiteral("records"), QStringLiteral("skipped"),
                          QStringLiteral("error"), QStringLiteral("notes")};

Result<std::vector<SourceId>> readSources(const QStringList &names)
{
    std::vector<SourceId> sources;
    for (const QString &name : names) {
        const auto source = sourceFromKey(name);
        if (!source)
            return tl::unexpected(unknownSource(name));
        sources.push_back(*source);
    }
    return sources;
}

ordered_json resultJson(const SourceResult &result)
{
    ordered_json notes = ordered_json::array();
    for (const QString &text : result.notes)
        notes.push_back(text.toStdString());
    ordered_json json;
    json["source"] = sourceKey(result.source).toStdString();
    json["records"] = result.records;
    json["skipped"] = result.skipped;
    json["error"] = result.error ? ordered_json(result.error->sentence.toStdString()) : ordered_json();
    json["notes"] = std::move(notes);
    return json;
}

} // namespace

Result<void> runSync(Context &context)
{
    const auto sources = readSources(context.invocation().values.value(QStringLiteral("source")));
    if (!sources)
        return tl::unexpected(sources.error());
    const auto opened = context.session();
    if (!opened)
        return tl::unexpected(opened.error());
    Session &session = **opened;
    if (sources->empty() && session.connectedSources().empty())
        return failure(ErrorKind::InvalidInput, tr("No source is connected, so there is nothing to sync. Connect one: "
                                                   "successctl connect SOURCE."));
    if (const auto unlocked = unlockVault(session); !unlocked)
        return unlocked;
    QString lastLine;
    const auto results = session.syncNow(*sources, [&](const SyncProgress &progress) {
        const QString line = sourceTitle(progress.source) + QStringLiteral(": ") + progress.phase;
        if (line != std::exchange(lastLine, line) && !progress.phase.isEmpty())
            note(line);
    });
    ordered_json records = ordered_json::array();
    for (const SourceResult &result : results)
        records.push_back(resultJson(result));
    context.printRecords(records, columns);
    if (const auto sent = sendWaiting(session); !sent)
        note(sent.error().sentence); // the sync is done
    if (const QString failures = failuresOf(results); !failures.isEmpty())
        return failure(ErrorKind::Protocol, failures);
    return session.saveSnapshot();
}

} // namespace success::cli
