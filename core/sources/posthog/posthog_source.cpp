// SPDX-License-Identifier: Apache-2.0
#include "core/sources/posthog/posthog_source.h"

#include "core/net/limit_signals.h"
#include "core/sources/common/checking.h"
#include "core/sources/common/json_reader.h"
#include "core/sources/posthog/posthog_reading.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace success {

namespace {

using nlohmann::json;
using namespace std::chrono_literals;
using posthog::Query;

const QString byEmailDomain = QStringLiteral("email_domain");

QString tr(const char *text)
{
    return QCoreApplication::translate("PostHogSource", text);
}

tl::unexpected<Error> refused(const QString &sentence)
{
    return failure(ErrorKind::InvalidInput, sentence, sourceKey(SourceId::PostHog));
}

bool isByDomain(const SourceOptions &options)
{
    return options.value(u"by"_qs).trimmed() == byEmailDomain;
}

/// Refuses options that no project can be read with.
Result<void> usable(const SourceOptions &options)
{
    static const QRegularExpression wholeNumber(u"^[0-9]+$"_qs);
    static const QRegularExpression propertyName(u"^[\\w $.-]*$"_qs);
    const QString project = options.value(u"project"_qs).trimmed();
    const QString index = options.value(u"group_type_index"_qs).trimmed();
    const QString seats = options.value(u"seats_property"_qs).trimmed();
    if (project.isEmpty())
        return refused(tr("PostHog needs to know which project to read. Connect it again with the option project=…; "
                          "the number is in PostHog's project settings."));
    if (!wholeNumber.match(project).hasMatch())
        return refused(tr("PostHog's project is a whole number, as in its project settings, not “%1”.").arg(project));
    if (!index.isEmpty() && (index.size() != 1 || index < u"0" || index > u"4"))
        return refused(tr("PostHog's group_type_index is a number from 0 to 4, not “%1”.").arg(index));
    if (!index.isEmpty() && isByDomain(options))
        return refused(tr("PostHog counts users by group type or by e-mail domain: give either group_type_index or "
                          "by=email_domain."));
    if (!propertyName.match(seats).hasMatch())
        return refused(tr("PostHog's seats_property “%1” is not a property name.").arg(seats));
    return {};
}

/// The hosts that take events in answer no questions.
Result<void> answersQuestions(const QUrl &baseUrl)
{
    const QString host = baseUrl.host();
    if (!host.endsWith(u".i.posthog.com"))
        return {};
    return refused(tr("%1 only takes events in. Connect PostHog with the base URL https://%2.posthog.com.")
                       .arg(host, host.startsWith(u"eu.") ? u"eu"_qs : u"us"_qs));
}

/// A key or project of the other region is simply unknown here.
Error withRegionHint(Error error, const QUrl &baseUrl)
{
    const QString host = baseUrl.host();
    if ((error.code != 401 && error.code != 404) || !host.endsWith(u".posthog.com"))
        return error;
    const QString other = host.startsWith(u"eu.") ? u"https://us.posthog.com"_qs : u"https://eu.posthog.com"_qs;
    error.sentence += u' ' + tr("If the project is in PostHog's other region, its base URL is %1.").arg(other);
    return error;
}

QString projectPath(const SourceOptions &options)
{
    return u"/api/projects/"_qs + options.value(u"project"_qs).trimmed() + u'/';
}

} // namespace

SourceGuide PostHogSource::guide() const
{
    SourceGuide guide;
    guide.tokenLabel = tr("Personal API key (phx_…)");
    guide.tokenHelp = tr("PostHog → Settings → Personal API keys → Create, with the scopes listed here for this "
                         "project.");
    guide.tokenPage = QUrl(u"https://us.posthog.com/settings/user-api-keys"_qs);
    guide.scopes = {u"query:read"_qs, tr("group:read (optional, to find the group type that stands for companies)"),
                    tr("project:read (optional, to show the project's name)")};
    OptionField project{u"project"_qs, tr("Project"), tr("The number in PostHog's project settings."), u"12345"_qs};
    project.required = true;
    OptionField by{u"by"_qs, tr("Count users by"),
                   tr("Group type needs group analytics; by e-mail domain works without.")};
    by.choices = {u"group"_qs, byEmailDomain};
    guide.options = {project,
                     by,
                     {u"group_type_index"_qs, tr("Group type"),
                      tr("0 to 4: which group type stands for companies. Left empty, it is found by its name."),
                      u"0"_qs},
                     {u"seats_property"_qs, tr("Seats property"),
                      tr("The group property that holds how many seats a company has paid for."), u"seats"_qs}};
    return guide;
}

