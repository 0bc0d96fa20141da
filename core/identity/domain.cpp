// SPDX-License-Identifier: Apache-2.0
#include "core/identity/domain.h"

#include "core/identity/free_mail.h"

#include <QSet>
#include <QUrl>

#include <libpsl.h>

#include <memory>

namespace success {

namespace {

/// The list of this machine where it is newer than the one built into the library.
const psl_ctx_t *publicSuffixes()
{
    static const std::unique_ptr<psl_ctx_t, decltype(&psl_free)> list(psl_latest(nullptr), &psl_free);
    return list ? list.get() : psl_builtin();
}

/// Cuts scheme, user, path, port and a final dot off whatever form the host came in.
QStringView hostPart(QStringView text)
{
    text = text.trimmed();
    if (const qsizetype scheme = text.indexOf(u"://"); scheme >= 0)
        text = text.mid(scheme + 3);
    else if (text.startsWith(u"mailto:", Qt::CaseInsensitive))
        text = text.mid(7);
    for (const QChar end : {u'/', u'?', u'#'}) {
        if (const qsizetype at = text.indexOf(end); at >= 0)
            text = text.left(at);
    }
    text = text.mid(text.lastIndexOf(u'@') + 1);
    if (text.startsWith(u'['))
        return {}; // an IPv6 address
    if (const qsizetype port = text.indexOf(u':'); port >= 0)
        text = text.left(port);
    while (text.endsWith(u'.') || text.endsWith(u'>'))
        text.chop(1);
    return text;
}

bool isAddress(const QString &host)
{
    const qsizetype lastDot = host.lastIndexOf(u'.');
    return host.mid(lastDot + 1).toUInt() > 0 || host.endsWith(u".0"); // no top-level domain is a number
}

} // namespace

std::optional<QString> companyDomain(QStringView text)
{
    const QStringView host = hostPart(text);
    if (host.isEmpty() || !host.contains(u'.') || host.contains(u' '))
        return std::nullopt;
    const QString ascii = QString::fromLatin1(QUrl::toAce(host.toString())).toLower();
    if (ascii.isEmpty() || isAddress(ascii))
        return std::nullopt;
    const QByteArray bytes = ascii.toLatin1();
    const char *registrable = psl_registrable_domain(publicSuffixes(), bytes.constData());
    if (!registrable)
        return std::nullopt;
    const QString domain = QString::fromLatin1(registrable);
    return isFreeMail(domain) ? std::nullopt : std::optional(domain);
}

bool isFreeMail(QStringView registrableDomain)
{
    static const QSet<QString> known = [] {
        QSet<QString> domains;
        for (const char16_t *domain : freeMailDomains)
            domains.insert(QString::fromUtf16(domain));
        return domains;
    }();
    return known.contains(registrableDomain.toString());
}

QString comparableName(QStringView name)
{
    static const QSet<QString> legalForms{
        u"inc"_qs, u"incorporated"_qs, u"corp"_qs, u"corporation"_qs, u"co"_qs,  u"company"_qs, u"llc"_qs, u"llp"_qs,
        u"ltd"_qs, u"limited"_qs,      u"plc"_qs,  u"gmbh"_qs,        u"ag"_qs,  u"kg"_qs,      u"se"_qs,  u"sa"_qs,
        u"sas"_qs, u"sarl"_qs,         u"srl"_qs,  u"spa"_qs,         u"bv"_qs,  u"nv"_qs,      u"ab"_qs,  u"as"_qs,
        u"oy"_qs,  u"aps"_qs,          u"pty"_qs,  u"kk"_qs,          u"pte"_qs, u"sro"_qs,     u"the"_qs};
    QString plain;
    for (const QChar c : name.toString().normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (c.isMark() || c == u'.' || c == u'\'' || c == u'’')
            continue; // "S.A." is "sa", "Müller's" is "mullers"
        plain += c.isLetterOrNumber() || c.isSurrogate() ? c : QChar(u' ');
    }
    QStringList words = plain.simplified().split(u' ', Qt::SkipEmptyParts);
    QStringList kept;
    for (const QString &word : words) {
        if (!legalForms.contains(word))
            kept.append(word);
    }
    return (kept.isEmpty() ? words : kept).join(u' ');
}

} // namespace success
