// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/command.h"
#include "app/cli/commands/sending.h"

namespace success::cli {

using nlohmann::ordered_json;

namespace {

using Answer = Result<void> (*)(Workspace &, qint64);

const QStringList columns{QStringLiteral("id"),          QStringLiteral("deal_id"), QStringLiteral("deal"),
                          QStringLiteral("account_key"), QStringLiteral("from"),    QStringLiteral("to"),
                          QStringLiteral("state"),       QStringLiteral("now_in"),  QStringLiteral("reason"),
                          QStringLiteral("at"),          QStringLiteral("tries")};

const std::vector<std::pair<QString, Answer>> &answers()
{
    static const std::vector<std::pair<QString, Answer>> all{{QStringLiteral("mine"), keepMine},
                                                             {QStringLiteral("theirs"), takeTheirs},
                                                             {QStringLiteral("retry"), retryMove},
                                                             {QStringLiteral("dismiss"), dismissMove}};
    return all;
}

ordered_json moveJson(const StageMove &move)
{
    const auto orNull = [](const QString &text) {
        return text.isEmpty() ? ordered_json() : ordered_json(text.toStdString());
    };
    return {{"id", move.id},
            {"deal_id", dealId(move).toStdString()},
            {"deal", move.deal.toStdString()},
            {"account_key", orNull(move.accountKey)},
            {"from", move.from.title.toStdString()},
            {"to", move.to.title.toStdString()},
            {"state", moveStateKey(move.state).toStdString()},
            {"now_in", orNull(move.current.title)},
            {"reason", orNull(move.reason)},
            {"at", toIso(move.at).toStdString()},
            {"tries", move.tries}};
}

/// The answer that was chosen; nullptr: none. Refused: several.
Result<Answer> chosen(const Invocation &invocation)
{
    Answer answer = nullptr;
    for (const auto &[option, each] : answers()) {
        if (!invocation.has(option))
            continue;
        if (answer != nullptr)
            return tl::unexpected(usageError(tr("Say one of --mine, --theirs, --retry and --dismiss.")));
        answer = each;
    }
    if ((answer == nullptr) != invocation.arguments.isEmpty())
        return tl::unexpected(
            usageError(tr("--mine, --theirs, --retry and --dismiss take ids of “successctl moves”.")));
    return answer;
}

Result<void> decide(Session &session, const QStringList &ids, Answer answer)
{
    for (const QString &text : ids) {
        bool isNumber = false;
        const qint64 id = text.toLongLong(&isNumber);
        if (!isNumber)
            return tl::unexpected(usageError(tr("“%1” is no id of “successctl moves”.").arg(text)));
        const auto decided = session.decide([&](Workspace &workspace) { return answer(workspace, id); });
        if (!decided)
            return decided;
    }
    return {};
}

} // namespace

Result<void> runMoves(Context &context)
{
    const auto answer = chosen(context.invocation());
    if (!answer)
        return tl::unexpected(answer.error());
    const auto session = context.session();
    if (!session)
        return tl::unexpected(session.error());
    if (const auto decided = decide(**session, context.arguments(), *answer); !decided)
        return decided;
    if (*answer != nullptr || context.invocation().has(QStringLiteral("send"))) {
        if (const auto sent = sendWaiting(**session); !sent)
            return sent;
    }
    const auto open = stageMoves((*session)->workspace());
    if (!open)
        return tl::unexpected(open.error());
    ordered_json list = ordered_json::array();
    for (const StageMove &move : open->all) {
        if (move.state != MoveState::Sent)
            list.push_back(moveJson(move));
    }
    context.printRecords(list, columns);
    return {};
}

} // namespace success::cli
