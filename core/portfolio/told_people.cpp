// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/told_people.h"

#include "core/identity/merges.h"
#include "core/matching/request_groups.h"

#include <algorithm>

namespace success {

QStringList personKeys(const QString &accountKey, const QString &person, const QString &email, const QString &requestId)
{
    QStringList keys;
    if (!email.isEmpty())
        keys << QString(u"email\n" % email.trimmed().toCaseFolded());
    if (!person.isEmpty())
        keys << QString(u"name\n" % accountKey % u'\n' % person.simplified().toCaseFolded());
    if (keys.isEmpty())
        keys << QString(u"request\n" % requestId);
    return keys;
}

ToldPeople::ToldPeople(const std::vector<ReleaseMail> &mails, const QHash<QString, QString> &merges)
    : m_merges(merges)
{
    for (const ReleaseMail &mail : mails) {
        if (!mail.sent)
            continue;
        for (const MailedMatch &match : mail.matches)
            add(match);
    }
}

void ToldPeople::add(const MailedMatch &told)
{
    const QString account = afterMerges(told.accountKey, m_merges);
    for (const QString &key : personKeys(account, told.person, told.email, told.requestId))
        m_byPerson[key].push_back({told.requestId, told.shippedId, told.shippedText});
}

bool ToldPeople::wasTold(const CustomerRequest &request, const QString &accountKey, const ShippedEntry &shipped) const
{
    const auto isSame = [&](const Told &told) {
        return told.shippedId == shipped.id || shipped.alsoAs.contains(told.shippedId) ||
               matching::groupRequests({told.shippedText, shipped.title}).size() == 1;
    };
    for (const QString &key : personKeys(accountKey, request.person, request.email, request.id)) {
        const auto told = m_byPerson.constFind(key);
        if (told != m_byPerson.cend() && std::ranges::any_of(*told, isSame))
            return true;
    }
    return false;
}

} // namespace success
