// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesforce/salesforce_source.h"
#include "tests/source/source_harness.h"

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using nlohmann::json;

namespace {

const QString versions = u"GET /services/data/"_qs;
const QString data = u"GET /services/data/v66.0"_qs;
const QString describe = QString(data + u"/sobjects/Opportunity/describe");
const QString describeAccount = QString(data + u"/sobjects/Account/describe");
const QString organization = QString(data + u"/query?q=SELECT Name, DefaultCurrencyIsoCode FROM Organization LIMIT 1");
const QString stages = QString(data + u"/query?q=SELECT ApiName, MasterLabel, SortOrder, IsActive, IsClosed, IsWon, "
                                      "DefaultProbability FROM OpportunityStage ORDER BY SortOrder");
const QString fields =
    QStringLiteral("SELECT Id, Name, StageName, LastModifiedDate, Amount, CloseDate, Probability, "
                   "IsClosed, IsWon, CreatedDate, AccountId, OwnerId, Account.Name, Account.Website, "
                   "Owner.Name");
const QString all = QString(data + u"/query?q=" + fields + u" FROM Opportunity ORDER BY LastModifiedDate, Id");
const QString changes = QString(data + u"/queryAll?q=" + fields +
                                u", IsDeleted FROM Opportunity WHERE LastModifiedDate > 2026-11-20T09:10:00Z ORDER BY "
                                "LastModifiedDate, Id");
const QString accounts = QString(data + u"/query?q=SELECT Id, Name, Website FROM Account WHERE Id IN (SELECT AccountId "
                                        "FROM Opportunity) ORDER BY Id");
const SourceOptions instanceOption{{u"instance_url"_qs, u"https://pp.my.salesforce.com"_qs}};

constexpr auto oneVersion = R"([{"label": "Spring '26", "url": "/services/data/v66.0", "version": "66.0"}])";

void scriptRest(FakeTransport &transport)
{
    const auto once = [&](const QString &request, const char *body, int status = 200) {
        if (!transport.knows(request))
            transport.onJson(request, body, status);
    };
    once(versions, oneVersion);
    once(describe, R"([{"message": "no", "errorCode": "INSUFFICIENT_ACCESS"}])", 403);
    once(describeAccount, R"([{"message": "no", "errorCode": "INSUFFICIENT_ACCESS"}])", 403);
    once(organization, R"({"done": true, "records": [{"Name": "Pied Piper", "DefaultCurrencyIsoCode": "USD"}]})");
    once(stages, R"({"done": true, "records": []})");
    once(accounts, R"({"done": true, "records": []})");
}

QByteArray page(const QStringList &ids, const QString &next = {},
                const QString &changed = u"2026-11-20T09:15:00.000+0000"_qs)
{
    json result;
    result["done"] = next.isEmpty();
    if (!next.isEmpty())
        result["nextRecordsUrl"] = next.toStdString();
    result["records"] = json::array();
    for (const QString &id : ids) {
        json record;
        record["Id"] = id.leftJustified(15, u'0').toStdString();
        record["Name"] = "Deal " + id.toStdString();
        record["StageName"] = "Prospecting";
        record["LastModifiedDate"] = changed.toStdString();
        result["records"].push_back(record);
    }
    return QByteArray::fromStdString(result.dump());
}

/// A run with cursors, as the sync engine makes one after an earlier sync.
Fetched runSince(FakeTransport &transport, const SourceCursors &cursors)
{
    const SalesforceSource source;
    std::chrono::milliseconds waited{0};
    HttpClient http(source.profile(QUrl(u"https://login.salesforce.com"_qs), "00D-test-token", instanceOption),
                    transport, {}, {.delay = recordedDelay(waited), .paced = false});
    Fetched fetched;
    FetchContext context{http, instanceOption, AsOf::noonUtc(QDate(2026, 11, 22)), {}, {}, {}};
    context.deliver = [&fetched](RecordBatch &&batch) -> Result<void> {
        append(fetched.batch, std::move(batch));
        return {};
    };
    context.cursors = cursors;
    fetched.report = QCoro::waitFor(source.fetch(context));
    return fetched;
}

const QByteArray tokenSet =
    R"({"access_token": "00D-old-access", "refresh_token": "5Aep-old-refresh", "instance_url": "https://pp.my.salesforce.com"})";
const QString tokenRequest = u"POST /services/oauth2/token"_qs;

struct Renewal
{
    Result<HttpHeaders> headers;
    std::vector<QByteArray> kept;
};

/// Renews once with the keeper given; what is kept is recorded in order.
Renewal renew(FakeTransport &transport, const Result<void> &keeping = {})
{
    Renewal result;
    const KeepSecret keep = [&](QByteArray secret) -> QCoro::Task<Result<void>> {
        result.kept.push_back(secret);
        co_return keeping;
    };
    const RenewToken renewal = SalesforceSource().renewal(QUrl(u"https://login.salesforce.com"_qs), tokenSet,
                                                          {{u"client_id"_qs, u"3MVG9"_qs}}, transport, keep);
    EXPECT_TRUE(renewal);
    result.headers = QCoro::waitFor(renewal());
    return result;
}

} // namespace

