// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"

#include <QMap>
#include <QStringList>

namespace success {

/// A mail to be, with fields in braces: `{company}`. `{{` and `}}` are the braces themselves.
struct MailTemplate
{
    QString subject;
    QString body;

    bool operator==(const MailTemplate &) const = default;
};

/// Refused, with a sentence that names the fields there are: an unknown field, a brace that is not closed, an empty
/// subject or one of several lines.
[[nodiscard]] Result<void> checkTemplate(const MailTemplate &mail, const QStringList &fields);

/// The template with its fields filled in. A field without a value stands as nothing. Refused as checkTemplate does,
/// where `values` names every field there is.
[[nodiscard]] Result<MailTemplate> filledTemplate(const MailTemplate &mail, const QMap<QString, QString> &values);

} // namespace success
