// SPDX-License-Identifier: Apache-2.0
#include "core/drafts/mail_draft.h"

#include "core/drafts/mail_headers.h"

#include <QCoreApplication>

namespace success {

namespace {

struct DraftText
{
    Q_DECLARE_TR_FUNCTIONS(DraftText)
};

/// What browsers and mail programs are known to pass on whole.
constexpr qsizetype longestLink = 2000;

Result<std::vector<MailAddress>> checkedAddresses(const MailDraft &draft)
{
    std::vector<MailAddress> addresses;
    for (const MailAddress &address : draft.to) {
        const auto plain = plainAddress(address.email);
        if (!plain)
            return failure(ErrorKind::InvalidInput,
                           DraftText::tr("“%1” is not an e-mail address that a mail can be addressed to.")
                               .arg(address.email.simplified()));
        addresses.push_back({address.name, *plain});
    }
    return addresses;
}

QByteArray encoded(const QString &text)
{
    QString lines = text;
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    return QUrl::toPercentEncoding(lines.replace(u'\n', QStringLiteral("\r\n")));
}

} // namespace

Result<QByteArray> emlBytes(const MailDraft &draft, Instant date)
{
    const auto to = checkedAddresses(draft);
    if (!to)
        return tl::unexpected(to.error());
    QByteArray mail;
    if (!to->empty())
        mail += addressHeader("To", *to);
    mail += textHeader("Subject", draft.subject);
    mail += "Date: " + mailDate(date) + "\r\n";
    mail += "X-Unsent: 1\r\n"
            "MIME-Version: 1.0\r\n"
            "Content-Type: text/plain; charset=utf-8\r\n"
            "Content-Transfer-Encoding: quoted-printable\r\n"
            "\r\n";
    return mail + quotedPrintable(draft.body);
}

Result<QUrl> mailtoUrl(const MailDraft &draft)
{
    const auto to = checkedAddresses(draft);
    if (!to)
        return tl::unexpected(to.error());
    QByteArray link = "mailto:";
    for (const MailAddress &address : *to)
        link += (link.endsWith(':') ? "" : ",") + QUrl::toPercentEncoding(address.email, "@");
    link += "?subject=" + encoded(draft.subject.simplified()) + "&body=" + encoded(draft.body);
    if (link.size() > longestLink)
        return failure(ErrorKind::InvalidInput,
                       DraftText::tr("The draft is too long to be handed to a mail program as a link; save it as .eml "
                                     "and open the file instead."));
    return QUrl::fromEncoded(link, QUrl::StrictMode);
}

} // namespace success
