// SPDX-License-Identifier: Apache-2.0
#include "tests/live/live_fixture.h"

#include <QRegularExpression>

using namespace success;
using namespace success::test;

namespace {

/// A way to fail, what it may be called, and whether a sync gets through in spite of it.
struct Trouble
{
    const char *name;
    Fault fault;
    std::vector<ErrorKind> kinds; ///< none: the sync succeeds
    int times = HttpServer::always;
    bool longWait = false;
};

constexpr qint64 megabyte = 1 << 20;

/// Unpacked, more than any answer may have; more of it (200 before a release) only takes longer.
qint64 bombMegabytes()
{
    const int given = qEnvironmentVariableIntValue("SUCCESS_BOMB_MEGABYTES");
    return given > 0 ? given : 70;
}

std::vector<Trouble> troubles()
{
    using Kind = Fault::Kind;
    const auto of = [](Kind kind) {
        return Fault::of(kind);
    };
    const Fault soon = Fault::answer(429, {{"Retry-After", "2"}});
    const Fault late = Fault::answer(429, {{"Retry-After", "3600"}});
    return {
        {"Refused", of(Kind::Reset), {ErrorKind::Network}, 0}, // the port is closed instead
        {"Reset", of(Kind::Reset), {ErrorKind::Network}},
        {"Stalled", of(Kind::Stall), {ErrorKind::Network}},
        {"Dripping", Fault::drip(512, std::chrono::milliseconds(1)), {}},
        {"Status401", Fault::answer(401), {ErrorKind::Auth}},
        {"Status403", Fault::answer(403), {ErrorKind::Auth}},
        {"Status404", Fault::answer(404), {ErrorKind::Protocol, ErrorKind::InvalidInput}},
        {"Status409", Fault::answer(409), {ErrorKind::Protocol, ErrorKind::Network}},
        {"Status429", Fault::answer(429), {ErrorKind::RateLimited}},
        {"Status429Twice", Fault::answer(429), {}, 2},
        {"Status429RetrySoon", soon, {ErrorKind::RateLimited}},
        {"Status429RetrySoonTwice", soon, {}, 2},
        {"Status429RetryLate", late, {ErrorKind::RateLimited}, HttpServer::always, true},
        {"Status500", Fault::answer(500), {ErrorKind::Network}},
        {"Status500Once", Fault::answer(500), {}, 1},
        {"Status503", Fault::answer(503), {ErrorKind::Network}},
        {"Html", of(Kind::Html), {ErrorKind::Protocol}},
        {"ShortBody", of(Kind::ShortBody), {ErrorKind::Network}},
        {"ShortBodyOnce", of(Kind::ShortBody), {}, 1},
        {"CutJson", of(Kind::CutJson), {ErrorKind::Protocol}},
        {"FiftyMegabytes", Fault::padded(50 * megabyte), {}, 1},
        {"Bomb", Fault::bomb(bombMegabytes() * megabyte), {ErrorKind::Protocol}},
        {"Latin1", of(Kind::Latin1), {ErrorKind::Protocol}},
        {"Utf16", of(Kind::Utf16), {ErrorKind::Protocol}},
        {"Redirect", of(Kind::Redirect), {ErrorKind::Protocol}},
    };
}

/// What the trouble is to a source that documents, or reads, something of its own.
Trouble asMetBy(SourceId source, Trouble trouble)
{
    const auto is = [&trouble](const char *name) {
        return qstrcmp(trouble.name, name) == 0;
    };
    if (source == SourceId::GitHub && is("Status429Twice"))
        trouble.kinds = {ErrorKind::RateLimited}; // a minute at first, and twice that the next time: not sat through
    if (source == SourceId::Feed && is("FiftyMegabytes"))
        trouble.kinds = {ErrorKind::Protocol}; // no feed is as large
    if (source == SourceId::Feed && (is("Latin1") || is("Utf16")))
        trouble.kinds = {}; // feeds come in every encoding
    return trouble;
}

class FaultTest : public LiveTest, public ::testing::WithParamInterface<std::tuple<SourceId, Trouble>>
{
protected:
    void SetUp() override
    {
        m_vendor = makeVendor(std::get<SourceId>(GetParam()));
        m_vendor->fill(12);
        const SourceResult good = sync(*m_vendor);
        ASSERT_FALSE(good.error) << good.error->sentence.toStdString();
        m_before = dump();
        m_asOf = AsOf::noonUtc(m_asOf.date.addDays(1)); // read in full again
    }

