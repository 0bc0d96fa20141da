// SPDX-License-Identifier: Apache-2.0
#include "core/setup/readiness.h"
#include "app/cli/commands/command.h"

namespace success::cli {

Result<void> runReadiness(Context &context)
{
    const auto section = setupSectionFromKey(context.argument(0));
    if (!section) {
        QStringList keys;
        for (const SetupSection each : setupSections)
            keys << setupSectionKey(each);
        return tl::unexpected(usageError(
            tr("There is no setup of “%1”; there are %2.").arg(context.argument(0), keys.join(QStringLiteral(", ")))));
    }
    const auto session = context.session();
    if (!session)
        return tl::unexpected(session.error());
    // What could not be read shows as a connector's error, which is what this command is there to tell.
    if (const auto loaded = (*session)->loadNow(); !loaded && !(*session)->portfolio())
        return tl::unexpected(loaded.error());
    const auto reading = (*session)->setupFacts();
    const auto facts = reading ? (*reading)() : tl::unexpected(reading.error());
    if (!facts)
        return tl::unexpected(facts.error());
    return context.printValue(readinessJson(readinessOf(*section, *facts)));
}

} // namespace success::cli
