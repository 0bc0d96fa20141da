// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/command.h"
#include "app/cli/commands/rendering.h"
#include "app/cli/commands/sections.h"
#include "core/sections/table/export.h"

namespace success::cli {

Result<void> runList(Context &context)
{
    const auto section = sectionRows(context);
    if (!section)
        return tl::unexpected(section.error());
    if (context.format() == Format::Json)
        context.printBytes(jsonBytes(tableJson(*section->table, section->rows)));
    else if (context.format() == Format::Csv)
        context.printBytes(tableCsv(*section->table, section->rows));
    else
        context.printBytes(tableText(*section->table, section->rows).toUtf8());
    return {};
}

Result<void> runSummary(Context &context)
{
    const auto summary = sectionSummary(context);
    return summary ? context.printValue(*summary) : tl::unexpected(summary.error());
}

} // namespace success::cli
