// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/settings_catalog.h"
#include "core/workspace/workspace.h"

#include <QUrl>

#include <chrono>

namespace success {

/// Who answers questions about an account.
enum class ModelProvider {
    BuiltIn,
    OpenAi, ///< or whoever speaks its chat completions: Ollama, llama.cpp …
    Anthropic,
};

/// `built-in`, `openai`, `anthropic`: as settings and answers have it.
[[nodiscard]] QString providerKey(ModelProvider provider);
[[nodiscard]] std::optional<ModelProvider> providerFromKey(QStringView key);
/// `https://api.openai.com/v1`, `https://api.anthropic.com`; empty for the built-in one.
[[nodiscard]] QUrl defaultBaseUrl(ModelProvider provider);

/// The settings `assistant.…`.
struct ProviderSettings
{
    ModelProvider provider = ModelProvider::BuiltIn;
    QUrl baseUrl; ///< the provider's own where none was set
    QString model;
    int promptLimit = 0;             ///< characters of rules, records and question together
    std::chrono::seconds silence{0}; ///< how long the model may take until the next sign of life

    [[nodiscard]] bool usesModel() const { return provider != ModelProvider::BuiltIn; }
    /// `https://api.openai.com`, `http://localhost:11434`: what an agreement and a key are about.
    [[nodiscard]] QString origin() const;
    /// Whom sentences speak of: `OpenAI`, `Anthropic`, `localhost:11434`.
    [[nodiscard]] QString title() const;
    /// The origin is the vendor's own, which answers nobody without a key.
    [[nodiscard]] bool isVendors() const;
    /// The name its key is kept under, `openai/https://api.openai.com`: with another provider or origin it is another
    /// key. Tokens::variableOf makes SUCCESS_OPENAI_TOKEN and SUCCESS_ANTHROPIC_TOKEN of it.
    [[nodiscard]] QString secretKey() const;

    bool operator==(const ProviderSettings &) const = default;
};
[[nodiscard]] Result<ProviderSettings> providerSettings(Workspace &workspace);

/// Origins to which records may be sent (`assistant.agreed`), as ProviderSettings::origin has them.
[[nodiscard]] Result<QStringList> agreedOrigins(Workspace &workspace);
/// From now on, they may be sent there; a decision. No change where they may already.
[[nodiscard]] Result<void> agreeToOrigin(Workspace &workspace, const QString &origin);

/// Names under which keys of models are kept (`assistant.keys`), so that they move with the other tokens.
[[nodiscard]] Result<QStringList> modelKeyNames(Workspace &workspace);
/// Notes that a key is kept under that name, or that none is; for whoever has just kept or removed it. No decision,
/// since an undo would leave the key where it is.
[[nodiscard]] Result<void> noteModelKey(Workspace &workspace, const QString &name, bool kept);
[[nodiscard]] QString modelKeysSetting();

// Rows of the settings catalog.
void addProviderSettings(std::vector<SettingEntry> &entries);
[[nodiscard]] Result<nlohmann::json> checkProviderSetting(const SettingEntry &entry, const nlohmann::json &value);

inline constexpr int leastPromptLimit = 4000;

} // namespace success
