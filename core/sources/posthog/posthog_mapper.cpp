// SPDX-License-Identifier: Apache-2.0
#include "core/sources/posthog/posthog_mapper.h"

#include "core/identity/domain.h"
#include "core/sources/common/json_reader.h"
#include "core/sources/posthog/posthog_queries.h"

#include <QCoreApplication>

namespace success::posthog {

namespace {

using nlohmann::json;

const json noRows = json::array();

QString tr(const char *text)
{
    return QCoreApplication::translate("PostHogMapper", text);
}

bool looksLikeDomain(const QString &key)
{
    return key.contains(u'.') && !key.contains(u' ') && companyDomain(key).has_value();
}

} // namespace

Rows::Rows(const json &answer, const std::vector<std::string> &fallbackColumns)
    : m_rows(&valueIn(answer, "results"))
    , m_columns(fallbackColumns)
{
    if (!m_rows->is_array())
        m_rows = &noRows;
    const json &columns = valueIn(answer, "columns");
    if (!columns.is_array() || columns.empty())
        return;
    m_columns.clear();
    for (const json &column : columns)
        m_columns.push_back(column.is_string() ? column.get<std::string>() : std::string());
}

json Rows::row(qsizetype index) const
{
    json object = json::object();
    const json &row = (*m_rows)[size_t(index)];
    for (size_t column = 0; row.is_array() && column < std::min(row.size(), m_columns.size()); ++column)
        object[m_columns[column]] = row[column];
    return object;
}

Mapper::Mapper(AsOf asOf)
    : m_asOf(asOf)
{
}

QString Mapper::addNames(const Rows &rows)
{
    QString last;
    for (qsizetype i = 0; i < rows.count(); ++i) {
        const json row = rows.row(i);
        JsonReader reader(row);
        const QString key = reader.requiredId("key");
        last = key.isEmpty() ? last : key;
        Company company;
        company.name = reader.text("name");
        company.stripeId = reader.text("stripe_customer_id");
        company.seats = JsonReader(row).count("seats"); // anyone's own property: unreadable is unknown
        if (reader.failed()) {
            m_skipped.push_back({u"group"_qs, key, reader.problem()});
            continue;
        }
        Company &known = m_companies[key];
        known.name = company.name;
        known.stripeId = company.stripeId;
        known.seats = company.seats;
    }
    return last;
}

QString Mapper::addWeeks(const Rows &rows)
{
    QString last;
    for (qsizetype i = 0; i < rows.count(); ++i) {
        const json row = rows.row(i);
        JsonReader reader(row);
        const QString key = reader.requiredId("company_key");
        last = key.isEmpty() ? last : key;
        const auto seen = reader.epoch("last_seen");
        std::array<qint32, UsageRecord::weeks> users{};
        for (int week = 0; week < UsageRecord::weeks; ++week) {
            const std::string column = "w" + std::to_string(week);
            const auto count = reader.count(column.c_str());
            if (!count)
                reader.reject(tr("The users of week %1 are missing.").arg(week + 1));
            users[size_t(week)] = count.value_or(0);
        }
        if (reader.failed()) {
            m_skipped.push_back({u"usage"_qs, key, reader.problem()});
            continue;
        }
        Company &company = m_companies[key];
        company.users = users;
        sawEvent(company, seen);
    }
    return last;
}

QString Mapper::addLastSeen(const Rows &rows)
{
    QString last;
    for (qsizetype i = 0; i < rows.count(); ++i) {
        const json row = rows.row(i);
        JsonReader reader(row);
        const QString key = reader.requiredId("company_key");
        last = key.isEmpty() ? last : key;
        const auto seen = reader.epoch("last_seen");
        if (reader.failed())
            m_skipped.push_back({u"last seen"_qs, key, reader.problem()});
        else
            sawEvent(m_companies[key], seen);
    }
    return last;
}

template<typename Known>
QString Mapper::addRowsOfWeeks(const Rows &rows, const char *keyColumn, bool full, Known isCompany)
{
    const auto keyOf = [&](qsizetype i) {
        return idText(valueIn(rows.row(i), keyColumn));
    };
    qsizetype end = rows.count();
    if (full && end > 0) {
        const QString cut = keyOf(end - 1);
        while (end > 0 && keyOf(end - 1) == cut)
            --end;
    }
    for (qsizetype i = 0; i < end; ++i) {
        const json row = rows.row(i);
        JsonReader reader(row);
        const QString key = reader.requiredId(keyColumn);
        const auto week = reader.count("week_idx");
        const auto users = reader.count("wau");
        const auto seen = reader.epoch("last_seen");
        if (!week || !users || *week >= UsageRecord::weeks)
            reader.reject(tr("Its week or its users are missing."));
        if (reader.failed()) {
            m_skipped.push_back({u"usage"_qs, key, reader.problem()});
        } else if (isCompany(key)) {
            Company &company = m_companies[key];
            company.users[size_t(*week)] = *users;
            sawEvent(company, seen);
        }
    }
    return end > 0 ? keyOf(end - 1) : QString();
}

QString Mapper::addCompanyWeeks(const Rows &rows, bool full)
{
    return addRowsOfWeeks(rows, "company_key", full, [](const QString &) { return true; });
}

QString Mapper::addDomainWeeks(const Rows &rows, bool full)
{
    return addRowsOfWeeks(rows, "domain", full, [](const QString &domain) {
        return companyDomain(domain).has_value(); // free mail says nothing about a company
    });
}

void Mapper::sawEvent(Company &company, std::optional<Instant> at)
{
    company.hasEvents = true;
    if (at && (!company.lastEventAt || *at > *company.lastEventAt))
        company.lastEventAt = at;
}

CompanyRecord Mapper::companyRecord(const QString &key, const Company &company, bool byDomain) const
{
    CompanyRecord record;
    record.externalId = key;
    record.name = company.name;
    if (byDomain || looksLikeDomain(key))
        record.domain = key;
    if (!byDomain)
        record.ownKeys = {u"external:"_qs + key};
    if (!company.stripeId.isEmpty())
        record.refKeys = {u"stripe:"_qs + company.stripeId};
    return record;
}

RecordBatch Mapper::takeRecords(bool byDomain)
{
    RecordBatch batch;
    for (auto it = m_companies.cbegin(); it != m_companies.cend(); ++it) {
        batch.companies.push_back(companyRecord(it.key(), *it, byDomain));
        if (it->hasEvents)
            batch.usage.push_back({it.key(), firstWeek(m_asOf), it->users, it->lastEventAt, it->seats});
    }
    batch.skipped = std::move(m_skipped);
    m_companies.clear();
    return batch;
}

} // namespace success::posthog
