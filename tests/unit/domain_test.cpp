// SPDX-License-Identifier: Apache-2.0
#include "core/identity/domain.h"
#include "core/identity/free_mail.h"

#include <gtest/gtest.h>

using namespace success;

namespace {

std::string domainOf(const char *text)
{
    return companyDomain(QString::fromUtf8(text)).value_or(QStringLiteral("-")).toStdString();
}

TEST(Domain, ReadsHoweverPeopleSpellIt)
{
    for (const char *text : {"hooli.example", "HOOLI.Example", "https://www.hooli.example/about?x=1#top",
                             "www.hooli.example.", "http://user:secret@hooli.example:8080/x", "gavin@hooli.example",
                             "mailto:gavin@mail.hooli.example", " hooli.example/ ", "Gavin <gavin@hooli.example>"})
        EXPECT_EQ(domainOf(text), "hooli.example") << text;
    EXPECT_EQ(domainOf("https://www.Hooli.co.uk/x"), "hooli.co.uk");
    EXPECT_EQ(domainOf("shop.hooli.com.au"), "hooli.com.au");
    EXPECT_EQ(domainOf("hooli.github.io"), "hooli.github.io") << "a private suffix: another company's pages";
    EXPECT_EQ(domainOf("hooli.xyz.dev"), "xyz.dev");
}

TEST(Domain, IsAlwaysPunycodeInLowerCase)
{
    EXPECT_EQ(domainOf("https://www.Müller-Büro.de"), "xn--mller-bro-q9ag.de");
    EXPECT_EQ(domainOf("xn--mller-bro-q9ag.de"), "xn--mller-bro-q9ag.de");
    EXPECT_EQ(domainOf("株式会社.jp"), domainOf("www.株式会社.jp"));
    EXPECT_TRUE(domainOf("株式会社.jp").starts_with("xn--"));
}

TEST(Domain, RefusesWhatNamesNoCompany)
{
    for (const char *text : {"", "   ", "hooli", "localhost", "co.uk", "com", ".", "...", "192.168.1.10", "10.0.0.0",
                             "http://[2001:db8::1]/", "not a domain.example", "gavin@", "https://", "a..b.example",
                             "bob@gmail.com", "Gmail.com", "bob@mail.yahoo.co.uk"})
        EXPECT_EQ(domainOf(text), "-") << text;
}

TEST(Domain, ReadingTwiceChangesNothing)
{
    for (const char *text : {"https://www.hooli.co.uk/x", "bücher.example", "a.b.c.d.example", "x@team.hooli.com"}) {
        const auto once = companyDomain(QString::fromUtf8(text));
        ASSERT_TRUE(once) << text;
        EXPECT_EQ(companyDomain(*once), once) << text;
    }
}

TEST(Domain, KnowsFreeMail)
{
    EXPECT_TRUE(isFreeMail(u"gmail.com"));
    EXPECT_TRUE(isFreeMail(u"qq.com"));
    EXPECT_FALSE(isFreeMail(u"hooli.example"));
    QString previous;
    for (const char16_t *listed : freeMailDomains) {
        const QString domain = QString::fromUtf16(listed);
        EXPECT_LT(previous, domain) << "sorted, none twice";
        EXPECT_TRUE(isFreeMail(domain));
        EXPECT_FALSE(companyDomain(QString(u"someone@" % domain))) << domain.toStdString();
        EXPECT_FALSE(companyDomain(QString(u"https://mail." % domain)))
            << domain.toStdString() << " is no registrable domain";
        previous = domain;
    }
}

TEST(ComparableName, LeavesOutWhatSpellingsDifferIn)
{
    const auto name = [](const char *text) {
        return comparableName(QString::fromUtf8(text)).toStdString();
    };
    EXPECT_EQ(name("Hooli, Inc."), "hooli");
    EXPECT_EQ(name("  HOOLI  "), "hooli");
    EXPECT_EQ(name("The Hooli Company, LLC"), "hooli");
    EXPECT_EQ(name("Café Société S.A."), "cafe societe");
    EXPECT_EQ(name("Müller GmbH"), "muller");
    EXPECT_EQ(name("O'Reilly & Söhne"), name("OReilly Sohne"));
    EXPECT_EQ(name("Inc"), "inc") << "a name of nothing but legal forms is kept";
    EXPECT_NE(name("株式会社フーリ"), "");
    EXPECT_NE(name("Hooli"), name("Hooli XYZ"));
}

} // namespace
