// SPDX-License-Identifier: Apache-2.0
#include "core/sources/github/github_mapper.h"

#include <QStringList>
#include <QUrl>

namespace success::github {

namespace {

using nlohmann::json;

QStringList labelsOf(const json &pull)
{
    QStringList names;
    const json &labels = valueIn(pull, "labels");
    for (const json &label : labels.is_array() ? labels : json::array()) {
        const QString name = textIn(label, "name");
        if (!name.isEmpty())
            names.append(name);
    }
    return names;
}

} // namespace

RecordBatch Mapper::releases(const json &page)
{
    RecordBatch batch;
    for (const json &value : page) {
        if (valueIn(value, "draft") != true)
            addRelease(value, batch);
    }
    return batch;
}

RecordBatch Mapper::mergedPulls(const json &page, const QString &label, Instant since)
{
    RecordBatch batch;
    for (const json &value : page) {
        if (!textIn(value, "merged_at").isEmpty() && labelsOf(value).contains(label, Qt::CaseInsensitive))
            addPull(value, since, batch);
    }
    return batch;
}

void Mapper::addRelease(const json &value, RecordBatch &batch)
{
    JsonReader reader(value);
    ReleaseRecord release;
    const QString id = reader.requiredId("id");
    release.externalId = m_repository + u"/releases/" + id;
    release.origin = m_repository;
    release.title = textIn(value, "name").simplified();
    if (release.title.isEmpty())
        release.title = reader.requiredText("tag_name");
    release.body = reader.text("body");
    release.format = ReleaseRecord::Format::Markdown;
    auto published = reader.instant("published_at");
    if (!published)
        published = reader.instant("created_at");
    if (!published)
        reader.requiredText("published_at");
    if (reader.failed()) {
        batch.skip(u"release"_qs, id, reader.problem());
        return;
    }
    release.publishedAt = *published;
    release.url = pageOf(value);
    if (valueIn(value, "prerelease") == true)
        release.tags = u"prerelease"_qs;
    batch.releases.push_back(std::move(release));
}

void Mapper::addPull(const json &value, Instant since, RecordBatch &batch)
{
    JsonReader reader(value);
    ReleaseRecord release;
    const QString number = reader.requiredId("number");
    release.externalId = m_repository + u"/pulls/" + number;
    release.origin = m_repository;
    release.title = reader.requiredText("title").simplified();
    release.body = reader.text("body");
    release.format = ReleaseRecord::Format::Markdown;
    const auto merged = reader.instant("merged_at");
    if (reader.failed()) {
        batch.skip(u"pull request"_qs, number, reader.problem());
        return;
    }
    if (!merged || *merged < since)
        return;
    release.publishedAt = *merged;
    release.url = pageOf(value);
    release.tags = labelsOf(value).join(u", "_qs);
    batch.releases.push_back(std::move(release));
}

/// The page a person opens; its path also tells what the repository is called now.
QString Mapper::pageOf(const json &value)
{
    const QUrl page(textIn(value, "html_url"));
    if (page.scheme() != u"https" && page.scheme() != u"http")
        return {};
    const QString name = page.path().section(u'/', 1, 2);
    if (name.count(u'/') == 1 && name.compare(m_repository, Qt::CaseInsensitive) != 0)
        m_renamedTo = name;
    return page.toString(QUrl::FullyEncoded);
}

bool endsBefore(const json &pulls, Instant since)
{
    if (!pulls.is_array() || pulls.empty())
        return true;
    const auto updated = instantFromIso(textIn(pulls.back(), "updated_at"));
    return updated && *updated < since;
}

} // namespace success::github
