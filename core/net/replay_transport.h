// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/time.h"
#include "core/net/date_shift.h"
#include "core/net/transport.h"

#include <QMap>

#include <memory>

namespace success {

/// Answers from recorded payloads instead of the network; demo_data/README.md describes the manifest.
/// Dates in the recordings are relative: they are resolved against the as-of date while an answer is read.
/// A request the manifest does not know, and a file that is missing or is not what it should be, is an Error
/// (Protocol) that names the request or the file.
class ReplayTransport : public Transport
{
public:
    /// `folder`: one source's recordings (`demo_data/pied_piper/stripe`), holding manifest.json.
    [[nodiscard]] static Result<std::unique_ptr<ReplayTransport>> open(const QString &folder, AsOf asOf);

    QCoro::Task<Result<HttpResponse>> send(HttpRequest request) override;

private:
    struct Member
    {
        QString name;         ///< of a query: the name; of a body: the pointer as text
        JsonPath path;        ///< of a body
        nlohmann::json value; ///< null: must be absent
    };
    struct Answer
    {
        QByteArray method;
        QString path;
        std::vector<Member> query;
        std::vector<Member> body;
        QString file;
        int status = 200;
        QString dates; ///< empty: holds none
    };
    ReplayTransport() = default;
    [[nodiscard]] Result<void> readManifest(const nlohmann::json &manifest);
    [[nodiscard]] static Result<Answer> readAnswer(const nlohmann::json &entry);
    [[nodiscard]] const Answer *find(const HttpRequest &request) const;
    [[nodiscard]] Result<HttpResponse> respond(const HttpRequest &request) const;
    [[nodiscard]] Result<QByteArray> bodyOf(const Answer &answer) const;

    QString m_folder;
    QDate m_asOf;
    QDate m_writtenAsOf;
    std::vector<Answer> m_answers;
    QMap<QString, DateShift> m_dates;
};

} // namespace success
