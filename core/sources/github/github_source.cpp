// SPDX-License-Identifier: Apache-2.0
#include "core/sources/github/github_source.h"

#include "core/net/limit_signals.h"
#include "core/sources/common/fetching.h"
#include "core/sources/github/github_lists.h"
#include "core/sources/github/repository_name.h"

#include <QCoreApplication>

namespace success {

namespace {

using github::RepositoryList;
using nlohmann::json;

constexpr int lookBackDays = 400; ///< of merged pull requests

QString tr(const char *text)
{
    return QCoreApplication::translate("GitHubSource", text);
}

QStringList repositories(const SourceOptions &options)
{
    return github::repositoriesIn(options.value(u"repo"_qs));
}

bool isAnonymous(const HttpProfile &profile)
{
    return profile.secrets.empty();
}

/// The refusal of one repository in words that name it.
Error explained(Error error, const QString &repository, const HttpProfile &profile)
{
    if (error.code == 404 && isAnonymous(profile)) {
        error.sentence =
            tr("GitHub shows no repository %1: it does not exist or is private. Check the name, or connect "
               "GitHub with a token that may read it.")
                .arg(repository);
    } else if (error.code == 404) {
        error.sentence = tr("GitHub shows no repository %1: it does not exist, or the token may not read it. Check the "
                            "name, and give the token Contents: read on it.")
                             .arg(repository);
    } else if (!error.sentence.contains(repository)) {
        error.sentence = repository + u": " + error.sentence;
    }
    return error;
}

/// Whether nothing that is read after this error can go better: stopped, our own disk, a wrong token.
bool endsEverything(const Error &error)
{
    return error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::Storage || error.code == 401;
}

/// Whether the other repositories are not worth a request at the moment.
bool concernsAll(const Error &error)
{
    return error.kind == ErrorKind::RateLimited || error.kind == ErrorKind::Network;
}

/// One run over all repositories.
class Run
{
public:
    explicit Run(FetchContext context)
        : m_earlier(context.cursors)
        , m_label(context.options.value(u"merged_label"_qs).trimmed())
        , m_since(context.asOf.daysEarlier(lookBackDays).instant)
        , m_fetching(std::move(context))
    {
    }

    QCoro::Task<Result<void>> read(QString repository);
    /// Leaves what an earlier sync read of a repository as it is.
    void keep(const QString &repository) { m_kept.push_back({RecordKind::Release, QString(repository + u'/')}); }
    [[nodiscard]] Fetching &fetching() { return m_fetching; }
    [[nodiscard]] FetchReport takeReport()
    {
        FetchReport report = m_fetching.takeReport();
        report.cursors = m_cursors;
        report.kept = m_kept;
        return report;
    }

private:
    QCoro::Task<Result<void>> readList(RepositoryList list);

