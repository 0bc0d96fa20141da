// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/demo_fixture.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <set>

namespace success::test {
namespace {

using nlohmann::json;

class ReleasesCommand : public DemoTest
{
protected:
    static void undoAll()
    {
        while (ctl("undo").exitCode == 0) {
        }
    }
    void TearDown() override { undoAll(); }

    static CliRun run(const QStringList &arguments)
    {
        CliRun done = ctl(arguments);
        EXPECT_EQ(done.exitCode, 0) << arguments.join(u' ').toStdString() << ": " << done.err.toStdString();
        return done;
    }
    static json matches() { return ask("list matches"); }
    static json matchNamed(const QString &id)
    {
        for (const json &match : matches()) {
            if (match.at("id") == id.toStdString())
                return match;
        }
        return nullptr;
    }
    /// The surest suggestion.
    static json surest() { return ask("list matches --filter status=suggested --sort score:desc --limit 1").at(0); }
    static QString textOf(const json &value) { return QString::fromStdString(value.get<std::string>()); }
};

TEST_F(ReleasesCommand, ARequestIsMatchedApprovedDraftedSentAndGoneFromReadyToSend)
{
    const QByteArray start = ctl("list matches --format json").out;
    EXPECT_EQ(ctl("list matches --format json").out, start) << "two runs give identical bytes";
    const json summary = ask("summary releases");
    const QString id = textOf(surest().at("id"));
    run({u"match"_qs, u"--approve"_qs, id});
    EXPECT_EQ(matchNamed(id).at("status"), "approved");
    EXPECT_EQ(ask("summary releases").at("ready_to_send"), summary.at("ready_to_send").get<int>() + 1);
    EXPECT_EQ(ask("summary releases").at("open_requests"), summary.at("open_requests").get<int>() - 1);

    const json drafts =
        json::parse(run({u"draft"_qs, u"releases"_qs, id, u"--format"_qs, u"json"_qs}).out.toStdString());
    ASSERT_EQ(drafts.size(), 1u);
    EXPECT_EQ(drafts[0].at("matches"), json::array({id.toStdString()}));
    EXPECT_EQ(drafts[0].at("to").size(), 1u);
    EXPECT_TRUE(textOf(drafts[0].at("body")).contains(textOf(matchNamed(id).at("shipped")).left(100)));
    EXPECT_EQ(matchNamed(id).at("status"), "approved") << "looking at a draft is no decision";

    QTemporaryDir folder;
    run({u"draft"_qs, u"releases"_qs, id, u"--eml"_qs, folder.path()});
    EXPECT_EQ(QDir(folder.path()).entryList({u"*.eml"_qs}).size(), 1);
    EXPECT_EQ(matchNamed(id).at("status"), "drafted");
    run({u"draft"_qs, u"releases"_qs, id, u"--mark-sent"_qs});
    EXPECT_EQ(matchNamed(id).at("status"), "sent");
    EXPECT_EQ(ask("summary releases").at("ready_to_send"), summary.at("ready_to_send"));
    EXPECT_EQ(ask("summary releases").at("loop_closed"), summary.at("loop_closed").get<int>() + 1);
    EXPECT_EQ(json::parse(run({u"draft"_qs, u"releases"_qs, id, u"--format"_qs, u"json"_qs}).out.toStdString()),
              json::array())
        << "nobody is told twice";
    undoAll();
    EXPECT_EQ(ctl("list matches --format json").out, start);
    EXPECT_EQ(ask("summary releases"), summary);
}

TEST_F(ReleasesCommand, AnApprovalTeachesAndIsUnlearned)
{
    const QByteArray start = ctl("list matches --format json").out;
    int better = 0;
    int worse = 0; // what one answer teaches, another one with the same words learns as well
    for (const json &match : ask("list matches --filter status=suggested --sort score --limit 12")) {
        run({u"match"_qs, u"--approve"_qs, textOf(match.at("id"))});
        const json score = matchNamed(textOf(match.at("id"))).at("score");
        const int before = match.at("score").get<int>();
        better += !score.is_null() && score.get<int>() > before ? 1 : 0;
        worse += score.is_null() || score.get<int>() < before ? 1 : 0;
        ASSERT_EQ(ctl("undo").exitCode, 0);
        EXPECT_EQ(ctl("list matches --format json").out, start);
    }
    EXPECT_GT(better, 2 * worse);
    EXPECT_GT(better, 5);
}

TEST_F(ReleasesCommand, WhatIsWrittenDownByHandStandsInShippedAndIsMatched)
{
    const QByteArray start = ctl("list shipped --format json").out;
    const json request = ask("list requests --filter status=open --limit 1").at(0);
    const QString added = QString::fromUtf8(run({u"shipped"_qs, u"--add"_qs, textOf(request.at("text")), u"--on"_qs,
                                                 u"2026-11-21"_qs, u"--url"_qs, u"https://piedpiper.example/new"_qs})
                                                .out)
                              .section(u' ', 1)
                              .chopped(2);
    const json manual = ask("list shipped --filter source=manual");
    ASSERT_EQ(manual.size(), 1u);
    EXPECT_EQ(manual[0].at("id"), added.toStdString());
    EXPECT_EQ(manual[0].at("shipped_on"), "2026-11-21");
    EXPECT_EQ(matchNamed(textOf(request.at("id")) + u'>' + added).at("status"), "suggested");

    run({u"shipped"_qs, u"--edit"_qs, added, u"--title"_qs, u"Another thing"_qs});
    EXPECT_EQ(ask("list shipped --filter source=manual").at(0).at("title"), "Another thing");
    EXPECT_EQ(ask("list shipped --filter source=manual").at(0).at("url"), "https://piedpiper.example/new");
    run({u"shipped"_qs, u"--remove"_qs, added});
    EXPECT_EQ(ctl("list shipped --format json").out, start);
    EXPECT_NE(ctl({u"shipped"_qs, u"--add"_qs, u"X"_qs, u"--on"_qs, u"2026-11-21"_qs, u"--url"_qs, u"javascript:x"_qs})
                  .exitCode,
              0);
    EXPECT_EQ(ctl({u"shipped"_qs, u"--add"_qs, u"X"_qs, u"--on"_qs, u"soon"_qs}).exitCode, 2);
    EXPECT_EQ(ctl("shipped").exitCode, 2);
    EXPECT_EQ(ctl({u"draft"_qs, u"releases"_qs, u"--per"_qs, u"planet"_qs}).exitCode, 2);
}

/// What python's own parser of mails reads from the files.
json parsedByPython(const QString &folder)
{
    QProcess python;
    python.start(QStandardPaths::findExecutable(u"python3"_qs), {u"-c"_qs, uR"(
import email, email.policy, json, pathlib, sys
mails = []
for file in sorted(pathlib.Path(sys.argv[1]).glob('*.eml')):
    mail = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    assert not mail.defects, mail.defects
    mails.append({'to': [[a.display_name, a.addr_spec] for a in mail['To'].addresses], 'subject': mail['Subject'],
                  'unsent': mail['X-Unsent'], 'headers': sorted(mail.keys()), 'body': mail.get_content()})
print(json.dumps(mails)))"_qs,
                                                                 folder});
    EXPECT_TRUE(python.waitForFinished(60'000));
    EXPECT_EQ(python.exitCode(), 0) << python.readAllStandardError().toStdString();
    return json::parse(python.readAllStandardOutput().toStdString(), nullptr, false);
}

TEST_F(ReleasesCommand, DraftsOfNamesInSeveralScriptsAreReadByAnotherProgram)
{
    if (QStandardPaths::findExecutable(u"python3"_qs).isEmpty())
        GTEST_SKIP() << "python3 is not there to read the mails";
    QStringList approve{u"match"_qs, u"--approve"_qs};
    for (const json &match : ask("list matches --filter status=suggested"))
        approve << textOf(match.at("id"));
    run(approve);
    const json drafts = json::parse(run({u"draft"_qs, u"releases"_qs, u"--format"_qs, u"json"_qs}).out.toStdString());
    ASSERT_GT(drafts.size(), 20u);
    QTemporaryDir folder;
    run({u"draft"_qs, u"releases"_qs, u"--eml"_qs, folder.path()});
    const json mails = parsedByPython(folder.path());
    ASSERT_EQ(mails.size(), drafts.size());
    std::set<json> expected;
    std::set<json> read;
    bool beyondLatin = false;
    for (const json &draft : drafts) {
        const json &to = draft.at("to").at(0);
        expected.insert({to.at("name"), to.at("email"), draft.at("subject")});
        for (const QChar letter : textOf(to.at("name")))
            beyondLatin = beyondLatin || letter.unicode() > 0x24f;
    }
    for (const json &mail : mails) {
        EXPECT_EQ(mail.at("unsent"), "1");
        EXPECT_EQ(mail.at("headers").size(), 7u) << mail.at("headers").dump();
        read.insert({mail.at("to").at(0).at(0), mail.at("to").at(0).at(1), mail.at("subject")});
    }
    EXPECT_EQ(read, expected);
    EXPECT_TRUE(beyondLatin) << "the demo has names in other scripts";
}

} // namespace
} // namespace success::test
