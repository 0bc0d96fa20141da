// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/release_mails.h"

#include "core/workspace/change_set.h"
#include "core/workspace/sql_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace success {

using nlohmann::json;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ReleaseMails", text);
}

json keyOf(qint64 mail)
{
    return {{"id", std::int64_t(mail)}};
}

json keyOf(const MailedMatch &match)
{
    return {{"request_id", match.requestId.toStdString()}, {"shipped_id", match.shippedId.toStdString()}};
}

json rowOf(const MailedMatch &match, qint64 mail)
{
    json row = keyOf(match);
    row["mail_id"] = std::int64_t(mail);
    row["account_key"] = match.accountKey.toStdString();
    row["person"] = match.person.toStdString();
    row["email"] = match.email.toStdString();
    row["shipped_text"] = match.shippedText.toStdString();
    return row;
}

/// The mail that tells a match.
const ReleaseMail *mailOf(const std::vector<ReleaseMail> &mails, const MailedMatch &match)
{
    for (const ReleaseMail &mail : mails) {
        for (const MailedMatch &told : mail.matches) {
            if (told.requestId == match.requestId && told.shippedId == match.shippedId)
                return &mail;
        }
    }
    return nullptr;
}

/// Writes mails into a workspace that holds `standing`.
class MailKeeper
{
public:
    explicit MailKeeper(ChangeSet &changes)
        : m_changes(changes)
        , m_standing(readReleaseMails(changes.connection()))
    {
        for (const ReleaseMail &mail : m_standing)
            m_nextId = std::max(m_nextId, mail.id + 1);
    }

    [[nodiscard]] Result<void> keep(ReleaseMail mail)
    {
        if (mail.matches.empty())
            return failure(ErrorKind::InvalidInput, tr("A mail that tells nothing is not kept."));
        const auto before = std::ranges::find(m_standing, mail.id, &ReleaseMail::id);
        if (mail.id != 0 && before == m_standing.end())
            return failure(ErrorKind::InvalidInput, tr("There is no draft %1.").arg(mail.id));
        for (const MailedMatch &match : mail.matches) {
            const ReleaseMail *other = mailOf(m_standing, match);
            if (other && other->id != mail.id && other->sent)
                return failure(ErrorKind::InvalidInput,
                               tr("“%1” was sent to %2 already; nobody is told twice.")
                                   .arg(match.shippedText, match.person.isEmpty() ? match.accountKey : match.person));
        }
        if (mail.id == 0)
            mail.id = m_nextId++;
        else
            dropMissing(*before, mail);
        m_changes.put("release_mail", {{"id", std::int64_t(mail.id)},
                                       {"state", mail.sent ? "sent" : "drafted"},
                                       {"account_key", mail.accountKey.toStdString()},
                                       {"subject", mail.subject.toStdString()},
                                       {"body", mail.body.toStdString()},
                                       {"at", sqlTime(m_changes.at())}});
        for (const MailedMatch &match : mail.matches)
            m_changes.put("release_mail_match", rowOf(match, mail.id));
        return {};
    }

    /// Mails that tell nothing any more, since their matches moved to others.
    void dropEmpty()
    {
        for (const ReleaseMail &mail : m_standing) {
            SQLite::Statement tells(m_changes.connection(), "SELECT 1 FROM release_mail_match WHERE mail_id = ?");
            tells.bind(1, std::int64_t(mail.id));
            if (!tells.executeStep())
                m_changes.remove("release_mail", keyOf(mail.id));
        }
    }

private:
    void dropMissing(const ReleaseMail &before, const ReleaseMail &mail)
    {
        for (const MailedMatch &match : before.matches) {
            const bool stays = std::ranges::any_of(mail.matches, [&](const MailedMatch &other) {
                return other.requestId == match.requestId && other.shippedId == match.shippedId;
            });
            if (!stays)
                m_changes.remove("release_mail_match", keyOf(match));
        }
    }

    ChangeSet &m_changes;
    std::vector<ReleaseMail> m_standing;
    qint64 m_nextId = 1;
};

QString summaryOf(const std::vector<ReleaseMail> &mails)
{
    const bool sent = mails.front().sent;
    if (mails.size() > 1)
        return (sent ? tr("Marked %1 mails as sent") : tr("Drafted %1 mails")).arg(mails.size());
    return (sent ? tr("Marked the mail “%1” to %2 as sent") : tr("Drafted the mail “%1” to %2"))
        .arg(mails.front().subject, mails.front().accountKey);
}

} // namespace

std::vector<ReleaseMail> readReleaseMails(SQLite::Database &connection)
{
    std::vector<ReleaseMail> mails;
    SQLite::Statement rows(connection, "SELECT id, state, account_key, subject, body FROM release_mail ORDER BY id");
    while (rows.executeStep())
        mails.push_back({rows.getColumn(0).getInt64(),
                         textOf(rows.getColumn(1)) == u"sent",
                         textOf(rows.getColumn(2)),
                         textOf(rows.getColumn(3)),
                         textOf(rows.getColumn(4)),
                         {}});
    SQLite::Statement matches(connection, "SELECT mail_id, request_id, shipped_id, account_key, person, email, "
                                          "shipped_text FROM release_mail_match ORDER BY 1, 2, 3");
    while (matches.executeStep()) {
        const auto mail = std::ranges::lower_bound(mails, matches.getColumn(0).getInt64(), {}, &ReleaseMail::id);
        if (mail != mails.end() && mail->id == matches.getColumn(0).getInt64())
            mail->matches.push_back({textOf(matches.getColumn(1)), textOf(matches.getColumn(2)),
                                     textOf(matches.getColumn(3)), textOf(matches.getColumn(4)),
                                     textOf(matches.getColumn(5)), textOf(matches.getColumn(6))});
    }
    return mails;
}

Result<void> keepReleaseMails(Workspace &workspace, std::vector<ReleaseMail> mails)
{
    if (mails.empty())
        return {};
    return workspace.record([&](ChangeSet &changes) -> Result<Workspace::Plan> {
        MailKeeper keeper(changes);
        for (const ReleaseMail &mail : mails) {
            if (const auto kept = keeper.keep(mail); !kept)
                return tl::unexpected(kept.error());
        }
        keeper.dropEmpty();
        return Workspace::Plan{mails.front().sent ? QStringLiteral("mail_sent") : QStringLiteral("mail_draft"),
                               mails.size() == 1 ? mails.front().accountKey : QString(), summaryOf(mails)};
    });
}

Result<void> discardReleaseMail(Workspace &workspace, qint64 id)
{
    return workspace.record([&](ChangeSet &changes) -> Result<Workspace::Plan> {
        const std::vector<ReleaseMail> standing = readReleaseMails(changes.connection());
        const auto mail = std::ranges::find(standing, id, &ReleaseMail::id);
        if (mail == standing.end())
            return failure(ErrorKind::InvalidInput, tr("There is no draft %1.").arg(id));
        if (mail->sent)
            return failure(ErrorKind::InvalidInput, tr("That mail was sent; undo takes back that it is marked so."));
        for (const MailedMatch &match : mail->matches)
            changes.remove("release_mail_match", keyOf(match));
        changes.remove("release_mail", keyOf(id));
        return Workspace::Plan{QStringLiteral("mail_discard"), mail->accountKey,
                               tr("Discarded the draft “%1” to %2").arg(mail->subject, mail->accountKey)};
    });
}

} // namespace success
