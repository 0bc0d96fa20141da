// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/options.h"

#include "app/cli/commands/command.h"
#include "core/model/as_of_text.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace success::cli {

namespace {

constexpr int usageCode = 2;

const QString demoName = QStringLiteral("demo");
const QString dataDirName = QStringLiteral("data-dir");
const QString asOfName = QStringLiteral("as-of");
const QString formatName = QStringLiteral("format");
const QString helpName = QStringLiteral("help");
const QString versionName = QStringLiteral("version");

void declare(QCommandLineParser &parser)
{
    parser.addOptions({{demoName, {}},
                       {dataDirName, {}, QStringLiteral("DIR")},
                       {asOfName, {}, QStringLiteral("DATE")},
                       {formatName, {}, QStringLiteral("FORMAT")},
                       {{QStringLiteral("h"), helpName}, {}},
                       {{QStringLiteral("v"), versionName}, {}}});
    for (const OptionInfo &option : commandOptions())
        parser.addOption({option.name, {}, option.valueName});
}

Result<void> readAsOf(const QString &text, Invocation &invocation)
{
    const auto asOf = asOfFromText(text);
    if (!asOf)
        return tl::unexpected(
            usageError(tr("--as-of takes a date from 1971 to 2200 such as 2026-11-22, not “%1”.").arg(text)));
    invocation.asOf = *asOf;
    return {};
}

Result<void> readFormat(const QString &text, Invocation &invocation)
{
    const QMap<QString, Format> formats{{QStringLiteral("table"), Format::Table},
                                        {QStringLiteral("json"), Format::Json},
                                        {QStringLiteral("csv"), Format::Csv}};
    if (!formats.contains(text))
        return tl::unexpected(usageError(tr("--format takes json, csv or table, not “%1”.").arg(text)));
    invocation.format = formats[text];
    return {};
}

} // namespace

Result<Invocation> parseArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(arguments))
        return tl::unexpected(usageError(tr("%1 See successctl --help.").arg(parser.errorText())));
    Invocation invocation;
    invocation.demo = parser.isSet(demoName);
    invocation.dataDir = parser.value(dataDirName);
    invocation.help = parser.isSet(helpName);
    invocation.version = parser.isSet(versionName);
    invocation.arguments = parser.positionalArguments();
    if (!invocation.arguments.isEmpty())
        invocation.command = invocation.arguments.takeFirst();
    for (const OptionInfo &option : commandOptions()) {
        if (parser.isSet(option.name))
            invocation.values.insert(option.name, parser.values(option.name));
    }
    if (parser.isSet(dataDirName) && invocation.dataDir.isEmpty())
        return tl::unexpected(usageError(tr("--data-dir needs a folder.")));
    Result<void> read;
    if (parser.isSet(asOfName))
        read = readAsOf(parser.value(asOfName), invocation);
    if (read && parser.isSet(formatName))
        read = readFormat(parser.value(formatName), invocation);
    if (!read)
        return tl::unexpected(read.error());
    invocation.help = invocation.help || (invocation.command.isEmpty() && !invocation.version);
    return invocation;
}

Error usageError(const QString &sentence)
{
    return {ErrorKind::InvalidInput, sentence, {}, false, usageCode};
}

bool isUsage(const Error &error)
{
    return error.kind == ErrorKind::InvalidInput && error.code == usageCode;
}

QString tr(const char *text)
{
    return QCoreApplication::translate("successctl", text);
}

} // namespace success::cli
