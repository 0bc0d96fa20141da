// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/provider_settings.h"

#include "core/net/origin.h"
#include "core/workspace/change_set.h"
#include "core/workspace/setting_rules.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace success {

using nlohmann::json;
using namespace setting_rules;

namespace {

const QString providerSetting = QStringLiteral("assistant.provider");
const QString baseUrlSetting = QStringLiteral("assistant.base_url");
const QString modelSetting = QStringLiteral("assistant.model");
const QString limitSetting = QStringLiteral("assistant.prompt_limit");
const QString silenceSetting = QStringLiteral("assistant.silence_seconds");
const QString agreedSetting = QStringLiteral("assistant.agreed");

constexpr int mostPromptLimit = 400'000;
constexpr int defaultPromptLimit = 16'000; ///< about 4,000 tokens: what small local models hold
constexpr int longestModelName = 200;

QString tr(const char *text)
{
    return QCoreApplication::translate("Settings", text);
}

QString textOf(const json &value)
{
    return value.is_string() ? QString::fromStdString(value) : QString();
}

/// Scheme, host and port, the port only where it is not the scheme's own.
QString originOf(QUrl url)
{
    if (url.port() == (url.scheme() == u"https" ? 443 : 80))
        url.setPort(-1);
    return originText(url);
}

Result<json> checkProvider(const json &value)
{
    if (value.is_string() && providerFromKey(textOf(value)))
        return value;
    return refused(tr("assistant.provider is built-in, openai (also for Ollama and llama.cpp) or anthropic, not %1.")
                       .arg(shown(value)));
}

Result<json> checkBaseUrl(const json &value)
{
    QString text = textOf(value).trimmed();
    while (text.endsWith(u'/'))
        text.chop(1);
    if (value.is_string() && text.isEmpty())
        return json("");
    const QUrl url(text, QUrl::StrictMode);
    if (!mayTakeTokens(url) || url.hasQuery() || url.hasFragment())
        return refused(tr("assistant.base_url is an https address such as https://api.openai.com/v1, or one of this "
                          "computer such as http://localhost:11434/v1, without a user name and a query, not %1.")
                           .arg(shown(value)));
    return json(url.toString(QUrl::FullyEncoded).toStdString());
}

Result<json> checkModel(const json &value)
{
    const QString name = textOf(value).trimmed();
    const bool printable = std::ranges::all_of(name, [](QChar letter) { return letter.isPrint(); });
    if (!value.is_string() || !printable || name.size() > longestModelName)
        return refused(tr("assistant.model is the name of a model, such as llama3.2, not %1.").arg(shown(value)));
    return json(name.toStdString());
}

Result<json> checkAgreed(const json &value)
{
    std::set<std::string> origins;
    for (const json &origin : value.is_array() ? value : json::array({nullptr})) {
        const QUrl url(textOf(origin), QUrl::StrictMode);
        if (!mayTakeTokens(url))
            return refused(tr("assistant.agreed is a list of addresses such as [\"https://api.openai.com\"], not %1.")
                               .arg(shown(value)));
        origins.insert(originOf(url).toStdString());
    }
    return json(origins);
}

Result<json> checkKeys(const json &value)
{
    const bool names =
        value.is_array() && std::ranges::all_of(value, [](const json &name) { return name.is_string(); });
    return names ? Result<json>(value) : refused(tr("%1 is a list of names.").arg(modelKeysSetting()));
}

Result<QStringList> textsIn(Workspace &workspace, const QString &key)
{
    return workspace.setting(key).map([](const json &values) {
        QStringList texts;
        for (const json &value : values)
            texts << textOf(value);
        return texts;
    });
}

} // namespace

QString providerKey(ModelProvider provider)
{
    switch (provider) {
    case ModelProvider::OpenAi:
        return QStringLiteral("openai");
    case ModelProvider::Anthropic:
        return QStringLiteral("anthropic");
    case ModelProvider::BuiltIn:
        break;
    }
    return QStringLiteral("built-in");
}

std::optional<ModelProvider> providerFromKey(QStringView key)
{
    for (const ModelProvider provider : {ModelProvider::BuiltIn, ModelProvider::OpenAi, ModelProvider::Anthropic}) {
        if (key == providerKey(provider))
            return provider;
    }
    return std::nullopt;
}

QUrl defaultBaseUrl(ModelProvider provider)
{
    switch (provider) {
    case ModelProvider::OpenAi:
        return QUrl(QStringLiteral("https://api.openai.com/v1"));
    case ModelProvider::Anthropic:
        return QUrl(QStringLiteral("https://api.anthropic.com"));
    case ModelProvider::BuiltIn:
        break;
    }
    return {};
}

QString ProviderSettings::origin() const
{
    return originOf(baseUrl);
}

QString ProviderSettings::title() const
{
    if (!isVendors())
        return baseUrl.authority();
    return provider == ModelProvider::Anthropic ? QStringLiteral("Anthropic") : QStringLiteral("OpenAI");
}

