// SPDX-License-Identifier: Apache-2.0
#include "core/session/portfolio_job.h"

#include "core/portfolio/reload_portfolio.h"
#include "core/sections/history/computed_day.h"
#include "core/session/workspace_backup.h"
#include "core/store/database_check.h"
#include "core/workspace/settings_history.h"

#include <QCryptographicHash>

#include <algorithm>

namespace success {

namespace {

constexpr int changeDays = 7;
constexpr int toleratedDays = 2; // nobody looks on a weekend: Friday's score stands in for Sunday's

/// One text for the same merges and splits, whatever their order.
QString digestOf(const IdentityOverrides &overrides)
{
    QStringList lines;
    for (auto merge = overrides.merges.cbegin(); merge != overrides.merges.cend(); ++merge)
        lines << QStringLiteral("merge\t") + merge.key() + u'\t' + merge.value();
    for (const IdentityOverrides::Split &split : overrides.splits)
        lines << QStringLiteral("split\t") + sourceKey(split.source) + u'\t' + split.externalId + u'\t' +
                     split.accountKey;
    if (lines.isEmpty())
        return {};
    lines.sort();
    return QString::fromLatin1(
        QCryptographicHash::hash(lines.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex());
}

/// Joins companies again if the cache was joined with other merges and splits.
Result<void> joinCompanies(const PortfolioJob &job, const IdentityOverrides &overrides)
{
    const QString metaKey = QStringLiteral("joined_with");
    auto cache = CacheStore::open(job.folder.cacheFile());
    if (!cache)
        return tl::unexpected(cache.error());
    const auto held = (*cache)->meta(metaKey);
    if (!held)
        return tl::unexpected(held.error());
    const QString digest = digestOf(overrides);
    if (!job.joinAgain && held->value_or(QString()) == digest)
        return {};
    return (*cache)->resolveAccounts(overrides).and_then([&] { return (*cache)->setMeta(metaKey, digest); });
}

/// Live facts of another day are not that day's. The demo's are made for its day.
bool isOfItsDay(const PortfolioJob &job, const Portfolio &portfolio)
{
    return job.folder.demo || portfolio.asOf.date == dateOf(job.now());
}

} // namespace

bool sameOverrides(const IdentityOverrides &a, const IdentityOverrides &b)
{
    return digestOf(a) == digestOf(b);
}

namespace {

PortfolioResult makePortfolio(const PortfolioJob &job)
{
    auto workspace = Workspace::open(job.folder.workspaceFile(), job.now, OpenMode::ReadOnly);
    if (!workspace)
        return {tl::unexpected(withBackups(workspace.error(), job.folder))};
    const auto snapshot = (*workspace)->snapshot();
    if (!snapshot)
        return {tl::unexpected(withBackups(snapshot.error(), job.folder))};
    if (job.current && !job.factsChanged && sameOverrides(job.current->workspace.identity, snapshot->identity))
        return {withWorkspace(*job.current, *snapshot)};
    const auto scores = scoresSavedBy(**workspace, Section::Health, job.asOf.date.addDays(-changeDays), toleratedDays);
    if (!scores)
        return {tl::unexpected(scores.error())};
    auto portfolio = joinCompanies(job, snapshot->identity).and_then([&] {
        return job.current ? reloadPortfolio(*job.current, job.folder.cacheFile(), *snapshot, *scores, job.asOf)
                           : loadPortfolio(job.folder.cacheFile(), *snapshot, *scores, job.asOf);
    });
    // Also one that lacks a table: what it holds can be brought again.
    const bool damaged =
        !portfolio && (isDamaged(portfolio.error()) || lacksParts(job.folder.cacheFile(), cacheSchema()));
    return {std::move(portfolio), damaged};
}

} // namespace

PortfolioResult runPortfolioJob(const PortfolioJob &job)
{
    const FolderStamp stamp = job.stamped ? stampOf(job.folder) : FolderStamp();
    PortfolioResult result = makePortfolio(job);
    result.stamp = stamp;
    return result;
}

Result<void> saveDayScores(const PortfolioJob &job, const Portfolio &portfolio, bool keepExisting)
{
    if (!isOfItsDay(job, portfolio))
        return {};
    auto workspace = Workspace::open(job.folder.workspaceFile(), job.now);
    if (!workspace)
        return tl::unexpected(workspace.error());
    if (keepExisting) {
        const auto saved = sectionsSavedOn(**workspace, portfolio.asOf.date);
        if (!saved || saved->size() == savedSections.size())
            return saved.map([](const auto &) {});
    }
    return saveScores(**workspace, dayScores(portfolio));
}

Result<std::optional<QDate>> computeEarlierDay(const PortfolioJob &job, const Portfolio &portfolio)
{
    if (!isOfItsDay(job, portfolio))
        return std::nullopt;
    auto workspace = Workspace::open(job.folder.workspaceFile(), job.now);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto days = savedDays(**workspace, Section::Health);
    if (!days)
        return tl::unexpected(days.error());
    const auto first = std::ranges::find(*days, ScoreBasis::Saved, &std::pair<QDate, ScoreBasis>::second);
    if (first == days->end())
        return std::nullopt;
    const std::vector<QDate> wanted = daysToCompute(first->first);
    const auto next = std::ranges::find_if(wanted, [&](QDate day) { return day < days->front().first; });
    if (next == wanted.end())
        return std::nullopt;
    const auto settings = healthSettingsAt(**workspace, AsOf::noonUtc(*next).instant);
    const auto scores = settings ? computedHealth(job.folder.cacheFile(), portfolio, *next, *settings)
                                 : tl::unexpected(settings.error());
    if (!scores)
        return tl::unexpected(scores.error());
    return saveComputedScores(**workspace, *scores).map([&] { return std::optional(*next); });
}

} // namespace success
