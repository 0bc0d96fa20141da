// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/release_loop.h"

#include <QHash>

namespace success {

/// Who was told of what. The same person: the same address, whatever the account, or the same name at the same account.
/// The same feature: one of the places that announced it, or nearly the same words.
class ToldPeople
{
public:
    /// `mails` outlive it. `merges`: accounts that were merged since.
    ToldPeople(const std::vector<ReleaseMail> &mails, const QHash<QString, QString> &merges);

    /// Tells on its own that the person was told, for what is not kept yet.
    void add(const MailedMatch &told);
    [[nodiscard]] bool wasTold(const CustomerRequest &request, const QString &accountKey,
                               const ShippedEntry &shipped) const;

private:
    struct Told
    {
        QString requestId;
        QString shippedId;
        QString shippedText;
    };

    QHash<QString, std::vector<Told>> m_byPerson; ///< by each of the person's names
    QHash<QString, QString> m_merges;
};

/// The names that a person is known by: of the address, and of the name at the account; of the request where neither is
/// known.
[[nodiscard]] QStringList personKeys(const QString &accountKey, const QString &person, const QString &email,
                                     const QString &requestId);

} // namespace success
