// SPDX-License-Identifier: Apache-2.0
#include "core/net/limit_signals.h"
#include "core/sources/attio/attio_source.h"

#include <QCoreApplication>

#include <algorithm>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("AttioSource", text);
}

/// Beginnings of other systems' tokens, which are pasted by mistake.
constexpr std::array<const char *, 8> foreignTokens{"sk_", "pk_", "rk_", "phc_", "phx_", "pat-", "ghp_", "github_pat_"};

} // namespace

SourceGuide AttioSource::guide() const
{
    SourceGuide guide;
    guide.token = SourceGuide::Token::Required;
    guide.tokenLabel = tr("Workspace API key");
    guide.tokenHelp =
        tr("Attio → Workspace settings → Developers → New access token. A new key may do nothing until its "
           "scopes are ticked.");
    guide.tokenPage = QUrl(u"https://app.attio.com"_qs);
    guide.scopes = {tr("record_permission:read (read-write to move deals from here)"), u"object_configuration:read"_qs,
                    u"user_management:read"_qs};
    guide.options = {
        {u"deal_object"_qs, tr("Deal object"), tr("The object whose records are deals."), u"deals"_qs},
        {u"stage_attribute"_qs, tr("Stage attribute"), tr("The status attribute that holds a deal's stage."),
         u"stage"_qs},
    };
    return guide;
}

Result<void> AttioSource::accepts(const QByteArray &token, const SourceOptions &options) const
{
    const QByteArray key = token.trimmed();
    const bool foreign = std::any_of(foreignTokens.begin(), foreignTokens.end(),
                                     [&](const char *beginning) { return key.startsWith(beginning); });
    const bool printable = std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c <= '~'; });
    if (foreign || !printable)
        return failure(ErrorKind::InvalidInput,
                       tr("This is not an Attio API key. Make one in Attio under Workspace settings → Developers and "
                          "paste it whole."));
    return Source::accepts(token, options);
}

HttpProfile AttioSource::profile(const QUrl &baseUrl, const QByteArray &token, const SourceOptions &) const
{
    using namespace std::chrono_literals;
    HttpProfile profile;
    profile.source = sourceKey(SourceId::Attio);
    profile.title = sourceTitle(SourceId::Attio);
    profile.baseUrl = baseUrl;
    profile.limitSignal = attioLimits;
    profile.headers = {{"Authorization", "Bearer " + token.trimmed()}};
    profile.secrets = {token.trimmed()};
    profile.limits = {{100, 1s}, {25, 1s, "PATCH"}};
    profile.concurrency = 2;
    return profile;
}

} // namespace success
