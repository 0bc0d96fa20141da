// SPDX-License-Identifier: Apache-2.0
#include "tests/servers/github_server.h"

#include "core/model/time.h"

#include <QCryptographicHash>

#include <algorithm>

namespace success::test {

namespace {

using nlohmann::json;

const QString widget = QStringLiteral("octo-org/widget");

std::string listName(const char *kind, const QString &repository)
{
    return std::string(kind) + ' ' + repository.toStdString();
}

ServedResponse trouble(int status, const std::string &message, ServedHeaders headers = {})
{
    const json body{{"message", message},
                    {"documentation_url", "https://docs.github.com/rest"},
                    {"status", std::to_string(status)}};
    return ServedResponse::json(body, status, std::move(headers));
}

int numberParam(const ServedRequest &request, QStringView name, int fallback, int most)
{
    const int number = request.param(name).toInt();
    return number < 1 ? fallback : std::min(number, most);
}

} // namespace

GitHubServer::GitHubServer(QByteArray token)
    : VendorServer(SourceId::GitHub, std::move(token))
{
    addRepository(widget);
    start();
}

GitHubServer::~GitHubServer()
{
    stop();
}

SourceOptions GitHubServer::options() const
{
    return {{QStringLiteral("repo"), widget}};
}

void GitHubServer::fill(int count)
{
    for (int number = 1; number <= count; ++number)
        addRelease(widget, sampleName(number));
}

QString GitHubServer::addCompany(const QString &name, const QString &)
{
    return addRelease(widget, name);
}

void GitHubServer::renameCompany(const QString &id, const QString &name)
{
    patch(listName("releases", widget).c_str(), id, {{"name", name.toStdString()}});
}

void GitHubServer::removeCompany(const QString &id)
{
    remove(listName("releases", widget).c_str(), id);
}

void GitHubServer::addRepository(const QString &repository)
{
    const auto lock = locked();
    m_repositories.insert_or_assign(++m_number, Repository{repository});
    for (const char *kind : {"releases", "pulls"})
        keep(listName(kind, repository).c_str(), "key");
}

QString GitHubServer::put(const QString &repository, const char *kind, json record)
{
    const auto lock = locked();
    const int number = ++m_number;
    const std::string page = "https://github.com/" + repository.toStdString() + '/' + kind + '/';
    record["key"] = std::to_string(number);
    record["html_url"] = page + std::to_string(number);
    record[std::string(kind) == "pulls" ? "number" : "id"] = number;
    VendorServer::put(listName(kind, repository).c_str(), std::move(record));
    return QString::number(number);
}

QString GitHubServer::addRelease(const QString &repository, const QString &name, bool draft)
{
    const auto lock = locked();
    const std::string at = toIso(now()).toStdString();
    return put(repository, "releases",
               {{"tag_name", "v" + std::to_string(m_number)},
                {"name", name.toStdString()},
                {"body", "## Added\n- " + name.toStdString()},
                {"draft", draft},
                {"prerelease", false},
                {"created_at", at},
                {"published_at", draft ? json() : json(at)},
                {"assets", json::array()}});
}

QString GitHubServer::addPull(const QString &repository, const QString &title, const QString &label)
{
    const auto lock = locked();
    const std::string at = toIso(now()).toStdString();
    return put(repository, "pulls",
               {{"state", "closed"},
                {"title", title.toStdString()},
                {"body", nullptr},
                {"labels", json::array({json{{"name", label.toStdString()}}})},
                {"updated_at", at},
                {"closed_at", at},
                {"merged_at", at}});
}

void GitHubServer::renameRepository(const QString &from, const QString &to)
{
    const auto lock = locked();
    for (auto &[number, repository] : m_repositories) {
        if (repository.name != from)
            continue;
        for (const char *kind : {"releases", "pulls"}) {
            Records moved = records(listName(kind, from));
            for (const json *each : moved.all()) {
                json changed = *each;
                changed["html_url"] =
                    "https://github.com/" + to.toStdString() + '/' + kind + '/' + changed["key"].get<std::string>();
                moved.put(std::move(changed));
            }
            keep(listName(kind, to).c_str(), "key");
            records(listName(kind, to)) = std::move(moved);
        }
        repository.name = to;
        m_former.insert_or_assign(from, number);
    }
}

void GitHubServer::removeRepository(const QString &repository)
{
    const auto lock = locked();
    std::erase_if(m_repositories, [&](const auto &each) { return each.second.name == repository; });
}

void GitHubServer::makePrivate(const QString &repository)
{
    const auto lock = locked();
    for (auto &[number, each] : m_repositories)
        each.isPrivate = each.isPrivate || each.name == repository;
}

const GitHubServer::Repository *GitHubServer::repositoryAt(const QStringList &path) const
{
    if (path.value(0) == QStringLiteral("repositories")) {
        const auto found = m_repositories.find(path.value(1).toInt());
        return found == m_repositories.end() ? nullptr : &found->second;
    }
    const QString name = path.value(1) + u'/' + path.value(2);
    const auto found = std::find_if(m_repositories.begin(), m_repositories.end(), [&](const auto &each) {
        return each.second.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == m_repositories.end() ? nullptr : &found->second;
}

ServedResponse GitHubServer::respond(const ServedRequest &request)
{
    if (request.header("User-Agent").isEmpty())
        return trouble(403, "Request forbidden by administrative rules.");
    const QByteArray version = request.header("X-GitHub-Api-Version");
    if (!version.isEmpty() && version != "2022-11-28")
        return trouble(400, "The API version is not supported.");
    const QStringList path = request.path.split(u'/', Qt::SkipEmptyParts);
    const Repository *repository = repositoryAt(path);
    const QString kind = path.value(path.value(0) == QStringLiteral("repos") ? 3 : 2);
    const auto former = m_former.find(QString(path.value(1) + u'/' + path.value(2)));
    if (repository == nullptr && former != m_former.end()) {
        const QByteArray query = request.target.contains('?') ? request.target.mid(request.target.indexOf('?')) : "";
        const QByteArray place = http().url().toEncoded() + "/repositories/" + QByteArray::number(former->second) +
                                 '/' + kind.toLatin1() + query;
        return trouble(301, "Moved Permanently", {{"Location", place}});
    }
    const bool hidden = repository == nullptr || (repository->isPrivate && request.header("Authorization").isEmpty());
    if (hidden || (kind != QStringLiteral("releases") && kind != QStringLiteral("pulls")))
        return refusal(404, request);
    return list(listName(kind.toLatin1().constData(), repository->name), request);
}

ServedResponse GitHubServer::list(const std::string &name, const ServedRequest &request)
{
    const int size = numberParam(request, u"per_page", 30, 100);
    const int page = numberParam(request, u"page", 1, 1000000);
    const bool drafts = !request.header("Authorization").isEmpty();
    std::vector<const json *> all = records(name).all();
    std::erase_if(all, [drafts](const json *each) { return !drafts && each->value("draft", false); });
    std::reverse(all.begin(), all.end());
    if (request.param(u"sort") == QStringLiteral("updated"))
        std::stable_sort(all.begin(), all.end(),
                         [](const json *a, const json *b) { return (*a)["updated_at"] > (*b)["updated_at"]; });
    json shown = json::array();
    for (int at = (page - 1) * size; at < int(all.size()) && at < page * size; ++at)
        shown.push_back(*all[size_t(at)]);
    ServedResponse response = ServedResponse::json(shown);
    const QByteArray hash = QCryptographicHash::hash(response.body, QCryptographicHash::Sha1).toHex();
    const QByteArray etag = "W/\"" + hash + '"';
    if (request.header("If-None-Match") == etag)
        response = {304, {}};
    response.setHeader("ETag", etag);
    const QByteArray links = linkHeader(request, page, (int(all.size()) + size - 1) / size);
    if (!links.isEmpty())
        response.setHeader("Link", links);
    m_remaining -= response.status == 304 && drafts ? 0 : 1;
    response.setHeader("X-RateLimit-Limit", drafts ? "5000" : "60");
    response.setHeader("X-RateLimit-Remaining", QByteArray::number(m_remaining));
    response.setHeader("X-RateLimit-Reset", QByteArray::number(epochSeconds(now()) + 3600));
    return response;
}

QByteArray GitHubServer::linkHeader(const ServedRequest &request, int page, int pages)
{
    const auto link = [&](int number, const char *relation) -> QByteArray {
        QByteArray target = request.target.split('?').front() + '?';
        for (const auto &[name, value] : request.query) {
            if (name != QStringLiteral("page"))
                target += name.toUtf8() + '=' + value.toUtf8() + '&';
        }
        return '<' + http().url().toEncoded() + target + "page=" + QByteArray::number(number) + ">; rel=\"" + relation +
               '"';
    };
    QByteArrayList links;
    if (page > 1)
        links << link(page - 1, "prev");
    if (page < pages)
        links << link(page + 1, "next") << link(pages, "last");
    return links.join(", ");
}

ServedResponse GitHubServer::refusal(int status, const ServedRequest &) const
{
    switch (status) {
    case 401:
        return trouble(401, "Bad credentials");
    case 403:
        return trouble(403, "Resource not accessible by personal access token", {{"X-RateLimit-Remaining", "4999"}});
    case 404:
        return trouble(404, "Not Found");
    case 429:
        return trouble(429, "You have exceeded a secondary rate limit.");
    default:
        return trouble(status, "Server Error");
    }
}

bool GitHubServer::isAuthorised(const ServedRequest &request) const
{
    return request.header("Authorization").isEmpty() || isBearer(request);
}

} // namespace success::test
