// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <vector>

namespace success {

/// One option of a source, as a form or `--option KEY=VALUE` asks for it.
struct OptionField
{
    QString key;
    QString label;
    QString help; ///< one sentence; may be empty
    QString placeholder{};
    bool required = false;
    bool repeatable = false; ///< several values, joined with commas
    QStringList choices{};   ///< the only values allowed, the default first; empty: free text
};

/// What a person needs to know to connect a source.
struct SourceGuide
{
    enum class Token { Required, Optional, None, SignIn };

    Token token = Token::Required; ///< SignIn: OAuth in the browser, or a pasted access token
    QString tokenLabel;            ///< "Restricted key (rk_…)"
    QString tokenHelp; ///< where it is found: "Stripe → Developers → API keys → Create restricted key"
    QUrl tokenPage{};  ///< opens that place; empty if it depends on the account
    std::vector<QString> scopes{}; ///< what the token must be allowed to do: "Subscriptions: read"
    std::vector<OptionField> options{};
    bool several = false; ///< may be connected several times, each with a name (feeds)
    QString urlLabel{};   ///< what the base URL is called where it is not just an address to change; empty: "Base URL"
    bool urlRequired = false;
};

} // namespace success
