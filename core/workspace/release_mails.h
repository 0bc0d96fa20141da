// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/workspace.h"

namespace success {

/// That one feature was told to one person, for one request.
struct MailedMatch
{
    QString requestId;
    QString shippedId;
    QString accountKey; ///< as it was mailed
    QString person;     ///< empty: not known
    QString email;      ///< empty: not known
    QString shippedText;

    bool operator==(const MailedMatch &) const = default;
};

/// A mail about what shipped: drafted, or sent by whoever wrote it, in a program of their own.
struct ReleaseMail
{
    qint64 id = 0; ///< 0: not kept yet
    bool sent = false;
    QString accountKey;
    QString subject;
    QString body;
    std::vector<MailedMatch> matches; ///< by request and feature

    bool operator==(const ReleaseMail &) const = default;
};

/// In the order they were drafted. Use inside Database::run.
[[nodiscard]] std::vector<ReleaseMail> readReleaseMails(SQLite::Database &connection);

/// Keeps the mails as one decision: drafted, or sent where `sent` says so. One with an id takes the place of that mail;
/// a match that another draft tells moves here. Refused: a mail without matches, an id that is not there, and a match
/// that was sent already in another mail.
[[nodiscard]] Result<void> keepReleaseMails(Workspace &workspace, std::vector<ReleaseMail> mails);
/// Forgets a draft; its matches are to be told of again. Refused: an id that is not there, and a mail that was sent,
/// which only an undo takes back.
[[nodiscard]] Result<void> discardReleaseMail(Workspace &workspace, qint64 id);

} // namespace success
