// SPDX-License-Identifier: Apache-2.0
#include "core/sections/table/export.h"
#include "app/cli/commands/command.h"
#include "app/cli/commands/sections.h"

#include <QSaveFile>

namespace success::cli {

Result<void> runExport(Context &context)
{
    const auto section = sectionRows(context);
    if (!section)
        return tl::unexpected(section.error());
    const QString name = context.argument(1);
    const QByteArray csv = tableCsv(*section->table, section->rows);
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size() || !file.commit())
        return failure(ErrorKind::Storage,
                       tr("%1 could not be written: %2. What was there is unchanged.").arg(name, file.errorString()));
    context.print(tr("Wrote %1 rows to %2.").arg(section->rows.size()).arg(name));
    return {};
}

} // namespace success::cli
