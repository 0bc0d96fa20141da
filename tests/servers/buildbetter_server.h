// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/servers/graphql.h"
#include "tests/servers/vendor_server.h"

#include <set>

namespace success::test {

/// BuildBetter's GraphQL API (Hasura): limit, offset, where and order_by on each list; fields and lists that a role
/// may not read are "not found". Lists: company, person, interview, extraction, conversation_message, document; ids
/// are numbers on the wire.
class BuildBetterServer : public VendorServer
{
public:
    explicit BuildBetterServer(QByteArray token = "bb-loopback-key-0123456789");
    ~BuildBetterServer() override;

    void fill(int count) override;
    QString addCompany(const QString &name, const QString &domain) override;
    void renameCompany(const QString &id, const QString &name) override;
    void removeCompany(const QString &id) override;

    QString addPerson(const QString &company, const QString &email);
    QString addCall(const QString &person, const QString &name, Instant at);
    QString addSignal(const QString &call, const QString &person, const QString &type, const QString &summary,
                      Instant at);

    /// "interview.summary", "query_root.document": from now on not found by this key's role.
    void close(const QString &typeAndField);
    /// Refuses wrong keys as the authentication hook of its gateway does: 200, with the refusal in the body.
    void refuseInBody(bool on);

protected:
    ServedResponse respond(const ServedRequest &request) override;
    ServedResponse refusal(int status, const ServedRequest &request) const override;
    bool isAuthorised(const ServedRequest &request) const override;
    void changed(const std::string &list, const nlohmann::json &record, Change change) override;

private:
    [[nodiscard]] ServedResponse rowsOf(const graphql::Field &root, nlohmann::json &data) const;
    /// A record with what its references lead to, each as an object, one level or the levels the client asks for.
    [[nodiscard]] nlohmann::json joined(const std::string &list, nlohmann::json record) const;
    [[nodiscard]] nlohmann::json personOf(const nlohmann::json &id) const;
    QString add(const char *list, nlohmann::json record);

    std::set<std::string> m_closed;
    bool m_inBody = false;
    int m_number = 0;
};

} // namespace success::test