TEST(SalesforceSource, ReadsAllPagesFromTheInstance)
{
    FakeTransport transport;
    transport.on(all, [](const HttpRequest &) -> Result<HttpResponse> {
        return answer(page({u"006A"_qs}, u"/services/data/v66.0/query/0r8xx0000000001AAA-2000"_qs));
    });
    transport.onJson(data + u"/query/0r8xx0000000001AAA-2000", page({u"006B"_qs}).constData());
    scriptRest(transport);
    const Fetched fetched = runSource(SourceId::Salesforce, transport, instanceOption);
    ASSERT_TRUE(fetched.report.has_value()) << fetched.report.error().sentence.toStdString();
    EXPECT_EQ(fetched.batch.deals.size(), 2U);
    EXPECT_EQ(fetched.report->cursors.value(u"changed"_qs), u"2026-11-20T09:15:00Z");
    EXPECT_TRUE(fetched.report->kept.empty());
    for (const HttpRequest &request : transport.requests)
        EXPECT_EQ(request.url.host(), u"pp.my.salesforce.com");
}

TEST(SalesforceSource, AfterwardsReadsOnlyWhatChangedAndWhatIsGone)
{
    FakeTransport transport;
    QByteArray body = page({u"006A"_qs, u"006B"_qs}, {}, u"2026-11-21T10:00:00.000+0000"_qs);
    json records = json::parse(body.toStdString());
    records["records"][1]["IsDeleted"] = true;
    transport.onJson(changes, records.dump().c_str());
    scriptRest(transport);
    const SourceCursors cursors{{u"changed"_qs, u"2026-11-20T09:15:00Z"_qs},
                                {u"instance"_qs, u"https://pp.my.salesforce.com"_qs}};
    const Fetched fetched = runSince(transport, cursors);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(fetched.batch.deals.size(), 1U);
    ASSERT_EQ(fetched.batch.removed.size(), 1U);
    EXPECT_EQ(fetched.batch.removed[0].externalId, u"006B00000000000");
    EXPECT_EQ(fetched.report->cursors.value(u"changed"_qs), u"2026-11-21T10:00:00Z");
    ASSERT_EQ(fetched.report->kept.size(), 1U);
    EXPECT_EQ(fetched.report->kept[0].kind, RecordKind::Deal);
}

