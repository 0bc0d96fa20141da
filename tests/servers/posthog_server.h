// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/servers/vendor_server.h"

namespace success::test {

/// PostHog's query endpoint for personal API keys, as far as HogQL over companies goes: it reads the columns a SELECT
/// names, `> {after}`, and LIMIT; OFFSET is refused. Lists: groups ({key, name, stripe_customer_id, seats, updated})
/// and usage ({key, domain, users (of 8 weeks), events, last_seen}).
class PostHogServer : public VendorServer
{
public:
    explicit PostHogServer(QByteArray token = "phx_loopbackPersonalApiKey0123456789");
    ~PostHogServer() override;

    [[nodiscard]] SourceOptions options() const override;

    void fill(int count) override;
    QString addCompany(const QString &name, const QString &domain) override;
    void renameCompany(const QString &id, const QString &name) override;
    void removeCompany(const QString &id) override;
    void setUsage(const QString &company, const std::vector<int> &usersByWeek, Instant lastSeen);

    /// The key lacks group:read.
    void hideGroupTypes(bool on);
    /// Queries are answered with 202 until they have been asked for `polls` times; 0: at once.
    void answerLater(int polls);
    /// What a 429 says to wait.
    void setThrottle(int seconds);
    /// The most rows a page of a query has, in place of its own LIMIT and of what PostHog allows (50,000).
    void setMostRows(int rows);

protected:
    ServedResponse respond(const ServedRequest &request) override;
    ServedResponse refusal(int status, const ServedRequest &request) const override;
    bool isAuthorised(const ServedRequest &request) const override { return isBearer(request); }

private:
    struct Pending
    {
        nlohmann::json answer;
        int polls = 0;
    };
    ServedResponse query(const ServedRequest &request);
    ServedResponse status(const std::string &id);
    /// Rows as name → value, in the order of the keys, from the first after `after`; no more than `enough` are needed.
    [[nodiscard]] std::vector<nlohmann::json> rowsFor(const QString &sql, const nlohmann::json &values,
                                                      std::size_t enough) const;

    std::map<std::string, Pending> m_pending;
    bool m_hideGroupTypes = false;
    int m_polls = 0;
    int m_throttle = 42;
    int m_mostRows = 50000;
    int m_number = 0;
};

} // namespace success::test
