// SPDX-License-Identifier: Apache-2.0
#include "core/sections/releases/release_drafts.h"

#include "core/drafts/mail_headers.h"
#include "core/drafts/release_template.h"
#include "core/matching/request_groups.h"
#include "core/portfolio/told_people.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>

namespace success {

namespace {

struct DraftText
{
    Q_DECLARE_TR_FUNCTIONS(ReleaseDrafts)
};

constexpr qsizetype longestQuote = 200;

/// `1 July 2026`: as a letter has it.
QString dateText(QDate day)
{
    return QLocale(QLocale::English).toString(day, QStringLiteral("d MMMM yyyy"));
}

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= longestQuote ? line : QString(line.left(longestQuote - 1).trimmed() % u'…');
}

/// Everything one draft is made of, while it is gathered.
struct Gathered
{
    std::vector<quint32> matches;
    std::vector<QString> emails; ///< of `to`, folded
    ReleaseDraft draft;
};

class Drafter
{
public:
    Drafter(const Portfolio &portfolio, const ReleaseSettings &settings)
        : m_portfolio(portfolio)
        , m_loop(releaseLoopIn(portfolio))
        , m_settings(settings)
        , m_told({}, portfolio.workspace.identity.merges)
    {
    }

    void add(quint32 number)
    {
        const RequestMatch &match = m_loop.matches[number];
        if (match.status != MatchStatus::Approved && match.status != MatchStatus::Drafted)
            return;
        const CustomerRequest &request = m_loop.requests[match.request];
        const bool reachable = plainAddress(request.email).has_value();
        if (!reachable && m_settings.per == DraftPer::Requester && match.mail == 0) {
            m_result.withoutAddress.push_back(number);
            return;
        }
        m_gathered[keyOf(match, request)].matches.push_back(number);
    }

    Result<ReleaseDrafts> take()
    {
        for (auto &[key, gathered] : m_gathered) {
            if (auto drafted = finish(gathered); !drafted)
                return tl::unexpected(drafted.error());
        }
        std::ranges::stable_sort(m_result.drafts, {}, &ReleaseDraft::account); // accounts are sorted by key
        return std::move(m_result);
    }

private:
    /// New or not, account, mail, person: what was drafted before comes first, and nothing of two accounts meets.
    using Key = std::tuple<bool, QString, qint64, QString>;

    [[nodiscard]] Key keyOf(const RequestMatch &match, const CustomerRequest &request) const
    {
        const QString &account = m_portfolio.accounts[request.account].key;
        if (match.mail != 0)
            return {false, account, match.mail, {}};
        if (m_settings.per == DraftPer::Account)
            return {true, account, 0, {}};
        return {true, account, 0, personKeys(account, request.person, request.email, request.id).front()};
    }

    /// Leaves out what the same person is told by a draft before.
    void settleMatches(Gathered &gathered)
    {
        const QString &account = m_portfolio.accounts[gathered.draft.account].key;
        std::vector<MailedMatch> told;
        for (const quint32 number : gathered.matches) {
            const RequestMatch &match = m_loop.matches[number];
            const CustomerRequest &request = m_loop.requests[match.request];
            const ShippedEntry &shipped = m_loop.shipped[match.shipped];
            if (m_told.wasTold(request, account, shipped)) {
                m_result.toldOtherwise.push_back(number);
                continue;
            }
            gathered.draft.matches.push_back(number);
            told.push_back({request.id, shipped.id, account, request.person, request.email, shipped.title});
            address(gathered, request);
        }
        for (const MailedMatch &match : told)
            m_told.add(match);
    }

    static void address(Gathered &gathered, const CustomerRequest &request)
    {
        const QString name = plainAddress(request.person) ? QString() : request.person.simplified();
        const QString called = name.isEmpty() ? request.email : name;
        if (!called.isEmpty() && !gathered.draft.people.contains(called))
            gathered.draft.people << called;
        const QString folded = request.email.trimmed().toCaseFolded();
        const bool known = std::ranges::find(gathered.emails, folded) != gathered.emails.end();
        if (known || !plainAddress(request.email))
            return;
        gathered.emails.push_back(folded);
        gathered.draft.to.push_back({name, request.email.trimmed()});
    }

    [[nodiscard]] Result<void> finish(Gathered &gathered)
    {
        ReleaseDraft &draft = gathered.draft;
        const RequestMatch &first = m_loop.matches[gathered.matches.front()];
        draft.account = m_loop.requests[first.request].account;
        draft.mail = first.mail;
        settleMatches(gathered);
        if (draft.matches.empty())
            return {};
        const Account &account = m_portfolio.accounts[draft.account];
        if (draft.to.empty() && plainAddress(account.contactEmail))
            draft.to.push_back({{}, account.contactEmail});
        if (const ReleaseMail *kept = keptMail(draft.mail)) {
            draft.subject = kept->subject;
            draft.body = kept->body;
        } else {
            const auto filled = filledTemplate(m_settings.mail, valuesOf(draft));
            if (!filled)
                return tl::unexpected(filled.error());
            draft.subject = filled->subject;
            draft.body = filled->body;
        }
        m_result.drafts.push_back(std::move(draft));
        return {};
    }

