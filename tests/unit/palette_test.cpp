// SPDX-License-Identifier: Apache-2.0
#include "core/sections/palette/palette_accounts.h"
#include "core/sections/palette/palette_search.h"
#include "core/sections/palette/word_match.h"
#include "core/sections/table/fold.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

using namespace success;
using namespace success::palette;
using ::testing::ElementsAre;

namespace {

Entry entry(Kind kind, const QString &title, const QString &words = {})
{
    return {kind, QString(u"id:" + title), title, {}, words};
}

std::shared_ptr<const Index> accounts(const QStringList &titles)
{
    std::vector<Entry> entries;
    for (const QString &title : titles)
        entries.push_back(entry(Kind::Account, title, QString(title.toLower().remove(u' ') + u".example")));
    return std::make_shared<const Index>(std::move(entries));
}

std::vector<std::string> titles(const std::vector<Hit> &hits)
{
    std::vector<std::string> all;
    for (const Hit &hit : hits)
        all.push_back(hit.entry.title.toStdString());
    return all;
}

struct PaletteSearch : ::testing::Test
{
    Search search;

    PaletteSearch()
    {
        search.setCommands({entry(Kind::Action, u"Undo"_qs),
                            entry(Kind::Action, u"Export CSV…"_qs, u"save download"_qs),
                            entry(Kind::Section, u"Health"_qs), entry(Kind::Section, u"Contracts"_qs),
                            entry(Kind::Setting, u"Health weights"_qs, u"health.weights"_qs)});
        search.setAccounts(accounts({u"Hooli"_qs, u"Halifax Health"_qs, u"Bream-Hall"_qs, u"Hooli XYZ"_qs,
                                     u"Zoë Café"_qs, u"Healthy Foods"_qs}));
    }
    std::vector<std::string> found(const char *typed, size_t most = 50) const
    {
        return titles(search.find(QString::fromUtf8(typed), most));
    }
};

} // namespace

TEST_F(PaletteSearch, BestIsWhatIsMeantMostLikely)
{
    EXPECT_THAT(found("health"), ElementsAre("Health", "Healthy Foods", "Health weights", "Halifax Health"))
        << "of equally good ones, accounts stand before settings";
    EXPECT_THAT(found("hooli"), ElementsAre("Hooli", "Hooli XYZ"));
    EXPECT_THAT(found("xyz h"), ElementsAre("Hooli XYZ"));
    EXPECT_THAT(found("hall"), ElementsAre("Bream-Hall")) << "a word behind a hyphen begins there";
    EXPECT_THAT(found("weights.h"), ElementsAre()) << "what the words end with is not what begins one";
    EXPECT_THAT(found("save"), ElementsAre("Export CSV…"));
    EXPECT_THAT(found("CAFE zoe"), ElementsAre("Zoë Café"));
}

TEST_F(PaletteSearch, LettersInOrderAreEnoughWhereLittleElseIsFound)
{
    EXPECT_THAT(found("hlfx"), ElementsAre("Halifax Health"));
    EXPECT_THAT(found("bmhl"), ElementsAre("Bream-Hall"));
    EXPECT_THAT(found("hxzl"), ElementsAre()) << "a letter within another word is chance";
    EXPECT_THAT(scattered("hxy", "hax xylo"), ElementsAre(0, 4, 5)) << "not the x that leads nowhere";
    EXPECT_THAT(found("hx"), ElementsAre("Halifax Health", "Hooli XYZ")) << "in the order of the accounts";
}

TEST_F(PaletteSearch, OneSlipIsForgivenWhereNothingElseIsFound)
{
    for (const char *slip : {"holoi", "hooly", "hoooli", "hooi"})
        EXPECT_EQ(found(slip).at(0), "Hooli") << slip;
    EXPECT_THAT(found("qooli"), ElementsAre()) << "nobody mistypes the first letter";
    EXPECT_THAT(found("udno"), ElementsAre("Undo"));
}

TEST_F(PaletteSearch, RecentChoicesComeFirstAmongEqualsAndBeforeAnythingIsTyped)
{
    search.setRecent({u"id:Hooli XYZ"_qs, u"id:Contracts"_qs, u"id:gone"_qs});
    EXPECT_THAT(found("", 4), ElementsAre("Hooli XYZ", "Contracts", "Undo", "Export CSV…"));
    EXPECT_THAT(found("hoo"), ElementsAre("Hooli XYZ", "Hooli"));
    EXPECT_THAT(found("hooli"), ElementsAre("Hooli", "Hooli XYZ")) << "the whole name is meant all the same";
    EXPECT_TRUE(search.find(u"hoo"_qs, 1).at(0).recent);
}

