// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/servers/vendor_server.h"

namespace success::test {

/// Salesforce's REST API and its sign-in on one host: versions, describe, the queries this program asks (fields, a
/// LastModifiedDate, an order), pages by locator, deletions in queryAll, limits; authorisation with PKCE and refresh
/// with rotation. Lists: opportunities, accounts, stages, deleted.
class SalesforceServer : public VendorServer
{
public:
    explicit SalesforceServer(QByteArray token = "00Dxx0000000001!loopback.0123456789");
    ~SalesforceServer() override;

    [[nodiscard]] SourceOptions options() const override;
    /// Accounts and, of each, one opportunity: only accounts of opportunities are read.
    void fill(int count) override;
    QString addCompany(const QString &name, const QString &domain) override;
    void renameCompany(const QString &id, const QString &name) override;
    /// With its opportunities, as Salesforce does.
    void removeCompany(const QString &id) override;
    QString addOpportunity(const QString &account, const QString &name, double amount, const QString &stage);

    void setPageSize(int records);
    /// All locators given so far are void: INVALID_QUERY_LOCATOR.
    void expireLocators();
    /// The organisation's requests of the day are used up: 403 REQUEST_LIMIT_EXCEEDED.
    void useUpRequests();
    /// Ends the session: the access token is void until it is renewed with the refresh token.
    void endSession();
    [[nodiscard]] QByteArray refreshToken() const;

protected:
    ServedResponse respond(const ServedRequest &request) override;
    ServedResponse refusal(int status, const ServedRequest &request) const override;
    bool isAuthorised(const ServedRequest &request) const override;
    void changed(const std::string &list, const nlohmann::json &record, Change change) override;

private:
    ServedResponse query(const QString &soql, bool deletedToo);
    ServedResponse page(const std::string &locator, std::size_t from);
    ServedResponse authorize(const ServedRequest &request);
    ServedResponse tokens(const ServedRequest &request);
    [[nodiscard]] nlohmann::json rowsOf(const std::string &object, bool deletedToo) const;
    [[nodiscard]] nlohmann::json selected(nlohmann::json row, const QStringList &fields) const;

    std::map<std::string, nlohmann::json> m_results; ///< by locator
    std::size_t m_pageSize = 2000;
    int m_number = 0;
    bool m_usedUp = false;
    QByteArray m_refreshToken = "5Aep-loopback-refresh-1";
    QByteArray m_challenge;
    QByteArray m_code;
};

} // namespace success::test
