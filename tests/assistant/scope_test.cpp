// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/notes.h"
#include "core/workspace/routes.h"
#include "tests/assistant/answer_checks.h"
#include "tests/assistant/one_account.h"

namespace success::test {

namespace {

/// hooli.example with one of everything that the scope of assistant.md names.
class EveryKind : public OneAccount
{
protected:
    void SetUp() override
    {
        OneAccount::SetUp();
        adopt(SourceId::Stripe, billing());
        adopt(SourceId::Salesbricks, orders());
        adopt(SourceId::PostHog, product());
        adopt(SourceId::HubSpot, crm());
        adopt(SourceId::BuildBetter, talk());
        adopt(SourceId::GitHub, shipped());
        decide();
    }

    RecordBatch billing() const
    {
        RecordBatch batch = hooli();
        batch.contracts.push_back(subscription(u"sub_1"_qs, ContractStage::PastDue));
        InvoiceRecord open = invoice(u"in_1"_qs, 40, 10);
        open.contractRef = u"sub_1"_qs;
        open.attempts = 2;
        batch.invoices.push_back(open);
        ActivityRecord payment = activity(u"ev_1"_qs, ActivityKind::Payment, 2);
        payment.title = u"Charge declined"_qs;
        batch.activities.push_back(payment);
        return batch;
    }

    RecordBatch orders() const
    {
        RecordBatch batch = hooli();
        TermRecord lost;
        lost.externalId = u"ord_lost"_qs;
        lost.companyRef = u"hooli"_qs;
        lost.name = u"Signature box"_qs;
        lost.type = u"standard"_qs;
        lost.stage = u"lost"_qs;
        lost.currency = usd();
        lost.valueMinor = 500'000;
        lost.reason = u"No audit log"_qs;
        lost.closedAt = daysAgo(120);
        batch.terms.push_back(lost);
        TermRecord won = lost;
        won.externalId = u"ord_won"_qs;
        won.name = u"Founding order"_qs;
        won.stage = u"won"_qs;
        won.reason.clear();
        won.startsOn = QDate(2026, 1, 1);
        won.endsOn = QDate(2026, 12, 31);
        batch.terms.push_back(won);
        ActivityRecord changed = activity(u"c_1"_qs, ActivityKind::Contract, 3);
        changed.title = u"Contract amended"_qs;
        batch.activities.push_back(changed);
        return batch;
    }

    RecordBatch product() const
    {
        RecordBatch batch = hooli();
        batch.usage.push_back(usage({40, 38, 36, 30, 28, 25, 20, 18}));
        return batch;
    }

    RecordBatch crm() const
    {
        RecordBatch batch = hooli();
        PersonRecord person;
        person.externalId = u"p_1"_qs;
        person.companyRef = u"hooli"_qs;
        person.name = u"Jane Doe"_qs;
        person.email = u"jane@hooli.example"_qs;
        person.primary = true;
        batch.people.push_back(person);
        PropertyRecord industry;
        industry.companyRef = u"hooli"_qs;
        industry.name = u"industry"_qs;
        industry.label = u"Industry"_qs;
        industry.value = u"Box making"_qs;
        batch.properties.push_back(industry);
        return batch;
    }

    RecordBatch talk() const
    {
        RecordBatch batch = hooli();
        ActivityRecord call = activity(u"call_1"_qs, ActivityKind::Call, 4);
        call.title = u"Quarterly review"_qs;
        call.text = u"Jane wants fewer boxes."_qs;
        batch.activities.push_back(call);
        batch.activities.push_back(message(u"m_1"_qs, 5, u"The lids do not close."_qs));
        ActivityRecord document = activity(u"d_1"_qs, ActivityKind::Project, 6);
        document.title = u"Plan of the lids"_qs;
        batch.activities.push_back(document);
        ActivityRecord complaint = signal(u"s_1"_qs, SignalKind::Complaint, 2, 7);
        complaint.title = u"Lids are loose"_qs;
        batch.activities.push_back(complaint);
        ActivityRecord request = signal(u"s_2"_qs, SignalKind::Request, 1, 8);
        request.title = u"An audit log"_qs;
        batch.activities.push_back(request);
        ActivityRecord promise = signal(u"s_3"_qs, SignalKind::Commitment, 1, 9);
        promise.title = u"New lids by Friday"_qs;
        batch.activities.push_back(promise);
        return batch;
    }