TEST_F(PaletteSearch, MarksShowWhatWasTyped)
{
    const auto marked = [](const QString &title, const char *typed) {
        QStringList pieces;
        for (const Mark &mark : marksIn(title, Query(QString::fromUtf8(typed))))
            pieces.append(title.mid(mark.begin, mark.length));
        return pieces.join(u'|').toStdString();
    };
    EXPECT_EQ(marked(u"Halifax Health"_qs, "heal"), "Heal");
    EXPECT_EQ(marked(u"Halifax Health"_qs, "hlfx"), "H|l|f|x");
    EXPECT_EQ(marked(u"Zoë Café"_qs, "cafe zo"), "Zo|Café");
    EXPECT_EQ(marked(u"Große 🌙 Straße"_qs, "strasse"), "Straße");
    EXPECT_EQ(marked(u"Große 🌙 Straße"_qs, "🌙"), "🌙");
    EXPECT_EQ(marked(u"Hooli"_qs, "x"), "");
}

TEST(PaletteIndex, AgreesWithLookingAtEveryEntryByItself)
{
    const QString letters = u"ab c-é"_qs;
    std::mt19937 random(7);
    const auto text = [&](size_t most) {
        QString made;
        for (size_t length = random() % most; made.size() < qsizetype(length);)
            made += letters[qsizetype(random() % size_t(letters.size()))];
        return made;
    };
    for (int round = 0; round < 300; ++round) {
        std::vector<Entry> entries;
        for (size_t i = 0; i < 1 + random() % 40; ++i)
            entries.push_back({Kind::Account, QString::number(i), text(12), {}, text(8)});
        const Index index(entries);
        const Query query(text(5));
        if (query.words.empty())
            continue;
        std::vector<quint32> expected;
        for (quint32 i = 0; i < entries.size(); ++i) {
            const QByteArray title = folded(entries[i].title);
            const QByteArray words = folded(entries[i].words);
            const bool meets = std::ranges::all_of(query.words, [&](std::string_view word) {
                return title.contains(QByteArray(word.data(), qsizetype(word.size()))) ||
                       words.contains(QByteArray(word.data(), qsizetype(word.size())));
            });
            if (meets)
                expected.push_back(i);
        }
        const auto found = index.find(query, Depth::Words, {}, entries.size());
        EXPECT_TRUE(std::ranges::is_sorted(found, {}, &Index::Found::rank));
        std::vector<quint32> places;
        for (const Index::Found &one : found)
            places.push_back(one.place);
        std::ranges::sort(places);
        EXPECT_EQ(places, expected) << query.text.toStdString();
        for (const Depth depth : {Depth::Letters, Depth::Typos}) {
            std::vector<quint32> more;
            for (const Index::Found &one : index.find(query, depth, {}, entries.size()))
                more.push_back(one.place);
            std::ranges::sort(more);
            EXPECT_TRUE(std::ranges::includes(more, expected)) << "a deeper search finds no less";
        }
        const auto best = index.find(query, Depth::Words, {}, 3);
        for (size_t i = 0; i < best.size(); ++i)
            EXPECT_EQ(best[i].rank, found[i].rank) << "the best are the best of all";
    }
}

TEST(PaletteAccounts, TheLargestStandFirst)
{
    Portfolio portfolio;
    for (const auto &[key, name, arr] : {std::tuple("a.example", "Alpha", 5), std::tuple("b.example", "Alpine", 900),
                                         std::tuple("local:x-1", "", 0)}) {
        Account account;
        account.key = QString::fromLatin1(key);
        account.name = QString::fromLatin1(name);
        account.domain = account.key.startsWith(u"local:") ? QString() : account.key;
        account.arrInBase = arr;
        portfolio.accounts.edit().push_back(account);
    }
    Search search;
    search.setAccounts(accountIndex(portfolio));
    EXPECT_THAT(titles(search.find(u"al"_qs, 9)), ElementsAre("Alpine", "Alpha", "local:x-1"));
    EXPECT_THAT(titles(search.find(u"b.ex"_qs, 9)), ElementsAre("Alpine"));
    EXPECT_EQ(accountKeyOf(search.find(u"alpha"_qs, 1).at(0).entry.id), u"a.example"_qs);
    EXPECT_EQ(accountKeyOf(u"section:health"_qs), std::nullopt);
}
