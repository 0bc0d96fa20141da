// SPDX-License-Identifier: Apache-2.0
#include "core/sources/github/repository_name.h"

#include <QRegularExpression>

namespace success::github {

std::optional<QString> repositoryName(const QString &given)
{
    static const QRegularExpression address(
        u"^(?:(?:https?://)?(?:www\\.)?github\\.com/|(?:ssh://)?git@github\\.com[:/])([^/?#]+/[^/?#]+)(?:[/?#].*)?$"_qs,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression shape(u"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}/[A-Za-z0-9._-]{1,100}$"_qs);
    QString name = given.trimmed();
    if (const auto match = address.match(name); match.hasMatch())
        name = match.captured(1);
    while (name.endsWith(u'/'))
        name.chop(1);
    if (name.endsWith(u".git"))
        name.chop(4);
    const bool dots = name.endsWith(u"/.") || name.endsWith(u"/..");
    return !dots && shape.match(name).hasMatch() ? std::optional(name) : std::nullopt;
}

QStringList repositoriesIn(const QString &option)
{
    QStringList names;
    for (const QString &each : option.split(u',', Qt::SkipEmptyParts)) {
        const auto name = repositoryName(each);
        if (name && !names.contains(*name, Qt::CaseInsensitive))
            names.append(*name);
    }
    return names;
}

} // namespace success::github
