// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/drafts/mail_draft.h"
#include "core/portfolio/portfolio.h"
#include "core/portfolio/release_loop.h"

#include <span>

namespace success {

/// A mail that tells one person, or one account, what they asked for and can have now.
struct ReleaseDraft
{
    quint32 account = 0;          ///< index into Portfolio::accounts
    std::vector<MailAddress> to;  ///< empty: no address is known
    QStringList people;           ///< who asked, as they are called; addressed or not
    std::vector<quint32> matches; ///< indexes into ReleaseLoop::matches; a feature asked for twice is told once
    qint64 mail = 0;              ///< ReleaseMail::id where it was drafted before; 0: it is new
    QString subject;
    QString body;

    [[nodiscard]] MailDraft asMail() const { return {to, subject, body}; }
};

struct ReleaseDrafts
{
    std::vector<ReleaseDraft> drafts; ///< by account, then person
    /// Matches that no draft tells: of people without an address (per requester), and who is told of the same feature
    /// by another draft already.
    std::vector<quint32> withoutAddress;
    std::vector<quint32> toldOtherwise;
};

/// Drafts that tell those of `matches` that are approved or drafted; others are left out. What was drafted before
/// stands as it was edited. A draft holds texts of its own account only, and the titles of what shipped. Refused: a
/// template that cannot be read.
[[nodiscard]] Result<ReleaseDrafts> releaseDrafts(const Portfolio &portfolio, std::span<const quint32> matches,
                                                  const ReleaseSettings &settings);
/// Of all matches that are ready to be told.
[[nodiscard]] Result<ReleaseDrafts> releaseDrafts(const Portfolio &portfolio);

/// What the workspace keeps of a draft, with its text as it was edited.
[[nodiscard]] ReleaseMail mailOf(const Portfolio &portfolio, const ReleaseDraft &draft, bool sent);

} // namespace success
