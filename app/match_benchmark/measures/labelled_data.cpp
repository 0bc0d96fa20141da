// SPDX-License-Identifier: Apache-2.0
#include "app/match_benchmark/measures/labelled_data.h"

#include <QFile>
#include <QHash>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>

namespace success::matching {

namespace {

using Json = nlohmann::json;

struct Counts
{
    int unreadable = 0;
    int twice = 0;
    int missing = 0;
    int unanswered = 0;
};

QString textOf(const Json &object, const char *field)
{
    const auto found = object.find(field);
    return found != object.end() && found->is_string() ? QString::fromStdString(found->get<std::string>()) : QString();
}

/// Calls `use` for each line's object; `use` returns false for one that lacks what it needs.
Result<void> forEachLine(const QString &path, Counts &counts, const std::function<bool(const Json &)> &use)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage,
                       QStringLiteral("%1 cannot be opened (%2). Check the path.").arg(path, file.errorString()));
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (line.isEmpty())
            continue;
        const Json object = Json::parse(line.begin(), line.end(), nullptr, false);
        if (!object.is_object() || !use(object))
            ++counts.unreadable;
    }
    return {};
}

void say(QStringList &remarks, int count, const QString &sentence)
{
    if (count > 0)
        remarks.push_back(sentence.arg(count));
}

} // namespace

Result<LabelledData> readLabelledData(const QString &catalogPath, const QString &requestsPath, RequestText text)
{
    LabelledData data;
    Counts counts;
    QHash<QString, QHash<QString, size_t>> places; // by repository and entry id
    const auto readEntry = [&](const Json &object) {
        const QString repo = textOf(object, "repo");
        const QString id = textOf(object, "entry_id");
        if (repo.isEmpty() || id.isEmpty())
            return false;
        if (places[repo].contains(id)) {
            ++counts.twice;
            return true;
        }
        std::vector<Feature> &entries = data.repositories[repo].entries;
        places[repo].insert(id, entries.size());
        const bool fix = textOf(object, "kind") == QStringLiteral("fix");
        entries.push_back({id, textOf(object, "text"), fix ? FeatureKind::Fix : FeatureKind::Feature,
                           dateFromIso(textOf(object, "date"))});
        ++data.entryCount;
        return true;
    };
    const auto readRequest = [&](const Json &object) {
        const QString repo = textOf(object, "repo");
        LabelledRequest request{textOf(object, "title"), {}};
        if (repo.isEmpty() || request.text.isEmpty())
            return false;
        if (text == RequestText::All)
            request.text += u'\n' + textOf(object, "body");
        const auto labels = object.find("entry_ids");
        const auto known = places.constFind(repo);
        for (const Json &label : labels != object.end() && labels->is_array() ? *labels : Json::array()) {
            const QString id = label.is_string() ? QString::fromStdString(label.get<std::string>()) : QString();
            if (known != places.cend() && known->contains(id))
                request.right.push_back(known->value(id));
            else
                ++counts.missing;
        }
        if (request.right.empty()) {
            ++counts.unanswered;
            return true;
        }
        std::sort(request.right.begin(), request.right.end());
        data.repositories[repo].requests.push_back(std::move(request));
        ++data.requestCount;
        return true;
    };
    if (const auto read = forEachLine(catalogPath, counts, readEntry); !read)
        return tl::unexpected(read.error());
    if (const auto read = forEachLine(requestsPath, counts, readRequest); !read)
        return tl::unexpected(read.error());
    say(data.remarks, counts.unreadable, QStringLiteral("%1 lines are not the JSON objects expected; left out."));
    say(data.remarks, counts.twice, QStringLiteral("%1 entries come a second time; left out."));
    say(data.remarks, counts.missing, QStringLiteral("%1 labels name no entry of the request's repository; left out."));
    say(data.remarks, counts.unanswered, QStringLiteral("%1 requests have no right entry left; not measured."));
    if (data.requestCount == 0)
        return failure(ErrorKind::InvalidInput,
                       QStringLiteral("There is no request with a right entry in %1 to measure. Give the catalogue "
                                      "first, then the requests.")
                           .arg(requestsPath));
    return data;
}

} // namespace success::matching
