// SPDX-License-Identifier: Apache-2.0
#include "core/sources/registry.h"
#include "tests/conformance/prism.h"

#include <QDir>
#include <QStandardPaths>

#include <QCoroTask>

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;

namespace {

/// The description of a vendor's paths that begin so.
struct Description
{
    QByteArray prefix;
    QString file;
};

struct Vendor
{
    SourceId source;
    std::vector<Description> descriptions;
    SourceOptions options{};
    QMap<QString, QByteArray> answers{}; ///< by path, instead of a mock's that would end everything
};

std::vector<Vendor> vendorsWithDescriptions()
{
    const auto hubspot = [](const char *what) {
        return QStringLiteral("hubspot-%1-2026-09.json").arg(QString::fromLatin1(what));
    };
    return {
        {SourceId::HubSpot,
         {{"/crm/objects/2026-09/companies", hubspot("companies")},
          {"/crm/objects/2026-09/deals", hubspot("deals")},
          {"/crm/pipelines/", hubspot("pipelines")},
          {"/crm/properties/", hubspot("properties")},
          {"/crm/owners/", hubspot("owners")},
          {"/account-info/", hubspot("account-info")}}},
        {SourceId::Attio,
         {{"/v2/", QStringLiteral("attio.json")}},
         {},
         {{QStringLiteral("/v2/self"), // the mock's key is a revoked one
           R"({"active": true, "workspace_name": "Example", "scope": "object_configuration:read )"
           R"(record_permission:read-write user_management:read"})"}}},
        {SourceId::GitHub,
         {{"/", QStringLiteral("github-releases.json")}},
         {{QStringLiteral("repo"), QStringLiteral("octo-org/widget")}}},
    };
}

constexpr int mostRequests = 60; ///< a mock's pages never end

class ConformanceTest : public ::testing::TestWithParam<Vendor>
{
protected:
    void SetUp() override
    {
        const QString given = qEnvironmentVariable("SUCCESS_OPENAPI_DIR");
        const QDir folder(given.isEmpty() ? QStringLiteral(SUCCESS_SOURCE_DIR "/../shared/openapi") : given);
        if (findSource(GetParam().source) == nullptr)
            GTEST_SKIP() << "This version does not read " << sourceTitle(GetParam().source).toStdString() << '.';
        if (!folder.exists())
            GTEST_SKIP() << "The vendors' OpenAPI documents are not here: put them into the folder that "
                            "SUCCESS_OPENAPI_DIR names.";
        if (QStandardPaths::findExecutable(QStringLiteral("npx")).isEmpty())
            GTEST_SKIP() << "npx is not installed, so prism cannot check the requests.";
        for (const Description &description : GetParam().descriptions) {
            const QString file = folder.filePath(description.file);
            if (!QFile::exists(file))
                GTEST_SKIP() << file.toStdString() << " is not there.";
            QString why;
            auto prism = Prism::start(file, why);
            if (!prism)
                GTEST_SKIP() << why.toStdString();
            m_transport.add(description.prefix, prism->port());
            m_mocks.push_back(std::move(prism));
        }
        for (auto answer = GetParam().answers.begin(); answer != GetParam().answers.end(); ++answer)
            m_transport.answer(answer.key(), *answer);
    }

    /// What a source may touch while it runs, over the mocks; ends when the requests become many.
    FetchContext context()
    {
        FetchContext context{*m_http, GetParam().options, AsOf::noonUtc(QDate(2026, 11, 24)), m_cancel, {}, {}};
        context.deliver = [this](RecordBatch &&) -> Result<void> {
            if (m_transport.asked().size() > mostRequests)
                m_cancel.cancel();
            return {};
        };
        context.progress = [](const SourceProgress &) {
        };
        context.knownDomains = [] {
            return std::vector<QString>{QStringLiteral("acme.example"), QStringLiteral("northwind.example")};
        };
        context.now = [] {
            return AsOf::noonUtc(QDate(2026, 11, 24)).instant;
        };
        return context;
    }

    void SetUpClient(const Source &source)
    {
        HttpClient::Surroundings around;
        around.delay = [](std::chrono::milliseconds) -> QCoro::Task<void> {
            co_return;
        };
        around.paced = false;
        m_http.emplace(
            source.profile(QUrl(QStringLiteral("http://127.0.0.1")), "loopback-token-0123456789", GetParam().options),
            m_transport, m_cancel, around);
    }

    CancelToken m_cancel;
    PrismTransport m_transport;
    std::vector<std::unique_ptr<Prism>> m_mocks;
    std::optional<HttpClient> m_http;
};

void PrintTo(const Vendor &vendor, std::ostream *out)
{
    *out << sourceTitle(vendor.source).toStdString();
}

} // namespace

TEST_P(ConformanceTest, SendsOnlyWhatTheVendorDescribes)
{
    const auto source = findSource(GetParam().source)->make();
    SetUpClient(*source);
    const auto checked = QCoro::waitFor(source->check(context()));
    const int askedByCheck = int(m_transport.asked().size());
    EXPECT_GT(askedByCheck, 0);
    (void)QCoro::waitFor(source->fetch(context())); // a mock's data need not make sense; its requests must
    EXPECT_GT(m_transport.asked().size(), askedByCheck);
    EXPECT_TRUE(m_transport.refusals().isEmpty()) << m_transport.refusals().join(u'\n').toStdString();
    EXPECT_TRUE(checked) << checked.error().sentence.toStdString();
}

TEST_P(ConformanceTest, NoticesWhatTheVendorDoesNotDescribe)
{
    HttpRequest request;
    request.method = "POST";
    request.url =
        QUrl(u"http://127.0.0.1" + QString::fromLatin1(GetParam().descriptions.front().prefix) + u"/of-no/description");
    request.body = "{}";
    request.headers = {{"Content-Type", "application/json"}, {"Authorization", "Bearer loopback-token-0123456789"}};
    (void)QCoro::waitFor(m_transport.send(request));
    EXPECT_EQ(m_transport.refusals().size(), 1);
}

INSTANTIATE_TEST_SUITE_P(Vendors, ConformanceTest, ::testing::ValuesIn(vendorsWithDescriptions()),
                         [](const auto &each) { return sourceTitle(each.param.source).toStdString(); });
