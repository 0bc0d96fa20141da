// SPDX-License-Identifier: Apache-2.0
#include "core/matching/affected_requests.h"
#include "tests/matching/catalogue_fixture.h"

#include <gtest/gtest.h>

#include <random>

using namespace success::matching;

namespace {

/// Sentences of few words, so that they share some, and of words that are spelled alike.
class Sentences
{
public:
    explicit Sentences(unsigned seed)
        : m_random(seed)
    {
    }

    QString operator()()
    {
        static const QStringList stems{QStringLiteral("export"), QStringLiteral("window"),   QStringLiteral("theme"),
                                       QStringLiteral("config"), QStringLiteral("settings"), QStringLiteral("invoice"),
                                       QStringLiteral("search"), QStringLiteral("keyboard"), QStringLiteral("colour")};
        QString text;
        for (unsigned i = 0; i < 2 + m_random() % 4; ++i)
            text +=
                stems[qsizetype(m_random() % size_t(stems.size()))] + QString(QChar(u'a' + int(m_random() % 3))) + u' ';
        return text;
    }
    unsigned operator()(unsigned below) { return unsigned(m_random() % below); }

private:
    std::mt19937 m_random;
};

std::vector<std::string> rankedBy(const FeatureIndex &index, const LearnedWords &learned, const QString &request)
{
    RequestRanker ranker(index, learned);
    const Ranking ranking = ranker.rank(request, 25);
    std::vector<std::string> lines{std::to_string(ranking.mass)};
    for (const Candidate &candidate : ranking.candidates)
        lines.push_back(index.feature(candidate.slot).id.toStdString() + ' ' + std::to_string(candidate.score));
    return lines;
}

TEST(AffectedRequests, LeaveOutNoneThatRanksOtherwise)
{
    Sentences sentence(11);
    size_t left = 0;
    for (int round = 0; round < 200; ++round) {
        FeatureIndex before;
        for (int i = 0; i < 250; ++i)
            before.add({QString::number(i), sentence(), FeatureKind::Feature, std::nullopt});
        FeatureIndex after = before;
        FeatureIndex touched;
        const Feature added{QStringLiteral("new"), sentence(), FeatureKind::Feature, std::nullopt};
        after.add(added);
        touched.add(added);
        const auto slot = FeatureIndex::Slot(sentence(250u));
        touched.add(before.feature(slot));
        after.remove(before.feature(slot).id);
        std::vector<Decision> decisions{{sentence(), sentence(), true}};
        const LearnedWords learnedBefore(decisions);
        if (round % 3 != 0)
            decisions.push_back({sentence(), sentence(), sentence(2u) == 0});
        const LearnedWords learned(decisions);
        AffectedRequests affected({before, after, touched, learnedBefore, learned});
        for (int i = 0; i < 20; ++i) {
            const QString request = sentence();
            if (affected.contains(request))
                continue;
            ++left;
            EXPECT_EQ(rankedBy(before, learnedBefore, request), rankedBy(after, learned, request))
                << request.toStdString();
        }
    }
    EXPECT_GT(left, 100u) << "it must leave some out";
}

TEST(AffectedRequests, AreNoneWhereNothingChangedAndAllWhereTheScaleDid)
{
    const FeatureIndex index = indexOf(smallCatalogue());
    const LearnedWords learned;
    const FeatureIndex none;
    EXPECT_FALSE(AffectedRequests({index, index, none, learned, learned}).contains(QStringLiteral("Dark theme")));
    FeatureIndex more = index;
    more.add(feature("new", "Something of another kind"));
    AffectedRequests affected({index, more, none, learned, learned});
    EXPECT_TRUE(affected.areAll()) << "of seven, one more is a seventh";
    EXPECT_TRUE(affected.contains(QStringLiteral("Dark theme")));
}

TEST(FeatureIndex, ScalesInStepsOfA64thAtMost)
{
    FeatureIndex index;
    int steps = 0;
    for (int i = 0; i < 2000; ++i) {
        const auto before = index.scale();
        index.add({QString::number(i), QStringLiteral("always the same words"), FeatureKind::Feature, std::nullopt});
        steps += index.scale() != before ? 1 : 0;
        EXPECT_GE(index.scale().size, index.size());
        EXPECT_LE(double(index.scale().size), (1.0 + 1.0 / 64.0) * double(index.size()));
    }
    EXPECT_LT(steps, 500);
}

} // namespace
