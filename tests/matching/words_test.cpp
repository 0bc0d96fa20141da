// SPDX-License-Identifier: Apache-2.0
#include "core/matching/asking_words.h"
#include "core/matching/request_terms.h"
#include "core/matching/words.h"

#include <gmock/gmock.h>

using namespace success::matching;
using testing::ElementsAre;

namespace {

std::vector<std::string> stems(const char *text)
{
    std::vector<std::string> stems;
    for (const Word &word : wordsOf(QString::fromUtf8(text)))
        stems.push_back(word.stem);
    return stems;
}

TEST(Words, PartAtEverythingThatIsNoLetterOrDigit)
{
    EXPECT_THAT(stems("clipboard_mime_size, auto-type: `2FA`/x"),
                ElementsAre("clipboard", "mime", "size", "auto", "type", "2fa"));
    EXPECT_THAT(stems(""), ElementsAre());
    EXPECT_THAT(stems("a 1 – ?"), ElementsAre());
}

TEST(Words, AreStemmedWithoutCaseAndAccents)
{
    EXPECT_THAT(stems("Exports EXPORTED exporting"), ElementsAre("export", "export", "export"));
    EXPECT_THAT(stems("väčšina Café"), ElementsAre("vacsina", "cafe"));
    EXPECT_THAT(stems("株式会社"), ElementsAre("株式会社"));
}

TEST(Words, KnowWhereTheyStand)
{
    const QString text = QStringLiteral("🙂 Größe: exported rows");
    for (const Word &word : wordsOf(text))
        EXPECT_EQ(folded(QStringView(text).mid(word.begin, word.length)), word.folded);
    ASSERT_EQ(wordsOf(text).size(), 3u);
    EXPECT_EQ(wordsOf(text)[1].begin, text.indexOf(QStringLiteral("exported")));
}

double weightOf(const RequestTerms &request, const char *stem)
{
    for (const RequestTerm &term : request.terms) {
        if (term.stem == stem)
            return term.weight;
    }
    return -1.0;
}

TEST(RequestTerms, CountTheThingMoreThanTheAskingForIt)
{
    const RequestTerms request = readRequest(QStringLiteral("[Feature Request] Please add an option for dark mode"));
    for (const char *stem : {"featur", "request", "pleas", "add", "option", "for", "an"})
        EXPECT_LT(weightOf(request, stem), 0.5) << stem;
    EXPECT_EQ(weightOf(request, "dark"), 1.0);
    EXPECT_EQ(weightOf(request, "mode"), 1.0);
}

TEST(RequestTerms, CountCircumstancesLess)
{
    const RequestTerms request = readRequest(QStringLiteral("Change the link colour (hard to read) when printing"));
    EXPECT_EQ(weightOf(request, "colour"), 1.0);
    EXPECT_LT(weightOf(request, "read"), 1.0);
    EXPECT_LT(weightOf(request, "print"), 1.0);
    EXPECT_EQ(weightOf(readRequest(QStringLiteral("When printing, keep colours")), "print"), 1.0)
        << "what opens the request is what it asks for";
}

TEST(RequestTerms, TheProductsNameSaysNothing)
{
    EXPECT_LT(weightOf(readRequest(QStringLiteral("Hooli on Wayland"), {"hooli"}), "hooli"), 0.5);
}

TEST(RequestTerms, RepeatedWordsCountSomewhatMore)
{
    const RequestTerms request = readRequest(QStringLiteral("export: faster export of orders"));
    EXPECT_GT(weightOf(request, "export"), weightOf(request, "order"));
    EXPECT_LT(weightOf(request, "export"), 2.0 * weightOf(request, "order"));
}

} // namespace
