// SPDX-License-Identifier: Apache-2.0
#include "core/sources/attio/attio_queries.h"

#include <QCoreApplication>

namespace success::attio {

using nlohmann::json;

json pageQuery(int limit, int offset)
{
    json oldestFirst{{"direction", "asc"}, {"attribute", "created_at"}};
    json query;
    query["sorts"] = json::array();
    query["sorts"].push_back(std::move(oldestFirst));
    query["limit"] = limit;
    query["offset"] = offset;
    return query;
}

json idsQuery(const std::vector<QString> &ids)
{
    json query;
    json &list = query["filter"]["record_id"]["$in"] = json::array();
    for (const QString &id : ids)
        list.push_back(id.toStdString());
    query["limit"] = ids.size();
    query["offset"] = 0;
    return query;
}

Error namingObject(Error error, const QString &object)
{
    if (error.code != 404)
        return error;
    error.kind = ErrorKind::InvalidInput;
    error.sentence =
        QCoreApplication::translate(
            "AttioSource", "Attio has no object “%1” that this key may see. Deals are switched off in a new workspace: "
                           "enable them in Attio under Workspace settings → Objects, or set the option deal_object.")
            .arg(object);
    return error;
}

} // namespace success::attio