    RecordBatch shipped() const
    {
        RecordBatch batch;
        ReleaseRecord release;
        release.externalId = u"r_1"_qs;
        release.title = u"Audit log for administrators"_qs;
        release.origin = u"piedpiper/box"_qs;
        release.publishedAt = daysAgo(1);
        batch.releases.push_back(release);
        return batch;
    }

    void decide()
    {
        const Desk desk = openDesk();
        ASSERT_TRUE(keepNote(*desk.workspace, u"hooli.example"_qs,
                             u"# Pricing\nJane pays no more than **9 USD** a box.\n\n- Likes tea\n"_qs));
        ASSERT_TRUE(routeAccounts(*desk.workspace, {u"hooli.example"_qs}, Section::Health, Section::Contracts,
                                  u"Renewal at risk"_qs));
    }
};

struct Asked
{
    const char16_t *question, *says, *cites;
};

TEST_F(EveryKind, OfTheScopeIsReadAndAnswersItsQuestion)
{
    const std::vector<Asked> all{
        {u"why is the health score what it is?", u"Past due", u"factor"},
        {u"which plan are they on", u"ARR", u"contract"},
        {u"contract history", u"Founding order", u"term"},
        {u"unpaid invoices", u"2 payment attempts", u"invoice"},
        {u"lost deals and why", u"No audit log", u"deal"},
        {u"can we win them back", u"Re-engage score", u"score"},
        {u"will they convert?", u"has no Convert score", u"contract"},
        {u"active users", u"18", u"usage"},
        {u"last call", u"Jane wants fewer boxes", u"call"},
        {u"last message", u"lids do not close", u"message"},
        {u"documents", u"Plan of the lids", u"project"},
        {u"complaints", u"Lids are loose", u"signal"},
        {u"what did they request", u"An audit log", u"signal"},
        {u"what of it shipped", u"Audit log for administrators", u"match"},
        {u"overdue commitments", u"New lids by Friday", u"signal"},
        {u"where is it routed", u"Renewal at risk", u"route"},
        {u"what did I note about pricing?", u"9 USD", u"note"},
        {u"my notes", u"Likes tea", u"note"},
        {u"which industry", u"Box making", u"property"},
        {u"who is the contact", u"Jane Doe", u"person"},
        {u"what was decided", u"Routed", u"decision"},
        {u"what changed in the last week", u"Contract amended", u"contract"},
        {u"what changed in the last week", u"Charge declined", u"payment"},
        {u"tea", u"Likes tea", u"note"},
    };
    const Desk desk = openDesk();
    const Account &account = *desk.find(u"hooli.example"_qs);
    for (const Asked &asked : all) {
        const auto answer = desk.ask(account, QString::fromUtf16(asked.question));
        ASSERT_TRUE(answer);
        QStringList sentences;
        for (const auto &sentence : answer->sentences)
            sentences << sentence.text;
        const QString said = sentences.join(u'\n');
        SCOPED_TRACE(QString::fromUtf16(asked.question).toStdString() + "\n" + said.toStdString());
        EXPECT_TRUE(said.contains(QStringView(asked.says)));
        EXPECT_TRUE(std::ranges::any_of(
            answer->citations, [&](const auto &citation) { return citation.kind == QStringView(asked.cites); }));
        EXPECT_EQ(problemsOf(*answer, *desk.portfolio, account, *desk.cache, *desk.workspace), QStringList());
    }
}

TEST_F(EveryKind, ANoteIsQuotedWithItsDayAndOpensTheNotes)
{
    const auto answer = ask(u"what did I note about pricing?"_qs);
    ASSERT_TRUE(answer && !answer->citations.empty());
    EXPECT_EQ(answer->sentences.size(), 1u) << "the tea has nothing to do with it";
    EXPECT_EQ(answer->citations.front().place, assistant::Place::Notes);
    EXPECT_EQ(answer->citations.front().id, u"hooli.example");
    EXPECT_EQ(answer->citations.front().day, asOf.date);
    EXPECT_TRUE(ask(u"what did I note about parrots?"_qs)->foundNothing());
}

TEST_F(EveryKind, WhatIsUndoneOrRemovedIsNotKnownAnyMore)
{
    const Desk desk = openDesk();
    ASSERT_TRUE(keepNote(*desk.workspace, u"hooli.example"_qs, {}));
    EXPECT_TRUE(ask(u"what did I note about pricing?"_qs)->foundNothing());
    EXPECT_TRUE(ask(u"tea"_qs)->foundNothing());
}

} // namespace

} // namespace success::test