    /// Breaks what is wanted, from now on.
    void breakServer(const Trouble &trouble)
    {
        m_vendor->http().forget();
        Fault fault = trouble.fault;
        if (fault.kind == Fault::Kind::Redirect)
            fault.location = m_elsewhere.url();
        if (trouble.times == 0)
            m_vendor->http().refuseConnections();
        else
            m_vendor->http().fail(fault, trouble.times);
    }

    void expectSentence(const Error &error)
    {
        const QString &sentence = error.sentence;
        // The host where the network failed, not the system; and a feed is called by its host, for there are several.
        const bool saysWho =
            sentence.contains(sourceTitle(m_vendor->source())) || sentence.contains(m_vendor->baseUrl().host());
        EXPECT_TRUE(saysWho) << sentence.toStdString();
        EXPECT_TRUE(sentence.endsWith(u'.')) << sentence.toStdString();
        EXPECT_LT(sentence.size(), 500) << sentence.toStdString();
        EXPECT_FALSE(sentence.contains(QString::fromLatin1(m_vendor->token())));
        EXPECT_FALSE(sentence.contains(QRegularExpression(QStringLiteral("%\\d|nullptr|std::|\\n"))))
            << sentence.toStdString();
        static const QRegularExpression advice(QStringLiteral(
            "\\b([Cc]heck|[Cc]onnect|[Gg]ive|[Ss]ync|[Tt]ry|[Ww]ait|[Cc]hoose|[Uu]pdate|[Aa]sk|[Ee]nable)\\b"));
        EXPECT_TRUE(sentence.contains(advice)) << "It does not say what to do: " << sentence.toStdString();
        EXPECT_EQ(error.source, sourceKey(m_vendor->source()));
    }

    std::unique_ptr<VendorServer> m_vendor;
    HttpServer m_elsewhere{[](const ServedRequest &) {
        return ServedResponse::json({{"data", "of another host"}});
    }};
    CacheDump m_before;
};

std::string nameOfCase(const ::testing::TestParamInfo<std::tuple<SourceId, Trouble>> &info)
{
    return nameOf(std::get<SourceId>(info.param)) + std::get<Trouble>(info.param).name;
}

void PrintTo(const Trouble &trouble, std::ostream *out)
{
    *out << trouble.name;
}

} // namespace

TEST_P(FaultTest, EndsInASentenceAndKeepsWhatWasThere)
{
    const Trouble trouble = asMetBy(m_vendor->source(), std::get<Trouble>(GetParam()));
    breakServer(trouble);
    const TunedSource::Tune patient = m_tune;
    if (trouble.fault.kind == Fault::Kind::Stall)
        m_tune = [patient](HttpProfile &profile) {
            patient(profile);
            profile.timeouts.stall = std::chrono::milliseconds(300);
        };
    const SourceResult result = sync(*m_vendor);
    if (trouble.kinds.empty()) {
        EXPECT_FALSE(result.error) << result.error->sentence.toStdString();
    } else {
        ASSERT_TRUE(result.error);
        EXPECT_NE(std::ranges::find(trouble.kinds, result.error->kind), trouble.kinds.end())
            << int(result.error->kind) << ": " << result.error->sentence.toStdString();
        expectSentence(*result.error);
    }
    if (trouble.longWait) {
        EXPECT_GE(result.error->retryAt.value_or(Instant()), m_now + std::chrono::minutes(50));
    }
    EXPECT_TRUE(differences(m_before, dump()).isEmpty()) << listed(differences(m_before, dump()));
    EXPECT_LE(m_vendor->http().count(), trouble.kinds.empty() ? 500 : 60);

    for (const ServedRequest &request : m_elsewhere.requests())
        ADD_FAILURE() << "another host was asked: " << request.everything().constData();

    m_tune = patient;
    m_vendor->http().heal();
    m_vendor->http().acceptConnections();
    const SourceResult healed = sync(*m_vendor);
    EXPECT_FALSE(healed.error) << healed.error->sentence.toStdString();
    EXPECT_TRUE(differences(m_before, dump()).isEmpty()) << listed(differences(m_before, dump()));
}

INSTANTIATE_TEST_SUITE_P(Vendors, FaultTest,
                         ::testing::Combine(::testing::ValuesIn(vendors()), ::testing::ValuesIn(troubles())),
                         nameOfCase);
