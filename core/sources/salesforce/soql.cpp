// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesforce/soql.h"

#include "core/sources/common/fetching.h"
#include "core/sources/common/json_reader.h"

#include <array>

namespace success::salesforce {

namespace {

using nlohmann::json;

constexpr int testedVersion = 66;

/// Fields an administrator can hide from a user; a query that names a hidden one is refused whole.
constexpr std::array<QStringView, 8> wantedFields{u"Amount", u"CloseDate",   u"Probability", u"IsClosed",
                                                  u"IsWon",  u"CreatedDate", u"AccountId",   u"OwnerId"};

bool shows(const std::optional<QSet<QString>> &fields, const QString &name)
{
    return !fields || fields->contains(name);
}

} // namespace

std::optional<QSet<QString>> fieldsIn(const json &description)
{
    const json &fields = valueIn(description, "fields");
    if (!fields.is_array() || fields.empty())
        return std::nullopt;
    QSet<QString> names;
    for (const json &field : fields)
        names.insert(textIn(field, "name"));
    return names;
}

QString versionPath(const json &versions)
{
    int best = 0;
    for (const json &entry : versions.is_array() ? versions : json::array()) {
        const QString text = textIn(entry, "version");
        bool isNumber = false;
        const int version = text.left(text.indexOf(u'.')).toInt(&isNumber);
        if (isNumber && text.endsWith(u".0") && version > best && version <= testedVersion)
            best = version;
    }
    return best == 0 ? QString() : u"/services/data/v%1.0"_qs.arg(best);
}

bool VisibleFields::manyCurrencies() const
{
    return opportunity && opportunity->contains(u"CurrencyIsoCode"_qs);
}

QStringList VisibleFields::hidden() const
{
    QStringList names;
    for (const QStringView name : wantedFields) {
        if (!shows(opportunity, name.toString()))
            names.append(name.toString());
    }
    return names;
}

QString opportunityQuery(const VisibleFields &visible, std::optional<Instant> changedAfter)
{
    QStringList fields{u"Id"_qs, u"Name"_qs, u"StageName"_qs, u"LastModifiedDate"_qs};
    for (const QStringView name : wantedFields) {
        if (shows(visible.opportunity, name.toString()))
            fields.append(name.toString());
    }
    // Older orgs have no such field, and a query that names one they lack is refused.
    if (visible.opportunity && visible.opportunity->contains(u"LastStageChangeDate"_qs))
        fields.append(u"LastStageChangeDate"_qs);
    if (visible.manyCurrencies())
        fields.append(u"CurrencyIsoCode"_qs);
    if (fields.contains(u"AccountId"_qs)) {
        for (const QString &name : {u"Name"_qs, u"Website"_qs}) {
            if (shows(visible.account, name))
                fields.append(u"Account."_qs + name);
        }
    }
    if (fields.contains(u"OwnerId"_qs))
        fields.append(u"Owner.Name"_qs);
    QString condition;
    if (changedAfter) {
        fields.append(u"IsDeleted"_qs);
        condition = u" WHERE LastModifiedDate > "_qs + toIso(*changedAfter);
    }
    return u"SELECT "_qs + fields.join(u", "_qs) + u" FROM Opportunity" + condition + u" ORDER BY LastModifiedDate, Id";
}

QString accountQuery(const VisibleFields &visible)
{
    QStringList fields{u"Id"_qs};
    for (const QString &name : {u"Name"_qs, u"Website"_qs}) {
        if (shows(visible.account, name))
            fields.append(name);
    }
    return u"SELECT "_qs + fields.join(u", "_qs) +
           u" FROM Account WHERE Id IN (SELECT AccountId FROM Opportunity) ORDER BY Id";
}

QString stageQuery()
{
    return u"SELECT ApiName, MasterLabel, SortOrder, IsActive, IsClosed, IsWon, DefaultProbability FROM "
           "OpportunityStage ORDER BY SortOrder"_qs;
}

QString organizationQuery()
{
    return u"SELECT Name, DefaultCurrencyIsoCode FROM Organization LIMIT 1"_qs;
}

QString queryPath(const QString &version, const QString &soql, bool all)
{
    const QueryItems query{{u"q"_qs, soql}};
    return pathWithQuery(version + (all ? u"/queryAll"_qs : u"/query"_qs), query);
}

} // namespace success::salesforce
