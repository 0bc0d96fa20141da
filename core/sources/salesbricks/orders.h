// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/sources/salesbricks/money_unit.h"

#include <QHash>
#include <QStringList>

namespace success::salesbricks {

/// An order's stage in our words (`open`, `signing`, `won`, `lost`, `deleted`, `migrating`, `unknown`) from any of the
/// three vocabularies Salesbricks uses (wire contract §1.6).
[[nodiscard]] QString stageFrom(const QString &raw);

/// What GraphQL's companyOrders knows of an order; the REST API lists orders of one subscription only, without stages.
struct Order
{
    QString id;
    QString stage; ///< stageFrom
    QString type;  ///< `standard`, `trial` …; empty if not told
    QString subscription;
    QString buyerId;
    QString buyerName;
    QString buyerExternalId;
    QString email; ///< of the main contact
    QString person;
    QString product;
    QString owner;
    QString reason; ///< why it was lost
    QString valueText;
    std::optional<qint64> value; ///< integer of the undocumented unit, where there is no text
    Currency currency;
    QDate startsOn;
    QDate endsOn;
    std::optional<Instant> createdAt;
    std::optional<Instant> closedAt;
    bool trialMark = false; ///< metadata holds the trial key
};

/// Names of metadata keys the user may set; empty: the default patterns.
struct OrderKeys
{
    QString lostReason;
    QString trial;
};

/// Reads one order; a bad one is put into `skipped` with its reason.
[[nodiscard]] std::optional<Order> readOrder(const nlohmann::json &value, const OrderKeys &keys,
                                             std::vector<SkippedRecord> &skipped);
/// The order's value; nullopt: none is told, or its currency is unknown.
[[nodiscard]] std::optional<Money> valueOf(const Order &order, Currency fallback, MoneyUnit unit);
/// True where it is told to cost nothing, or not told what it costs. A trial mark means a trial only then, or until the
/// order is won: it stays on what is bought after a trial.
[[nodiscard]] bool isFree(const Order &order);
[[nodiscard]] bool isSeatName(const QString &name);

/// The metadata of an order or subscription: an object, or one as JSON text; anything else is empty.
[[nodiscard]] nlohmann::json metadataOf(const nlohmann::json &owner);
/// True if metadata holds the trial key (default: any key containing `trial`).
[[nodiscard]] bool hasTrialKey(const nlohmann::json &metadata, const QString &key);

} // namespace success::salesbricks