TEST(SalesforceSource, ARenamedAccountChangesNoOpportunityAndIsStillSeen)
{
    const SourceCursors cursors{{u"changed"_qs, u"2026-11-20T09:15:00Z"_qs},
                                {u"instance"_qs, u"https://pp.my.salesforce.com"_qs}};
    FakeTransport transport;
    transport.onJson(changes, page({}).constData());
    transport.onJson(
        accounts,
        R"({"done": true, "records": [{"Id": "001xx000003DGb2AAG", "Name": "Hooli XYZ", "Website": "hooli.xyz"},
        {"Id": "001xx000003DGb3AAG", "Name": null, "Website": null}]})");
    scriptRest(transport);
    const Fetched fetched = runSince(transport, cursors);
    ASSERT_EQ(fetched.batch.companies.size(), 1U);
    EXPECT_EQ(fetched.batch.companies[0].name, u"Hooli XYZ");
    EXPECT_EQ(fetched.batch.skipped.size(), 1U);

    FakeTransport closed;
    closed.onJson(changes, page({}).constData());
    closed.onJson(accounts, R"([{"message": "no", "errorCode": "INVALID_TYPE"}])", 400);
    scriptRest(closed);
    const Fetched kept = runSince(closed, cursors);
    ASSERT_TRUE(kept.report.has_value());
    ASSERT_EQ(kept.report->kept.size(), 2U);
    EXPECT_EQ(kept.report->kept[1].kind, RecordKind::Company);
}

TEST(SalesforceSource, NothingNewLeavesTheCursorWhereItWas)
{
    FakeTransport transport;
    transport.onJson(changes, page({}).constData());
    scriptRest(transport);
    const SourceCursors cursors{{u"changed"_qs, u"2026-11-20T09:15:00Z"_qs},
                                {u"instance"_qs, u"https://pp.my.salesforce.com"_qs}};
    EXPECT_EQ(runSince(transport, cursors).report->cursors, cursors);
}

TEST(SalesforceSource, ACursorOfAnotherOrgOrOneThatIsNoneReadsEverything)
{
    const std::vector<SourceCursors> useless{
        {{u"changed"_qs, u"2026-11-20T09:15:00Z"_qs}, {u"instance"_qs, u"https://other.my.salesforce.com"_qs}},
        {{u"changed"_qs, u"2026-11-20T09:15:00Z"_qs}},
        {{u"changed"_qs, u"soon"_qs}, {u"instance"_qs, u"https://pp.my.salesforce.com"_qs}}};
    for (const SourceCursors &cursors : useless) {
        FakeTransport transport;
        transport.onJson(all, page({u"006A"_qs}).constData());
        scriptRest(transport);
        const Fetched fetched = runSince(transport, cursors);
        ASSERT_TRUE(fetched.report.has_value());
        EXPECT_TRUE(fetched.report->kept.empty());
        EXPECT_EQ(transport.count(all), 1);
    }
}

TEST(SalesforceSource, AnEmptyOrgIsRead)
{
    FakeTransport transport;
    transport.onJson(all, R"({"totalSize": 0, "done": true, "records": []})");
    scriptRest(transport);
    const Fetched fetched = runSource(SourceId::Salesforce, transport, instanceOption);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_TRUE(fetched.report->cursors.isEmpty());
}

TEST(SalesforceSource, AskForFieldsThatDescribeShowsAndNamesTheOthers)
{
    FakeTransport transport;
    transport.onJson(
        describe,
        R"({"fields": [{"name": "Id"}, {"name": "Amount"}, {"name": "CurrencyIsoCode"}, {"name": "IsClosed"}, {"name": "IsWon"}]})");
    const QString fewer = data + u"/query?q=SELECT Id, Name, StageName, LastModifiedDate, Amount, IsClosed, IsWon, "
                                 "CurrencyIsoCode FROM Opportunity ORDER BY LastModifiedDate, Id";
    transport.onJson(fewer, page({u"006A"_qs}).constData());
    scriptRest(transport);
    const Fetched fetched = runSource(SourceId::Salesforce, transport, instanceOption);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(fetched.batch.deals.size(), 1U);
    ASSERT_EQ(fetched.report->notes.size(), 1U);
    EXPECT_TRUE(fetched.report->notes[0].contains(u"Probability"));
    EXPECT_EQ(transport.count(organization), 0); // every record names its currency
}

