// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/setting_words.h"

#include "core/workspace/change_set.h"
#include "core/workspace/settings_catalog.h"

#include <QCoreApplication>

#include <algorithm>

namespace success {

using nlohmann::json;

namespace {

constexpr qsizetype longestValue = 40; ///< characters; more would hide the rest of the sentence
constexpr qsizetype mostPhrases = 4;

QString tr(const char *text)
{
    return QCoreApplication::translate("Settings", text);
}

/// nullopt: too long for a sentence.
std::optional<QString> briefly(const json &value)
{
    if (value.is_boolean())
        return value.get<bool>() ? tr("on") : tr("off");
    if (value.is_null() || (value.is_array() && value.empty()) || value == "")
        return tr("none");
    QString text;
    if (value.is_string()) {
        text = u'“' + QString::fromStdString(value.get<std::string>()) + u'”';
    } else if (value.is_array() && std::ranges::all_of(value, [](const json &item) { return item.is_string(); })) {
        QStringList items;
        for (const json &item : value)
            items << QString::fromStdString(item.get<std::string>());
        text = items.join(u", ");
    } else if (value.is_number()) {
        text = QString::fromStdString(value.dump());
    }
    const bool brief = !text.isEmpty() && text.size() <= longestValue && !text.contains(u'\n');
    return brief ? std::optional(text) : std::nullopt;
}

QString phrase(const QString &what, const json &before, const json &after)
{
    const auto was = briefly(before);
    const auto is = briefly(after);
    return was && is ? tr("%1 %2 → %3").arg(what, *was, *is) : what;
}

json valueIn(const json &change)
{
    const json &row = change.at("row");
    return row.is_object() ? json::parse(row.value("value", std::string()), nullptr, false) : json();
}

/// What stands where nothing is stored.
json orDefault(const json &value, const SettingEntry &entry)
{
    return value.is_null() || value.is_discarded() ? entry.defaultValue : value;
}

} // namespace

QStringList settingWords(const QString &whole, const json &before, const json &after)
{
    const auto own = std::ranges::find(settingsCatalog(), whole, &SettingEntry::key);
    if (own == settingsCatalog().end())
        return {whole};
    const json was = orDefault(before, *own);
    const json is = orDefault(after, *own);
    QStringList phrases;
    for (const SettingEntry &part : settingsCatalog()) {
        if (part.whole != whole || part.pointer.isEmpty())
            continue;
        const json::json_pointer pointer(part.pointer.toStdString());
        if (was.contains(pointer) && is.contains(pointer) && was.at(pointer) != is.at(pointer))
            phrases << phrase(part.description, was.at(pointer), is.at(pointer));
    }
    if (phrases.isEmpty())
        phrases << (was == is ? own->description : phrase(own->description, was, is));
    return phrases;
}

QString settingsSummary(const ChangeSet &changes, const SettingWords &words)
{
    QStringList phrases;
    for (size_t i = 0; i < changes.after().size(); ++i) {
        const QString whole = QString::fromStdString(changes.after()[i].at("key").at("key").get<std::string>());
        phrases << words(whole, valueIn(changes.before()[i]), valueIn(changes.after()[i]));
    }
    const qsizetype more = phrases.size() - mostPhrases;
    if (more > 1)
        phrases = phrases.first(mostPhrases) << tr("and %1 more").arg(more);
    return tr("Settings changed: %1").arg(phrases.join(u"; "));
}

} // namespace success
