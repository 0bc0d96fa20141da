// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"
#include "core/model/time.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace success::cli {

enum class Format { Table, Json, Csv };

/// A command line, read.
struct Invocation
{
    bool demo = false;
    QString dataDir;
    std::optional<AsOf> asOf;
    Format format = Format::Table;
    bool help = false;
    bool version = false;
    QString command;
    QStringList arguments;             ///< of the command
    QMap<QString, QStringList> values; ///< the command's own options, by name without dashes; flags hold nothing

    [[nodiscard]] bool has(const QString &option) const { return values.contains(option); }
    [[nodiscard]] QString value(const QString &option) const { return values.value(option).value(0); }
};

/// Reads the arguments; options may stand in front of the command and after it. Refused as a usage error: options that
/// no command has, missing or unreadable values.
[[nodiscard]] Result<Invocation> parseArguments(const QStringList &arguments);

/// An Error that means: the command line is wrong (exit code 2).
[[nodiscard]] Error usageError(const QString &sentence);
[[nodiscard]] bool isUsage(const Error &error);

/// Text of the command line, translated.
[[nodiscard]] QString tr(const char *text);

} // namespace success::cli
