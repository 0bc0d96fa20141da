// SPDX-License-Identifier: Apache-2.0
#include "tests/assistant/answer_checks.h"
#include "tests/assistant/desk.h"
#include "tests/tools/generator.h"

#include <QTemporaryDir>

namespace success::test {

namespace {

const QStringList asked{u"why is it critical?"_qs,
                        u"what changed in the last three months"_qs,
                        u"summarise the last 5 calls"_qs,
                        u"what did they request and what shipped"_qs,
                        u"open commitments"_qs,
                        u"overdue commitments"_qs,
                        u"when does it renew and what is it worth"_qs,
                        u"unpaid invoices and retries"_qs,
                        u"usage trend"_qs,
                        u"who are the contacts"_qs,
                        u"who owns it"_qs,
                        u"complaints"_qs,
                        u"sentiment"_qs,
                        u"why did we lose the deals"_qs,
                        u"what should I do next?"_qs,
                        u"where is it routed"_qs,
                        u"which industry"_qs,
                        u"overview"_qs,
                        u"report export dashboard latency"_qs,
                        u"anything about pricing of seats"_qs};

/// Every answer on every generated account rests on that account's own records alone, and says only what they hold.
class GeneratedPortfolio : public ::testing::TestWithParam<int>
{
};
INSTANTIATE_TEST_SUITE_P(Seeds, GeneratedPortfolio, ::testing::Range(1, 7));

TEST_P(GeneratedPortfolio, NoAnswerHoldsARecordOfAnotherAccount)
{
    const QTemporaryDir folder;
    const AsOf day = AsOf::noonUtc(QDate(2026, 11, 22));
    const generator::Options options{25, quint64(GetParam()), day, folder.path()};
    ASSERT_TRUE(generator::generate(options, [](const QString &) {}));
    const Desk desk = Desk::open(folder.filePath(u"cache.sqlite"_qs), folder.filePath(u"workspace.sqlite"_qs), day);
    ASSERT_NE(desk.portfolio, nullptr);
    int cited = 0;
    for (const Account &account : desk.portfolio->accounts) {
        auto dossier = assistant::readDossier(*desk.portfolio, account, *desk.cache, *desk.workspace);
        ASSERT_TRUE(dossier);
        assistant::Answerer answerer(std::move(*dossier));
        for (const QString &question : asked) {
            const auto answer = answerer.ask(question);
            ASSERT_TRUE(answer);
            cited += int(answer->citations.size());
            const QStringList problems = problemsOf(*answer, *desk.portfolio, account, *desk.cache, *desk.workspace);
            ASSERT_TRUE(problems.isEmpty()) << account.key.toStdString() << ": " << question.toStdString() << "\n"
                                            << problems.join(u'\n').toStdString();
        }
    }
    EXPECT_GT(cited, 500) << "the portfolio is too poor to show anything";
}

} // namespace

} // namespace success::test
