// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/question_period.h"

#include <algorithm>
#include <array>

namespace success::assistant {

namespace {

constexpr int mostCounted = 1000;

std::optional<int> numberOf(const std::string &word)
{
    static constexpr std::array<const char *, 13> names{"",      "one",   "two",  "three", "four",   "five",  "six",
                                                        "seven", "eight", "nine", "ten",   "eleven", "twelve"};
    for (size_t i = 1; i < names.size(); ++i) {
        if (word == names[i])
            return int(i);
    }
    if (word == "couple")
        return 2;
    bool ok = false;
    const int number = QString::fromStdString(word).toInt(&ok);
    return ok && number > 0 && number <= mostCounted ? std::optional(number) : std::nullopt;
}

enum class Unit { Day, Week, Month, Quarter, Year };

std::optional<Unit> unitOf(std::string word)
{
    if (word.size() > 3 && word.back() == 's')
        word.pop_back();
    static constexpr std::array<const char *, 5> names{"day", "week", "month", "quarter", "year"};
    const auto found = std::ranges::find(names, word);
    return found == names.end() ? std::nullopt : std::optional(Unit(found - names.begin()));
}

QDate before(QDate today, Unit unit, int count)
{
    switch (unit) {
    case Unit::Day:
        return today.addDays(-count);
    case Unit::Week:
        return today.addDays(-7 * count);
    case Unit::Month:
        return today.addMonths(-count);
    case Unit::Quarter:
        return today.addMonths(-3 * count);
    case Unit::Year:
        break;
    }
    return today.addYears(-count);
}

QDate beginOf(QDate today, Unit unit)
{
    switch (unit) {
    case Unit::Day:
        return today;
    case Unit::Week:
        return today.addDays(1 - today.dayOfWeek());
    case Unit::Month:
        return {today.year(), today.month(), 1};
    case Unit::Quarter:
        return {today.year(), (today.month() - 1) / 3 * 3 + 1, 1};
    case Unit::Year:
        break;
    }
    return {today.year(), 1, 1};
}

constexpr std::array<const char *, 12> months{"january", "february", "march",     "april",   "may",      "june",
                                              "july",    "august",   "september", "october", "november", "december"};

/// 1–12, of a month's name or its first letters; 0: it is none. `may` is one only where a number stands beside it or
/// it follows `since` or `in`, so the caller looks.
int monthOf(const std::string &word)
{
    for (size_t i = 0; i < months.size(); ++i) {
        const std::string name = months[i];
        if (word == name || (word.size() >= 3 && word.size() <= 4 && name.starts_with(word)))
            return int(i) + 1;
    }
    return 0;
}

/// 1–31 of `1`, `1st`, `22nd`; 0: it is none.
int dayOfMonth(std::string word)
{
    for (const char *ending : {"st", "nd", "rd", "th"}) {
        if (word.size() > 2 && word.ends_with(ending))
            word.resize(word.size() - 2);
    }
    bool ok = false;
    const int day = word.size() <= 2 ? QString::fromStdString(word).toInt(&ok) : 0;
    return ok && day >= 1 && day <= 31 ? day : 0;
}

int yearOf(const std::string &word)
{
    bool ok = false;
    const int year = word.size() == 4 ? QString::fromStdString(word).toInt(&ok) : 0;
    return ok && year >= 1970 && year <= 2999 ? year : 0;
}

/// A day or a whole month, as words say it, and how many of them do.
struct Called
{
    QDate first, last;
    size_t words = 0;
};

/// The latest that is not to come: in its year, or without one.
Called calledBy(int year, int month, int day, size_t words, QDate today)
{
    QDate first(year ? year : today.year(), month, day ? day : 1);
    if (!year && first.isValid() && first > today)
        first = first.addYears(-1);
    if (!first.isValid())
        return {};
    return {first, day ? first : first.addDays(first.daysInMonth() - 1), words};
}

Called weekdayCalled(const std::string &word, QDate today)
{
    static constexpr std::array<const char *, 7> weekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                          "friday", "saturday", "sunday"};
    const auto day = std::ranges::find(weekdays, word);
    if (day == weekdays.end())
        return {};
    const int back = (today.dayOfWeek() - int(day - weekdays.begin()) - 1 + 7) % 7;
    const QDate latest = today.addDays(back == 0 ? -7 : -back);
    return {latest, latest, 1};
}

/// What is called at this place: `monday`, `october`, `october 2025`, `1 june`, `june 1st 2026`, `1 of june`,
/// `2026 06 01`.
Called calledAt(const std::vector<std::string> &words, size_t place, QDate today)
{
    const auto word = [&](size_t i) {
        return place + i < words.size() ? words[place + i] : std::string();
    };
    if (const Called weekday = weekdayCalled(word(0), today); weekday.words > 0)
        return weekday;
    if (yearOf(word(0)) && dayOfMonth(word(1)) && dayOfMonth(word(2)))
        return calledBy(yearOf(word(0)), dayOfMonth(word(1)), dayOfMonth(word(2)), 3, today);
    if (const int day = dayOfMonth(word(0))) {
        const size_t of = word(1) == "of" ? 1 : 0;
        const int month = monthOf(word(1 + of));
        const int year = yearOf(word(2 + of));
        return month ? calledBy(year, month, day, 2 + of + (year ? 1 : 0), today) : Called();
    }
    if (const int month = monthOf(word(0))) {
        const int day = dayOfMonth(word(1));
        const size_t after = day ? 2 : 1;
        const int year = yearOf(word(after));
        return calledBy(year, month, day, after + (year ? 1 : 0), today);
    }
    if (const int year = yearOf(word(0)); year && year <= today.year())
        return {QDate(year, 1, 1), QDate(year, 12, 31), 1};
    return {};
}

bool isAny(const std::string &word, std::initializer_list<const char *> words)
{
    return std::ranges::any_of(words, [&](const char *each) { return word == each; });
}

} // namespace

