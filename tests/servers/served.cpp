// SPDX-License-Identifier: Apache-2.0
#include "tests/servers/served.h"

#include <algorithm>

namespace success::test {

QByteArray ServedRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString ServedRequest::param(QStringView name) const
{
    const auto found = std::find_if(query.begin(), query.end(), [=](const auto &item) { return item.first == name; });
    return found == query.end() ? QString() : found->second;
}

QStringList ServedRequest::params(QStringView name) const
{
    QStringList values;
    for (const auto &[key, value] : query) {
        if (key == name)
            values.append(value);
    }
    return values;
}

nlohmann::json ServedRequest::json() const
{
    return nlohmann::json::parse(body.begin(), body.end(), nullptr, false);
}

QByteArray ServedRequest::everything() const
{
    QByteArray all = method + ' ' + target + '\n';
    for (const auto &[name, value] : headers)
        all += name + ": " + value + '\n';
    return all + body;
}

ServedResponse ServedResponse::json(const nlohmann::json &value, int status, ServedHeaders headers)
{
    headers.emplace_back("Content-Type", "application/json");
    return {status, QByteArray::fromStdString(value.dump()), std::move(headers)};
}

void ServedResponse::setHeader(const QByteArray &name, const QByteArray &value)
{
    for (auto &[key, old] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            old = value;
            return;
        }
    }
    headers.emplace_back(name, value);
}

} // namespace success::test