bool ProviderSettings::isVendors() const
{
    return usesModel() && sameOrigin(baseUrl, defaultBaseUrl(provider));
}

QString ProviderSettings::secretKey() const
{
    return providerKey(provider) + u'/' + origin();
}

Result<ProviderSettings> providerSettings(Workspace &workspace)
{
    json values = json::object();
    for (const QString &key : {providerSetting, baseUrlSetting, modelSetting, limitSetting, silenceSetting}) {
        const auto value = workspace.setting(key);
        if (!value)
            return tl::unexpected(value.error());
        values[key.toStdString()] = *value;
    }
    const auto value = [&](const QString &key) {
        return values[key.toStdString()];
    };
    ProviderSettings settings;
    settings.provider = providerFromKey(textOf(value(providerSetting))).value_or(ModelProvider::BuiltIn);
    settings.baseUrl = QUrl(textOf(value(baseUrlSetting)));
    if (settings.baseUrl.isEmpty() || !settings.usesModel())
        settings.baseUrl = defaultBaseUrl(settings.provider);
    settings.model = textOf(value(modelSetting));
    settings.promptLimit = value(limitSetting);
    settings.silence = std::chrono::seconds(value(silenceSetting).get<int>());
    return settings;
}

Result<QStringList> agreedOrigins(Workspace &workspace)
{
    return textsIn(workspace, agreedSetting);
}

Result<void> agreeToOrigin(Workspace &workspace, const QString &origin)
{
    const auto agreed = agreedOrigins(workspace);
    if (!agreed)
        return tl::unexpected(agreed.error());
    if (agreed->contains(origin))
        return {};
    json all = json::array({origin.toStdString()});
    for (const QString &before : *agreed)
        all.push_back(before.toStdString());
    return workspace.setSetting(agreedSetting, all);
}

QString modelKeysSetting()
{
    return QStringLiteral("assistant.keys");
}

Result<QStringList> modelKeyNames(Workspace &workspace)
{
    return textsIn(workspace, modelKeysSetting());
}

Result<void> noteModelKey(Workspace &workspace, const QString &name, bool kept)
{
    const auto before = modelKeyNames(workspace);
    if (!before)
        return tl::unexpected(before.error());
    std::set<QString> names(before->begin(), before->end());
    if (kept)
        names.insert(name);
    else
        names.erase(name);
    json value = json::array();
    for (const QString &each : names)
        value.push_back(each.toStdString());
    const auto stored = workspace.database().transact([&](SQLite::Database &connection) {
        ChangeSet(connection, Instant())
            .put("setting", {{"key", modelKeysSetting().toStdString()}, {"value", value.dump()}});
    });
    const QString what = kept ? tr("A key is kept for %1") : tr("The key for %1 was removed");
    return stored ? workspace.note(QStringLiteral("model_key"), what.arg(name)) : stored;
}

void addProviderSettings(std::vector<SettingEntry> &entries)
{
    entries.push_back(whole(providerSetting, tr("built-in, openai or anthropic"), "built-in",
                            tr("Who answers questions about an account; openai is also Ollama, llama.cpp and others "
                               "that speak its chat completions"),
                            true));
    entries.push_back(whole(baseUrlSetting, tr("an address, or nothing"), "",
                            tr("Where the model is asked, such as http://localhost:11434/v1; nothing: at the "
                               "provider's own address"),
                            true));
    entries.push_back(whole(modelSetting, tr("the name of a model"), "", tr("Which model is asked"), true));
    entries.push_back(whole(limitSetting, tr("a whole number from %1 to %2").arg(leastPromptLimit).arg(mostPromptLimit),
                            defaultPromptLimit,
                            tr("How many characters a question may send to the model, its records included")));
    entries.push_back(whole(silenceSetting, tr("whole seconds from 5 to 600"), 90,
                            tr("How long a model may be silent before the built-in answer is given instead")));
    entries.push_back(whole(agreedSetting, tr("a list of addresses"), json::array(),
                            tr("Where questions may be sent to together with records of the account")));
    entries.push_back(whole(modelKeysSetting(), tr("a list of names"), json::array(),
                            tr("Whose keys are kept, in the place of the tokens; “successctl secrets set assistant” "
                               "changes it")));
}

Result<json> checkProviderSetting(const SettingEntry &entry, const json &value)
{
    if (entry.key == providerSetting)
        return checkProvider(value);
    if (entry.key == baseUrlSetting)
        return checkBaseUrl(value);
    if (entry.key == modelSetting)
        return checkModel(value);
    if (entry.key == limitSetting)
        return checkWholeNumber(entry.key, value, leastPromptLimit, mostPromptLimit);
    if (entry.key == silenceSetting)
        return checkWholeNumber(entry.key, value, 5, 600);
    return entry.key == agreedSetting ? checkAgreed(value) : checkKeys(value);
}

} // namespace success