TEST(SalesforceSource, ALocatorThatEndedStartsTheQueryAgainOnce)
{
    const QString next = data + u"/query/0r8xx0000000001AAA-2000";
    constexpr auto ended = R"([{"message": "invalid query locator", "errorCode": "INVALID_QUERY_LOCATOR"}])";
    const QByteArray first = page({u"006A"_qs}, u"/services/data/v66.0/query/0r8xx0000000001AAA-2000"_qs);
    FakeTransport transport;
    transport.onJson(all, first.constData());
    transport.onJson(next, ended, 400);
    transport.onJson(next, page({u"006B"_qs}).constData());
    scriptRest(transport);
    const Fetched fetched = runSource(SourceId::Salesforce, transport, instanceOption);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(transport.count(all), 2);
    EXPECT_EQ(fetched.batch.deals.back().externalId, u"006B00000000000");

    FakeTransport never;
    never.onJson(all, first.constData());
    never.onJson(next, ended, 400);
    scriptRest(never);
    EXPECT_FALSE(runSource(SourceId::Salesforce, never, instanceOption).report.has_value());
    EXPECT_EQ(never.count(all), 2);
}

TEST(SalesforceSource, APageElsewhereIsNotFollowed)
{
    for (const QString &next : {u"https://evil.example/services/data/x"_qs, u"//evil.example/x"_qs,
                                u"/services/data/../../x"_qs, u"@evil.example"_qs}) {
        FakeTransport transport;
        transport.onJson(all, page({u"006A"_qs}, next).constData());
        scriptRest(transport);
        const Fetched fetched = runSource(SourceId::Salesforce, transport, instanceOption);
        ASSERT_FALSE(fetched.report.has_value()) << next.toStdString();
        EXPECT_EQ(fetched.report.error().kind, ErrorKind::Protocol);
    }
    FakeTransport endless;
    const QString again = u"/services/data/v66.0/query/01g-2000"_qs;
    endless.onJson(all, page({u"006A"_qs}, again).constData());
    endless.onJson(data + u"/query/01g-2000", page({u"006A"_qs}, again).constData());
    scriptRest(endless);
    EXPECT_TRUE(runSource(SourceId::Salesforce, endless, instanceOption).report.error().sentence.contains(u"again"));
}

TEST(SalesforceSource, FailuresOfTheWholeAreErrors)
{
    struct Case
    {
        int status;
        const char *body;
        ErrorKind kind;
    };
    const std::vector<Case> cases{
        {400, R"([{"message": "unexpected token", "errorCode": "MALFORMED_QUERY"}])", ErrorKind::Protocol},
        {400, R"([{"message": "No such column 'Amount'", "errorCode": "INVALID_FIELD"}])", ErrorKind::Protocol},
        {400, R"([{"message": "sObject type 'Opportunity' is not supported.", "errorCode": "INVALID_TYPE"}])",
         ErrorKind::Protocol},
        {401, R"([{"message": "Session expired or invalid", "errorCode": "INVALID_SESSION_ID"}])", ErrorKind::Auth},
        {403,
         R"([{"message": "The REST API is not enabled for this Organization.", "errorCode": "API_DISABLED_FOR_ORG"}])",
         ErrorKind::Auth},
        {403, R"([{"message": "TotalRequests Limit exceeded.", "errorCode": "REQUEST_LIMIT_EXCEEDED"}])",
         ErrorKind::RateLimited},
        {403, R"([{"message": "insufficient access", "errorCode": "INSUFFICIENT_ACCESS"}])", ErrorKind::Auth},
        {404, R"([{"message": "The requested resource does not exist", "errorCode": "NOT_FOUND"}])",
         ErrorKind::Protocol},
        {414, "", ErrorKind::Protocol},
        {500, R"([{"message": "oops", "errorCode": "UNKNOWN_EXCEPTION"}])", ErrorKind::Network},
        {503, "maintenance", ErrorKind::Network},
        {200, "<html><title>Login</title></html>", ErrorKind::Protocol},
        {200, R"({"done": false, "records": []})", ErrorKind::Protocol},
        {200, R"({"done": true})", ErrorKind::Protocol},
    };
    for (const Case &one : cases) {
        FakeTransport transport;
        transport.onJson(all, one.body, one.status);
        scriptRest(transport);
        const Fetched fetched = runSource(SourceId::Salesforce, transport, instanceOption);
        ASSERT_FALSE(fetched.report.has_value()) << one.status << one.body;
        EXPECT_EQ(fetched.report.error().kind, one.kind) << one.status << one.body;
        EXPECT_EQ(fetched.report.error().source, u"salesforce");
    }
}

