// SPDX-License-Identifier: Apache-2.0
#include "core/drafts/mail_draft.h"

namespace success {

Result<QByteArray> emlBytes(const MailDraft &draft, Instant)
{
    return draft.body.toUtf8();
}

Result<QUrl> mailtoUrl(const MailDraft &)
{
    return QUrl(QStringLiteral("mailto:"));
}

} // namespace success
