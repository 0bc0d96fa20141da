// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/servers/vendor_server.h"

namespace success::test {

/// Attio's REST v2: records queries by offset and by ids, single records with PATCH of a status, statuses, attributes,
/// members and the token's own description. Lists: deals, companies, members, statuses; each entry is `{"key": id,
/// "record": what Attio answers}`.
class AttioServer : public VendorServer
{
public:
    explicit AttioServer(QByteArray token = "attio-loopback-0123456789abcdef");
    ~AttioServer() override;

    /// Companies and, of each, one deal: only companies that deals name are read.
    void fill(int count) override;
    QString addCompany(const QString &name, const QString &domain) override;
    void renameCompany(const QString &id, const QString &name) override;
    void removeCompany(const QString &id) override;
    QString addDeal(const QString &company, const QString &name, double value, const QString &status);
    /// As if somebody moved it in Attio.
    void moveDeal(const QString &id, const QString &status);
    /// The status it stands in.
    [[nodiscard]] QString stageOf(const QString &deal) const;
    /// Stages that were written by requests, in order: `deal-2 s-won`.
    [[nodiscard]] QStringList writes() const;

    void enableDeals(bool on);
    /// What the key was granted; a call that lacks one gets 403.
    void setScopes(const QStringList &scopes);

protected:
    ServedResponse respond(const ServedRequest &request) override;
    ServedResponse refusal(int status, const ServedRequest &request) const override;
    bool isAuthorised(const ServedRequest &request) const override;

private:
    ServedResponse records(const std::string &object, const QStringList &parts, const ServedRequest &request);
    ServedResponse query(const std::string &object, const ServedRequest &request) const;
    ServedResponse one(const std::string &object, const QString &id, const ServedRequest &request);
    ServedResponse self(const ServedRequest &request) const;
    [[nodiscard]] bool may(const QString &scope) const;
    [[nodiscard]] nlohmann::json stageValue(const std::string &status) const;
    [[nodiscard]] nlohmann::json listed(const char *list) const;

    QStringList m_scopes;
    QStringList m_writes;
    bool m_dealsOn = true;
    int m_number = 0;
    int m_moves = 0;
};

} // namespace success::test
