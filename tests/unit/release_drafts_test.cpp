// SPDX-License-Identifier: Apache-2.0
#include "core/drafts/release_template.h"
#include "core/sections/releases/release_drafts.h"
#include "core/sections/releases/releases_section.h"
#include "tests/unit/portfolio_fixture.h"

#include <gmock/gmock.h>

#include <random>

using namespace success;
using namespace success::test;

namespace {

/// Several companies whose people ask for a few things that shipped.
class ReleaseDraftsTest : public PortfolioTest
{
protected:
    struct Asked
    {
        QString company, person, email, text;
    };

    /// A cache where all of that was asked 40 days ago, and `features` shipped 10 days ago.
    void ask(const std::vector<Asked> &asked, const QStringList &features)
    {
        RecordBatch calls;
        QSet<QString> companies;
        QSet<QString> people;
        for (const Asked &one : asked) {
            if (!companies.contains(one.company))
                calls.companies.push_back(company(one.company, one.company + QStringLiteral(".example")));
            companies.insert(one.company);
            const QString person = one.company + one.person;
            if (!one.email.isEmpty() && !people.contains(person))
                calls.people.push_back({person, one.company, one.person, one.email, {}, false});
            people.insert(person);
            ActivityRecord request = signal(QString::number(calls.activities.size()), SignalKind::Request, 0, 40);
            request.companyRef = one.company;
            request.person = one.person;
            request.title = one.text;
            calls.activities.push_back(request);
        }
        adopt(SourceId::BuildBetter, std::move(calls));
        RecordBatch github;
        for (const QString &feature : features) {
            ReleaseRecord record;
            record.externalId = QString::number(github.releases.size());
            record.origin = QStringLiteral("hooli/nucleus");
            record.title = QStringLiteral("v1");
            record.body = feature;
            record.publishedAt = daysAgo(10);
            github.releases.push_back(record);
        }
        adopt(SourceId::GitHub, std::move(github));
        portfolio = load();
        ASSERT_TRUE(portfolio);
    }

    void under(const ReleaseDecisions &decisions)
    {
        WorkspaceSnapshot workspace;
        workspace.releases = std::make_shared<ReleaseDecisions>(decisions);
        portfolio = withWorkspace(*portfolio, workspace);
    }

    /// Every suggestion approved.
    ReleaseDecisions approvals(DraftPer per = DraftPer::Requester)
    {
        ReleaseDecisions decisions{{}, {}, {}, {defaultReleaseTemplate(), per}};
        for (const RequestMatch &match : portfolio->releases->matches)
            decisions.matches.push_back(*decisionOn(*portfolio, matchId(*portfolio->releases, match), true));
        return decisions;
    }

    ReleaseDrafts drafts()
    {
        const auto made = releaseDrafts(*portfolio);
        EXPECT_TRUE(made) << made.error().sentence.toStdString();
        return made ? *made : ReleaseDrafts();
    }

