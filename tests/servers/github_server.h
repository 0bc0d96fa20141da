// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/servers/vendor_server.h"

namespace success::test {

/// GitHub's REST API as far as releases go: releases (drafts only with a token) and closed pull requests, newest first,
/// Link headers, weak ETags with 304, rate-limit headers, 301 to /repositories/ID for a renamed repository. Requests
/// without a token are answered too. Lists: `releases OWNER/NAME`, `pulls OWNER/NAME`. What VendorServer calls a
/// company is a release of octo-org/widget here.
class GitHubServer : public VendorServer
{
public:
    explicit GitHubServer(QByteArray token = "github_pat_loopback0123456789");
    ~GitHubServer() override;

    [[nodiscard]] SourceOptions options() const override;
    void fill(int count) override;
    QString addCompany(const QString &name, const QString &domain) override;
    void renameCompany(const QString &id, const QString &name) override;
    void removeCompany(const QString &id) override;

    void addRepository(const QString &repository);
    /// Gives the id.
    QString addRelease(const QString &repository, const QString &name, bool draft = false);
    QString addPull(const QString &repository, const QString &title, const QString &label);
    /// The old name goes on to work, by a redirect.
    void renameRepository(const QString &from, const QString &to);
    void removeRepository(const QString &repository);
    /// Only those with the token see it.
    void makePrivate(const QString &repository);

protected:
    ServedResponse respond(const ServedRequest &request) override;
    ServedResponse refusal(int status, const ServedRequest &request) const override;
    bool isAuthorised(const ServedRequest &request) const override;

private:
    struct Repository
    {
        QString name;
        bool isPrivate = false;
    };
    [[nodiscard]] const Repository *repositoryAt(const QStringList &path) const;
    [[nodiscard]] ServedResponse list(const std::string &name, const ServedRequest &request);
    [[nodiscard]] QByteArray linkHeader(const ServedRequest &request, int page, int pages);
    QString put(const QString &repository, const char *kind, nlohmann::json record);

    std::map<int, Repository> m_repositories; ///< by their own ids
    std::map<QString, int> m_former;          ///< names they had
    int m_number = 1000;
    int m_remaining = 5000;
};

} // namespace success::test
