// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/servers/vendor_server.h"

#include <set>

namespace success::test {

/// Stripe's REST API, read-only: cursor paging newest first, expansion (at most four levels), status filters, events
/// of the last 30 days, shapes of 2026 or of before basil. Lists: customers, subscriptions, invoices, prices,
/// products, coupons, events. Discounts are kept whole, as expanded.
class StripeServer : public VendorServer
{
public:
    explicit StripeServer(QByteArray token = "rk_live_51LoopbackStripeKey");
    ~StripeServer() override;

    void fill(int count) override;
    QString addCompany(const QString &name, const QString &domain) override;
    void renameCompany(const QString &id, const QString &name) override;
    /// The customer is deleted; its subscriptions are canceled, as Stripe does.
    void removeCompany(const QString &id) override;

    /// Adds a monthly subscription of `seats` at 49.00 USD; gives its id.
    QString addSubscription(const QString &customer, int seats);
    QString addInvoice(const QString &customer, const QString &subscription, qint64 amountMinor);

    /// Answers in the shapes from before 2025-03-31.basil.
    void useOldShapes(bool on);
    /// The key may not read that list ("coupons"): 403.
    void close(const QString &list);

protected:
    ServedResponse respond(const ServedRequest &request) override;
    ServedResponse refusal(int status, const ServedRequest &request) const override;
    bool isAuthorised(const ServedRequest &request) const override { return isBearer(request); }
    void changed(const std::string &list, const nlohmann::json &record, Change change) override;

private:
    ServedResponse listOf(const std::string &list, const ServedRequest &request);
    ServedResponse itemsOf(const ServedRequest &request);
    ServedResponse one(const std::string &list, const std::string &id, const ServedRequest &request);
    /// A record as this request is to see it: expanded as asked, in old or new shape.
    [[nodiscard]] nlohmann::json shown(const std::string &list, nlohmann::json record, const QStringList &expand,
                                       const QString &prefix) const;
    std::string nextId(const char *prefix);

    std::set<std::string> m_closed;
    bool m_old = false;
    int m_number = 0;
};

} // namespace success::test
