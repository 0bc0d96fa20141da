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

/// The latest such day that is not after today: a weekday, or the first of a month.
QDate latestCalled(const std::string &word, QDate today)
{
    static constexpr std::array<const char *, 7> weekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                          "friday", "saturday", "sunday"};
    static constexpr std::array<const char *, 12> months{"january",   "february", "march",    "april",
                                                         "may",       "june",     "july",     "august",
                                                         "september", "october",  "november", "december"};
    if (const auto day = std::ranges::find(weekdays, word); day != weekdays.end()) {
        const int back = (today.dayOfWeek() - int(day - weekdays.begin()) - 1 + 7) % 7;
        return today.addDays(back == 0 ? -7 : -back);
    }
    if (const auto month = std::ranges::find(months, word); month != months.end()) {
        const QDate first(today.year(), int(month - months.begin()) + 1, 1);
        return first <= today ? first : first.addYears(-1);
    }
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
    const auto set = [&](QDate from, const std::string &text) {
        if (!found.period && from.isValid())
            found.period = Period{from, QString::fromStdString(text)};
    };
    for (size_t i = 0; i < words.size(); ++i) {
        const std::string &word = words[i];
        if (const auto count = numberOf(word)) {
            if (const auto unit = unitOf(wordAt(i + 1)))
                set(before(today, *unit, *count), word + ' ' + wordAt(i + 1));
            else if (!found.count && i > 0)
                found.count = count;
            continue;
        }
        const auto unit = unitOf(wordAt(i + 1));
        if (unit && isAny(word, {"last", "past", "previous", "a"}) && !(word == "a" && wordAt(i + 2) != "ago"))
            set(before(today, *unit, 1), word + ' ' + wordAt(i + 1));
        else if (unit && isAny(word, {"this", "current"}))
            set(beginOf(today, *unit), word + ' ' + wordAt(i + 1));
        else if (word == "yesterday")
            set(today.addDays(-1), word);
        else if (isAny(word, {"today"}))
            set(today, word);
        else if (isAny(word, {"recently", "lately", "recent"}))
            set(today.addDays(-30), word);
        else if (word == "since")
            set(latestCalled(wordAt(i + 1), today), wordAt(i + 1));
    }
    return found;
}

} // namespace success::assistant
