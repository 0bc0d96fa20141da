// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/release_rankings.h"

#include <gtest/gtest.h>

#include <random>

using namespace success;

namespace {

class ReleaseRankingsTest : public testing::Test
{
protected:
    QString sentence()
    {
        QString text;
        for (unsigned i = 0; i < 3 + m_random() % 4; ++i)
            text += QStringLiteral("w%1 ").arg(QChar(u'a' + int(m_random() % 26))) +
                    QString(3, QChar(u'a' + int(m_random() % 26))) + u' ';
        return text;
    }

    std::shared_ptr<const matching::LearnedWords> learned() const
    {
        return std::make_shared<matching::LearnedWords>(decisions);
    }

    /// Everything a ranking says, without where features are kept.
    static std::vector<std::string> said(const ReleaseRankings &rankings, const QString &text)
    {
        const matching::Ranking &ranking = *rankings.byText.value(text);
        std::vector<std::string> lines{std::to_string(ranking.mass)};
        for (const matching::Candidate &candidate : ranking.candidates)
            lines.push_back(rankings.index->feature(candidate.slot).text.toStdString() + ' ' +
                            std::to_string(candidate.score) + ' ' + std::to_string(candidate.covered));
        return lines;
    }

    std::mt19937 m_random{3};
    std::vector<matching::Feature> features;
    std::vector<QString> texts;
    std::vector<matching::Decision> decisions;
};

TEST_F(ReleaseRankingsTest, AreWhatRankingEverythingGivesWhateverChanged)
{
    for (int i = 0; i < 300; ++i)
        features.push_back({QString::number(i), sentence(), {}, std::nullopt});
    for (int i = 0; i < 120; ++i)
        texts.push_back(sentence());
    std::shared_ptr<const ReleaseRankings> rankings = rankReleases(features, learned(), texts, nullptr);
    EXPECT_EQ(rankings->rankedAnew, texts.size());
    size_t anew = 0;
    for (int round = 0; round < 60; ++round) {
        switch (m_random() % 5) {
        case 0:
            features.push_back({QStringLiteral("new%1").arg(round), sentence(), {}, std::nullopt});
            break;
        case 1:
            features.erase(features.begin() + qsizetype(m_random() % features.size()));
            break;
        case 2:
            features[m_random() % features.size()].text = sentence();
            break;
        case 3:
            decisions.push_back(
                {texts[m_random() % texts.size()], features[m_random() % features.size()].text, m_random() % 3 != 0});
            break;
        default:
            texts[m_random() % texts.size()] = sentence();
            break;
        }
        rankings = rankReleases(features, learned(), texts, rankings.get());
        const auto fresh = rankReleases(features, learned(), texts, nullptr);
        ASSERT_EQ(rankings->byText.size(), fresh->byText.size());
        for (const QString &text : texts)
            ASSERT_EQ(said(*rankings, text), said(*fresh, text)) << "round " << round;
        anew += rankings->rankedAnew;
    }
    EXPECT_LT(anew, 50 * texts.size()) << "it leaves many as they are, though these share most of their words";
}

TEST_F(ReleaseRankingsTest, ShareEverythingWhereNothingChanged)
{
    features = {{QStringLiteral("1"), QStringLiteral("Dark theme"), {}, std::nullopt}};
    texts = {QStringLiteral("A dark theme"), QStringLiteral("A dark theme"), QString()};
    const auto first = rankReleases(features, learned(), texts, nullptr);
    EXPECT_EQ(first->rankedAnew, 2u) << "a text that is there twice is ranked once";
    const auto second = rankReleases(features, learned(), texts, first.get());
    EXPECT_EQ(second->rankedAnew, 0u);
    EXPECT_EQ(second->index, first->index);
}

} // namespace
