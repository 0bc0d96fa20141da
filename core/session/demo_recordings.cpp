// SPDX-License-Identifier: Apache-2.0
#include "core/session/demo_recordings.h"

#include "core/sources/registry.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>

#include <algorithm>

namespace success {

using nlohmann::json;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DemoRecordings", text);
}

bool hasRecordings(const QString &folder)
{
    const QDir dir(folder);
    for (const SourceId source : allSources) {
        if (dir.exists(sourceKey(source) + QStringLiteral("/manifest.json")))
            return true;
    }
    return false;
}

QStringList usualFolders()
{
    return {QDir(QCoreApplication::applicationDirPath())
                .filePath(QStringLiteral("../share/success-desktop/demo_data/pied_piper")),
            QStringLiteral(SUCCESS_DEMO_SOURCE_DIR), QStringLiteral(SUCCESS_DEMO_INSTALL_DIR)};
}

QString textOfOption(const json &value)
{
    return QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
}

/// `days_before_as_of` becomes a `date`.
void setDate(json &preset, AsOf asOf)
{
    const auto days = preset.is_object() ? preset.find("days_before_as_of") : preset.end();
    if (!preset.is_object() || days == preset.end() || !days->is_number_integer())
        return;
    preset["date"] = asOf.date.addDays(-days->get<qint64>()).toString(Qt::ISODate).toStdString();
    preset.erase("days_before_as_of");
}

} // namespace

Result<DemoRecordings> DemoRecordings::find(const QString &given)
{
    const QString named = given.isEmpty() ? qEnvironmentVariable("SUCCESS_DEMO_RECORDINGS") : given;
    if (!named.isEmpty()) {
        if (hasRecordings(named))
            return DemoRecordings(QDir(named).absolutePath());
        return failure(ErrorKind::InvalidInput,
                       tr("There are no demo recordings in %1.").arg(QDir::toNativeSeparators(named)));
    }
    for (const QString &folder : usualFolders()) {
        if (hasRecordings(folder))
            return DemoRecordings(QDir(folder).absolutePath());
    }
    return failure(ErrorKind::Storage,
                   tr("The demo recordings are not installed; reinstall Success Desktop or name their folder in "
                      "SUCCESS_DEMO_RECORDINGS."));
}

QString DemoRecordings::folderOf(SourceId source) const
{
    return QDir(m_folder).filePath(sourceKey(source));
}

std::vector<SourceId> DemoRecordings::sources() const
{
    std::vector<SourceId> recorded;
    for (const SourceEntry &entry : sourceRegistry()) {
        if (entry.make && QDir(folderOf(entry.id)).exists(QStringLiteral("manifest.json")))
            recorded.push_back(entry.id);
    }
    return recorded;
}

Result<json> DemoRecordings::readObject(const QString &name) const
{
    QFile file(QDir(m_folder).filePath(name));
    if (!file.exists())
        return json::object();
    json content;
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray bytes = file.readAll();
        content = json::parse(bytes.begin(), bytes.end(), nullptr, false);
    }
    if (!content.is_object())
        return failure(ErrorKind::Protocol, tr("The demo file %1 is not readable as a JSON object; reinstall Success "
                                               "Desktop or mend it.")
                                                .arg(QDir::toNativeSeparators(file.fileName())));
    return content;
}

Result<SourceOptions> DemoRecordings::options(SourceId source) const
{
    const auto all = readObject(QStringLiteral("sources.json"));
    if (!all)
        return tl::unexpected(all.error());
    SourceOptions options;
    const json::json_pointer place("/" + sourceKey(source).toStdString() + "/options");
    if (all->contains(place) && all->at(place).is_object()) {
        for (const auto &[name, value] : all->at(place).items())
            options.insert(QString::fromStdString(name), textOfOption(value));
    }
    return options;
}

Result<QUrl> DemoRecordings::baseUrl(SourceId source) const
{
    const auto all = readObject(QStringLiteral("sources.json"));
    if (!all)
        return tl::unexpected(all.error());
    const json::json_pointer place("/" + sourceKey(source).toStdString() + "/base_url");
    return all->contains(place) ? QUrl(textOfOption(all->at(place))) : findSource(source)->defaultBaseUrl;
}

Result<std::vector<std::pair<QString, json>>> DemoRecordings::presets(AsOf asOf) const
{
    const auto all = readObject(QStringLiteral("workspace.json"));
    if (!all)
        return tl::unexpected(all.error());
    std::vector<std::pair<QString, json>> presets;
    for (const auto &[key, value] : all->items()) {
        json preset = value;
        if (preset.is_array())
            std::ranges::for_each(preset, [&](json &entry) { setDate(entry, asOf); });
        else
            setDate(preset, asOf);
        presets.emplace_back(QString::fromStdString(key), std::move(preset));
    }
    return presets;
}

QString DemoRecordings::fingerprint(SourceId source) const
{
    QStringList lines{QStringLiteral(SUCCESS_VERSION)};
    const auto add = [&](const QFileInfo &file) {
        lines << file.fileName() + u' ' + QString::number(file.size()) + u' ' +
                     QString::number(file.lastModified().toMSecsSinceEpoch());
    };
    add(QFileInfo(QDir(m_folder).filePath(QStringLiteral("sources.json"))));
    QDirIterator files(folderOf(source), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        add(QFileInfo(files.next()));
    lines.sort();
    const QByteArray text = (m_folder + u'\n' + lines.join(u'\n')).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

} // namespace success
