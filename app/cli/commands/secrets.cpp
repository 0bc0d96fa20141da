// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/command.h"
#include "app/cli/commands/hidden_input.h"
#include "core/chat/model_keys.h"
#include "core/secrets/vault_store.h"

#include <QCoroTask>

namespace success::cli {

using nlohmann::ordered_json;

namespace {

/// Whether the place answers, asked with a key that nothing is kept under (and that its sentences can name).
Result<void> showPlace(Context &context, Session &session)
{
    SecretStore &store = session.tokens().store();
    const auto answer = QCoro::waitFor(store.read(QStringLiteral("<source>")));
    const VaultStore *vault = vaultOf(store);
    std::string state = answer ? "ready" : "unavailable";
    if (vault && vault->state() == VaultStore::State::Missing)
        state = "missing";
    else if (vault && vault->state() == VaultStore::State::Locked)
        state = answer || answer.error().kind == ErrorKind::Auth ? "locked" : "unavailable";
    ordered_json json;
    json["place"] = secretPlaceKey(session.secretPlace()).toStdString();
    json["state"] = state;
    json["detail"] = answer ? ordered_json() : ordered_json(answer.error().sentence.toStdString());
    return context.printValue(json);
}

/// Typed twice in a terminal, where a slip would lock everybody out.
Result<QByteArray> newPassphrase()
{
    auto first = readSecret(tr("New passphrase of the token vault (not shown): "));
    if (!first || !inTerminal())
        return first;
    auto second = readSecret(tr("The same again: "));
    if (!second)
        return second;
    const bool same = *first == *second;
    wipe(*second);
    if (same)
        return first;
    wipe(*first);
    return failure(ErrorKind::InvalidInput, tr("The two passphrases differ; nothing was changed."));
}

/// SUCCESS_VAULT_PASSPHRASE; else asked for.
Result<QByteArray> passphraseFor(VaultStore::State state)
{
    const QByteArray given = qgetenv(VaultStore::passphraseVariable);
    if (!given.isEmpty())
        return given;
    if (state == VaultStore::State::Missing)
        return newPassphrase();
    return readSecret(tr("Passphrase of the token vault (not shown): "));
}

Result<void> usePlace(Context &context, Session &session, SecretPlace place)
{
    const bool leave = context.invocation().has(QStringLiteral("leave-tokens"));
    Result<QByteArray> passphrase;
    const VaultStore vault(session.folder().path);
    const bool opensVault = place == SecretPlace::Vault || (session.secretPlace() == SecretPlace::Vault && !leave &&
                                                            vault.state() == VaultStore::State::Locked);
    if (opensVault)
        passphrase = passphraseFor(vault.state());
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    const auto moved = QCoro::waitFor(session.moveSecrets(place, std::move(*passphrase), leave));
    if (!moved) {
        if (place != session.secretPlace() && moved.error().kind == ErrorKind::Auth && !leave)
            note(tr("To change the place all the same and connect the sources again, add --leave-tokens."));
        return tl::unexpected(moved.error());
    }
    if (context.format() != Format::Table)
        return context.printValue({{"place", secretPlaceKey(place).toStdString()}});
    context.print(tr("Tokens are kept in %1.").arg(session.tokens().store().place()));
    return {};
}

Result<void> changePassphrase(Context &context, Session &session)
{
    VaultStore *vault = vaultOf(session.tokens().store());
    if (vault == nullptr)
        return failure(
            ErrorKind::InvalidInput,
            tr("Tokens are kept in %1, which has no passphrase of ours.").arg(session.tokens().store().place()));
    if (!inTerminal() && !vault->environmentUnlocks())
        return failure(ErrorKind::InvalidInput, tr("The passphrase so far comes in SUCCESS_VAULT_PASSPHRASE, the new "
                                                   "one on stdin; in a terminal both are asked for."));
    auto current = passphraseFor(VaultStore::State::Locked);
    if (!current)
        return tl::unexpected(current.error());
    auto next = newPassphrase();
    if (!next)
        return tl::unexpected(next.error());
    const auto changed = QCoro::waitFor(vault->changePassphrase(std::move(*current), std::move(*next)));
    if (changed)
        context.print(tr("The vault has its new passphrase."));
    return changed;
}

/// Keeps the key of the model that the settings name, or removes it.
Result<void> changeModelKey(Context &context, Session &session, bool keeps)
{
    const auto settings = providerSettings(session.workspace());
    if (!settings)
        return tl::unexpected(settings.error());
    if (const auto unlocked = unlockVault(session); !unlocked)
        return tl::unexpected(unlocked.error());
    Result<QByteArray> key;
    if (keeps && settings->usesModel())
        key = readSecret(tr("Key for %1 (not shown): ").arg(settings->origin()));
    if (!key)
        return tl::unexpected(key.error());
    const auto changed = keeps ? QCoro::waitFor(keepModelKey(session, *settings, std::move(*key)))
                               : QCoro::waitFor(removeModelKey(session, *settings));
    if (!changed)
        return changed;
    if (context.format() != Format::Table)
        return context.printValue({{"provider", providerKey(settings->provider).toStdString()},
                                   {"origin", settings->origin().toStdString()},
                                   {"kept", keeps}});
    const QString place = session.tokens().store().place();
    context.print(keeps ? tr("The key for %1 is kept in %2.").arg(settings->origin(), place)
                        : tr("There is no key for %1 in %2 any more.").arg(settings->origin(), place));
    return {};
}

} // namespace

Result<void> runSecrets(Context &context)
{
    const QString verb = context.argument(0);
    const auto count = context.arguments().size();
    const auto place = secretPlaceFromKey(context.argument(1));
    const bool uses = verb == u"use" && place;
    const bool changes = verb == u"passphrase" && count == 1;
    const bool ofModel = (verb == u"set" || verb == u"remove") && context.argument(1) == u"assistant";
    if (count > 0 && !uses && !changes && !ofModel)
        return tl::unexpected(
            usageError(tr("It is: successctl secrets, secrets use keychain, secrets use vault, secrets "
                          "passphrase, secrets set assistant, or secrets remove assistant.")));
    const auto opened = context.liveSession();
    if (!opened)
        return tl::unexpected(opened.error());
    if (ofModel)
        return changeModelKey(context, **opened, verb == u"set");
    if (uses)
        return usePlace(context, **opened, *place);
    return changes ? changePassphrase(context, **opened) : showPlace(context, **opened);
}

} // namespace success::cli
