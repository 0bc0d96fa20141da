// SPDX-License-Identifier: Apache-2.0
#include "tests/servers/vendor_server.h"

namespace success::test {

using nlohmann::json;

void Records::put(json record)
{
    const std::string id = record.at(m_idMember).get<std::string>();
    const auto [found, isNew] = m_at.emplace(id, m_all.size());
    if (isNew)
        m_all.emplace_back();
    json &place = m_all[found->second];
    m_live += place.is_null() ? 1 : 0;
    place = std::move(record);
}

bool Records::patch(const std::string &id, const json &changes)
{
    const auto place = placeOf(id);
    if (!place || m_all[*place].is_null())
        return false;
    m_all[*place].merge_patch(changes);
    return true;
}

bool Records::remove(const std::string &id)
{
    const auto place = placeOf(id);
    if (!place || m_all[*place].is_null())
        return false;
    m_all[*place] = nullptr;
    --m_live;
    return true;
}

const json *Records::find(const std::string &id) const
{
    const auto place = placeOf(id);
    return place ? at(*place) : nullptr;
}

bool Records::wasRemoved(const std::string &id) const
{
    return placeOf(id) && find(id) == nullptr;
}

std::vector<const json *> Records::all() const
{
    std::vector<const json *> live;
    live.reserve(m_live);
    for (const json &record : m_all) {
        if (!record.is_null())
            live.push_back(&record);
    }
    return live;
}

std::optional<std::size_t> Records::placeOf(const std::string &id) const
{
    const auto found = m_at.find(id);
    return found == m_at.end() ? std::nullopt : std::optional(found->second);
}

const json *Records::at(std::size_t place) const
{
    return m_all[place].is_null() ? nullptr : &m_all[place];
}

VendorServer::VendorServer(SourceId source, QByteArray token)
    : m_source(source)
    , m_token(std::move(token))
    , m_now(AsOf::noonUtc(QDate(2026, 11, 22)).instant)
{
}

VendorServer::~VendorServer() = default;

void VendorServer::start()
{
    const auto handler = [this](const ServedRequest &request) {
        const std::scoped_lock lock(m_mutex);
        return isAuthorised(request) ? respond(request) : refusal(401, request);
    };
    const auto refuse = [this](int status, const ServedRequest &request) {
        const std::scoped_lock lock(m_mutex);
        return refusal(status, request);
    };
    m_http = std::make_unique<HttpServer>(handler, refuse);
}

void VendorServer::stop()
{
    m_http.reset();
}

void VendorServer::put(const char *list, json record)
{
    const std::scoped_lock lock(m_mutex);
    const json copy = record;
    records(list).put(std::move(record));
    changed(list, copy, Change::Added);
}

void VendorServer::patch(const char *list, const QString &id, const json &changes)
{
    const std::scoped_lock lock(m_mutex);
    if (!records(list).patch(id.toStdString(), changes))
        qFatal("There is no %s in %s.", qPrintable(id), list);
    changed(list, *records(list).find(id.toStdString()), Change::Changed);
}

void VendorServer::remove(const char *list, const QString &id)
{
    const std::scoped_lock lock(m_mutex);
    const json *record = records(list).find(id.toStdString());
    if (record == nullptr)
        qFatal("There is no %s in %s.", qPrintable(id), list);
    const json copy = *record;
    records(list).remove(id.toStdString());
    changed(list, copy, Change::Removed);
}

int VendorServer::size(const char *list) const
{
    const std::scoped_lock lock(m_mutex);
    return int(records(list).size());
}

void VendorServer::changeToken(const QByteArray &token)
{
    const std::scoped_lock lock(m_mutex);
    m_token = token;
}

void VendorServer::setNow(Instant now)
{
    const std::scoped_lock lock(m_mutex);
    m_now = now;
}

void VendorServer::changed(const std::string &, const json &, Change) {}

void VendorServer::keep(const char *list, std::string idMember)
{
    m_lists.insert_or_assign(list, Records(std::move(idMember)));
}

const Records &VendorServer::records(const std::string &list) const
{
    static const Records none;
    const auto found = m_lists.find(list);
    return found == m_lists.end() ? none : found->second;
}

QString sampleName(int number)
{
    return QStringLiteral("Größe & Söhne %1").arg(number);
}

QString sampleDomain(int number)
{
    return QStringLiteral("company%1.example").arg(number);
}

} // namespace success::test
