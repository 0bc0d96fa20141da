// SPDX-License-Identifier: Apache-2.0
#include "core/drafts/mail_draft.h"
#include "core/drafts/mail_template.h"
#include "core/drafts/renewal_template.h"

#include <nlohmann/json.hpp>

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <gtest/gtest.h>

#include <random>

using namespace success;

namespace {

const Instant noon = AsOf::noonUtc(QDate(2026, 11, 27)).instant;

/// What Python's email package, a reader of its own, makes of the bytes: subject, to as name and address pairs, body.
const char *const reader = R"(
import email, email.policy, email.utils, json, sys
raw = open(sys.argv[1], 'rb').read()
mail = email.message_from_bytes(raw, policy=email.policy.default)
print(json.dumps({
    'headers': sorted(set(mail.keys())), 'defects': [str(defect) for defect in mail.defects],
    'subject': mail['Subject'], 'date': mail['Date'].datetime.isoformat(), 'unsent': mail['X-Unsent'],
    'to': [[a.display_name, a.addr_spec] for a in mail['To'].addresses] if mail['To'] else [],
    'body': mail.get_content().replace('\r\n', '\n')}))
)";

nlohmann::json readBack(const QByteArray &eml)
{
    QTemporaryFile file;
    EXPECT_TRUE(file.open() && file.write(eml) == eml.size() && file.flush());
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-c"), QString::fromUtf8(reader), file.fileName()});
    EXPECT_TRUE(python.waitForFinished());
    EXPECT_EQ(python.exitCode(), 0) << python.readAllStandardError().constData();
    return nlohmann::json::parse(python.readAllStandardOutput().toStdString());
}

class EmlTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
            GTEST_SKIP() << "python3, which reads the mails back, is not installed";
    }
};

/// CRLF only, no line longer than RFC 5322 would like.
void expectLines(const QByteArray &eml)
{
    EXPECT_EQ(eml.count('\n'), eml.count("\r\n"));
    EXPECT_EQ(eml.count('\r'), eml.count("\r\n"));
    for (const QByteArray &line : eml.split('\n'))
        EXPECT_LE(line.size(), 77) << line.constData();
}

QString randomText(std::mt19937 &random, int length)
{
    const QString letters = QStringLiteral("abc XYZ 019 .,;:<>@\"\\()[]=?_ äößéñ 漢字 €\U0001F680\u200B\t");
    QString text;
    for (int i = 0; i < length; ++i)
        text += letters.at(qsizetype(random() % size_t(letters.size())));
    return QString::fromUtf8(text.toUtf8()).remove(QChar::ReplacementCharacter);
}

} // namespace

TEST_F(EmlTest, IsReadBackAsItWasWritten)
{
    const MailDraft draft{{{QStringLiteral("Zoë “Ace” Müller, CTO"), QStringLiteral("zoe@bücher.example")},
                           {QStringLiteral("O'Neil, Pat"), QStringLiteral("pat+renewals@hooli.example")}},
                          QStringLiteral("Ihre Verlängerung am 2027-01-31 – 48.000 €"),
                          QStringLiteral("Hallo Zoë,\n\n.ein Punkt am Anfang = gut  \nFrom hier an\n")};
    const auto eml = emlBytes(draft, noon);
    ASSERT_TRUE(eml);
    expectLines(*eml);
    const auto mail = readBack(*eml);
    EXPECT_EQ(mail["defects"].size(), 0u);
    EXPECT_EQ(mail["unsent"], "1");
    EXPECT_EQ(mail["date"], "2026-11-27T12:00:00+00:00");
    EXPECT_EQ(mail["subject"], draft.subject.toStdString());
    EXPECT_EQ(mail["to"][0][0], draft.to[0].name.toStdString());
    EXPECT_EQ(mail["to"][0][1], "zoe@xn--bcher-kva.example");
    EXPECT_EQ(mail["to"][1][0], "O'Neil, Pat");
    EXPECT_EQ(mail["body"], draft.body.toStdString());
}