    SourceCursors m_earlier;
    QString m_label;
    Instant m_since;
    Fetching m_fetching;
    SourceCursors m_cursors;
    std::vector<KeptRecords> m_kept;
    bool m_moved = false; ///< GitHub redirected from the repository that is being read
};

QCoro::Task<Result<void>> Run::readList(RepositoryList list)
{
    const Validators earlier = Validators::fromText(m_earlier.value(list.cursor));
    auto read = co_await github::readList(m_fetching, list, earlier);
    if (!read)
        co_return tl::unexpected(read.error());
    if (read->unchanged)
        m_kept.push_back({RecordKind::Release, list.prefix});
    if (!read->validators.isEmpty())
        m_cursors.insert(list.cursor, read->validators.toText());
    m_moved |= read->moved;
    co_return Result<void>();
}

QCoro::Task<Result<void>> Run::read(QString repository)
{
    m_moved = false;
    m_fetching.begin(tr("Reading releases of %1").arg(repository));
    github::Mapper mapper(repository);
    RepositoryList releases = github::releaseList(repository);
    releases.use = [&](const json &page) {
        return m_fetching.deliver(mapper.releases(page));
    };
    Result<void> read = co_await readList(releases);
    if (read && !m_label.isEmpty()) {
        m_fetching.begin(tr("Reading merged pull requests of %1").arg(repository));
        RepositoryList pulls = github::pullList(repository, m_label);
        pulls.use = [&](const json &page) {
            return m_fetching.deliver(mapper.mergedPulls(page, m_label, m_since));
        };
        pulls.isLast = [this](const json &page) {
            return github::endsBefore(page, m_since);
        };
        read = co_await readList(pulls);
    }
    if (!mapper.renamedTo().isEmpty())
        m_fetching.note(
            tr("%1 is called %2 now. Connect GitHub with the new name.").arg(repository, mapper.renamedTo()));
    else if (m_moved)
        m_fetching.note(tr("%1 has another name now. Connect GitHub with the new one.").arg(repository));
    co_return read;
}

QCoro::Task<ConnectionCheck::Part> checkList(HttpClient &http, QString what, QString path, Result<void> &all)
{
    const Result<HttpResponse> response = co_await http.get(path);
    const Result<json> page = response ? http.jsonOf(path, *response) : tl::unexpected(response.error());
    if (!page && (endsEverything(page.error()) || concernsAll(page.error())))
        all = tl::unexpected(page.error());
    ConnectionCheck::Part part{what, page.has_value(), {}};
    if (page)
        part.detail = page->empty() ? tr("readable, none so far") : tr("readable");
    else
        part.detail = page.error().sentence;
    co_return part;
}

} // namespace

SourceGuide GitHubSource::guide() const
{
    SourceGuide guide;
    guide.token = SourceGuide::Token::Optional;
    guide.tokenLabel = tr("Fine-grained token (github_pat_…)");
    guide.tokenHelp =
        tr("GitHub → Settings → Developer settings → Personal access tokens → Fine-grained tokens. Public "
           "repositories need none, but without one GitHub answers only 60 requests an hour.");
    guide.tokenPage = QUrl(u"https://github.com/settings/personal-access-tokens/new"_qs);
    guide.scopes = {tr("Contents: read"), tr("Pull requests: read (only with a label)")};
    OptionField repo{
        u"repo"_qs, tr("Repositories"), tr("Whose releases are read, each as owner/name."), u"octo-org/widget"_qs, true,
        true};
    OptionField label{u"merged_label"_qs, tr("Label of pull requests"),
                      tr("Merged pull requests with this label count as shipped too; empty: only releases do."),
                      u"changelog"_qs};
    guide.options = {std::move(repo), std::move(label)};
    return guide;
}

Result<void> GitHubSource::accepts(const QByteArray &token, const SourceOptions &options) const
{
    const Result<void> known = Source::accepts(token, options);
    if (!known)
        return known;
    for (const QString &each : options.value(u"repo"_qs).split(u',', Qt::SkipEmptyParts)) {
        if (!github::repositoryName(each)) {
            return failure(ErrorKind::InvalidInput,
                           tr("“%1” is not a repository. Write it as owner/name, for instance octo-org/widget.")
                               .arg(each.trimmed()));
        }
    }
    return {};
}

HttpProfile GitHubSource::profile(const QUrl &baseUrl, const QByteArray &token, const SourceOptions &) const
{
    const QByteArray bearer = token.trimmed();
    HttpProfile profile;
    profile.source = sourceKey(SourceId::GitHub);
    profile.title = sourceTitle(SourceId::GitHub);
    profile.baseUrl = baseUrl;
    profile.headers = {{"Accept", "application/vnd.github+json"}, {"X-GitHub-Api-Version", "2022-11-28"}};
    if (!bearer.isEmpty()) {
        profile.headers.emplace_back("Authorization", "Bearer " + bearer);
        profile.secrets = {bearer};
    }
    profile.limits = {{bearer.isEmpty() ? 60 : 5000, std::chrono::hours(1)}, {900, std::chrono::minutes(1)}};
    profile.limitSignal = gitHubLimits;
    profile.concurrency = 1; // GitHub asks for one request after the other
    return profile;
}

QCoro::Task<Result<ConnectionCheck>> GitHubSource::check(FetchContext context) const
{
    HttpClient &http = context.http;
    const bool pulls = !context.options.value(u"merged_label"_qs).trimmed().isEmpty();
    ConnectionCheck check;
    Result<void> all;
    for (const QString &repository : repositories(context.options)) {
        const QString path = u"/repos/"_qs + repository;
        auto releases =
            co_await checkList(http, tr("Releases of %1").arg(repository), path + u"/releases?per_page=1", all);
        check.parts.push_back(std::move(releases));
        if (pulls && all && check.parts.back().readable) {
            const QString query = path + u"/pulls?state=closed&per_page=1";
            auto merged = co_await checkList(http, tr("Pull requests of %1").arg(repository), query, all);
            check.parts.push_back(std::move(merged));
        }
        if (!all)
            co_return tl::unexpected(all.error());
    }
    check.identity = isAnonymous(http.profile()) ? tr("without a token (60 requests an hour)") : QString();
    co_return check;
}

QCoro::Task<Result<FetchReport>> GitHubSource::fetch(FetchContext context) const
{
    const QStringList names = repositories(context.options);
    Run run(std::move(context));
    const HttpProfile &profile = run.fetching().http().profile();
    std::optional<Error> problem;
    bool anyRead = false;
    for (const QString &repository : names) {
        if (problem && concernsAll(*problem)) {
            run.keep(repository);
            continue;
        }
        const Result<void> read = co_await run.read(repository);
        anyRead |= read.has_value();
        if (read)
            continue;
        if (endsEverything(read.error()))
            co_return tl::unexpected(read.error());
        problem = explained(read.error(), repository, profile);
        run.fetching().note(tr("%1 What was read of it before stays.").arg(problem->sentence));
        run.keep(repository);
    }
    if (problem && !anyRead)
        co_return tl::unexpected(*problem);
    co_return run.takeReport();
}

} // namespace success
