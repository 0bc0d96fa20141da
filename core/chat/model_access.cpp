// SPDX-License-Identifier: Apache-2.0
#include "core/chat/model_access.h"

#include "core/net/origin.h"

#include <QCoreApplication>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ModelChat", text);
}

tl::unexpected<Error> refused(const QString &sentence, ErrorKind kind = ErrorKind::InvalidInput)
{
    return failure(kind, sentence, QStringLiteral("assistant"));
}

} // namespace

Result<void> mayAskModel(Workspace &workspace, const ProviderSettings &settings, bool demo)
{
    if (demo)
        return refused(tr("The demo asks no model: nothing of it leaves this computer. The built-in answer is there."));
    const auto offline = workspace.setting(QStringLiteral("sync.offline"));
    if (!offline)
        return tl::unexpected(offline.error());
    if (*offline == true)
        return refused(tr("No model is asked while working offline. Switch that off (sync.offline), or use the "
                          "built-in answer."));
    if (!settings.usesModel())
        return refused(tr("No model is chosen. Choose one in Settings, or with “successctl settings set "
                          "assistant.provider openai” and “… assistant.model NAME”."));
    if (settings.model.isEmpty())
        return refused(tr("Which model of %1 is to be asked? Say so in Settings, or with “successctl settings set "
                          "assistant.model NAME”.")
                           .arg(settings.title()));
    return {};
}

Result<QByteArray> usableKey(const ProviderSettings &settings, const Result<std::optional<QByteArray>> &key)
{
    if (key && *key)
        return **key;
    if (!settings.isVendors()) // a server of one's own mostly has none
        return key || isThisComputer(settings.baseUrl) ? Result<QByteArray>() : tl::unexpected(key.error());
    if (!key)
        return tl::unexpected(key.error());
    return refused(
        tr("There is no key for %1. Give it one: “successctl secrets set assistant”, in Settings, or set %2.")
            .arg(settings.title(), QString::fromLatin1(Tokens::variableOf(settings.secretKey()))),
        ErrorKind::Auth);
}

} // namespace success