TimeWords timeWordsOf(const std::vector<std::string> &words, QDate today)
{
    TimeWords found;
    const auto wordAt = [&](size_t place) {
        return place < words.size() ? words[place] : std::string();
    };
    const auto set = [&](QDate from, QDate until, size_t begin, size_t count) {
        if (found.period || !from.isValid())
            return;
        QStringList said;
        for (size_t i = begin; i < begin + count; ++i) {
            said << QString::fromStdString(words[i]);
            found.places.push_back(i);
        }
        found.period = Period{from, said.join(u' '), until};
    };
    for (size_t i = 0; i < words.size(); ++i) {
        const std::string &word = words[i];
        const bool since = isAny(word, {"since", "after", "from"});
        if (since || isAny(word, {"in", "during", "of", "on", "for", "last"})) {
            const Called called = calledAt(words, i + 1, today);
            // A bare number behind `of` or `last` counts.
            if (called.words > 0 && !(called.words == 1 && numberOf(wordAt(i + 1)) && !since)) {
                set(called.first, since ? QDate() : called.last, i + 1, called.words);
                i += called.words;
                continue;
            }
        }
        if (const auto count = numberOf(word)) {
            if (const auto unit = unitOf(wordAt(i + 1)))
                set(before(today, *unit, *count), {}, i, 2);
            else if (!found.count && i > 0)
                found.count = count;
            continue;
        }
        const auto unit = unitOf(wordAt(i + 1));
        if (unit && isAny(word, {"last", "past", "previous", "a"}) && !(word == "a" && wordAt(i + 2) != "ago"))
            set(before(today, *unit, 1), {}, i, 2);
        else if (unit && isAny(word, {"this", "current"}))
            set(beginOf(today, *unit), {}, i, 2);
        else if (word == "yesterday")
            set(today.addDays(-1), i > 0 && words[i - 1] == "since" ? QDate() : today.addDays(-1), i, 1);
        else if (isAny(word, {"today"}))
            set(today, {}, i, 1);
        else if (isAny(word, {"recently", "lately", "recent"}) && !(i > 0 && words[i - 1] == "most"))
            set(today.addDays(-30), {}, i, 1);
    }
    return found;
}

} // namespace success::assistant
