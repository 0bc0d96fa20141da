// SPDX-License-Identifier: Apache-2.0
#include "core/drafts/mail_template.h"

#include <QCoreApplication>

namespace success {

namespace {

struct DraftText
{
    Q_DECLARE_TR_FUNCTIONS(DraftText)
};

/// The text with every `{field}` replaced by what `valueOf` gives; nullopt from it: there is no such field.
template<typename ValueOf>
Result<QString> filled(const QString &text, const QStringList &fields, ValueOf valueOf)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool brace = c == u'{' || c == u'}';
        if (!brace) {
            out += c;
        } else if (i + 1 < text.size() && text[i + 1] == c) {
            out += c;
            ++i;
        } else {
            const qsizetype end = c == u'{' ? text.indexOf(u'}', i) : -1;
            if (end < 0)
                return failure(ErrorKind::InvalidInput,
                               DraftText::tr("The template has a single “%1”. A field is a name in braces, such as "
                                             "{%2}; a brace itself is written twice.")
                                   .arg(c)
                                   .arg(fields.value(0)));
            const QString field = text.mid(i + 1, end - i - 1).trimmed();
            if (!fields.contains(field))
                return failure(ErrorKind::InvalidInput, DraftText::tr("There is no field {%1}; there are {%2}.")
                                                            .arg(field, fields.join(QStringLiteral("}, {"))));
            out += valueOf(field);
            i = end;
        }
    }
    return out;
}

} // namespace

Result<void> checkTemplate(const MailTemplate &mail, const QStringList &fields)
{
    if (mail.subject.trimmed().isEmpty() || mail.subject.contains(u'\n') || mail.subject.contains(u'\r'))
        return failure(ErrorKind::InvalidInput,
                       DraftText::tr("The subject of a mail is one line with something in it."));
    const auto nothing = [](const QString &) {
        return QString();
    };
    for (const QString &text : {mail.subject, mail.body}) {
        if (const auto read = filled(text, fields, nothing); !read)
            return tl::unexpected(read.error());
    }
    return {};
}

Result<MailTemplate> filledTemplate(const MailTemplate &mail, const QMap<QString, QString> &values)
{
    const auto valueOf = [&](const QString &field) {
        const QString value = values.value(field);
        return value.isEmpty() ? QString(u'[' % field % u']') : value;
    };
    if (const auto checked = checkTemplate(mail, values.keys()); !checked)
        return tl::unexpected(checked.error());
    const auto subject = filled(mail.subject, values.keys(), valueOf);
    const auto body = filled(mail.body, values.keys(), valueOf);
    return MailTemplate{*subject, *body};
}

} // namespace success