    PortfolioPtr portfolio;
};

const QString dark = QStringLiteral("Dark theme for all windows");
const QString csv = QStringLiteral("Export of invoices as CSV");

TEST_F(ReleaseDraftsTest, TellEachPersonEachFeatureOnce)
{
    ask({{u"hooli"_qs, u"Gavin Belson"_qs, u"gavin@hooli.example"_qs, u"Dark theme"_qs},
         {u"hooli"_qs, u"Gavin Belson"_qs, u"gavin@hooli.example"_qs, u"Please add a dark theme"_qs},
         {u"hooli"_qs, u"Gavin Belson"_qs, u"gavin@hooli.example"_qs, u"Export invoices to CSV"_qs},
         {u"hooli"_qs, u"Denpok"_qs, {}, u"A dark theme"_qs}},
        {dark, csv});
    EXPECT_TRUE(drafts().drafts.empty()) << "nothing is approved";
    under(approvals());
    const ReleaseDrafts made = drafts();
    ASSERT_EQ(made.drafts.size(), 1u);
    const ReleaseDraft &draft = made.drafts[0];
    EXPECT_EQ(draft.to, std::vector({MailAddress{u"Gavin Belson"_qs, u"gavin@hooli.example"_qs}}));
    EXPECT_EQ(draft.matches.size(), 3u);
    EXPECT_EQ(draft.body.count(dark), 1);
    EXPECT_EQ(draft.body.count(csv), 1);
    EXPECT_TRUE(draft.body.contains(u"“Dark theme”"_qs));
    EXPECT_TRUE(draft.body.startsWith(u"Hello Gavin Belson,"_qs)) << draft.body.toStdString();
    ASSERT_EQ(made.withoutAddress.size(), 1u);
    const auto &left = portfolio->releases->matches[made.withoutAddress[0]];
    EXPECT_EQ(portfolio->releases->requests[left.request].person, u"Denpok"_qs);
}

TEST_F(ReleaseDraftsTest, OnePerAccountIsAddressedToAllWhoAsked)
{
    ask({{u"hooli"_qs, u"Gavin Belson"_qs, u"gavin@hooli.example"_qs, u"Dark theme"_qs},
         {u"hooli"_qs, u"Denpok"_qs, u"denpok@hooli.example"_qs, u"A dark theme"_qs},
         {u"raviga"_qs, u"Laurie Bream"_qs, u"laurie@raviga.example"_qs, u"A dark theme please"_qs}},
        {dark});
    under(approvals(DraftPer::Account));
    const ReleaseDrafts made = drafts();
    ASSERT_EQ(made.drafts.size(), 2u);
    EXPECT_EQ(made.drafts[0].to.size(), 2u);
    EXPECT_EQ(made.drafts[0].body.count(dark), 1);
    EXPECT_EQ(made.drafts[1].to.size(), 1u);
}

TEST_F(ReleaseDraftsTest, WhoWasToldIsNotToldAgain)
{
    ask({{u"hooli"_qs, u"Gavin Belson"_qs, u"gavin@hooli.example"_qs, u"Dark theme"_qs},
         {u"raviga"_qs, u"G. Belson"_qs, u"GAVIN@hooli.example"_qs, u"Theme that is dark"_qs}},
        {dark});
    ReleaseDecisions decisions = approvals();
    under(decisions);
    const ReleaseDrafts made = drafts();
    ASSERT_EQ(made.drafts.size(), 1u) << "one address, two accounts, one feature";
    EXPECT_EQ(made.toldOtherwise.size(), 1u);

    ReleaseMail mail = mailOf(*portfolio, made.drafts[0], true);
    mail.id = 1;
    decisions.mails = {mail};
    under(decisions);
    EXPECT_TRUE(drafts().drafts.empty());
    for (const RequestMatch &match : portfolio->releases->matches)
        EXPECT_EQ(match.status, MatchStatus::Sent);
    EXPECT_EQ(releasesSummary(*portfolio).readyToSend.count, 0);
    EXPECT_EQ(releasesSummary(*portfolio).loopClosed.count, 2);

    // The same feature is announced again, by hand and in other words, and asked for again.
    decisions.manual = {{u"manual:1"_qs, u"All windows: dark theme"_qs, {}, asOf.date, {}}};
    decisions.matches.push_back({u"buildbetter:0"_qs, u"manual:1"_qs, true, u"hooli.example"_qs, {}, {}});
    under(decisions);
    EXPECT_TRUE(drafts().drafts.empty());
}

TEST_F(ReleaseDraftsTest, ADraftStandsAsItWasEdited)
{
    ask({{u"hooli"_qs, u"Gavin Belson"_qs, u"gavin@hooli.example"_qs, u"Dark theme"_qs}}, {dark});
    ReleaseDecisions decisions = approvals();
    under(decisions);
    ReleaseDraft draft = drafts().drafts.at(0);
    draft.body = u"My own words"_qs;
    ReleaseMail mail = mailOf(*portfolio, draft, false);
    mail.id = 7;
    decisions.mails = {mail};
    under(decisions);
    ASSERT_EQ(drafts().drafts.size(), 1u);
    EXPECT_EQ(drafts().drafts[0].body, u"My own words"_qs);
    EXPECT_EQ(drafts().drafts[0].mail, 7);
    EXPECT_EQ(portfolio->releases->matches[0].status, MatchStatus::Drafted);
    EXPECT_EQ(releasesSummary(*portfolio).readyToSend.count, 1) << "until it is sent";
}

TEST_F(ReleaseDraftsTest, AHostileNameStaysAName)
{
    const QString name = u"Eve\r\nBcc: all@hooli.example\r\n\r\nHello {person}"_qs;
    ask({{u"hooli"_qs, name, u"eve@hooli.example"_qs, u"Dark theme\r\n.\r\nBcc: x@y.example"_qs}}, {dark});
    ReleaseDecisions decisions = approvals();
    decisions.matches = {{u"buildbetter:0"_qs, portfolio->releases->shipped.front().id, true, {}, {}, {}}};
    under(decisions);
    const ReleaseDrafts made = drafts();
    ASSERT_EQ(made.drafts.size(), 1u);
    const auto eml = emlBytes(made.drafts[0].asMail(), asOf.instant);
    ASSERT_TRUE(eml);
    const QByteArray headers = eml->left(eml->indexOf("\r\n\r\n"));
    EXPECT_FALSE(headers.contains("\r\nBcc:")) << headers.toStdString();
    EXPECT_TRUE(made.drafts[0].body.contains(u"{person}"_qs)) << "a name is no template";
}

/// Whatever is asked and approved: no draft holds a word that only another account said, and nobody is told a feature
/// in two drafts.
TEST_F(ReleaseDraftsTest, NeverHoldAnotherAccountsText)
{
    std::mt19937 random(5);
    std::vector<Asked> asked;
    for (int i = 0; i < 60; ++i) {
        const int account = int(random() % 6);
        const int person = int(random() % 3);
        const QString company = QStringLiteral("company%1").arg(account);
        const QString shared = random() % 4 == 0 ? u"consultant@everywhere.example"_qs : QString();
        const QString email = shared.isEmpty() ? QStringLiteral("p%1@%2.example").arg(person).arg(company) : shared;
        asked.push_back(
            {company, shared.isEmpty() ? QStringLiteral("Person%1").arg(person) : u"Consultant"_qs, email,
             (random() % 2 ? u"Dark theme secret%1"_qs : u"Export invoices as CSV secret%1"_qs).arg(account)});
    }
    ask(asked, {dark, csv});
    for (const DraftPer per : {DraftPer::Requester, DraftPer::Account}) {
        under({{}, {}, {}, {defaultReleaseTemplate(), per}});
        under(approvals(per));
        const ReleaseDrafts made = drafts();
        EXPECT_GE(made.drafts.size(), 6u);
        std::set<std::pair<QString, quint32>> told;
        for (const ReleaseDraft &draft : made.drafts) {
            const QString own = portfolio->accounts[draft.account].domain.mid(7, 1);
            for (int account = 0; account < 6; ++account) {
                const QString secret = QStringLiteral("secret%1").arg(account);
                if (secret.right(1) != own) {
                    EXPECT_FALSE(draft.body.contains(secret) || draft.subject.contains(secret));
                }
            }
            std::set<quint32> features;
            for (const quint32 match : draft.matches)
                features.insert(portfolio->releases->matches[match].shipped);
            if (per == DraftPer::Requester) {
                for (const quint32 feature : features)
                    EXPECT_TRUE(told.insert({draft.to.at(0).email.toLower(), feature}).second);
            }
        }
    }
}

} // namespace
