// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace success {

/// The registrable domain of a URL, host, e-mail address or domain as people and systems spell them, in lower-case
/// ASCII (punycode), by the Public Suffix List (libpsl): `https://www.Hooli.co.uk/x` → `hooli.co.uk`.
/// nullopt: empty, an IP address, a bare public suffix, a free-mail domain (isFreeMail), or no domain at all.
[[nodiscard]] std::optional<QString> companyDomain(QStringView text);

/// Domains where people, not companies, have their mailboxes (gmail.com, outlook.com, qq.com …).
[[nodiscard]] bool isFreeMail(QStringView registrableDomain);

/// A name reduced to what two spellings of one company share (case, accents, punctuation, Inc/GmbH/Ltd…). Equal
/// results are a suggestion to the user, never a join.
[[nodiscard]] QString comparableName(QStringView name);

} // namespace success
