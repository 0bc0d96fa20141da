// SPDX-License-Identifier: Apache-2.0
#include "tests/store/store_fixture.h"

#include <QFile>

#include <atomic>
#include <thread>

using namespace success;
using namespace success::test;

namespace {

constexpr int companies = 200;

/// Every record of generation `n` says n: a mix of two would show.
RecordBatch generation(int n)
{
    RecordBatch batch;
    for (int i = 0; i < companies; ++i) {
        const QString id = QString::number(i);
        CompanyRecord record = company(id, id % u".example");
        record.name = QString::number(n);
        batch.companies.push_back(record);
        batch.contracts.push_back(contract(id, id, n));
        ActivityRecord activity;
        activity.externalId = id;
        activity.companyRef = id;
        activity.at = instantFromEpoch(n);
        batch.activities.push_back(activity);
    }
    return batch;
}

using AdoptionTest = StoreTest;

TEST_F(AdoptionTest, AReaderSeesOneGenerationWhole)
{
    const auto store = openCache();
    ASSERT_TRUE(adopt(*store, SourceId::Stripe, generation(1)));
    std::atomic_bool done = false;
    std::atomic_int reads = 0;
    std::string mixed;
    std::thread reader([&] {
        auto database = Database::open(path(u"cache.sqlite"_qs), cacheSchema(), OpenMode::ReadOnly);
        if (!database) {
            mixed = database.error().sentence.toStdString();
            return;
        }
        while (!done && mixed.empty()) {
            // Several statements in one transaction, as the portfolio is read.
            ASSERT_TRUE((*database)->run([](SQLite::Database &connection) { connection.exec("BEGIN"); }));
            const std::string names = query(**database, "SELECT min(name), max(name), count(*) FROM account");
            const std::string prices =
                query(**database, "SELECT min(mrr_minor), max(mrr_minor), count(*) FROM contract");
            const std::string times = query(**database, "SELECT min(at), max(at), count(*) FROM activity");
            const std::string generation = names.substr(0, names.find('|'));
            if (names != generation + "|" + generation + "|200" || prices != names || times != names)
                mixed = names + " / " + prices + " / " + times;
            ASSERT_TRUE((*database)->run([](SQLite::Database &connection) { connection.exec("COMMIT"); }));
            ++reads;
        }
    });
    for (int n = 2; n <= 25; ++n)
        EXPECT_TRUE(adopt(*store, SourceId::Stripe, generation(n)));
    done = true;
    reader.join();
    EXPECT_EQ(mixed, "");
    EXPECT_GT(reads, 0);
}

TEST_F(AdoptionTest, AReaderKeepsWhatItBeganWith)
{
    const auto store = openCache();
    ASSERT_TRUE(adopt(*store, SourceId::Stripe, generation(1)));
    auto reader = Database::open(path(u"cache.sqlite"_qs), cacheSchema(), OpenMode::ReadOnly);
    ASSERT_TRUE(reader);
    ASSERT_TRUE((*reader)->run([](SQLite::Database &connection) { connection.exec("BEGIN"); }));
    EXPECT_EQ(query(**reader, "SELECT max(mrr_minor) FROM contract"), "1");
    ASSERT_TRUE(adopt(*store, SourceId::Stripe, generation(2)));
    EXPECT_EQ(query(**reader, "SELECT max(at) FROM activity"), "1");
    ASSERT_TRUE((*reader)->run([](SQLite::Database &connection) { connection.exec("COMMIT"); }));
    EXPECT_EQ(query(**reader, "SELECT max(at) FROM activity"), "2");
}

TEST_F(AdoptionTest, StagedDataIsSeenByNobodyAndALeftoverIsDropped)
{
    const auto store = openCache();
    ASSERT_TRUE(adopt(*store, SourceId::Stripe, generation(1)));
    const QString file = path(u"staging/stripe.sqlite"_qs);
    {
        // What a killed sync leaves: a file that nobody removed, complete as a database or not.
        const auto killed = stage(SourceId::Stripe, generation(2));
        EXPECT_TRUE(QFile::copy(killed->file(), file + u".kept"));
    }
    EXPECT_FALSE(QFile::exists(file)) << "a staging store cleans up";
    ASSERT_TRUE(QFile::rename(file + u".kept", file));
    EXPECT_EQ(query(store->database(), "SELECT max(mrr_minor) FROM contract"), "1");
    const auto next = StagingStore::create(file, SourceId::Stripe);
    ASSERT_TRUE(next);
    EXPECT_EQ(query((*next)->database(), "SELECT count(*) FROM contract"), "0");
}

TEST_F(AdoptionTest, BatchesAddUpAndTheLastVersionOfARecordCounts)
{
    const auto store = openCache();
    auto staging = StagingStore::create(path(u"staging.sqlite"_qs), SourceId::Stripe);
    ASSERT_TRUE(staging);
    RecordBatch contracts; // before the company they belong to
    contracts.contracts = {contract(u"a"_qs, u"x"_qs, 1), contract(u"b"_qs, u"x"_qs, 5)};
    ASSERT_TRUE((*staging)->add(std::move(contracts)));
    RecordBatch rest;
    rest.companies = {company(u"x"_qs, u"x.example"_qs)};
    rest.contracts = {contract(u"a"_qs, u"x"_qs, 2), contract({}, u"x"_qs, 100)};
    ASSERT_TRUE((*staging)->add(std::move(rest)));
    const auto state = store->adopt(**staging, {}, {});
    ASSERT_TRUE(state);
    EXPECT_EQ(query(store->database(), "SELECT external_id, mrr_minor FROM contract ORDER BY 1"), "a|2 b|5");
    EXPECT_EQ(state->records, 3);
    EXPECT_EQ(query(store->database(), "SELECT kind, reason FROM skipped"), "contract|It has no id.");
}

TEST_F(AdoptionTest, EveryFieldOfEveryRecordArrives)
{
    const auto store = openCache();
    RecordBatch batch;
    batch.companies = {company(u"x"_qs, {})};
    batch.companies.front().email = u"a@x.example"_qs;
    batch.people = {{u"p"_qs, u"x"_qs, u"Ada 🚀"_qs, {}, u"CTO"_qs, true}};
    TermRecord term;
    term.externalId = u"t"_qs;
    term.companyRef = u"x"_qs;
    term.endsOn = QDate(2026, 2, 28);
    batch.terms = {term};
    InvoiceRecord invoice;
    invoice.externalId = u"i"_qs;
    invoice.companyRef = u"x"_qs;
    invoice.currency = *Currency::fromCode(u"JPY");
    invoice.remainingMinor = 98000;
    invoice.dueAt = instantFromEpoch(1795000000);
    batch.invoices = {invoice};
    UsageRecord usage;
    usage.companyRef = u"x"_qs;
    usage.firstWeek = QDate(2026, 9, 21);
    usage.users = {1, 2, 3, 4, 5, 6, 7, 8};
    UsageRecord dateless = usage;
    dateless.firstWeek = {};
    batch.usage = {usage, dateless};
    DealRecord deal;
    deal.externalId = u"d"_qs;
    deal.probability = 0.25;
    DealRecord stray = deal;
    stray.externalId = u"e"_qs;
    stray.companyRef = u"nobody"_qs;
    batch.deals = {deal, stray};
    batch.properties = {{u"x"_qs, u"city"_qs, u"City"_qs, u"Zürich"_qs}};
    const auto state = adopt(*store, SourceId::HubSpot, std::move(batch));
    ASSERT_TRUE(state) << state.error().sentence.toStdString();
    EXPECT_EQ(state->records, 7);
    EXPECT_EQ(state->skipped, 2);
    Database &database = store->database();
    EXPECT_EQ(query(database, "SELECT domain, raw_domain IS NULL FROM company"), "x.example|1");
    EXPECT_EQ(query(database, "SELECT name, email IS NULL, is_primary FROM person"), "Ada 🚀|1|1");
    EXPECT_EQ(query(database, "SELECT starts_on IS NULL, ends_on, currency IS NULL FROM term"), "1|2026-02-28|1");
    EXPECT_EQ(query(database, "SELECT currency, remaining_minor, due_at, paid_at IS NULL FROM invoice"),
              "JPY|98000|1795000000|1");
    EXPECT_EQ(query(database, "SELECT first_week, w0, w7, seats IS NULL FROM usage"), "2026-09-21|1|8|1");
    EXPECT_EQ(query(database, "SELECT external_id, company_id IS NULL, probability FROM deal"), "d|1|0.25");
    EXPECT_EQ(query(database, "SELECT label, value FROM property"), "City|Zürich");
    EXPECT_EQ(query(database, "SELECT kind, external_id FROM skipped ORDER BY kind"), "deal|e usage|x");
}

} // namespace
