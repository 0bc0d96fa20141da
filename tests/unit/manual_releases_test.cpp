// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/release_decisions.h"
#include "tests/unit/workspace_fixture.h"

using namespace success;

namespace {

class ManualReleases : public WorkspaceTest
{
protected:
    std::vector<ManualRelease> standing()
    {
        const auto snapshot = workspace->snapshot();
        EXPECT_TRUE(snapshot);
        return snapshot ? releaseDecisionsIn(*snapshot).manual : std::vector<ManualRelease>();
    }

    const ManualRelease dark{{},
                             QStringLiteral("  Dark\n theme "),
                             QStringLiteral("For every window."),
                             QDate(2026, 11, 20),
                             QStringLiteral("https://hooli.example/dark")};
};

TEST_F(ManualReleases, AreAddedEditedRemovedAndBroughtBack)
{
    const QStringList before = dump();
    const auto id = saveManualRelease(*workspace, dark);
    ASSERT_TRUE(id) << id.error().sentence.toStdString();
    reopen();
    ASSERT_EQ(standing().size(), 1u);
    EXPECT_EQ(standing()[0].id, *id);
    EXPECT_EQ(standing()[0].title, QStringLiteral("Dark theme"));

    ManualRelease changed = standing()[0];
    changed.title = QStringLiteral("Dark mode");
    ASSERT_TRUE(saveManualRelease(*workspace, changed));
    EXPECT_EQ(standing(), std::vector{changed});
    const size_t decided = workspace->decisions()->size();
    ASSERT_TRUE(saveManualRelease(*workspace, changed));
    EXPECT_EQ(workspace->decisions()->size(), decided) << "nothing to change is no decision";
    ASSERT_TRUE(removeManualReleases(*workspace, {*id}));
    EXPECT_TRUE(standing().empty());
    for (int i = 0; i < 3; ++i)
        ASSERT_TRUE(workspace->undo()->has_value());
    EXPECT_EQ(dump(), before);
}

TEST_F(ManualReleases, NeverShareAnIdAlsoAfterARemoval)
{
    const auto first = saveManualRelease(*workspace, dark);
    ASSERT_TRUE(removeManualReleases(*workspace, {*first}));
    const auto second = saveManualRelease(*workspace, dark);
    EXPECT_NE(*first, *second);
}

TEST_F(ManualReleases, RefuseWhatIsNotAnEntry)
{
    const auto refused = [&](ManualRelease release) {
        const auto saved = saveManualRelease(*workspace, release);
        return !saved && !saved.error().sentence.isEmpty();
    };
    ManualRelease release = dark;
    release.title = QStringLiteral(" \n");
    EXPECT_TRUE(refused(release));
    release = dark;
    release.shippedOn = {};
    EXPECT_TRUE(refused(release));
    for (const char *url :
         {"javascript:alert(1)", "file:///etc/passwd", "hooli.example", "https://", "ftp://a.example"}) {
        release = dark;
        release.url = QString::fromLatin1(url);
        EXPECT_TRUE(refused(release)) << url;
    }
    release = dark;
    release.id = QStringLiteral("manual:none");
    EXPECT_TRUE(refused(release));
    EXPECT_FALSE(removeManualReleases(*workspace, {QStringLiteral("github:1")}));
    EXPECT_TRUE(workspace->decisions()->empty());
}

class ReleaseMails : public ManualReleases
{
protected:
    std::vector<ReleaseMail> mails()
    {
        const auto snapshot = workspace->snapshot();
        EXPECT_TRUE(snapshot);
        return snapshot ? releaseDecisionsIn(*snapshot).mails : std::vector<ReleaseMail>();
    }
    static MailedMatch told(const char *request, const char *feature)
    {
        return {QString::fromLatin1(request),   QString::fromLatin1(feature),      QStringLiteral("hooli.example"),
                QStringLiteral("Gavin Belson"), QStringLiteral("g@hooli.example"), QStringLiteral("Dark theme")};
    }
    static ReleaseMail mail(std::vector<MailedMatch> matches, bool sent = false, qint64 id = 0)
    {
        return {id,
                sent,
                QStringLiteral("hooli.example"),
                QStringLiteral("Subject"),
                QStringLiteral("Body"),
                std::move(matches)};
    }
};

TEST_F(ReleaseMails, AreDraftedEditedSentAndTakenBack)
{
    const QStringList before = dump();
    ASSERT_TRUE(keepReleaseMails(*workspace, {mail({told("r1", "s1"), told("r2", "s1")})}));
    ASSERT_EQ(mails().size(), 1u);
    ReleaseMail edited = mails()[0];
    edited.body = QStringLiteral("Better words");
    edited.sent = true;
    ASSERT_TRUE(keepReleaseMails(*workspace, {edited}));
    EXPECT_EQ(mails(), std::vector{edited});
    EXPECT_FALSE(discardReleaseMail(*workspace, edited.id)) << "it was sent";
    EXPECT_EQ(workspace->decisions(-1, QStringLiteral("hooli.example"))->size(), 2u);
    ASSERT_TRUE(workspace->undo()->has_value());
    EXPECT_FALSE(mails()[0].sent);
    ASSERT_TRUE(workspace->undo()->has_value());
    EXPECT_EQ(dump(), before);
}

TEST_F(ReleaseMails, TellAMatchOnce)
{
    ASSERT_TRUE(keepReleaseMails(*workspace, {mail({told("r1", "s1")}, true)}));
    const auto again = keepReleaseMails(*workspace, {mail({told("r1", "s1"), told("r2", "s2")})});
    ASSERT_FALSE(again);
    EXPECT_TRUE(again.error().sentence.contains(QStringLiteral("Gavin Belson")));
    EXPECT_EQ(mails().size(), 1u) << "a refused command leaves nothing";
}

TEST_F(ReleaseMails, LetAMatchMoveFromOneDraftToAnother)
{
    ASSERT_TRUE(keepReleaseMails(*workspace, {mail({told("r1", "s1")}), mail({told("r2", "s2"), told("r3", "s3")})}));
    ASSERT_TRUE(keepReleaseMails(*workspace, {mail({told("r1", "s1"), told("r2", "s2")})}));
    ASSERT_EQ(mails().size(), 2u) << "the first draft tells nothing any more";
    EXPECT_EQ(mails()[0].matches, std::vector{told("r3", "s3")});
    EXPECT_EQ(mails()[1].matches.size(), 2u);
    ASSERT_TRUE(discardReleaseMail(*workspace, mails()[1].id));
    EXPECT_EQ(mails().size(), 1u);
    EXPECT_FALSE(discardReleaseMail(*workspace, 99));
    EXPECT_FALSE(keepReleaseMails(*workspace, {mail({})}));
    EXPECT_FALSE(keepReleaseMails(*workspace, {mail({told("r1", "s1")}, false, 99)}));
}

} // namespace
