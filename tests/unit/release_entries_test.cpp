// SPDX-License-Identifier: Apache-2.0
#include "core/releases/release_entries.h"

#include <gmock/gmock.h>

#include <ctime>

using namespace success;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

using Format = ReleaseRecord::Format;

/// `section|kind|text` of each entry.
std::vector<std::string> split(const QString &body, Format format = Format::Markdown)
{
    std::vector<std::string> lines;
    for (const ReleaseEntry &entry : entriesOf(body, format)) {
        const char *kind = entry.kind == matching::FeatureKind::Fix ? "|fix|" : "|feature|";
        lines.push_back(entry.section.toStdString() + kind + entry.text.toStdString());
    }
    return lines;
}

TEST(ReleaseEntries, AreTheItemsOfAListUnderTheirHeadings)
{
    EXPECT_THAT(split(QStringLiteral(
                    "Version 2 is here!\n\n## Added\n\n* **Dark** theme for `all` [windows](https://x.example)\n"
                    "* Export\n  as CSV\n\n### Bug Fixes\n- Tables no longer jump (#12, #13)\n"
                    "- Fast\n\nThanks!")),
                ElementsAre("Added|feature|Dark theme for all windows", "Added|feature|Export as CSV",
                            "Bug Fixes|fix|Tables no longer jump", "Bug Fixes|fix|Fast"));
}

TEST(ReleaseEntries, NestedItemsBelongToTheirParent)
{
    EXPECT_THAT(split(QStringLiteral("1. Settings\n   - for colours\n   - for sounds\n\n     and more\n2. Search")),
                ElementsAre("|feature|Settings for colours for sounds and more", "|feature|Search"));
}

TEST(ReleaseEntries, ParagraphsCountWhereThereIsNoList)
{
    EXPECT_THAT(split(QStringLiteral("You can now print.\n\nFixed a crash\non start.\n\n```\ncode\n```")),
                ElementsAre("|feature|You can now print.", "|fix|Fixed a crash on start."));
    EXPECT_THAT(split(QString()), IsEmpty());
}

TEST(ReleaseEntries, LeaveOutWhatGitHubAddsByItself)
{
    EXPECT_THAT(split(QStringLiteral("## What's Changed\n* Add printing by @octo-cat in https://github.com/o/r/pull/7\n"
                                     "* Bump x by @dependabot[bot] in https://github.com/o/r/pull/8\n\n"
                                     "## New Contributors\n* @octo-cat made their first contribution in "
                                     "https://github.com/o/r/pull/7\n\n"
                                     "**Full Changelog**: https://github.com/o/r/compare/v1...v2")),
                ElementsAre("What's Changed|feature|Add printing", "What's Changed|feature|Bump x"));
}

TEST(ReleaseEntries, ReadHtmlAndText)
{
    EXPECT_THAT(
        split(QStringLiteral("<p>News</p><h3>Fixed</h3><ul><li>Login &amp; <b>logout</b><ul><li>both</li></ul></li>"
                             "<li>Print</li></ul>"),
              Format::Html),
        ElementsAre("Fixed|fix|Login & logout both", "Fixed|fix|Print"));
    EXPECT_THAT(split(QStringLiteral("<p>One</p><p>Two"), Format::Html), ElementsAre("|feature|One", "|feature|Two"));
    EXPECT_THAT(split(QStringLiteral("News\n- Print\n  in colour\n• Fix login"), Format::Text),
                ElementsAre("|feature|Print in colour", "|fix|Fix login"));
}

TEST(ReleaseEntries, TakeHostileTextAsText)
{
    EXPECT_THAT(split(QStringLiteral("* Print <img src=x onerror=y><b>now</b>\n* ![pixel](https://t.example/p)\n"
                                     "* [safe](javascript:alert(1))\n* <script>alert(1)</script>")),
                ElementsAre("|feature|Print now", "|feature|pixel", "|feature|safe"));
    const QString deep = QString(20'000, u'>') + QStringLiteral("x\n\n* a") + QString(50'000, u'[');
    EXPECT_LE(entriesOf(deep, Format::Markdown).size(), 2u);
    EXPECT_EQ(entriesOf(QStringLiteral("* item\n").repeated(3000), Format::Markdown).size(), 500u);
    EXPECT_LE(entriesOf(QStringLiteral("* ") + QString(9000, u'x'), Format::Markdown).front().text.size(), 2000);
}

TEST(ReleaseEntries, TakeTimeInProportionToHostileText)
{
    for (const char *piece : {"<li ", "<p><li ", "<li x=\"", "<a ", "<a href='\"", "<script>", "<!--", "(#1 #2 ", "#1 ",
                              "[(#1, ", " by @a in ", "![[]()", "[a](<b", "`", "*a_ ", "- ", "> * ", "|", "&#x"}) {
        const QString text = QString::fromLatin1(piece).repeated(100'000);
        for (const Format format : {Format::Html, Format::Markdown, Format::Text}) {
            const std::clock_t start = std::clock(); // the processor's, whatever else it is doing
            EXPECT_LE(entriesOf(text, format).size(), 500u) << piece;
            EXPECT_LT(std::clock() - start, 10 * CLOCKS_PER_SEC) << piece << " as format " << int(format);
        }
    }
}

} // namespace