Result<void> PostHogSource::accepts(const QByteArray &token, const SourceOptions &options) const
{
    if (token.trimmed().startsWith("phc_"))
        return refused(tr("This is PostHog's public project token (phc_…); it cannot read anything. Create a personal "
                          "API key (phx_…) in PostHog under Settings → Personal API keys."));
    const Result<void> known = Source::accepts(token, options);
    return known ? usable(options) : known;
}

HttpProfile PostHogSource::profile(const QUrl &baseUrl, const QByteArray &token, const SourceOptions &) const
{
    HttpProfile profile;
    profile.source = sourceKey(SourceId::PostHog);
    profile.title = sourceTitle(SourceId::PostHog);
    profile.baseUrl = baseUrl;
    profile.headers = {{"Authorization", "Bearer " + token}};
    profile.secrets = {token};
    profile.timeouts.stall = 90s; // 10 s to run, up to 30 s in PostHog's own queue, and then some
    profile.limits = {{1, 2s, {}, "/query/"}, {240, 1min, {}, "/query/"}, {2400, 1h, {}, "/query/"}, {480, 1min}};
    profile.concurrency = 1;
    profile.limitSignal = postHogLimits;
    return profile;
}

QCoro::Task<Result<ConnectionCheck>> PostHogSource::check(FetchContext context) const
{
    const QUrl baseUrl = context.http.profile().baseUrl;
    const SourceOptions options = context.options;
    const AsOf asOf = context.asOf;
    Fetching fetching(std::move(context));
    Result<void> possible = usable(options);
    if (possible)
        possible = answersQuestions(baseUrl);
    if (!possible)
        co_return tl::unexpected(possible.error());
    posthog::Reading reading(fetching, projectPath(options));
    Checking checking;
    const QString firstPage;
    const Query first = posthog::canQuery();
    Result<json> answer = co_await reading.run(first, firstPage);
    if (!answer)
        co_return tl::unexpected(withRegionHint(answer.error(), baseUrl));
    Result<void> added;
    if (!isByDomain(options)) {
        answer = co_await reading.listGroupTypes();
        added = checking.add(tr("Group types"), answer,
                             tr("The first group type is taken for companies; the option group_type_index names "
                                "another."));
        const Query groups = posthog::anyGroup();
        if (added)
            answer = co_await reading.run(groups, firstPage);
        if (added)
            added = checking.add(tr("Companies"), answer, tr("Without groups, connect with by=email_domain."));
    }
    const Query events = posthog::eventsOfAWeek(asOf, isByDomain(options));
    if (added)
        answer = co_await reading.run(events, firstPage);
    if (added) {
        const json row = posthog::Rows(answer.value_or(json()), {"events"}).count() > 0
                             ? posthog::Rows(*answer, {"events"}).row(0)
                             : json();
        const auto count = JsonReader(row).integer("events");
        added = checking.add(tr("Usage"), answer, tr("Active users are missing."),
                             count ? tr("%1 events in the last full week").arg(*count) : QString());
    }
    if (!added)
        co_return tl::unexpected(added.error());
    const Result<json> project = co_await fetching.http().getJson(projectPath(options));
    const QString name = textIn(project.value_or(json()), "name"); // a nicety the key need not allow
    checking.identify(name.isEmpty() ? tr("Project %1").arg(options.value(u"project"_qs)) : name);
    co_return checking.take();
}

QCoro::Task<Result<FetchReport>> PostHogSource::fetch(FetchContext context) const
{
    const QUrl baseUrl = context.http.profile().baseUrl;
    const SourceOptions options = context.options;
    Fetching fetching(std::move(context));
    Result<void> read = usable(options);
    if (read)
        read = answersQuestions(baseUrl);
    if (!read)
        co_return tl::unexpected(read.error());
    const bool byDomain = isByDomain(options);
    posthog::Reading reading(fetching, projectPath(options));
    posthog::Mapper mapper(fetching.asOf());
    if (byDomain)
        read = co_await reading.domains(mapper);
    else
        read = co_await reading.groups(mapper, fetching.option(u"seats_property"_qs));
    if (!read)
        co_return tl::unexpected(withRegionHint(read.error(), baseUrl));
    read = fetching.deliver(mapper.takeRecords(byDomain));
    if (!read)
        co_return tl::unexpected(read.error());
    co_return fetching.takeReport();
}

} // namespace success
