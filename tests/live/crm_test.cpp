// SPDX-License-Identifier: Apache-2.0
// What only Attio and Salesforce do: stages moved under a reader's eyes, sessions that end, locators, a browser.
#include "core/net/network_transport.h"
#include "core/sources/attio/attio_source.h"
#include "core/sources/attio/stage_writer.h"
#include "core/sources/salesforce/salesforce_source.h"
#include "core/sources/salesforce/sign_in.h"
#include "tests/servers/attio_server.h"
#include "tests/servers/salesforce_server.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using nlohmann::json;

namespace {

struct Read
{
    RecordBatch batch;
    Result<FetchReport> report;
};

/// One fetch over the live transport, with what an earlier one left.
Read readFrom(const Source &source, VendorServer &vendor, const QByteArray &secret, const SourceCursors &cursors = {},
              const KeepSecret &keep = {})
{
    NetworkTransport transport;
    const SourceOptions options = vendor.options();
    HttpProfile profile = source.profile(vendor.baseUrl(), secret, options);
    profile.renew = source.renewal(vendor.baseUrl(), secret, options, transport, keep);
    HttpClient http(profile, transport, {}, {.paced = false});
    Read read;
    FetchContext context{http, options, AsOf::noonUtc(QDate(2026, 11, 22)), {}, {}, {}};
    context.cursors = cursors;
    context.deliver = [&read](RecordBatch &&batch) -> Result<void> {
        std::move(batch.deals.begin(), batch.deals.end(), std::back_inserter(read.batch.deals));
        std::move(batch.companies.begin(), batch.companies.end(), std::back_inserter(read.batch.companies));
        std::move(batch.removed.begin(), batch.removed.end(), std::back_inserter(read.batch.removed));
        std::move(batch.skipped.begin(), batch.skipped.end(), std::back_inserter(read.batch.skipped));
        return {};
    };
    read.report = QCoro::waitFor(source.fetch(context));
    return read;
}

Instant laterBy(int minutes)
{
    return AsOf::noonUtc(QDate(2026, 11, 22)).instant + std::chrono::minutes(minutes);
}

} // namespace

TEST(AttioLive, ReadsDealsWithTheirCompaniesAndOwners)
{
    AttioServer attio;
    attio.fill(620);
    const Read read = readFrom(AttioSource(), attio, attio.token());
    ASSERT_TRUE(read.report.has_value()) << read.report.error().sentence.toStdString();
    ASSERT_EQ(read.batch.deals.size(), 620U);
    EXPECT_EQ(read.batch.companies.size(), 620U);
    EXPECT_TRUE(read.batch.skipped.empty());
    EXPECT_EQ(read.batch.deals[0].owner, QStringLiteral("Ádá Moreno"));
    EXPECT_EQ(read.batch.deals[0].amountMinor, 4200050);
    EXPECT_EQ(read.batch.deals[0].stagePosition, 1);
    attio.enableDeals(false);
    EXPECT_TRUE(readFrom(AttioSource(), attio, attio.token()).report.error().sentence.contains(u"enable them"));
}

TEST(AttioLive, MovesADealUnlessSomebodyElseDid)
{
    AttioServer attio;
    const QString company = attio.addCompany(QStringLiteral("Hooli"), QStringLiteral("hooli.example"));
    const QString deal = attio.addDeal(company, QStringLiteral("New"), 10, QStringLiteral("s-lead"));
    NetworkTransport transport;
    HttpClient http(AttioSource().profile(attio.baseUrl(), attio.token(), {}), transport, {}, {.paced = false});
    attio::StageMove move;
    move.recordId = deal;
    const json seen = QCoro::waitFor(http.getJson(QStringLiteral("/v2/objects/deals/records/") + deal)).value();
    move.seen = attio::stageOf(seen["data"], QStringLiteral("stage"));
    move.wanted.id = QStringLiteral("s-progress");
    const auto moved = QCoro::waitFor(attio::moveStage(http, move));
    ASSERT_TRUE(moved.has_value());
    move.seen = *moved;
    attio.moveDeal(deal, QStringLiteral("s-lost"));
    move.wanted.id = QStringLiteral("s-won");
    const auto late = QCoro::waitFor(attio::moveStage(http, move));
    ASSERT_FALSE(late.has_value());
    EXPECT_EQ(late.error().current->id, QStringLiteral("s-lost"));
}