    [[nodiscard]] const ReleaseMail *keptMail(qint64 id) const
    {
        const auto &mails = releaseDecisionsIn(m_portfolio.workspace).mails;
        const auto mail = std::ranges::find(mails, id, &ReleaseMail::id);
        return mail == mails.end() ? nullptr : &*mail;
    }

    /// Each feature of the draft once, however often it was announced, in the order of its matches.
    [[nodiscard]] std::vector<quint32> featuresOf(const ReleaseDraft &draft) const
    {
        std::vector<quint32> features;
        for (const quint32 number : draft.matches) {
            const quint32 shipped = m_loop.matches[number].shipped;
            const auto isSame = [&](quint32 other) {
                return other == shipped ||
                       matching::groupRequests({m_loop.shipped[other].title, m_loop.shipped[shipped].title}).size() ==
                           1;
            };
            if (std::ranges::none_of(features, isSame))
                features.push_back(shipped);
        }
        return features;
    }

    [[nodiscard]] QString paragraphOf(const ReleaseDraft &draft, quint32 feature) const
    {
        const ShippedEntry &shipped = m_loop.shipped[feature];
        QStringList lines{DraftText::tr("- %1 (since %2)").arg(shipped.title, dateText(dateOf(shipped.at)))};
        if (!shipped.url.isEmpty())
            lines << u"  " % shipped.url;
        QStringList asked;
        for (const quint32 number : draft.matches) {
            const RequestMatch &match = m_loop.matches[number];
            const QString text = shortened(m_loop.requests[match.request].text);
            if (match.shipped == feature && !asked.contains(text))
                asked << text;
        }
        for (const QString &text : asked)
            lines << DraftText::tr("  You wrote or said: “%1”").arg(text);
        return lines.join(u'\n');
    }

    [[nodiscard]] QMap<QString, QString> valuesOf(const ReleaseDraft &draft) const
    {
        QMap<QString, QString> values;
        for (const QString &field : releaseFields()) // every field there is has a place, also without a value
            values.insert(field, {});
        const Account &account = m_portfolio.accounts[draft.account];
        const std::vector<quint32> features = featuresOf(draft);
        QStringList paragraphs;
        for (const quint32 feature : features)
            paragraphs << paragraphOf(draft, feature);
        QDate asked;
        for (const quint32 number : draft.matches) {
            const QDate day = dateOf(m_loop.requests[m_loop.matches[number].request].at);
            asked = asked.isValid() ? std::min(asked, day) : day;
        }
        values[QStringLiteral("person")] =
            draft.people.size() == 1 && !plainAddress(draft.people.first()) ? draft.people.first() : account.name;
        values[QStringLiteral("company")] = account.name;
        values[QStringLiteral("domain")] = account.domain;
        values[QStringLiteral("feature")] = shortened(m_loop.shipped[features.front()].title);
        values[QStringLiteral("features")] = paragraphs.join(QStringLiteral("\n\n"));
        values[QStringLiteral("count")] = QString::number(features.size());
        values[QStringLiteral("asked_on")] = dateText(asked);
        return values;
    }

    const Portfolio &m_portfolio;
    const ReleaseLoop &m_loop;
    const ReleaseSettings &m_settings;
    ToldPeople m_told; ///< by drafts that are finished
    std::map<Key, Gathered> m_gathered;
    ReleaseDrafts m_result;
};

} // namespace

Result<ReleaseDrafts> releaseDrafts(const Portfolio &portfolio, std::span<const quint32> matches,
                                    const ReleaseSettings &settings)
{
    Drafter drafter(portfolio, settings);
    for (const quint32 match : matches)
        drafter.add(match);
    return drafter.take();
}

Result<ReleaseDrafts> releaseDrafts(const Portfolio &portfolio)
{
    std::vector<quint32> all(releaseLoopIn(portfolio).matches.size());
    for (quint32 i = 0; i < all.size(); ++i)
        all[i] = i;
    return releaseDrafts(portfolio, all, releaseDecisionsIn(portfolio.workspace).settings);
}

ReleaseMail mailOf(const Portfolio &portfolio, const ReleaseDraft &draft, bool sent)
{
    const ReleaseLoop &loop = releaseLoopIn(portfolio);
    const QString &account = portfolio.accounts[draft.account].key;
    ReleaseMail mail{draft.mail, sent, account, draft.subject, draft.body, {}};
    for (const quint32 number : draft.matches) {
        const RequestMatch &match = loop.matches[number];
        const CustomerRequest &request = loop.requests[match.request];
        const ShippedEntry &shipped = loop.shipped[match.shipped];
        mail.matches.push_back({request.id, shipped.id, account, request.person, request.email, shipped.title});
    }
    return mail;
}

} // namespace success
