// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/bench_data.h"

#include <QFile>

#include <cstdio>
#include <cstdlib>
#include <map>

namespace success::bench {

namespace {

WorkspaceSnapshot readWorkspace(int accounts)
{
    auto workspace = Workspace::open(
        dataFolder(accounts) + u"/workspace.sqlite", [] { return asOf().instant; }, OpenMode::ReadOnly);
    const auto snapshot = workspace ? (*workspace)->snapshot() : tl::unexpected(workspace.error());
    if (!snapshot)
        stop(snapshot.error().sentence);
    return *snapshot;
}

} // namespace

void stop(const QString &sentence)
{
    std::fprintf(stderr, "%s\n", qPrintable(sentence));
    std::exit(1);
}

QString dataFolder(int accounts)
{
    const QString root = qEnvironmentVariable("SUCCESS_BENCH_DATA");
    const QString path = root + u'/' + QString::number(accounts);
    if (root.isEmpty() || !QFile::exists(path + u"/cache.sqlite"))
        stop(QStringLiteral("There is no portfolio of %1 accounts in SUCCESS_BENCH_DATA; run ./scripts/bench.")
                 .arg(accounts));
    return path;
}

AsOf asOf()
{
    return AsOf::noonUtc(QDate(2026, 11, 22));
}

QString cacheFile(int accounts)
{
    return dataFolder(accounts) + u"/cache.sqlite";
}

const WorkspaceSnapshot &workspace(int accounts)
{
    static std::map<int, WorkspaceSnapshot> read;
    if (!read.contains(accounts))
        read.emplace(accounts, readWorkspace(accounts));
    return read.at(accounts);
}

PortfolioPtr portfolio(int accounts)
{
    static std::map<int, PortfolioPtr> loaded;
    PortfolioPtr &kept = loaded[accounts];
    if (!kept) {
        const auto read = loadPortfolio(cacheFile(accounts), workspace(accounts), {}, asOf());
        if (!read)
            stop(read.error().sentence);
        kept = *read;
    }
    return kept;
}

} // namespace success::bench