TEST(SalesforceSource, AnOrgWithoutAKnownVersionIsNamed)
{
    FakeTransport transport;
    transport.onJson(versions, R"([{"version": "99.0"}])");
    EXPECT_EQ(runSource(SourceId::Salesforce, transport, instanceOption).report.error().kind, ErrorKind::Protocol);
}

TEST(SalesforceSource, DealsWithoutAKnownCurrencyShowNoValue)
{
    FakeTransport transport;
    json body = json::parse(page({u"006A"_qs}).toStdString());
    body["records"][0]["Amount"] = 100;
    transport.onJson(all, body.dump().c_str());
    transport.onJson(organization, R"([{"message": "No such column", "errorCode": "INVALID_FIELD"}])", 400);
    scriptRest(transport);
    const Fetched fetched = runSource(SourceId::Salesforce, transport, instanceOption);
    ASSERT_EQ(fetched.batch.deals.size(), 1U);
    EXPECT_EQ(fetched.batch.deals[0].amountMinor, std::nullopt);
    EXPECT_TRUE(fetched.report->notes.back().contains(u"1 opportunities show no value"));
}

TEST(SalesforceTokens, ATokenGoesOnlyToSalesforceOrWhereTheUserSaid)
{
    const SalesforceSource source;
    const auto setFor = [](const char *instance) -> QByteArray {
        return QByteArray(R"({"access_token": "00Dx!A", "refresh_token": "", "instance_url": ")") + instance + R"("})";
    };
    for (const char *good :
         {"https://pp.my.salesforce.com", "https://pp.lightning.force.com", "https://pp.my.salesforce.mil",
          "http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:2"})
        EXPECT_TRUE(source.accepts(setFor(good), {}).has_value()) << good;
    const QUrl login(u"https://login.salesforce.com"_qs);
    for (const char *bad :
         {"http://pp.my.salesforce.com", "https://evil.example", "https://pp.salesforce.com.evil.example",
          "https://evilsalesforce.com", "https://x@pp.my.salesforce.com", "javascript:x", "", "https://"}) {
        EXPECT_FALSE(source.accepts(setFor(bad), {}).has_value()) << bad;
        const HttpProfile profile = source.profile(login, setFor(bad), {});
        EXPECT_EQ(profile.baseUrl, login);
        for (const auto &[name, value] : profile.headers)
            EXPECT_NE(name, "Authorization") << bad;
    }
    EXPECT_TRUE(
        source.accepts(setFor("https://crm.pp.example"), {{u"instance_url"_qs, u"https://crm.pp.example/"_qs}}));
    EXPECT_FALSE(source.accepts(setFor("https://crm.pp.example"), {{u"instance_url"_qs, u"https://other.example"_qs}}));
}

TEST(SalesforceTokens, APastedTokenNeedsItsInstance)
{
    const SalesforceSource source;
    EXPECT_FALSE(source.accepts("00Dx!A", {}).has_value());
    EXPECT_FALSE(source.accepts("", instanceOption).has_value());
    EXPECT_FALSE(source.accepts("5Aep861x", instanceOption).has_value());
    EXPECT_FALSE(source.accepts("00Dx !A", instanceOption).has_value());
    EXPECT_FALSE(source.accepts("{broken", instanceOption).has_value());
    EXPECT_FALSE(source.accepts("00Dx!A", {{u"instance_url"_qs, u"http://pp.example"_qs}}).has_value());
    const SourceOptions short_{{u"instance_url"_qs, u"pp.my.salesforce.com"_qs}};
    EXPECT_TRUE(source.accepts("00Dx!A", short_).has_value());
    const HttpProfile profile = source.profile(QUrl(u"https://login.salesforce.com"_qs), "00Dx!A\n", short_);
    EXPECT_EQ(profile.baseUrl, QUrl(u"https://pp.my.salesforce.com"_qs));
    EXPECT_EQ(profile.headers.back().second, "Bearer 00Dx!A");
}

TEST(SalesforceRenewal, KeepsTheRotatedTokenBeforeTheNewAccessTokenIsUsed)
{
    FakeTransport transport;
    transport.onJson(
        tokenRequest,
        R"({"access_token": "00D-new-access", "refresh_token": "5Aep-new-refresh", "instance_url": "https://pp.my.salesforce.com", "token_type": "Bearer"})");
    const Renewal renewed = renew(transport);
    ASSERT_TRUE(renewed.headers.has_value());
    EXPECT_EQ(renewed.headers->at(0), (std::pair<QByteArray, QByteArray>("Authorization", "Bearer 00D-new-access")));
    ASSERT_EQ(renewed.kept.size(), 1U);
    EXPECT_EQ(json::parse(renewed.kept[0].toStdString())["refresh_token"], "5Aep-new-refresh");
    const HttpRequest &request = transport.requests.at(0);
    EXPECT_EQ(request.url.host(), u"login.salesforce.com");
    EXPECT_EQ(request.body, "grant_type=refresh_token&client_id=3MVG9&refresh_token=5Aep-old-refresh");
    EXPECT_FALSE(request.body.contains("client_secret"));
}

TEST(SalesforceRenewal, WithoutRotationTheOldRefreshTokenStays)
{
    FakeTransport transport;
    transport.onJson(tokenRequest,
                     R"({"access_token": "00D-new-access", "instance_url": "https://pp.my.salesforce.com"})");
    const Renewal renewed = renew(transport);
    EXPECT_EQ(json::parse(renewed.kept.at(0).toStdString())["refresh_token"], "5Aep-old-refresh");
}

TEST(SalesforceRenewal, AnUnkeptTokenIsNotUsed)
{
    FakeTransport transport;
    transport.onJson(tokenRequest, R"({"access_token": "00D-new-access"})");
    const Renewal renewed = renew(transport, failure(ErrorKind::Storage, u"The keychain is locked."_qs));
    ASSERT_FALSE(renewed.headers.has_value());
    EXPECT_EQ(renewed.headers.error().sentence, u"The keychain is locked.");
}

TEST(SalesforceRenewal, AnEndedSignInAsksForANewOneAndRepeatsNoSecret)
{
    FakeTransport transport;
    transport.onJson(
        tokenRequest,
        R"({"error": "invalid_grant", "error_description": "expired access/refresh token 5Aep-old-refresh"})", 400);
    const Renewal renewed = renew(transport);
    ASSERT_FALSE(renewed.headers.has_value());
    EXPECT_EQ(renewed.headers.error().kind, ErrorKind::Auth);
    EXPECT_TRUE(renewed.headers.error().sentence.contains(u"Sign in to Salesforce again"));
    EXPECT_FALSE(renewed.headers.error().sentence.contains(u"5Aep"));
    EXPECT_TRUE(renewed.kept.empty());
}

TEST(SalesforceRenewal, ANewInstanceElsewhereIsRefused)
{
    FakeTransport transport;
    transport.onJson(tokenRequest, R"({"access_token": "00D-new-access", "instance_url": "https://evil.example"})");
    const Renewal renewed = renew(transport);
    EXPECT_FALSE(renewed.headers.has_value());
    EXPECT_TRUE(renewed.kept.empty());
}

TEST(SalesforceRenewal, ThereIsNoneWithoutARefreshTokenOrClient)
{
    FakeTransport transport;
    const SalesforceSource source;
    const QUrl login(u"https://login.salesforce.com"_qs);
    const KeepSecret keep = [](QByteArray) -> QCoro::Task<Result<void>> {
        co_return Result<void>();
    };
    EXPECT_FALSE(source.renewal(login, tokenSet, {}, transport, keep));
    EXPECT_FALSE(source.renewal(login, "00Dx!A", instanceOption, transport, keep));
}

TEST(SalesforceRenewal, AnExpiredSessionIsRenewedInTheMiddleOfASync)
{
    const auto unlessFresh = [](QByteArray body) {
        return [body](const HttpRequest &request) -> Result<HttpResponse> {
            for (const auto &[name, value] : request.headers) {
                if (name == "Authorization" && value == "Bearer 00D-new-access")
                    return answer(body);
            }
            return answer(R"([{"message": "Session expired or invalid", "errorCode": "INVALID_SESSION_ID"}])", 401);
        };
    };
    FakeTransport transport;
    transport.onJson(versions, oneVersion); // open to everybody
    transport.on(describe, unlessFresh("{}"));
    transport.on(all, unlessFresh(page({u"006A"_qs})));
    transport.onJson(tokenRequest, R"({"access_token": "00D-new-access", "refresh_token": "5Aep-new-refresh"})");
    scriptRest(transport);
    const SalesforceSource source;
    const SourceOptions options{{u"client_id"_qs, u"3MVG9"_qs}};
    const QUrl login(u"https://login.salesforce.com"_qs);
    const KeepSecret keep = [](QByteArray) -> QCoro::Task<Result<void>> {
        co_return Result<void>();
    };
    HttpProfile profile = source.profile(login, tokenSet, options);
    profile.renew = source.renewal(login, tokenSet, options, transport, keep);
    std::chrono::milliseconds waited{0};
    HttpClient http(profile, transport, {}, {.delay = recordedDelay(waited), .paced = false});
    int deals = 0;
    FetchContext context{http, options, AsOf::noonUtc(QDate(2026, 11, 22)), {}, {}, {}};
    context.deliver = [&deals](RecordBatch &&batch) -> Result<void> {
        deals += int(batch.deals.size());
        return {};
    };
    const auto report = QCoro::waitFor(source.fetch(context));
    ASSERT_TRUE(report.has_value()) << report.error().sentence.toStdString();
    EXPECT_EQ(deals, 1);
    EXPECT_EQ(transport.count(tokenRequest), 1);
}

TEST(SalesforceCheck, CountsWhatThisUserMayRead)
{
    FakeTransport transport;
    transport.onJson(versions, oneVersion);
    transport.onJson(data + u"/query?q=SELECT COUNT() FROM Opportunity",
                     R"({"totalSize": 2734, "done": true, "records": []})");
    transport.onJson(data + u"/query?q=SELECT COUNT() FROM Account",
                     R"([{"message": "sObject type 'Account' is not supported.", "errorCode": "INVALID_TYPE"}])", 400);
    transport.onJson(data + u"/query?q=SELECT COUNT() FROM OpportunityStage",
                     R"({"totalSize": 9, "done": true, "records": []})");
    transport.onJson(data + u"/query?q=SELECT Name FROM Organization LIMIT 1",
                     R"({"done": true, "records": [{"Name": "Pied Piper"}]})");
    transport.onJson(data + u"/limits", R"({"DailyApiRequests": {"Max": 100000, "Remaining": 99812}})");
    const SalesforceSource source;
    std::chrono::milliseconds waited{0};
    HttpClient http(source.profile(QUrl(u"https://login.salesforce.com"_qs), "00D-test-token", instanceOption),
                    transport, {}, {.delay = recordedDelay(waited), .paced = false});
    const auto check = QCoro::waitFor(
        source.check(FetchContext{http, instanceOption, AsOf::noonUtc(QDate(2026, 11, 22)), {}, {}, {}}));
    ASSERT_TRUE(check.has_value());
    EXPECT_EQ(check->identity, u"Pied Piper (pp.my.salesforce.com)");
    ASSERT_EQ(check->parts.size(), 4U);
    EXPECT_EQ(check->parts[0].detail, u"2734");
    EXPECT_FALSE(check->parts[1].readable);
    EXPECT_TRUE(check->parts[1].detail.endsWith(u"Deals belong to no company."));
    EXPECT_EQ(check->parts[3].detail, u"99812 of 100000 left in these 24 hours");
}
