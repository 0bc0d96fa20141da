// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/reengage_reader.h"

#include "core/portfolio/cache_queries.h"
#include "core/portfolio/row_cursor.h"

#include <algorithm>
#include <compare>
#include <tuple>

namespace success {

namespace {

/// A call or message of an account.
struct Touch
{
    quint32 account = 0;
    qint64 at = 0;
    bool isCall = false;

    auto operator<=>(const Touch &) const = default;
};

/// A person of an account: by address, or by name where none is known.
struct Person
{
    quint32 account = 0;
    QString name; ///< folded
    QString email;

    [[nodiscard]] auto place() const { return std::tie(account, name, email); }
};

std::vector<Touch> readTouches(SQLite::Database &cache, const CompanyIndex &index, const AsOf &asOf)
{
    RowCursor rows(cache, query::lostTouches);
    rows.bind(1, qint64(SourceId::Salesbricks));
    rows.bind(2, epochSeconds(asOf.instant));
    std::vector<Touch> touches;
    while (rows.next()) {
        const quint32 account = index.accountOf(rows.integer(0));
        if (account != CompanyIndex::none)
            touches.push_back({account, rows.integer(1), ActivityKind(rows.number(2)) == ActivityKind::Call});
    }
    std::ranges::sort(touches);
    return touches;
}

/// How many people are known of each account: an address is one person, and so is a name that no address stands beside.
QHash<quint32, int> countPeople(SQLite::Database &cache, const CompanyIndex &index)
{
    RowCursor rows(cache, query::lostPeople);
    rows.bind(1, qint64(SourceId::Salesbricks));
    std::vector<Person> people;
    while (rows.next()) {
        const Person person{index.accountOf(rows.integer(0)), rows.text(1).simplified().toCaseFolded(),
                            rows.text(2).toLower()};
        if (person.account != CompanyIndex::none && !(person.name.isEmpty() && person.email.isEmpty()))
            people.push_back(person);
    }
    std::ranges::sort(people, [](const Person &a, const Person &b) { return a.place() < b.place(); });
    QHash<quint32, int> counts;
    QSet<std::pair<quint32, QString>> addresses;
    for (auto person = people.rbegin(); person != people.rend(); ++person) { // those with an address first, by name
        const bool named = person != people.rbegin() && std::prev(person)->account == person->account &&
                           std::prev(person)->name == person->name;
        if (person->email.isEmpty() ? named : addresses.contains({person->account, person->email}))
            continue;
        if (!person->email.isEmpty())
            addresses.insert({person->account, person->email});
        ++counts[person->account];
    }
    return counts;
}

/// Collects the lost deals of a book.
class Collector
{
public:
    Collector(const DealBook &book, const AsOf &asOf)
        : m_book(book)
        , m_asOf(asOf)
    {
    }

    void addDeals()
    {
        for (quint32 place = 0; place < m_book.deals.size(); ++place) {
            const Deal &deal = m_book.deals[place];
            const bool lost = deal.kind == DealKind::Lost && deal.source == SourceId::Salesbricks;
            if (!lost || (deal.stageSince && *deal.stageSince > m_asOf.instant))
                continue;
            LostDeal &found = m_lost.all.emplace_back();
            found.place = place;
            found.text = textOf(deal.lostReason);
            found.facts.accountKnown = deal.account.has_value();
            if (deal.closeOn.isValid())
                found.facts.daysSinceLoss = std::max(0, int(deal.closeOn.daysTo(m_asOf.date)));
        }
    }

    [[nodiscard]] bool isEmpty() const { return m_lost.all.empty(); }

    void addTouches(const std::vector<Touch> &touches)
    {
        for (LostDeal &lost : m_lost.all) {
            const Deal &deal = m_book.deals[lost.place];
            if (!deal.account || !deal.stageSince)
                continue;
            const qint64 lostAt = epochSeconds(*deal.stageSince);
            for (const Touch &touch : std::ranges::equal_range(touches, *deal.account, {}, &Touch::account)) {
                const bool since = touch.at > lostAt;
                lost.facts.callsBefore += !since && touch.isCall;
                lost.facts.callsSince += since && touch.isCall;
                lost.facts.messagesSince += since && !touch.isCall;
            }
        }
    }

    void addPeople(const QHash<quint32, int> &counts)
    {
        for (LostDeal &lost : m_lost.all) {
            if (const auto account = m_book.deals[lost.place].account)
                lost.facts.knownPeople = counts.value(*account);
        }
    }

    LostDeals take() { return std::move(m_lost); }

private:
    quint32 textOf(const QString &written)
    {
        const QString same = sameReason(written);
        if (same.isEmpty())
            return LostDeal::noText;
        const auto known = m_texts.constFind(same);
        if (known != m_texts.cend())
            return *known;
        const auto place = quint32(m_lost.texts.size());
        m_texts.insert(same, place);
        m_lost.texts.push_back({written, same, lossReasonOf(written)});
        return place;
    }

    const DealBook &m_book;
    AsOf m_asOf;
    LostDeals m_lost;
    QHash<QString, quint32> m_texts;
};

} // namespace

LostDeals readLostDeals(SQLite::Database &cache, const CompanyIndex &index, const DealBook &book, const AsOf &asOf)
{
    Collector collector(book, asOf);
    collector.addDeals();
    if (!collector.isEmpty()) {
        collector.addTouches(readTouches(cache, index, asOf));
        collector.addPeople(countPeople(cache, index));
    }
    return collector.take();
}

} // namespace success
