// SPDX-License-Identifier: Apache-2.0
#include "core/sections/customer/customer_detail.h"
#include "core/sections/table/value.h"

namespace success {

namespace {

using Json = nlohmann::ordered_json;

Json text(const QString &value)
{
    return value.isEmpty() ? Json(nullptr) : Json(value.toStdString());
}

Json number(const std::optional<int> &value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json money(const Money &amount)
{
    return amount.currency.isValid() ? toJson(amount) : Json(nullptr);
}

Json day(QDate date)
{
    return toJson(date);
}

Json weeklyJson(const HealthFacts &facts)
{
    Json weeks = Json::array();
    for (const auto users : facts.weeklyUsers)
        weeks.push_back(users == HealthFacts::unknownUsers ? Json(nullptr) : Json(users));
    return weeks;
}

Json revenueJson(const RevenueSource &card)
{
    const Contract &contract = card.contract;
    return {{"id", text(contract.externalId)},
            {"source", text(sourceKey(contract.source))},
            {"product", text(contract.product)},
            {"status", text(contractStatusKey(contract.status))},
            {"source_status", text(card.rawStatus)},
            {"mrr", money(contract.mrr)},
            {"arr", money(contract.arr)},
            {"amount", money(card.amount)},
            {"billing_interval", text(card.billingInterval)},
            {"seats", number(contract.seats)},
            {"starts_on", day(card.startsOn)},
            {"ends_on", day(contract.endsOn)},
            {"renews_itself", contract.renewsItself},
            {"cancel_on", day(card.cancelOn)},
            {"ended_on", day(card.endedOn)},
            {"open_invoices", card.openInvoices},
            {"open_amount", money(card.openAmount)},
            {"days_past_due", card.daysPastDue},
            {"joined_by", text(card.joinRule)},
            {"url", text(card.url)}};
}

template<typename List, typename Convert>
Json arrayOf(const List &list, Convert convert)
{
    Json array = Json::array();
    for (const auto &item : list)
        array.push_back(convert(item));
    return array;
}

} // namespace

nlohmann::ordered_json customerJson(const CustomerDetail &detail)
{
    const Account &account = detail.account;
    Json json{{"account_key", text(account.key)},
              {"account", text(account.name)},
              {"domain", text(account.domain)},
              {"contact_email", text(account.contactEmail)},
              {"untracked", account.untracked},
              {"in_health", account.inHealth},
              {"health_score", detail.score.score < 0 ? Json(nullptr) : Json(int(detail.score.score))},
              {"score_change_7d", number(detail.change7d)},
              {"risk_level", text(riskLevelKey(detail.score.level))},
              {"partial", detail.score.partial},
              {"active_users", number(account.activeUsers)},
              {"licensed_users", number(account.seats)},
              {"weekly_users", weeklyJson(detail.facts)},
              {"arr", account.arr ? money(*account.arr) : Json(nullptr)},
              {"mrr", money(detail.mrr)},
              {"last_activity", account.lastActivityAt ? text(toIso(*account.lastActivityAt)) : Json(nullptr)},
              {"days_to_renewal", number(account.daysToRenewal)},
              {"payment_state", text(detail.paymentState)}};
    json["revenue_sources"] = arrayOf(detail.revenue, revenueJson);
    json["enrichment"] = arrayOf(detail.enrichment, [](const Enrichment &property) {
        return Json{{"name", text(property.name)}, {"label", text(property.label)}, {"value", text(property.value)}};
    });
    json["companies"] = arrayOf(detail.companies, [](const RelatedCompany &company) {
        return Json{{"source", text(sourceKey(company.source))},
                    {"id", text(company.externalId)},
                    {"name", text(company.name)},
                    {"domain", text(company.domain)},
                    {"joined_by", text(company.joinRule)},
                    {"url", text(company.url)}};
    });
    json["contacts"] = arrayOf(detail.contacts, [](const auto &contact) {
        return Json{{"name", text(contact.first)}, {"email", text(contact.second)}};
    });
    json["score_history"] = arrayOf(detail.history, [](const ScorePoint &point) {
        return Json{{"day", day(point.day)}, {"score", point.score}, {"computed", point.computed}};
    });
    json["merged"] = arrayOf(detail.mergedKeys, text);
    json["notes"] = arrayOf(detail.notes, [](const AccountNote &note) {
        return Json{{"account_key", text(note.accountKey)},
                    {"text", text(note.text)},
                    {"at", note.text.isEmpty() ? Json(nullptr) : text(toIso(note.at))},
                    {"draft", note.draft ? text(*note.draft) : Json(nullptr)}};
    });
    return json;
}

} // namespace success
