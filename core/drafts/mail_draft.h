// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"
#include "core/model/time.h"

#include <QUrl>

#include <vector>

namespace success {

struct MailAddress
{
    QString name; ///< may be empty
    QString email;

    bool operator==(const MailAddress &) const = default;
};

/// A mail that nobody has sent: this program opens drafts and sends nothing.
struct MailDraft
{
    std::vector<MailAddress> to;
    QString subject;
    QString body; ///< plain text, lines ended by \n

    bool operator==(const MailDraft &) const = default;
};

/// The draft as an .eml file that mail programs open for editing (X-Unsent: 1): RFC 5322 with CRLF, lines of at most 76
/// characters (longer only where an address is), headers beyond ASCII encoded by RFC 2047, the text as quoted-printable
/// UTF-8. There is no From, which is for the program that sends it to fill in. Line breaks in names and subjects become
/// spaces. Refused: an address that is none.
[[nodiscard]] Result<QByteArray> emlBytes(const MailDraft &draft, Instant date);

/// The draft as a mailto: link. Refused: an address that is none, and a draft that is longer than mail programs take in
/// a link (about 2,000 characters, encoded), which can be saved as .eml instead.
[[nodiscard]] Result<QUrl> mailtoUrl(const MailDraft &draft);

} // namespace success
