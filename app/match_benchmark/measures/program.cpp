// SPDX-License-Identifier: Apache-2.0
#include "app/match_benchmark/measures/program.h"

#include "app/match_benchmark/measures/report_text.h"

#include <cstdio>
#include <optional>

namespace success::matching {

namespace {

constexpr const char *usage =
    "Usage: match_benchmark CATALOG.jsonl REQUESTS.jsonl [--text title|all] [--format text|json]\n"
    "Ranks each labelled request against its repository's entries, with the matcher and with plain BM25.\n";

struct Options
{
    QStringList files;
    RequestText text = RequestText::Title;
    bool json = false;
};

/// nullopt: the arguments are not of the form `usage` says.
std::optional<Options> readOptions(const QStringList &arguments)
{
    Options options;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (!argument.startsWith(u"--")) {
            options.files.push_back(argument);
            continue;
        }
        const QString name = argument.section(u'=', 0, 0);
        const QString value = argument.contains(u'=') ? argument.section(u'=', 1) : arguments.value(++i);
        if (name == u"--text" && (value == u"title" || value == u"all"))
            options.text = value == u"all" ? RequestText::All : RequestText::Title;
        else if (name == u"--format" && (value == u"json" || value == u"text"))
            options.json = value == u"json";
        else
            return std::nullopt;
    }
    return options.files.size() == 2 ? std::optional(options) : std::nullopt;
}

void write(std::FILE *file, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
}

} // namespace

int runBenchmark(const QStringList &arguments)
{
    if (arguments.contains(QStringLiteral("--help"))) {
        write(stdout, usage);
        return 0;
    }
    const std::optional<Options> options = readOptions(arguments);
    if (!options) {
        write(stderr, usage);
        return 2;
    }
    const auto data = readLabelledData(options->files[0], options->files[1], options->text);
    if (!data) {
        write(stderr, data.error().sentence.toUtf8() + '\n');
        return 1;
    }
    for (const QString &remark : data->remarks)
        write(stderr, remark.toUtf8() + '\n');
    const Report report = compare(*data);
    write(stdout, options->json ? reportJson(report, *data) : reportText(report, *data));
    return 0;
}

} // namespace success::matching