TEST_F(EmlTest, NothingInANameOrSubjectBecomesAHeader)
{
    const MailDraft draft{{{QStringLiteral("Eve\r\nBcc: all@hooli.example"), QStringLiteral("eve@hooli.example")}},
                          QStringLiteral("Renewal\r\nBcc: all@hooli.example\r\n\r\nBody"),
                          QStringLiteral("Text")};
    const auto mail = readBack(*emlBytes(draft, noon));
    EXPECT_EQ(mail["headers"], nlohmann::json({"Content-Transfer-Encoding", "Content-Type", "Date", "MIME-Version",
                                               "Subject", "To", "X-Unsent"}));
    EXPECT_EQ(mail["subject"], "Renewal Bcc: all@hooli.example Body");
    EXPECT_EQ(mail["to"].size(), 1u);
}

TEST_F(EmlTest, AnyTextComesBackWhole)
{
    std::mt19937 random(5);
    for (int round = 0; round < 8; ++round) {
        MailDraft draft{{{randomText(random, 40), QStringLiteral("jo@hooli.example")}},
                        u"Re " % randomText(random, int(random() % 300)),
                        randomText(random, 400) % u'\n' % randomText(random, 90) % u'\n'};
        const auto eml = emlBytes(draft, noon);
        ASSERT_TRUE(eml);
        expectLines(*eml);
        const auto mail = readBack(*eml);
        EXPECT_EQ(mail["subject"], draft.subject.replace(u'\t', u' ').simplified().toStdString());
        EXPECT_EQ(mail["body"], draft.body.toStdString());
        EXPECT_EQ(mail["to"][0][1], "jo@hooli.example");
    }
}

TEST(MailDraft, AnAddressThatIsNoneIsRefused)
{
    for (const char *email : {"", "jo", "@hooli.example", "jo@", "jo@a b.example", "jo\r\nBcc: x@y.example",
                              "a,b@hooli.example", "<jo@hooli.example>", "jö@hooli.example"}) {
        const MailDraft draft{{{{}, QString::fromUtf8(email)}}, QStringLiteral("Hi"), {}};
        EXPECT_FALSE(emlBytes(draft, noon)) << email;
        EXPECT_FALSE(mailtoUrl(draft)) << email;
    }
}

TEST(MailDraft, ALinkHoldsEverythingOrIsRefused)
{
    MailDraft draft{{{QStringLiteral("Jo"), QStringLiteral("jo&co@hooli.example")}},
                    QStringLiteral("50 % & more?"),
                    QStringLiteral("One\nTwo + ä")};
    const auto url = mailtoUrl(draft);
    ASSERT_TRUE(url);
    EXPECT_EQ(url->toEncoded(),
              "mailto:jo%26co@hooli.example?subject=50%20%25%20%26%20more%3F&body=One%0D%0ATwo%20%2B%20%C3%A4");
    draft.body = QString(3000, u'x');
    const auto refused = mailtoUrl(draft);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().sentence.contains(QStringLiteral(".eml")));
}

TEST(MailTemplate, FillsItsFieldsAndShowsWhatIsMissing)
{
    const auto filled =
        filledTemplate({QStringLiteral("{company}: {days} days"), QStringLiteral("{{x}} {company}")},
                       {{QStringLiteral("company"), QStringLiteral("{days}")}, {QStringLiteral("days"), {}}});
    ASSERT_TRUE(filled);
    EXPECT_EQ(filled->subject, u"{days}: [days] days"); // what a field stands for is not read again
    EXPECT_EQ(filled->body, u"{x} {days}");
}

TEST(MailTemplate, UnknownFieldsAreRefusedWithThoseThereAre)
{
    const QStringList fields{QStringLiteral("company"), QStringLiteral("days")};
    const auto sentence = [&](const char *subject, const char *body) {
        const auto checked = checkTemplate({QString::fromUtf8(subject), QString::fromUtf8(body)}, fields);
        return checked ? std::string() : checked.error().sentence.toStdString();
    };
    EXPECT_EQ(sentence("{name}", ""), "There is no field {name}; there are {company}, {days}.");
    EXPECT_NE(sentence("Hi", "{company"), "");
    EXPECT_NE(sentence("Hi", "company}"), "");
    EXPECT_NE(sentence("", "x"), "");
    EXPECT_NE(sentence("a\nb", "x"), "");
    EXPECT_EQ(sentence("{ company }", "{{ }}"), "");
    EXPECT_TRUE(checkTemplate(defaultRenewalTemplate(), renewalFields()));
}
