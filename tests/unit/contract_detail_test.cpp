// SPDX-License-Identifier: Apache-2.0
#include "core/sections/contracts/contract_detail.h"

#include "core/drafts/renewal_template.h"
#include "core/sections/contracts/renewal_draft.h"
#include "tests/unit/portfolio_fixture.h"

namespace success::test {
namespace {

class ContractDetailTest : public PortfolioTest
{
protected:
    /// A contract until 2027-01-31 with two orders, and Stripe billing it in `invoices` bills, the last one refused.
    ContractDetail open(int invoices = 3)
    {
        RecordBatch agreed = hooli();
        agreed.contracts = {term(QStringLiteral("old"), {2024, 2, 1}, {2025, 1, 31}),
                            term(QStringLiteral("deal"), {2026, 2, 1}, {2027, 1, 31})};
        agreed.terms = {order(QStringLiteral("o1"), QStringLiteral("standard"), {2024, 2, 1}),
                        order(QStringLiteral("o2"), QStringLiteral("renewal"), {2026, 2, 1})};
        agreed.people = {person(QStringLiteral("Ann"), QStringLiteral("not an address"), true),
                         person(QStringLiteral("Jo Doe"), QStringLiteral("jo@hooli.example"), false)};
        adopt(SourceId::Salesbricks, agreed);
        RecordBatch billed = hooli();
        billed.contracts = {subscription(QStringLiteral("sub"), ContractStage::PastDue)};
        for (int i = 0; i < invoices; ++i) {
            InvoiceRecord bill = invoice(u"i" % QString::number(i), 5 + 30 * i, 5 + 30 * i);
            bill.contractRef = QStringLiteral("sub");
            if (i > 0) {
                bill.state = InvoiceState::Paid;
                bill.remainingMinor = 0;
            }
            billed.invoices.push_back(bill);
        }
        billed.invoices[0].attempts = 3;
        billed.invoices[0].nextAttemptAt = daysAgo(-2);
        billed.invoices[0].lastError = QStringLiteral("Your card was declined.");
        adopt(SourceId::Stripe, billed);
        m_portfolio = load();
        const auto detail = loadContractDetail(*m_portfolio, account(*m_portfolio), m_cache->database());
        EXPECT_TRUE(detail) << detail.error().sentence.toStdString();
        return detail.value_or(ContractDetail());
    }

    static TermRecord order(const QString &id, const QString &type, QDate startsOn)
    {
        TermRecord record;
        record.externalId = id;
        record.contractRef = QStringLiteral("deal");
        record.companyRef = QStringLiteral("hooli");
        record.name = record.type = type;
        record.stage = QStringLiteral("won");
        record.currency = usd();
        record.valueMinor = 12000000;
        record.startsOn = startsOn;
        record.endsOn = startsOn.addYears(1).addDays(-1);
        return record;
    }

    static PersonRecord person(const QString &name, const QString &email, bool primary)
    {
        PersonRecord record;
        record.externalId = name;
        record.companyRef = QStringLiteral("hooli");
        record.name = name;
        record.email = email;
        record.primary = primary;
        return record;
    }

    PortfolioPtr m_portfolio;
};

TEST_F(ContractDetailTest, TheLeadingContractComesFirstAndSaysWhatBillsIt)
{
    const ContractDetail detail = open();
    ASSERT_EQ(detail.contracts.size(), 3u);
    EXPECT_EQ(detail.contracts[0].contract.externalId, u"deal");
    EXPECT_FALSE(detail.contracts[0].billsContract);
    EXPECT_EQ(detail.contracts[2].contract.externalId, u"sub");
    EXPECT_TRUE(detail.contracts[2].billsContract);
    EXPECT_EQ(detail.mrr, (Money{1000000, usd()}));
    ASSERT_EQ(detail.terms.size(), 2u);
    EXPECT_EQ(detail.terms[0].type, u"renewal"); // newest first
    EXPECT_EQ(detail.terms[0].value, (Money{12000000, usd()}));
}

TEST_F(ContractDetailTest, ARefusedInvoiceTellsItsAttemptsAndTheNext)
{
    const ContractDetail detail = open();
    ASSERT_EQ(detail.invoices.size(), 3u);
    EXPECT_EQ(detail.invoices[0].state, InvoiceState::Open);
    EXPECT_EQ(detail.invoices[0].daysPastDue, 5);
    EXPECT_EQ(detail.invoices[0].attempts, 3);
    EXPECT_EQ(detail.invoices[0].nextAttemptAt, daysAgo(-2));
    EXPECT_EQ(detail.invoices[0].lastError, u"Your card was declined.");
    EXPECT_EQ(detail.invoices[1].daysPastDue, 0);
    EXPECT_EQ(detail.moreInvoices, 0);
}

TEST_F(ContractDetailTest, OlderInvoicesArePagesAfterTheFirst)
{
    const ContractDetail detail = open(120);
    ASSERT_EQ(detail.invoices.size(), 50u);
    EXPECT_EQ(detail.moreInvoices, 70);
    std::vector<Instant> issued;
    for (int offset = 0; offset < 120; offset += 50) {
        const auto page = invoicePage(*m_portfolio, account(*m_portfolio), m_cache->database(), offset);
        ASSERT_TRUE(page);
        for (const InvoiceItem &item : *page)
            issued.push_back(*item.issuedAt);
    }
    EXPECT_EQ(issued.size(), 120u);
    EXPECT_TRUE(std::is_sorted(issued.rbegin(), issued.rend()));
}

TEST_F(ContractDetailTest, ARenewalIsAddressedToWhoCanBeReached)
{
    const ContractDetail detail = open();
    const auto draft = renewalDraft(
        detail, {QStringLiteral("{company} {renewal_date} {days} {seats}"), QStringLiteral("{contact}: {arr}")});
    ASSERT_TRUE(draft);
    EXPECT_EQ(draft->to, std::vector<MailAddress>({{QStringLiteral("Jo Doe"), QStringLiteral("jo@hooli.example")}}));
    EXPECT_EQ(draft->subject, u"Company hooli 31 January 2027 70 [seats]");
    EXPECT_EQ(draft->body, u"Jo Doe: 120,000.00\u00A0USD");
    EXPECT_TRUE(renewalDraft(detail, defaultRenewalTemplate()));
    EXPECT_EQ(renewalValues(detail).keys(), [] {
        QStringList fields = renewalFields();
        fields.sort();
        return fields;
    }());
    EXPECT_FALSE(renewalDraft(detail, {QStringLiteral("{discount}"), {}}));
}

} // namespace
} // namespace success::test
