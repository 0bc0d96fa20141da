// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/ask_model.h"

#include "app/cli/commands/hidden_input.h"
#include "app/cli/commands/options.h"
#include "core/chat/model_chat.h"
#include "core/workspace/provider_settings.h"

#include <QEventLoop>

namespace success::cli {

namespace {

/// Whether `--send-to` names where the model is: by host, host and port, or the whole origin.
bool names(const QString &given, const ProviderSettings &settings)
{
    return given == settings.baseUrl.host() || given == settings.baseUrl.authority() || given == settings.origin();
}

Result<void> agree(Session &session, const QString &given)
{
    const auto settings = providerSettings(session.workspace());
    if (!settings)
        return tl::unexpected(settings.error());
    if (!settings->usesModel())
        return {}; // the question itself is refused for that
    if (!names(given, *settings))
        return failure(ErrorKind::InvalidInput,
                       tr("The model is at %1, not at %2; nothing was sent.").arg(settings->origin(), given));
    return session.decide([&](Workspace &workspace) { return agreeToOrigin(workspace, settings->origin()); });
}

/// The Error with what can be done from here.
Error withWayOut(const ModelOutcome &outcome)
{
    Error error = outcome.answer.error();
    if (outcome.disclosure)
        error.sentence = disclosureSentence(*outcome.disclosure) % u' ' % error.sentence % u' ' %
                         tr("To agree, add --send-to %1.").arg(outcome.disclosure->host);
    else if (outcome.builtIn)
        error.sentence += u' ' + tr("Without --model the built-in answer is given.");
    return error;
}

} // namespace

Result<assistant::Answer> askModel(Context &context, const OpenedAccount &opened, const QString &question,
                                   const std::function<void(const assistant::Sentence &)> &say)
{
    Session &session = *opened.session;
    if (const QString given = context.invocation().value(QStringLiteral("send-to")); !given.isEmpty()) {
        if (const auto agreed = agree(session, given); !agreed)
            return tl::unexpected(agreed.error());
    }
    if (const auto unlocked = unlockVault(session); !unlocked)
        return tl::unexpected(unlocked.error());
    ModelChat chat(session);
    QEventLoop loop;
    std::optional<ModelOutcome> outcome;
    size_t said = 0;
    const auto sayUpTo = [&](const assistant::Answer &answer, size_t end) {
        for (; say && said < end; ++said)
            say(answer.sentences[said]);
    };
    chat.ask(
        {opened.portfolio, opened.account->key, question},
        [&](const assistant::Answer &soFar) { // the last sentence may still grow
            sayUpTo(soFar, std::max<size_t>(soFar.sentences.size(), 1) - 1);
        },
        [&](ModelOutcome came) {
            outcome = std::move(came);
            loop.quit();
        });
    loop.exec();
    if (!outcome->answer)
        return tl::unexpected(withWayOut(*outcome));
    sayUpTo(*outcome->answer, outcome->answer->sentences.size());
    return *outcome->answer;
}

} // namespace success::cli