TEST(SalesforceLive, FollowsPagesAndThenReadsChanges)
{
    SalesforceServer salesforce;
    salesforce.setPageSize(7);
    salesforce.fill(30);
    const QString gone = salesforce.addCompany(QStringLiteral("Gone"), QStringLiteral("gone.example"));
    const SalesforceSource source;
    const Read first = readFrom(source, salesforce, salesforce.token());
    ASSERT_TRUE(first.report.has_value()) << first.report.error().sentence.toStdString();
    EXPECT_EQ(first.batch.deals.size(), 31U);
    EXPECT_EQ(first.batch.deals[0].currency.code(), QStringLiteral("EUR"));
    salesforce.setNow(laterBy(60));
    salesforce.removeCompany(gone);
    salesforce.renameCompany(first.batch.companies[0].externalId, QStringLiteral("Renamed"));
    salesforce.patch("opportunities", first.batch.deals[1].externalId, {{"Amount", 7}});
    const Read second = readFrom(source, salesforce, salesforce.token(), first.report->cursors);
    ASSERT_TRUE(second.report.has_value()) << second.report.error().sentence.toStdString();
    ASSERT_EQ(second.batch.removed.size(), 1U);
    ASSERT_EQ(second.report->kept.size(), 1U);
    const auto changed = [&](const DealRecord &deal) {
        return deal.externalId == first.batch.deals[1].externalId && deal.amountMinor == 700;
    };
    EXPECT_TRUE(std::any_of(second.batch.deals.begin(), second.batch.deals.end(), changed));
    const auto renamed = [](const CompanyRecord &company) {
        return company.name == QStringLiteral("Renamed");
    };
    EXPECT_TRUE(std::any_of(second.batch.companies.begin(), second.batch.companies.end(), renamed));
}

TEST(SalesforceLive, AVoidLocatorStartsTheQueryAgain)
{
    SalesforceServer salesforce;
    salesforce.setPageSize(4);
    salesforce.fill(10);
    int pages = 0;
    salesforce.http().onRequest([&](const ServedRequest &request, int) {
        if (request.path.contains(QStringLiteral("/query/")) && ++pages == 1)
            salesforce.expireLocators();
    });
    const Read read = readFrom(SalesforceSource(), salesforce, salesforce.token());
    ASSERT_TRUE(read.report.has_value()) << read.report.error().sentence.toStdString();
    EXPECT_EQ(read.batch.deals.size(), 14U); // the first page twice
}

TEST(SalesforceLive, SignsInReadsAndOutlivesASession)
{
    SalesforceServer salesforce;
    salesforce.fill(3);
    NetworkTransport transport;
    QNetworkAccessManager browser; // follows the redirect to this computer as a browser does
    SalesforceSignIn::Options options{salesforce.baseUrl(), QStringLiteral("3MVG9")};
    options.port = 0;
    SalesforceSignIn signIn(options, transport, [&](const QUrl &url) {
        browser.setProxy(QNetworkProxy::NoProxy);
        const QNetworkReply *reply = browser.get(QNetworkRequest(url));
        return reply != nullptr;
    });
    const Result<QByteArray> secret = QCoro::waitFor(signIn.run());
    ASSERT_TRUE(secret.has_value()) << secret.error().sentence.toStdString();
    salesforce.endSession();
    QByteArray kept;
    const KeepSecret keep = [&](QByteArray fresh) -> QCoro::Task<Result<void>> {
        kept = fresh;
        co_return Result<void>();
    };
    const Read read = readFrom(SalesforceSource(), salesforce, *secret, {}, keep);
    ASSERT_TRUE(read.report.has_value()) << read.report.error().sentence.toStdString();
    EXPECT_EQ(read.batch.deals.size(), 3U);
    EXPECT_EQ(json::parse(kept.toStdString())["refresh_token"], salesforce.refreshToken().toStdString());
    salesforce.endSession(); // the first refresh token is void by now
    EXPECT_EQ(readFrom(SalesforceSource(), salesforce, *secret, {}, keep).report.error().kind, ErrorKind::Auth);
    EXPECT_TRUE(readFrom(SalesforceSource(), salesforce, kept, {}, keep).report.has_value());
    salesforce.useUpRequests();
    EXPECT_EQ(readFrom(SalesforceSource(), salesforce, salesforce.token()).report.error().kind, ErrorKind::RateLimited);
}
