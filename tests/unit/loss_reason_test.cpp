// SPDX-License-Identifier: Apache-2.0
#include "core/scoring/loss_reason.h"

#include <gtest/gtest.h>

using namespace success;

namespace {

struct Written
{
    const char *text;
    LossReason reason;
};

void PrintTo(const Written &written, std::ostream *out)
{
    *out << written.text;
}

class LossReasonText : public ::testing::TestWithParam<Written>
{
};

TEST_P(LossReasonText, HasItsCategory)
{
    EXPECT_EQ(lossReasonKey(lossReasonOf(QString::fromUtf8(GetParam().text))), lossReasonKey(GetParam().reason));
}

INSTANTIATE_TEST_SUITE_P(
    AsPeopleWriteThem, LossReasonText,
    ::testing::Values(
        Written{"Missing SAML single sign-on", LossReason::MissingFeature},
        Written{"no SSO", LossReason::MissingFeature}, Written{"NO_OFFLINE_MODE", LossReason::MissingFeature},
        Written{"They need an on-premise version", LossReason::MissingFeature},
        Written{"We don’t support data residency in the EU", LossReason::MissingFeature},
        Written{"lacked audit logs", LossReason::MissingFeature},
        Written{"They needed a dark theme", LossReason::MissingFeature},
        Written{"They needed more time to decide, not now", LossReason::Timing},
        Written{"Feature gap: bulk export", LossReason::MissingFeature},
        Written{"waiting for the HubSpot integration", LossReason::MissingFeature},
        Written{"budget", LossReason::Price}, Written{"No budget this year", LossReason::Price},
        Written{"Lack of budget", LossReason::Price}, Written{"Too expensive for a team of ten", LossReason::Price},
        Written{"Couldn't afford it", LossReason::Price}, Written{"Pricing", LossReason::Price},
        Written{"price too high, so they chose Hooli", LossReason::Price}, Written{"Timing", LossReason::Timing},
        Written{"no_decision", LossReason::Timing}, Written{"Went dark after the second call", LossReason::Timing},
        Written{"Project postponed to next year", LossReason::Timing}, Written{"no response", LossReason::Timing},
        Written{"No longer answers", LossReason::Timing}, Written{"Not the right time", LossReason::Timing},
        Written{"Deprioritised after the reorg", LossReason::Timing},
        Written{"Lost to competitor", LossReason::Competitor}, Written{"Went with Hooli", LossReason::Competitor},
        Written{"chose Aviato: we have no SSO", LossReason::Competitor},
        Written{"Stayed with their existing vendor", LossReason::Competitor},
        Written{"Built it in-house", LossReason::Competitor},
        Written{"Our champion left the company", LossReason::NoChampion},
        Written{"No executive sponsor", LossReason::NoChampion}, Written{"Lack of buy-in", LossReason::NoChampion},
        Written{"Key contact left", LossReason::NoChampion}, Written{"Bad fit", LossReason::BadFit},
        Written{"not a fit", LossReason::BadFit}, Written{"Wrong use case", LossReason::BadFit},
        Written{"Too small for us", LossReason::BadFit}, Written{"Disqualified", LossReason::BadFit},
        Written{"Does not fit their process", LossReason::BadFit}, Written{"", LossReason::Other},
        Written{"see notes", LossReason::Other}, Written{"42", LossReason::Other}, Written{"価格", LossReason::Other}));

TEST(LossReason, WhatIsNamedAndDeniedIsNotTheReason)
{
    EXPECT_EQ(lossReasonOf(QStringLiteral("Not about the price: they lack SCIM")), LossReason::MissingFeature);
    EXPECT_EQ(lossReasonOf(QStringLiteral("Pricing was fine, their champion left")), LossReason::NoChampion);
    EXPECT_EQ(lossReasonOf(QStringLiteral("It wasn't a competitor, no decision")), LossReason::Timing);
    EXPECT_EQ(lossReasonOf(QStringLiteral("price was ok")), LossReason::Other);
}

TEST(LossReason, ATextKeepsItsCategoryInEverySpelling)
{
    EXPECT_EQ(sameReason(QStringLiteral("  Missing  SSO — (SAML)!")), u"missing sso saml");
    EXPECT_EQ(sameReason(QStringLiteral("missing_sso, saml")), sameReason(QStringLiteral("MISSING SSO/SAML")));
    EXPECT_EQ(sameReason(QStringLiteral("Café")), u"cafe");
    EXPECT_EQ(sameReason(QStringLiteral("?!")), QString());
    for (const char *text : {"Missing SSO", "No budget", "went dark", "Went with Hooli", "Lack of buy-in", "bad fit"}) {
        const QString plain = QString::fromLatin1(text);
        EXPECT_EQ(lossReasonOf(plain.toUpper()), lossReasonOf(plain)) << text;
        EXPECT_EQ(lossReasonOf(QString(plain).replace(u' ', u'_') + u'.'), lossReasonOf(plain)) << text;
    }
}

TEST(LossReason, KeysReadBack)
{
    for (const LossReason reason : allLossReasons) {
        EXPECT_EQ(lossReasonFromKey(lossReasonKey(reason)), reason);
        EXPECT_FALSE(lossReasonTitle(reason).isEmpty());
    }
    EXPECT_FALSE(lossReasonFromKey(u"weather"));
}

} // namespace
