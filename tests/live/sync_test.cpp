// SPDX-License-Identifier: Apache-2.0
#include "tests/live/live_fixture.h"
#include "tests/servers/posthog_server.h"
#include "tests/servers/salesbricks_server.h"
#include "tests/servers/salesforce_server.h"

#include <QRegularExpression>

#include <algorithm>

using namespace success;
using namespace success::test;

namespace {

/// Enough of everything for at least three pages of the longest list, and how many companies that is.
struct Amount
{
    int companies = 0;
    QString longest; ///< part of the path whose pages are counted
};

/// The table with a row for each of what VendorServer calls a company.
const char *tableOf(SourceId source)
{
    return source == SourceId::GitHub || source == SourceId::Feed ? "release_note" : "company";
}

/// The token as the vendor wants it sent.
QByteArray sentTokenOf(const VendorServer &vendor)
{
    return vendor.source() == SourceId::Feed ? vendor.token().toBase64() : vendor.token();
}

Amount fillThreePages(VendorServer &vendor)
{
    switch (vendor.source()) {
    case SourceId::Salesbricks:
        static_cast<SalesbricksServer &>(vendor).setMostPerPage(10);
        vendor.fill(25);
        return {25, QStringLiteral("/api/v2/customers")};
    case SourceId::Stripe:
        vendor.fill(230);
        return {230, QStringLiteral("/v1/customers")};
    case SourceId::PostHog:
        vendor.fill(10100);
        return {10100, QStringLiteral("/query/")};
    case SourceId::HubSpot:
        vendor.fill(230);
        return {230, QStringLiteral("/crm/objects/2026-09/companies")};
    case SourceId::Attio:
        vendor.fill(1100);
        return {1100, QStringLiteral("/v2/objects/deals/records/query")};
    case SourceId::Salesforce:
        static_cast<SalesforceServer &>(vendor).setPageSize(5);
        vendor.fill(25);
        return {25, QStringLiteral("/query/")};
    case SourceId::GitHub:
        vendor.fill(230);
        return {230, QStringLiteral("/releases")};
    case SourceId::Feed:
        vendor.fill(25);
        return {25, QStringLiteral("/")};
    default:
        vendor.fill(2100);
        return {2100, QStringLiteral("/v1/graphql")};
    }
}

/// The rows that came ('+') or went ('-').
QStringList marked(const QStringList &lines, char sign)
{
    return lines.filter(QRegularExpression(QStringLiteral("\\A\\%1 ").arg(QLatin1Char(sign))));
}

QStringList about(const QStringList &lines, const char *table)
{
    return lines.filter(QStringLiteral(" %1: ").arg(QString::fromLatin1(table)));
}

class LiveSyncTest : public LiveTest, public ::testing::WithParamInterface<SourceId>
{
protected:
    [[nodiscard]] QStringList rows() const { return dump()[QString::fromLatin1(m_table)]; }

    std::unique_ptr<VendorServer> m_vendor = makeVendor(GetParam());
    const char *m_table = tableOf(GetParam());
};

} // namespace

TEST_P(LiveSyncTest, ReadsAllPagesThenJustWhatChangedThenForgetsWhatWasDeleted)
{
    const Amount amount = fillThreePages(*m_vendor);
    const SourceResult first = sync(*m_vendor);
    ASSERT_FALSE(first.error) << first.error->sentence.toStdString();
    EXPECT_EQ(first.skipped, 0);
    EXPECT_GE(m_vendor->http().count(HttpServer::path(amount.longest)), 3);
    const CacheDump before = dump();
    ASSERT_EQ(rows().size(), amount.companies);

    m_now += std::chrono::minutes(10);
    m_vendor->setNow(m_now);
    const QString added = m_vendor->addCompany(QStringLiteral("Anew & Co"), QStringLiteral("anew.example"));
    const SourceResult second = sync(*m_vendor);
    ASSERT_FALSE(second.error) << second.error->sentence.toStdString();
    const CacheDump withOneMore = dump();
    const QStringList more = differences(before, withOneMore);
    EXPECT_EQ(marked(about(more, m_table), '+').size(), 1) << listed(more);
    EXPECT_TRUE(marked(more, '-').isEmpty()) << listed(more);

    m_now += std::chrono::minutes(10);
    m_vendor->setNow(m_now);
    m_vendor->renameCompany(added, QStringLiteral("Renamed & Co"));
    ASSERT_FALSE(sync(*m_vendor).error);
    const QStringList renamed = differences(withOneMore, dump());
    EXPECT_EQ(about(renamed, m_table).size(), 2) << listed(renamed); // the row as it was, and as it is
    EXPECT_EQ(renamed.filter(QStringLiteral("Renamed & Co")).size(), about(renamed, "account").size() / 2 + 1)
        << listed(renamed);
    for (const char *table : {"contract", "invoice", "usage", "activity", "deal", "person"})
        EXPECT_TRUE(about(renamed, table).isEmpty()) << listed(renamed);

    m_now += std::chrono::minutes(10);
    m_vendor->setNow(m_now);
    m_vendor->removeCompany(added);
    ASSERT_FALSE(sync(*m_vendor).error);
    EXPECT_TRUE(differences(before, dump()).isEmpty()) << listed(differences(before, dump()));
}

