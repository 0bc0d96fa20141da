// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/connection.h"
#include "tests/servers/http_server.h"

#include <map>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace success::test {

/// One list that an outside system keeps: JSON objects under unique ids, in the order they were added. What is removed
/// leaves an empty place, so that a page chain that stands there finds its way on.
class Records
{
public:
    explicit Records(std::string idMember = "id")
        : m_idMember(std::move(idMember))
    {
    }

    /// Adds one, or replaces the one of that id in its place.
    void put(nlohmann::json record);
    /// Applies a merge patch (RFC 7396); false: there is none of that id.
    bool patch(const std::string &id, const nlohmann::json &changes);
    bool remove(const std::string &id);

    [[nodiscard]] const nlohmann::json *find(const std::string &id) const;
    [[nodiscard]] bool wasRemoved(const std::string &id) const;
    [[nodiscard]] std::size_t size() const { return m_live; }
    [[nodiscard]] std::vector<const nlohmann::json *> all() const;

    /// Places, from 0; the one of an id also after its removal; nullopt: never heard of.
    [[nodiscard]] std::size_t places() const { return m_all.size(); }
    [[nodiscard]] std::optional<std::size_t> placeOf(const std::string &id) const;
    [[nodiscard]] const nlohmann::json *at(std::size_t place) const; ///< nullptr: removed

private:
    std::string m_idMember;
    std::vector<nlohmann::json> m_all; ///< null: removed
    std::unordered_map<std::string, std::size_t> m_at;
    std::size_t m_live = 0;
};

/// An outside system played on this computer: its records, its paging, its error bodies, strict about its token. A
/// test may change its records at any time, also from a hook of the HttpServer.
///
/// A subclass answers in `respond` and `refusal`, calls start() at the end of its constructor and stop() in its
/// destructor.
class VendorServer
{
public:
    VendorServer(SourceId source, QByteArray token);
    virtual ~VendorServer();

    [[nodiscard]] SourceId source() const { return m_source; }
    [[nodiscard]] QByteArray token() const { return m_token; }
    [[nodiscard]] HttpServer &http() { return *m_http; }
    [[nodiscard]] QUrl baseUrl() const { return m_http->url(); }
    /// Options without which the source cannot be synced.
    [[nodiscard]] virtual SourceOptions options() const { return {}; }

    /// Fills it with `count` companies and what belongs to them, small and plausible. Names have letters beyond ASCII.
    virtual void fill(int count) = 0;
    /// Adds one company, gives the id it has in the source's records.
    virtual QString addCompany(const QString &name, const QString &domain) = 0;
    virtual void renameCompany(const QString &id, const QString &name) = 0;
    virtual void removeCompany(const QString &id) = 0;

    void put(const char *list, nlohmann::json record);
    /// Merge patch; the id must exist.
    void patch(const char *list, const QString &id, const nlohmann::json &changes);
    void remove(const char *list, const QString &id);
    [[nodiscard]] int size(const char *list) const;

    /// From now on only this token is right.
    void changeToken(const QByteArray &token);
    /// What the vendor's own clock says, for what it dates itself.
    void setNow(Instant now);

protected:
    void start();
    void stop();

    /// Both are called in the server's thread with the records locked.
    [[nodiscard]] virtual ServedResponse respond(const ServedRequest &request) = 0;
    [[nodiscard]] virtual ServedResponse refusal(int status, const ServedRequest &request) const = 0;
    /// Whether the request carries the right token, the way the vendor wants it.
    [[nodiscard]] virtual bool isAuthorised(const ServedRequest &request) const = 0;
    enum class Change { Added, Changed, Removed };
    /// A test changed a record, for vendors that date or log that. Called with the records locked.
    virtual void changed(const std::string &list, const nlohmann::json &record, Change change);
    [[nodiscard]] bool isBearer(const ServedRequest &request) const
    {
        return request.header("Authorization") == "Bearer " + m_token;
    }

    void keep(const char *list, std::string idMember);
    [[nodiscard]] std::unique_lock<std::recursive_mutex> locked() const { return std::unique_lock(m_mutex); }
    [[nodiscard]] Records &records(const std::string &list) { return m_lists[list]; }
    [[nodiscard]] const Records &records(const std::string &list) const;
    [[nodiscard]] Instant now() const { return m_now; }

private:
    SourceId m_source;
    mutable std::recursive_mutex m_mutex;
    QByteArray m_token;
    Instant m_now;
    std::map<std::string, Records> m_lists;
    std::unique_ptr<HttpServer> m_http;
};

/// "Größe & Söhne 7": a name that does not survive a wrong charset.
[[nodiscard]] QString sampleName(int number);
/// "company7.example"
[[nodiscard]] QString sampleDomain(int number);

} // namespace success::test
