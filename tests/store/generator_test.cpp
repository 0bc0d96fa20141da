// SPDX-License-Identifier: Apache-2.0
#include "tests/tools/generator.h"

#include "core/workspace/workspace.h"
#include "tests/store/store_fixture.h"

using namespace success;
using namespace success::test;

namespace {

class GeneratorTest : public StoreTest
{
protected:
    std::unique_ptr<Database> generate(const QString &folder, int accounts, quint64 seed)
    {
        const auto made = generator::generate({accounts, seed, AsOf::noonUtc(QDate(2026, 11, 22)), path(folder)},
                                              [](const QString &) {});
        EXPECT_TRUE(made) << made.error().sentence.toStdString();
        auto database = Database::open(path(folder + u"/cache.sqlite"), cacheSchema());
        return std::move(*database);
    }

    static std::string everything(Database &database)
    {
        std::string all;
        for (const char *table : {"account", "company", "contract", "term", "invoice", "usage", "activity", "property"})
            all += query(database, (std::string("SELECT * FROM ") + table + " ORDER BY 1, 2").c_str());
        return all;
    }
};

TEST_F(GeneratorTest, MakesWhatItPromises)
{
    const auto cache = generate(u"a"_qs, 1000, 1);
    EXPECT_EQ(query(*cache, "SELECT count(*) FROM account"), "1000");
    EXPECT_EQ(query(*cache, "SELECT count(*) FROM contract"), "1500");
    EXPECT_EQ(query(*cache, "SELECT count(*) FROM activity"), "10000");
    EXPECT_EQ(query(*cache, "SELECT count(*) FROM usage"), "1000");
    EXPECT_EQ(query(*cache, "SELECT count(*) FROM skipped"), "0");
    EXPECT_EQ(query(*cache, "SELECT DISTINCT currency FROM contract ORDER BY 1"), "EUR JPY USD");
    EXPECT_EQ(query(*cache, "SELECT DISTINCT source FROM contract ORDER BY 1"), "1 2");
    EXPECT_EQ(query(*cache, "SELECT DISTINCT kind FROM activity ORDER BY 1"), "1 2 3 4");
    EXPECT_EQ(query(*cache, "SELECT count(DISTINCT signal), min(severity), max(severity) FROM activity WHERE kind = 4"),
              "9|1|3");
    EXPECT_EQ(query(*cache, "SELECT count(*) > 0 FROM invoice WHERE state = 2 AND due_at < 1795348800"), "1");
    EXPECT_EQ(query(*cache, "SELECT DISTINCT join_rule FROM company ORDER BY 1"),
              "domain external_id own posthog_stripe_customer_id stripe_customer_id");
    EXPECT_TRUE(cache->problems()->empty());
    auto workspace = Workspace::open(path(u"a/workspace.sqlite"_qs), [] { return instantFromEpoch(0); });
    ASSERT_TRUE(workspace);
    const auto snapshot = (*workspace)->snapshot();
    ASSERT_TRUE(snapshot);
    EXPECT_EQ(snapshot->untracked.size(), 10);
    EXPECT_EQ(snapshot->baseCurrency.code(), u"USD"_qs);
    EXPECT_EQ(snapshot->rates.rates.size(), 2);
}

TEST_F(GeneratorTest, TheSameSeedGivesTheSameData)
{
    const std::string first = everything(*generate(u"a"_qs, 150, 7));
    EXPECT_EQ(everything(*generate(u"b"_qs, 150, 7)), first);
    EXPECT_NE(everything(*generate(u"c"_qs, 150, 8)), first);
}

TEST_F(GeneratorTest, NeverWritesOverAPortfolio)
{
    generate(u"a"_qs, 1, 1);
    const auto again =
        generator::generate({1, 1, AsOf::noonUtc(QDate(2026, 11, 22)), path(u"a"_qs)}, [](const QString &) {});
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, ErrorKind::InvalidInput);
}

} // namespace
