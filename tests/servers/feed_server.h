// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/servers/vendor_server.h"

namespace success::test {

/// A changelog feed at the root of its host, newest entry first, in pages, with ETag and Last-Modified that follow
/// every change and a content type that lies. List: `entries`. What VendorServer calls a company is an entry here.
class FeedServer : public VendorServer
{
public:
    enum class Format { Rss, Atom, Json };

    /// `token`: `user:password`, or empty for a public feed.
    explicit FeedServer(Format format = Format::Rss, QByteArray token = "ada:loopback-password");
    ~FeedServer() override;

    void fill(int count) override;
    QString addCompany(const QString &name, const QString &domain) override;
    void renameCompany(const QString &id, const QString &name) override;
    void removeCompany(const QString &id) override;

    void setPageSize(int entries);
    /// The feed lives at `path` from now on; its root answers with that redirect.
    void move(const QString &path, int status);
    /// 410 from now on.
    void end();

protected:
    ServedResponse respond(const ServedRequest &request) override;
    ServedResponse refusal(int status, const ServedRequest &request) const override;
    bool isAuthorised(const ServedRequest &request) const override;
    void changed(const std::string &list, const nlohmann::json &record, Change change) override;

private:
    [[nodiscard]] QByteArray page(int number) const;

    Format m_format;
    int m_pageSize = 10;
    int m_number = 0;
    int m_version = 1;
    QString m_path = QStringLiteral("/");
    int m_redirect = 0;
    bool m_ended = false;
};

} // namespace success::test
