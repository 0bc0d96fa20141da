// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesbricks/order_query.h"

#include "core/sources/common/json_reader.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace success::salesbricks {

namespace {

using nlohmann::json;

/// A field we can use; an object's own fields are given in `fields`, each of them read only where the schema has it.
struct Wanted
{
    const char *name;
    const char *fields;
};
constexpr std::array wanted{
    Wanted{"id", nullptr},
    Wanted{"stage", nullptr},
    Wanted{"orderType", nullptr},
    Wanted{"chainId", nullptr},
    Wanted{"subscriptionId", nullptr},
    Wanted{"createdAt", nullptr},
    Wanted{"startsAt", nullptr},
    Wanted{"endsAt", nullptr},
    Wanted{"closedAt", nullptr},
    Wanted{"grandTotal", nullptr},
    Wanted{"contractValue", nullptr},
    Wanted{"currency", nullptr},
    Wanted{"metadata", nullptr},
    Wanted{"ownerName", nullptr},
    Wanted{"buyer", "id name externalId"},
    Wanted{"primaryUser", "email firstName lastName"},
};
constexpr auto soldItems = "orderskuSet { quantity sku { name code } }";

using FieldTypes = QHash<QString, const json *>; ///< a type's fields: name and GraphQL type object

/// The named type below any lists and non-nulls.
QString typeName(const json &type)
{
    const json *at = &type;
    while (at->is_object() && valueIn(*at, "name").is_null() && valueIn(*at, "ofType").is_object())
        at = &valueIn(*at, "ofType");
    return textIn(*at, "name");
}

bool isObjectType(const json &type)
{
    const json *at = &type;
    while (valueIn(*at, "ofType").is_object())
        at = &valueIn(*at, "ofType");
    return textIn(*at, "kind") == u"OBJECT";
}

FieldTypes fieldsOf(const json &type)
{
    FieldTypes fields;
    for (const json &field : JsonReader(type).list("fields"))
        fields.insert(textIn(field, "name"), &valueIn(field, "type"));
    return fields;
}

/// Every type the answer describes, by name: those of the schema, and those asked for by name.
QHash<QString, const json *> typesIn(const json &data)
{
    QHash<QString, const json *> types;
    for (const json &type : JsonReader(valueIn(data, "__schema")).list("types"))
        types.insert(textIn(type, "name"), &type);
    for (const char *alias : {"orders", "order"}) {
        const json &type = valueIn(data, alias);
        if (type.is_object())
            types.insert(textIn(type, "name"), &type);
    }
    return types;
}

QString subFields(const Wanted &field, const json *type)
{
    const FieldTypes known = type != nullptr ? fieldsOf(*type) : FieldTypes();
    QStringList fields;
    for (const QString &name : QString::fromLatin1(field.fields).split(u' ')) {
        if (known.isEmpty() || known.contains(name))
            fields.append(name);
    }
    return fields.join(u' ');
}

QString selectionFor(const FieldTypes &order, const QHash<QString, const json *> &types)
{
    QStringList parts;
    for (const Wanted &field : wanted) {
        const QString name = QString::fromLatin1(field.name);
        if (!order.contains(name))
            continue;
        if (field.fields == nullptr)
            parts.append(name);
        else
            parts.append(name + u" { " + subFields(field, types.value(typeName(*order[name]))) + u" }");
    }
    if (order.contains(u"orderskuSet"_qs))
        parts.append(QString::fromLatin1(soldItems));
    static const QRegularExpression telling(u"lost|reason|trial|notes"_qs, QRegularExpression::CaseInsensitiveOption);
    QStringList names = order.keys();
    names.sort();
    for (const QString &name : names) {
        if (telling.match(name).hasMatch() && !isObjectType(*order[name]) && !parts.contains(name))
            parts.append(name);
    }
    return parts.join(u' ');
}

json request(const char *operation, const QString &query, json variables)
{
    json body;
    body["operationName"] = operation;
    body["query"] = query.toStdString();
    body["variables"] = std::move(variables);
    return body;
}

} // namespace

json probeRequest()
{
    const QString type = u"type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }"_qs;
    const QString query =
        u"query Probe { __schema { queryType { fields { name args { name } %1 } } types { name fields { name %1 } } } "
        "orders: __type(name: \"CompanyOrdersType\") { name fields { name %1 } } "
        "order: __type(name: \"OrderType\") { name fields { name %1 } } }"_qs.arg(type);
    return request("Probe", query, json::object());
}

OrderSchema OrderSchema::documented()
{
    return {u"id stage buyer { name } metadata orderskuSet { quantity sku { name code } }"_qs, false};
}

OrderSchema OrderSchema::fromProbe(const json &answer)
{
    const json &data = valueIn(answer, "data");
    const auto types = typesIn(data);
    for (const json &field : JsonReader(valueIn(valueIn(data, "__schema"), "queryType")).list("fields")) {
        if (textIn(field, "name") != u"companyOrders")
            continue;
        const json *page = types.value(typeName(valueIn(field, "type")));
        const json *list = page != nullptr ? fieldsOf(*page).value(u"orders"_qs) : nullptr;
        const json *order = list != nullptr ? types.value(typeName(*list)) : nullptr;
        if (order == nullptr)
            break;
        OrderSchema schema{selectionFor(fieldsOf(*order), types), false};
        for (const json &argument : JsonReader(field).list("args"))
            schema.offset = schema.offset || textIn(argument, "name") == u"offset";
        return schema.fields.isEmpty() ? documented() : schema;
    }
    return documented();
}

json ordersRequest(const OrderSchema &schema, int limit, int offset)
{
    const QString query =
        schema.offset ? u"query Orders($limit: Int, $offset: Int) { companyOrders(limit: $limit, offset: $offset, "
                        "orderBy: \"closed_at\") { orders { %1 } } }"_qs
                      : u"query Orders($limit: Int) { companyOrders(limit: $limit, orderBy: \"closed_at\") "
                        "{ orders { %1 } } }"_qs;
    json variables{{"limit", limit}};
    if (schema.offset)
        variables["offset"] = offset;
    return request("Orders", query.arg(schema.fields), std::move(variables));
}

} // namespace success::salesbricks
