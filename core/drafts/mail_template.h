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

/// The template with its fields filled in. `values` names every field there is; one without a value stands as its name
/// in brackets, so that whoever reads the draft sees what is missing. Refused as checkTemplate does.
[[nodiscard]] Result<MailTemplate> filledTemplate(const MailTemplate &mail, const QMap<QString, QString> &values);

} // namespace success