TEST_P(LiveSyncTest, EndsUpRightWhenDataChangesWhileItIsPaged)
{
    const Amount amount = fillThreePages(*m_vendor);
    VendorServer &vendor = *m_vendor;
    const QString goes = vendor.addCompany(QStringLiteral("Going"), QStringLiteral("going.example"));
    int seen = 0;
    vendor.http().onRequest([&](const ServedRequest &request, int) {
        if (!request.path.contains(amount.longest) || ++seen != 2)
            return;
        vendor.removeCompany(goes);
        vendor.addCompany(QStringLiteral("Coming"), QStringLiteral("coming.example"));
    });
    const SourceResult during = sync(vendor);
    ASSERT_FALSE(during.error) << during.error->sentence.toStdString();
    vendor.http().onRequest({});
    m_now += std::chrono::hours(24);
    vendor.setNow(m_now);
    m_asOf = AsOf::noonUtc(m_asOf.date.addDays(1)); // read in full again
    ASSERT_FALSE(sync(vendor).error);
    const QStringList companies = rows();
    EXPECT_EQ(companies.size(), amount.companies + 1);
    EXPECT_EQ(companies.filter(QStringLiteral("=Coming ")).size(), 1);
    EXPECT_TRUE(companies.filter(QStringLiteral("=Going ")).isEmpty());
}

TEST_P(LiveSyncTest, SendsItsTokenOnlyAsTheVendorWantsIt)
{
    m_vendor->fill(3);
    ASSERT_FALSE(sync(*m_vendor).error);
    const auto requests = m_vendor->http().requests();
    ASSERT_FALSE(requests.empty());
    for (const ServedRequest &request : requests) {
        for (const QByteArray &token : {m_vendor->token(), sentTokenOf(*m_vendor)}) {
            EXPECT_FALSE(request.target.contains(token));
            EXPECT_FALSE(request.body.contains(token));
        }
        EXPECT_TRUE(request.everything().contains(sentTokenOf(*m_vendor)));
    }
}

TEST_P(LiveSyncTest, ReadsPackedAnswers)
{
    m_vendor->fill(5);
    m_vendor->http().setGzip(true);
    ASSERT_FALSE(sync(*m_vendor).error);
    EXPECT_EQ(rows().size(), 5);
}

TEST_P(LiveSyncTest, TellsWhatAKeyMayRead)
{
    m_vendor->fill(3);
    const auto checked = check(*m_vendor, m_vendor->token());
    ASSERT_TRUE(checked) << checked.error().sentence.toStdString();
    ASSERT_FALSE(checked->parts.empty());
    for (const ConnectionCheck::Part &part : checked->parts)
        EXPECT_TRUE(part.readable) << part.what.toStdString() << ": " << part.detail.toStdString();
    const QByteArray wrong = m_vendor->token() + "-but-wrong";
    const auto refused = check(*m_vendor, wrong);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Auth) << refused.error().sentence.toStdString();
    EXPECT_FALSE(refused.error().sentence.contains(QString::fromLatin1(wrong)));
}

INSTANTIATE_TEST_SUITE_P(Vendors, LiveSyncTest, ::testing::ValuesIn(vendors()),
                         [](const auto &each) { return nameOf(each.param); });
