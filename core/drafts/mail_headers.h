// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/drafts/mail_draft.h"

namespace success {

// Header lines and text as RFC 5322, 2045 and 2047 spell them, ended by CRLF.

/// `Name: text`, folded at 76 characters; text beyond ASCII as encoded words. Control characters become spaces.
[[nodiscard]] QByteArray textHeader(const QByteArray &name, const QString &text);
/// `Name: "Jo" <jo@example.com>, …`, an address a line. The addresses are plainAddress() already.
[[nodiscard]] QByteArray addressHeader(const QByteArray &name, const std::vector<MailAddress> &addresses);
/// `Fri, 27 Nov 2026 12:00:00 +0000`.
[[nodiscard]] QByteArray mailDate(Instant instant);
/// Quoted-printable UTF-8 with lines of at most 76 characters.
[[nodiscard]] QByteArray quotedPrintable(const QString &text);

/// The address in ASCII, its domain in its wire form (xn--…). nullopt: it is none that a header can carry, one with
/// spaces, control characters, brackets, quotes, commas, or letters beyond ASCII in front of the @.
[[nodiscard]] std::optional<QString> plainAddress(const QString &email);

} // namespace success
