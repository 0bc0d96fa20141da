// SPDX-License-Identifier: Apache-2.0
#include "core/sources/attio/attio_values.h"

#include <QUrl>

namespace success::attio {

using nlohmann::json;

const json &currentValue(JsonReader &values, const QString &slug)
{
    static const json none;
    for (const json &element : values.list(slug.toUtf8().constData())) {
        if (element.is_object() && valueIn(element, "active_until").is_null())
            return element;
    }
    return none;
}

StageValue stageIn(const json &value)
{
    const bool select = valueIn(value, "status").is_null();
    const json &stage = valueIn(value, select ? "option" : "status");
    return {idText(valueIn(valueIn(stage, "id"), select ? "option_id" : "status_id")), textIn(stage, "title"),
            textIn(value, "active_from")};
}

StageValue stageOf(const json &record, const QString &attribute)
{
    JsonReader values(valueIn(record, "values"));
    return stageIn(currentValue(values, attribute));
}

QString objectPath(const QString &object)
{
    return u"/v2/objects/"_qs + QString::fromLatin1(QUrl::toPercentEncoding(object));
}

} // namespace success::attio
