// SPDX-License-Identifier: Apache-2.0
#include "core/model/day_text.h"
#include "core/sections/customer/activity_feed.h"
#include "tests/assistant/answer_checks.h"
#include "tests/assistant/desk.h"

#include <QFile>
#include <QTemporaryDir>

namespace success::test {

namespace {

using assistant::Answer;
using nlohmann::json;

/// questions.json: what people ask about accounts of the demo, and what the answer has to say and cite.
json questionSet()
{
    QFile file(QStringLiteral(SUCCESS_SOURCE_DIR "/tests/assistant/questions.json"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    json set = json::parse(bytes.begin(), bytes.end(), nullptr, false);
    EXPECT_TRUE(set.is_array());
    return set;
}

QString text(const json &value)
{
    return QString::fromStdString(value.get<std::string>());
}

/// The demo of 22 November 2026, synced once for all tests.
class QuestionSet : public ::testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        s_folder = std::make_unique<QTemporaryDir>();
        SessionOptions options;
        options.demo = true;
        options.dataDir = s_folder->path();
        options.asOf = AsOf::noonUtc(QDate(2026, 11, 22));
        options.demoRecordings = QStringLiteral(SUCCESS_DEMO_DATA);
        auto session = Session::open(std::move(options));
        ASSERT_TRUE(session) << session.error().sentence.toStdString();
        const auto loaded = (*session)->loadNow();
        ASSERT_TRUE(loaded) << loaded.error().sentence.toStdString();
        const DataFolder folder = (*session)->folder();
        session->reset();
        s_desk = std::make_unique<Desk>(
            Desk::open(folder.cacheFile(), folder.workspaceFile(), AsOf::noonUtc(QDate(2026, 11, 22))));
    }
    static void TearDownTestSuite()
    {
        s_desk.reset();
        s_folder.reset();
    }

    static const Desk &desk() { return *s_desk; }

    /// What stands for `{score}` and the like: figures of the account, read by other ways than answers are.
    static QMap<QString, QString> facts(const Account &account)
    {
        const Portfolio &portfolio = *desk().portfolio;
        const size_t index = portfolio.indexOf(account);
        QMap<QString, QString> facts{
            {u"name"_qs, account.name},
            {u"score"_qs, QString::number(portfolio.healthScores[index].score)},
            {u"level"_qs, riskLevelKey(portfolio.healthScores[index].level).replace(u'_', u' ')},
            {u"arr"_qs, account.arr ? exactText(*account.arr) : QString()},
            {u"active"_qs, QString::number(account.activeUsers.value_or(-1))},
            {u"seats"_qs, QString::number(account.seats.value_or(-1))},
            {u"renewal"_qs, dayText(portfolio.asOf.date.addDays(account.daysToRenewal.value_or(0)))},
            {u"renewal_days"_qs, QString::number(account.daysToRenewal.value_or(-1))},
            {u"contact"_qs, account.contactEmail}};
        const auto explanation = explainHealth(portfolio, account, *desk().cache);
        if (explanation && !explanation->factors.empty()) {
            facts[u"top_factor"_qs] = explanation->factors.front().title;
            facts[u"top_points"_qs] = QString::number(-explanation->factors.front().points);
            facts[u"top_remedy"_qs] = explanation->factors.front().remedy;
        }
        const auto calls =
            activityPage(*desk().cache, nullptr, activityScope(portfolio, account), {{TimelineKind::Call}, {}, 3});
        for (size_t i = 0; calls && i < calls->items.size(); ++i) {
            facts[u"call_%1"_qs.arg(i + 1)] = calls->items[i].record.title;
            facts[u"call_day_%1"_qs.arg(i + 1)] = dayText(dateOf(calls->items[i].record.at));
        }
        return facts;
    }

    /// `says` with every `{fact}` in its place.
    static QString filled(QString says, const Account &account)
    {
        const auto known = facts(account);
        for (auto fact = known.begin(); fact != known.end(); ++fact)
            says.replace(u'{' + fact.key() + u'}', fact.value());
        EXPECT_FALSE(says.contains(u'{')) << "no such fact: " << says.toStdString();
        return says;
    }

    static QString wholeText(const Answer &answer)
    {
        QStringList sentences;
        for (const auto &sentence : answer.sentences)
            sentences << sentence.text;
        return sentences.join(u'\n');
    }

    static inline std::unique_ptr<QTemporaryDir> s_folder;
    static inline std::unique_ptr<Desk> s_desk;
};

TEST_F(QuestionSet, EveryQuestionGetsTheFactsItAsksFor)
{
    const json set = questionSet();
    EXPECT_GE(set.size(), 150u);
    for (const json &entry : set) {
        const QString question = text(entry["ask"]);
        const Account *account = desk().find(text(entry["about"]));
        ASSERT_NE(account, nullptr) << entry.dump();
        const auto answer = desk().ask(*account, question);
        ASSERT_TRUE(answer) << answer.error().sentence.toStdString();
        const QString said = wholeText(*answer);
        SCOPED_TRACE(entry.dump() + "\n" + said.toStdString());
        EXPECT_EQ(answer->intent, text(entry["intent"]));
        EXPECT_EQ(answer->foundNothing(), entry.value("nothing", false));
        for (const json &fact : entry.value("says", json::array()))
            EXPECT_TRUE(said.contains(filled(text(fact), *account))) << "does not say: " << fact;
        for (const json &fact : entry.value("not", json::array()))
            EXPECT_FALSE(said.contains(filled(text(fact), *account))) << "says: " << fact;
        for (const json &kind : entry.value("cites", json::array()))
            EXPECT_TRUE(std::ranges::any_of(answer->citations,
                                            [&](const auto &citation) { return citation.kind == text(kind); }))
                << "does not cite any: " << kind;
    }
}

TEST_F(QuestionSet, EveryCitationResolvesAndHoldsWhatItsSentenceSays)
{
    for (const json &entry : questionSet()) {
        const Account *account = desk().find(text(entry["about"]));
        ASSERT_NE(account, nullptr) << entry.dump();
        const auto answer = desk().ask(*account, text(entry["ask"]));
        ASSERT_TRUE(answer);
        const QStringList problems = problemsOf(*answer, *desk().portfolio, *account, *desk().cache, *desk().workspace);
        EXPECT_TRUE(problems.isEmpty()) << entry.dump() << "\n" << problems.join(u'\n').toStdString();
    }
}

TEST_F(QuestionSet, EveryQuestionHoldsForEveryAccount)
{
    const json set = questionSet();
    for (const Account &account : desk().portfolio->accounts) {
        auto dossier = assistant::readDossier(*desk().portfolio, account, *desk().cache, *desk().workspace);
        ASSERT_TRUE(dossier);
        assistant::Answerer answerer(std::move(*dossier));
        for (const json &entry : set) {
            const auto answer = answerer.ask(text(entry["ask"]));
            ASSERT_TRUE(answer);
            const QStringList problems =
                problemsOf(*answer, *desk().portfolio, account, *desk().cache, *desk().workspace);
            ASSERT_TRUE(problems.isEmpty()) << account.key.toStdString() << ": " << entry["ask"] << "\n"
                                            << problems.join(u'\n').toStdString();
        }
    }
}

TEST_F(QuestionSet, TheSameQuestionGetsTheSameAnswer)
{
    for (const json &entry : questionSet()) {
        const Account *account = desk().find(text(entry["about"]));
        ASSERT_NE(account, nullptr) << entry.dump();
        const auto once = desk().ask(*account, text(entry["ask"]));
        const auto again = desk().ask(*account, text(entry["ask"]));
        ASSERT_TRUE(once && again);
        EXPECT_EQ(answerJson(*once).dump(), answerJson(*again).dump()) << entry.dump();
    }
}

TEST_F(QuestionSet, TheFirstFactorsOfAWhyAnswerAreTheLargest)
{
    for (const Account &account : desk().portfolio->accounts) {
        const auto explanation = explainHealth(*desk().portfolio, account, *desk().cache);
        ASSERT_TRUE(explanation);
        const auto answer = desk().ask(account, QStringLiteral("why is the score what it is?"));
        ASSERT_TRUE(answer);
        const QString said = wholeText(*answer);
        int told = 0;
        for (const auto &factor : explanation->factors) {
            if (factor.points >= 0 || told++ == 4)
                break;
            EXPECT_TRUE(said.contains(u"−%1 points for %2: "_qs.arg(-factor.points).arg(factor.title)))
                << account.key.toStdString() << "\n"
                << said.toStdString();
        }
    }
}

} // namespace

} // namespace success::test
