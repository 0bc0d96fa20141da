// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/servers/vendor_server.h"

namespace success::test {

/// HubSpot's CRM API at the 2026-09 paths: object lists and search (10,000 results at most), batch read with 207,
/// owners, properties, pipelines, account details, limit headers on everything but searches. Lists: companies, deals,
/// owners, properties, pipelines, archived (what was removed). Property values are text or null; `changed` dates are
/// kept by the server.
class HubSpotServer : public VendorServer
{
public:
    explicit HubSpotServer(QByteArray token = "pat-na1-loopback-0123-4567-89ab");
    ~HubSpotServer() override;

    void fill(int count) override;
    QString addCompany(const QString &name, const QString &domain) override;
    void renameCompany(const QString &id, const QString &name) override;
    void removeCompany(const QString &id) override;
    QString addDeal(const QString &company, const QString &name, const QString &amount, const QString &stage);

    /// The token may not read that ("owners", "deals"): 403 MISSING_SCOPES.
    void close(const QString &pathPart);
    /// What a 429 names: TEN_SECONDLY_ROLLING, SECONDLY, DAILY.
    void setPolicy(const QString &name);
    /// How far a search reaches; HubSpot's own 10,000 if not set.
    void setSearchCap(int results);

protected:
    ServedResponse respond(const ServedRequest &request) override;
    ServedResponse refusal(int status, const ServedRequest &request) const override;
    bool isAuthorised(const ServedRequest &request) const override { return isBearer(request); }
    void changed(const std::string &list, const nlohmann::json &record, Change change) override;

private:
    ServedResponse objects(const std::string &type, const QString &part, const ServedRequest &request);
    ServedResponse listOf(const std::string &type, const ServedRequest &request) const;
    ServedResponse search(const std::string &type, const ServedRequest &request) const;
    ServedResponse batch(const std::string &type, const ServedRequest &request) const;
    ServedResponse owners(const ServedRequest &request) const;
    void addLimitHeaders(ServedResponse &response);
    QString add(const char *list, nlohmann::json properties);

    std::vector<QString> m_closed;
    QString m_policy = QStringLiteral("TEN_SECONDLY_ROLLING");
    int m_searchCap = 10000;
    int m_number = 0;
    std::vector<std::chrono::steady_clock::time_point> m_lately;
};

} // namespace success::test
