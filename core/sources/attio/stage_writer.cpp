// SPDX-License-Identifier: Apache-2.0
#include "core/sources/attio/stage_writer.h"

#include "core/model/time.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace success::attio {

namespace {

using nlohmann::json;

QString tr(const char *text)
{
    return QCoreApplication::translate("AttioStageWriter", text);
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// One that Attio did not write.
StageRefusal refusal(const HttpClient &http, ErrorKind kind, const QString &sentence,
                     std::optional<StageValue> current = std::nullopt)
{
    return {Error{kind, sentence, http.profile().source}, std::move(current), false};
}

/// Whether two times of Attio are one, as far as both say.
bool sameSince(const QString &a, const QString &b)
{
    if (a.isEmpty() || b.isEmpty() || a == b)
        return true;
    return !(a.contains(u'.') && b.contains(u'.')) && instantFromIso(a) == instantFromIso(b);
}

/// A refusal of the write in Attio's own words; what HttpClient advises is for reading.
QString refusedSentence(const Error &error)
{
    static const QRegularExpression status(QStringLiteral("\\((HTTP .*)\\)\\."));
    const QString words = status.match(error.sentence).captured(1);
    return words.isEmpty() ? error.sentence
                           : tr("Attio refused to move this deal (%1). Try again, or move it in Attio.").arg(words);
}

QString shown(const StageValue &stage)
{
    return stage.title.isEmpty() ? stage.id : stage.title;
}

json bodyOf(const StageMove &move)
{
    json body;
    json &value = body["data"]["values"][move.attribute.toStdString()] = json::array();
    value.push_back(json::object());
    value.front()["status"] = move.wanted.id.toStdString();
    return body;
}

StageRefusal gone(const HttpClient &http, const Error &error)
{
    StageRefusal result =
        refusal(http, ErrorKind::InvalidInput,
                tr("Attio no longer shows this deal: it was deleted there, or the key may not see it. "
                   "Sync Attio."));
    result.error.code = error.code;
    return result;
}

/// Attio refuses an unknown stage, a record that is being merged and others alike with 400; its stages tell which.
QCoro::Task<StageRefusal> explain(HttpClient &http, StageMove move, Error error)
{
    const QString path =
        objectPath(move.object) + u"/attributes/" + encoded(move.attribute) + u"/statuses?show_archived=false";
    const Result<json> answer = co_await http.getJson(path);
    const json statuses = answer ? valueIn(*answer, "data") : json();
    const bool known = !statuses.is_array() || std::any_of(statuses.begin(), statuses.end(), [&](const json &status) {
        return idText(valueIn(valueIn(status, "id"), "status_id")) == move.wanted.id;
    });
    StageRefusal result = refusal(http, ErrorKind::InvalidInput, refusedSentence(error));
    result.error.code = error.code;
    if (!known)
        result.error.sentence =
            tr("Attio no longer has the stage “%1”. Sync Attio and choose another one.").arg(shown(move.wanted));
    co_return result;
}

/// Who gave the deal the stage it has, as a person would be told; empty where Attio does not say, or the key may not
/// see people.
QCoro::Task<QString> whoMoved(HttpClient &http, json record, QString attribute)
{
    JsonReader values(valueIn(record, "values"));
    const json actor = valueIn(currentValue(values, attribute), "created_by_actor");
    const QString type = textIn(actor, "type");
    if (type == u"app" || type == u"api-token")
        co_return tr("an app");
    const QString id = idText(valueIn(actor, "id"));
    if (type != u"workspace-member" || id.isEmpty())
        co_return QString();
    const QString path = u"/v2/workspace_members/"_qs + encoded(id);
    const Result<json> member = co_await http.getJson(path);
    if (!member)
        co_return QString();
    const json &person = valueIn(*member, "data");
    co_return QString(textIn(person, "first_name") + u' ' + textIn(person, "last_name")).trimmed();
}

QString changedSentence(const StageValue &current, const QString &who)
{
    return who.isEmpty()
               ? tr("This deal was changed in Attio since you looked: it stands in “%1” now. It was not moved.")
                     .arg(shown(current))
               : tr("This deal was changed in Attio since you looked: %1 moved it to “%2”. It was not moved by you.")
                     .arg(who, shown(current));
}

QCoro::Task<StageRefusal> refusedWrite(HttpClient &http, StageMove move, Error error)
{
    if (error.code == 404)
        co_return gone(http, error);
    if (error.code == 400)
        co_return co_await explain(http, std::move(move), std::move(error));
    const bool refused = error.code > 400 && error.code < 500 && error.code != 408 && error.code != 429;
    if (error.code == 403)
        error.sentence = tr("The key may not move deals. Give it the scope record_permission:read-write in Attio, or "
                            "connect Attio with another key.");
    else if (error.code == 409)
        error.sentence = tr("Attio was at work on this deal when it was to be moved. Try again in a moment.");
    else if (refused && error.kind != ErrorKind::Auth)
        error.sentence = refusedSentence(error);
    if (refused && error.kind != ErrorKind::Auth)
        error.kind = ErrorKind::InvalidInput;
    const bool unsent = error.code == 0 && error.kind == ErrorKind::RateLimited; // our own pace
    const bool answered = refused || error.code == 429;
    co_return StageRefusal{std::move(error), {}, !answered && !unsent};
}

} // namespace

QCoro::Task<tl::expected<StageValue, StageRefusal>> moveStage(HttpClient &http, StageMove move)
{
    const QString path = objectPath(move.object) + u"/records/" + encoded(move.recordId);
    const Result<json> read = co_await http.getJson(path);
    if (!read) {
        if (read.error().code == 404)
            co_return tl::unexpected(gone(http, read.error()));
        co_return tl::unexpected(StageRefusal{read.error()});
    }
    const StageValue current = stageOf(valueIn(*read, "data"), move.attribute);
    if (current.id == move.wanted.id)
        co_return current;
    if (current.id != move.seen.id || !sameSince(current.since, move.seen.since)) {
        const json seen = valueIn(*read, "data");
        const QString who = co_await whoMoved(http, seen, move.attribute);
        co_return tl::unexpected(refusal(http, ErrorKind::InvalidInput, changedSentence(current, who), current));
    }
    const json body = bodyOf(move);
    const Result<json> written = co_await http.patchJson(path, body);
    if (!written)
        co_return tl::unexpected(co_await refusedWrite(http, move, written.error()));
    const StageValue after = stageOf(valueIn(*written, "data"), move.attribute);
    if (after.id != move.wanted.id)
        co_return tl::unexpected(refusal(
            http, ErrorKind::Protocol,
            tr("Attio took the change, but the deal stands in “%1”. Sync Attio and look again.").arg(shown(after)),
            after));
    co_return after;
}

} // namespace success::attio
