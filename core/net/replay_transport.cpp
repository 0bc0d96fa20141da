// SPDX-License-Identifier: Apache-2.0
#include "core/net/replay_transport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QUrlQuery>

#include <algorithm>

namespace success {

namespace {

using nlohmann::json;

QString tr(const char *text)
{
    return QCoreApplication::translate("ReplayTransport", text);
}

tl::unexpected<Error> refused(const QString &sentence)
{
    return failure(ErrorKind::Protocol, sentence);
}

QString textOf(const json &value)
{
    return value.is_string() ? QString::fromStdString(value.get_ref<const std::string &>()) : QString();
}

/// A query value as the manifest writes it: a text, or a number or boolean that stands for its text.
QString plainText(const json &value)
{
    return value.is_string() ? textOf(value) : QString::fromStdString(value.dump());
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return refused(
            tr("The recording %1 cannot be read (%2). Reinstall the demo data.").arg(path, file.errorString()));
    }
    return file.readAll();
}

Result<json> readJsonFile(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    json content = json::parse(bytes->begin(), bytes->end(), nullptr, false);
    if (content.is_discarded())
        return refused(tr("The recording %1 is not complete JSON. Reinstall the demo data.").arg(path));
    return content;
}

json member(const json &object, const char *name)
{
    return object.is_object() && object.contains(name) ? object[name] : json();
}

} // namespace

Result<std::unique_ptr<ReplayTransport>> ReplayTransport::open(const QString &folder, AsOf asOf)
{
    const QString file = QDir(folder).filePath(u"manifest.json"_qs);
    auto manifest = readJsonFile(file);
    if (!manifest)
        return tl::unexpected(manifest.error());
    std::unique_ptr<ReplayTransport> transport(new ReplayTransport);
    transport->m_folder = folder;
    transport->m_asOf = asOf.date;
    const auto read = transport->readManifest(*manifest);
    if (!read)
        return refused(
            tr("The recording %1 cannot be used: %2. Reinstall the demo data.").arg(file, read.error().sentence));
    return transport;
}

Result<void> ReplayTransport::readManifest(const json &manifest)
{
    m_writtenAsOf = dateFromIso(textOf(member(manifest, "written_as_of"))).value_or(QDate());
    const json answers = member(manifest, "answers");
    if (!m_writtenAsOf.isValid() || !answers.is_array())
        return refused(tr("it needs a list of answers and the date written_as_of"));
    const json dates = member(manifest, "dates");
    for (const auto &[name, entry] : dates.items()) {
        auto shift = DateShift::fromManifest(entry);
        if (!shift)
            return tl::unexpected(shift.error());
        m_dates.insert(QString::fromStdString(name), *std::move(shift));
    }
    for (const json &entry : answers) {
        auto answer = readAnswer(entry);
        if (!answer)
            return tl::unexpected(answer.error());
        if (!answer->dates.isEmpty() && !m_dates.contains(answer->dates))
            return refused(tr("%1 names dates “%2” that it does not have").arg(answer->file, answer->dates));
        m_answers.push_back(*std::move(answer));
    }
    return {};
}

Result<ReplayTransport::Answer> ReplayTransport::readAnswer(const json &entry)
{
    Answer answer;
    answer.method = textOf(member(entry, "method")).toLatin1();
    answer.path = textOf(member(entry, "path"));
    answer.file = textOf(member(entry, "file"));
    answer.dates = textOf(member(entry, "dates"));
    const json status = member(entry, "status");
    if (status.is_number_integer())
        answer.status = status.get<int>();
    if (answer.method.isEmpty() || answer.path.isEmpty() || answer.file.isEmpty())
        return refused(tr("an answer lacks its method, path or file: %1").arg(plainText(entry)));
    const json query = member(entry, "query");
    for (const auto &[name, value] : query.items())
        answer.query.push_back({QString::fromStdString(name), {}, value});
    const json body = member(entry, "body");
    for (const auto &[name, value] : body.items()) {
        auto path = JsonPath::parse(name);
        if (!path)
            return refused(tr("“%1” is not a JSON pointer").arg(QString::fromStdString(name)));
        answer.body.push_back({QString::fromStdString(name), *std::move(path), value});
    }
    return answer;
}

const ReplayTransport::Answer *ReplayTransport::find(const HttpRequest &request) const
{
    const QString path = request.url.path();
    const QUrlQuery query(request.url);
    const json body = json::parse(request.body.begin(), request.body.end(), nullptr, false);
    const auto inQuery = [&](const Member &wanted) {
        const QStringList given = query.allQueryItemValues(wanted.name, QUrl::FullyDecoded);
        return wanted.value.is_null() ? given.isEmpty() : given.contains(plainText(wanted.value));
    };
    const auto inBody = [&](const Member &wanted) {
        const json *given = wanted.path.find(body);
        return given == nullptr ? wanted.value.is_null() : *given == wanted.value;
    };
    const auto found = std::find_if(m_answers.begin(), m_answers.end(), [&](const Answer &answer) {
        return answer.method == request.method && answer.path == path &&
               std::all_of(answer.query.begin(), answer.query.end(), inQuery) &&
               std::all_of(answer.body.begin(), answer.body.end(), inBody);
    });
    return found == m_answers.end() ? nullptr : &*found;
}

Result<HttpResponse> ReplayTransport::respond(const HttpRequest &request) const
{
    const Answer *answer = find(request);
    if (answer == nullptr) {
        const QString body = QString::fromUtf8(request.body.left(2000));
        return refused(tr("The demo has no recording for %1 %2 %3")
                           .arg(QString::fromLatin1(request.method), request.url.toString(QUrl::RemoveUserInfo), body)
                           .trimmed());
    }
    const auto body = bodyOf(*answer);
    if (!body)
        return tl::unexpected(body.error());
    return HttpResponse{answer->status, {}, *body};
}

Result<QByteArray> ReplayTransport::bodyOf(const Answer &answer) const
{
    const QString file = QDir(m_folder).filePath(answer.file);
    const DateShift dates = m_dates.value(answer.dates);
    QByteArray body;
    Result<void> shifted;
    if (file.endsWith(u".xml")) {
        auto text = readFile(file);
        if (!text)
            return text;
        body = *std::move(text);
        shifted = dates.applyToXml(body, m_writtenAsOf, m_asOf);
    } else {
        auto content = readJsonFile(file);
        if (!content)
            return tl::unexpected(content.error());
        shifted = dates.apply(*content, m_writtenAsOf, m_asOf);
        body = QByteArray::fromStdString(content->dump());
    }
    if (!shifted)
        return refused(
            tr("The recording %1 cannot be used: %2. Reinstall the demo data.").arg(file, shifted.error().sentence));
    return body;
}

QCoro::Task<Result<HttpResponse>> ReplayTransport::send(HttpRequest request)
{
    co_return respond(request);
}

} // namespace success
