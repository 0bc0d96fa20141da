// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/servers/graphql.h"
#include "tests/servers/vendor_server.h"

namespace success::test {

/// Salesbricks' REST API v2 (limit/offset; `next` names another host, as its documentation's samples do) and the one
/// GraphQL query that lists all orders. Lists: customers, subscriptions, orders, invoices, plans. An order and an
/// invoice name their subscription in `subscription_id`; money is in minor units.
class SalesbricksServer : public VendorServer
{
public:
    explicit SalesbricksServer(QByteArray token = "7f9c1f0a-3d0e-4b7e-9a53-loopback0001");
    ~SalesbricksServer() override;

    void fill(int count) override;
    QString addCompany(const QString &name, const QString &domain) override;
    void renameCompany(const QString &id, const QString &name) override;
    void removeCompany(const QString &id) override;

    /// Adds a yearly subscription with its closed order and one paid invoice; gives the subscription's id.
    QString addSubscription(const QString &customer, qint64 yearMinor);
    /// Adds an order that belongs to no subscription: "BUILDING", "CLOSED_LOST" … as GraphQL spells stages.
    QString addOpenOrder(const QString &customer, const QString &stage);

    /// Whether companyOrders takes `offset`; whether it may be asked for its schema.
    void setOrderPaging(bool on);
    void setIntrospection(bool on);
    /// The most that a page has, whatever `limit` asks for; 1,000 as documented if not set.
    void setMostPerPage(int records);

protected:
    ServedResponse respond(const ServedRequest &request) override;
    ServedResponse refusal(int status, const ServedRequest &request) const override;
    bool isAuthorised(const ServedRequest &request) const override;

private:
    ServedResponse subscription(const std::string &id, const QString &part, const ServedRequest &request);
    ServedResponse customerSearch(const ServedRequest &request);
    ServedResponse graphQl(const ServedRequest &request);
    [[nodiscard]] nlohmann::json schemaAnswer(const std::vector<graphql::Field> &fields) const;
    [[nodiscard]] std::vector<nlohmann::json> ofSubscription(const std::string &list, const std::string &id) const;
    [[nodiscard]] nlohmann::json withSubscriptions(nlohmann::json customer) const;
    std::string nextId(int kind);

    bool m_orderPaging = true;
    bool m_introspection = true;
    int m_mostPerPage = 1000;
    int m_number = 0;
};

} // namespace success::test
