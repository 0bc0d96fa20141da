// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/command.h"
#include "app/cli/commands/lost_deals.h"
#include "core/sections/contracts/renewal_draft.h"
#include "core/sections/reengage/outreach_draft.h"
#include "core/sections/releases/release_drafts.h"
#include "core/sections/releases/releases_section.h"
#include "core/workspace/contract_settings.h"

#include <QDir>
#include <QSaveFile>
#include <QSet>

namespace success::cli {

using nlohmann::ordered_json;

namespace {

Result<MailDraft> renewalFor(Context &context, const Portfolio &portfolio)
{
    const auto account = context.account(portfolio, context.argument(1));
    if (!account)
        return tl::unexpected(account.error());
    const auto cache = context.openCache();
    if (!cache)
        return tl::unexpected(cache.error());
    const auto detail = loadContractDetail(portfolio, **account, **cache);
    if (!detail)
        return tl::unexpected(detail.error());
    return renewalDraft(*detail, contractSettingsIn(portfolio.workspace).renewal);
}

Result<MailDraft> outreachFor(Context &context, const Portfolio &portfolio)
{
    const auto place = lostDeal(context, portfolio, context.argument(1));
    if (!place)
        return tl::unexpected(place.error());
    const auto cache = context.openCache();
    if (!cache)
        return tl::unexpected(cache.error());
    const auto detail = loadLostDeal(portfolio, *place, **cache);
    if (!detail)
        return tl::unexpected(detail.error());
    return outreachDraft(*detail, reengageDecisionsIn(portfolio.workspace).outreach);
}

Result<void> writeEml(const MailDraft &draft, const AsOf &asOf, const QString &name)
{
    const auto eml = emlBytes(draft, asOf.instant);
    if (!eml)
        return tl::unexpected(eml.error());
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(*eml) != eml->size() || !file.commit())
        return failure(ErrorKind::Storage,
                       tr("%1 could not be written: %2. What was there is unchanged.").arg(name, file.errorString()));
    return {};
}

ordered_json draftJson(const MailDraft &draft)
{
    ordered_json to = ordered_json::array();
    for (const MailAddress &address : draft.to)
        to.push_back({{"name", address.name.toStdString()}, {"email", address.email.toStdString()}});
    const auto link = mailtoUrl(draft);
    if (!link)
        note(link.error().sentence);
    return {{"to", to},
            {"subject", draft.subject.toStdString()},
            {"body", draft.body.toStdString()},
            {"mailto", link ? ordered_json(link->toEncoded().toStdString()) : ordered_json()}};
}

/// A mail to one: `make` reads what it says.
Result<void> draftOne(Context &context, Result<MailDraft> (*make)(Context &, const Portfolio &))
{
    if (context.arguments().size() != 2 || context.invocation().has(QStringLiteral("per")) ||
        context.invocation().has(QStringLiteral("mark-sent")))
        return tl::unexpected(
            usageError(tr("It is: successctl draft renewal DOMAIN or outreach DEAL, and [--eml FILE]")));
    const auto portfolio = context.portfolio();
    if (!portfolio)
        return tl::unexpected(portfolio.error());
    const auto draft = make(context, **portfolio);
    if (!draft)
        return tl::unexpected(draft.error());
    if (!context.invocation().has(QStringLiteral("eml")))
        return context.printValue(draftJson(*draft));
    const QString name = context.invocation().value(QStringLiteral("eml"));
    if (const auto written = writeEml(*draft, (*portfolio)->asOf, name); !written)
        return written;
    context.print(tr("Wrote the draft to %1; open it in a mail program.").arg(name));
    return {};
}

/// Numbers of the matches that the arguments name: a match by its id, or all of an account; without arguments, all.
Result<std::vector<quint32>> namedMatches(Context &context, const Portfolio &portfolio)
{
    const ReleaseLoop &loop = releaseLoopIn(portfolio);
    const QStringList names = context.arguments().mid(1);
    std::vector<bool> wanted(loop.matches.size(), names.isEmpty());
    for (const QString &name : names) {
        if (name.contains(u'>')) {
            const auto match = matchNumber(loop, name);
            if (!match)
                return tl::unexpected(match.error());
            wanted[*match] = true;
            continue;
        }
        const auto account = context.account(portfolio, name);
        if (!account)
            return tl::unexpected(account.error());
        for (const quint32 request : loop.requestsOf(quint32(portfolio.indexOf(**account)))) {
            for (const RequestMatch &match : loop.matchesOf(request))
                wanted[size_t(&match - loop.matches.data())] = true;
        }
    }
    std::vector<quint32> matches;
    for (quint32 i = 0; i < wanted.size(); ++i) {
        if (wanted[i])
            matches.push_back(i);
    }
    return matches;
}

Result<ReleaseSettings> draftSettings(const Context &context, const Portfolio &portfolio)
{
    ReleaseSettings settings = releaseDecisionsIn(portfolio.workspace).settings;
    const QString per = context.invocation().value(QStringLiteral("per"));
    if (per == draftPerKey(DraftPer::Account))
        settings.per = DraftPer::Account;
    else if (per == draftPerKey(DraftPer::Requester))
        settings.per = DraftPer::Requester;
    else if (context.invocation().has(QStringLiteral("per")))
        return tl::unexpected(usageError(tr("--per takes requester or account, not “%1”.").arg(per)));
    return settings;
}

/// What is not in any draft, on stderr.
void tellLeftOut(const Portfolio &portfolio, const ReleaseDrafts &drafts)
{
    const ReleaseLoop &loop = releaseLoopIn(portfolio);
    for (const quint32 number : drafts.withoutAddress) {
        const CustomerRequest &request = loop.requests[loop.matches[number].request];
        note(tr("No address is known of %1 at %2, who asked for “%3”.")
                 .arg(request.person.isEmpty() ? tr("whoever") : request.person,
                      portfolio.accounts[request.account].name, request.text));
    }
    for (const quint32 number : drafts.toldOtherwise)
        note(tr("“%1” is told in another draft to the same person.")
                 .arg(loop.shipped[loop.matches[number].shipped].title));
}

/// A file of its own for each draft, in a folder that is there.
Result<void> writeEach(Context &context, const Portfolio &portfolio, const ReleaseDrafts &drafts)
{
    const QDir folder(context.invocation().value(QStringLiteral("eml")));
    if (!folder.exists())
        return failure(ErrorKind::InvalidInput,
                       tr("There is no folder %1; each draft becomes a file in it.").arg(folder.path()));
    QSet<QString> names;
    for (const ReleaseDraft &draft : drafts.drafts) {
        const QString key = QString(portfolio.accounts[draft.account].key).replace(u':', u'-');
        QString name = key % u".eml";
        for (int n = 2; names.contains(name); ++n)
            name = key % u'-' % QString::number(n) % u".eml";
        names.insert(name);
        if (const auto written = writeEml(draft.asMail(), portfolio.asOf, folder.filePath(name)); !written)
            return written;
        context.print(folder.filePath(name));
    }
    return {};
}

ordered_json draftsJson(const Portfolio &portfolio, const ReleaseDrafts &drafts)
{
    const ReleaseLoop &loop = releaseLoopIn(portfolio);
    ordered_json all = ordered_json::array();
    for (const ReleaseDraft &draft : drafts.drafts) {
        ordered_json entry = draftJson(draft.asMail());
        entry["account_key"] = portfolio.accounts[draft.account].key.toStdString();
        entry["matches"] = ordered_json::array();
        for (const quint32 number : draft.matches)
            entry["matches"].push_back(matchId(loop, loop.matches[number]).toStdString());
        all.push_back(std::move(entry));
    }
    return all;
}

Result<void> draftReleases(Context &context)
{
    const auto portfolio = context.portfolio();
    if (!portfolio)
        return tl::unexpected(portfolio.error());
    const auto settings = draftSettings(context, **portfolio);
    if (!settings)
        return tl::unexpected(settings.error());
    const auto matches = namedMatches(context, **portfolio);
    if (!matches)
        return tl::unexpected(matches.error());
    const auto drafts = releaseDrafts(**portfolio, *matches, *settings);
    if (!drafts)
        return tl::unexpected(drafts.error());
    tellLeftOut(**portfolio, *drafts);
    if (drafts->drafts.empty())
        note(tr("There is nobody to tell: no approved match waits for its mail."));
    const bool files = context.invocation().has(QStringLiteral("eml"));
    const bool sent = context.invocation().has(QStringLiteral("mark-sent"));
    if (files) {
        if (const auto written = writeEach(context, **portfolio, *drafts); !written)
            return written;
    } else if (const auto printed = context.printValue(draftsJson(**portfolio, *drafts)); !printed) {
        return printed;
    }
    if ((!files && !sent) || drafts->drafts.empty())
        return {};
    std::vector<ReleaseMail> mails;
    for (const ReleaseDraft &draft : drafts->drafts)
        mails.push_back(mailOf(**portfolio, draft, sent));
    const auto session = context.session();
    if (!session)
        return tl::unexpected(session.error());
    const auto kept = (*session)->decide([&](Workspace &workspace) { return keepReleaseMails(workspace, mails); });
    if (kept)
        note(sent ? tr("Marked %1 mails as sent.").arg(mails.size()) : tr("Drafted %1 mails.").arg(mails.size()));
    return kept;
}

} // namespace

Result<void> runDraft(Context &context)
{
    const QString what = context.argument(0);
    if (what == u"renewal")
        return draftOne(context, renewalFor);
    if (what == u"outreach")
        return draftOne(context, outreachFor);
    if (what == u"releases")
        return draftReleases(context);
    return tl::unexpected(
        usageError(tr("There is no draft “%1”; there are renewal, outreach and releases.").arg(what)));
}

} // namespace success::cli
