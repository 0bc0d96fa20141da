// SPDX-License-Identifier: Apache-2.0
#include "core/sections/customer/merge_effects.h"

#include "core/portfolio/deal_book.h"
#include "core/workspace/routes.h"

#include <QCoreApplication>

#include <algorithm>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("MergeEffects", text);
}

class Effects
{
public:
    Effects(const Portfolio &portfolio, const std::vector<const Account *> &accounts,
            const std::vector<AccountBelongings> &belongings)
        : m_portfolio(portfolio)
        , m_accounts(accounts)
        , m_belongings(belongings)
        , m_kept(accounts.front()->name)
    {
    }

    std::vector<MergeEffect> all()
    {
        contacts();
        owners();
        tracking();
        routes();
        notes();
        conversations();
        history();
        mails();
        return std::move(m_effects);
    }

private:
    void add(const char *kind, const QString &title, const QString &effect)
    {
        m_effects.push_back({QString::fromLatin1(kind), title, effect});
    }

    /// The names of the others for which it is so.
    template<typename Is>
    [[nodiscard]] QStringList others(Is is) const
    {
        QStringList names;
        for (size_t i = 1; i < m_accounts.size(); ++i) {
            if (is(i))
                names << m_accounts[i]->name;
        }
        return names;
    }
    static QString list(const QStringList &names) { return names.join(QStringLiteral(", ")); }

    void contacts()
    {
        QStringList known;
        for (const Account *account : m_accounts) {
            if (!account->contactEmail.isEmpty() && !known.contains(account->contactEmail, Qt::CaseInsensitive))
                known << account->contactEmail;
        }
        if (known.size() > 1)
            add("contact", tr("Contact"),
                tr("%1 stands at the top; %2 stay with their records.").arg(known.front(), list(known.mid(1))));
    }

    void owners()
    {
        const DealBook &book = dealBookOf(m_portfolio);
        QStringList names;
        int deals = 0;
        bool brought = false;
        for (const Deal &deal : book.deals) {
            const auto whose = deal.account
                                   ? std::ranges::find_if(m_accounts,
                                                          [&](const Account *account) {
                                                              return m_portfolio.indexOf(*account) == *deal.account;
                                                          })
                                   : m_accounts.end();
            if (whose == m_accounts.end())
                continue;
            ++deals;
            brought = brought || whose != m_accounts.begin();
            if (!deal.owner.isEmpty() && !names.contains(deal.owner))
                names << deal.owner;
        }
        if (!brought)
            return;
        names.sort();
        add("owner", tr("Deals"),
            names.size() > 1 ? tr("%1 in all, each with its stage and its owner (%2).").arg(deals).arg(list(names))
                             : tr("%1 in all, each with its stage.").arg(deals));
    }

    void tracking()
    {
        const bool kept = m_accounts.front()->untracked;
        const QStringList differ = others([&](size_t i) { return m_accounts[i]->untracked != kept; });
        if (differ.isEmpty())
            return;
        add("tracking", tr("Tracking"),
            kept ? tr("Untracked, as “%1” is: what %2 brings counts in no card or total.").arg(m_kept, list(differ))
                 : tr("Tracked, as “%1” is: what %2 brings, untracked so far, counts.").arg(m_kept, list(differ)));
    }

    void routes()
    {
        size_t count = 0;
        size_t brought = 0;
        for (const Account *account : m_accounts) {
            const size_t own = routesIn(m_portfolio.workspace).of(account->key).size();
            count += own;
            brought += account == m_accounts.front() ? 0 : own;
        }
        if (brought > 0)
            add("route", tr("Routes"),
                count == 1 ? tr("1 stands for all.")
                           : tr("%1 stand side by side with their reasons; Done ends those of a section together.")
                                 .arg(count));
    }

    void notes()
    {
        const auto has = [](const AccountBelongings &own) {
            return own.noted || own.drafted;
        };
        if (others([&](size_t i) { return has(m_belongings[i]); }).isEmpty())
            return;
        const auto count = std::ranges::count_if(m_belongings, has);
        add("note", tr("Notes"),
            count == 1 ? tr("1 stays, under the name it was written on.")
                       : tr("%1 stay, one below the other, each under the name it was written on.").arg(count));
    }

    /// What stays under the key of an account that is not shown by itself any longer.
    void resting(const char *kind, const QString &title, int AccountBelongings::*amount, const QString &words)
    {
        const QStringList names = others([&](size_t i) { return m_belongings[i].*amount > 0; });
        if (!names.isEmpty())
            add(kind, title, words.arg(list(names)));
    }

    void conversations()
    {
        resting("conversation", tr("Questions"), &AccountBelongings::questions,
                tr("What was asked about %1 rests, and is back after a split."));
    }
    void history()
    {
        resting("history", tr("Score"), &AccountBelongings::savedScores,
                tr("Worked out anew from all records. The saved scores of %1 rest, and are back after a split."));
    }
    void mails()
    {
        resting("mail", tr("Drafts"), &AccountBelongings::mails,
                tr("Mails to %1 about what shipped stay in Releases; nobody is told twice."));
    }

    const Portfolio &m_portfolio;
    const std::vector<const Account *> &m_accounts;
    const std::vector<AccountBelongings> &m_belongings;
    QString m_kept;
    std::vector<MergeEffect> m_effects;
};

} // namespace

std::vector<MergeEffect> mergeEffects(const Portfolio &portfolio, const std::vector<const Account *> &accounts,
                                      const std::vector<AccountBelongings> &belongings)
{
    return Effects(portfolio, accounts, belongings).all();
}

} // namespace success
