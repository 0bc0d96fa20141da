// SPDX-License-Identifier: Apache-2.0
#include "tests/servers/hasura.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace success::test::hasura {

namespace {

using nlohmann::json;

/// What compares like it: a time-stamp as milliseconds, whichever way it is spelled; anything else as it is.
json comparable(const json &value)
{
    if (!value.is_string() || value.get_ref<const std::string &>().size() < 10)
        return value;
    const QString text = QString::fromStdString(value);
    if (!text[0].isDigit() || text[4] != u'-')
        return value;
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? json(time.toMSecsSinceEpoch()) : value;
}

bool like(const json &value, const json &pattern)
{
    if (!value.is_string() || !pattern.is_string())
        return false;
    QString expression = QRegularExpression::escape(QString::fromStdString(pattern));
    expression.replace(u'%', QStringLiteral(".*"));
    expression.replace(QStringLiteral("\\%"), QStringLiteral(".*"));
    const QRegularExpression matcher(QRegularExpression::anchoredPattern(expression),
                                     QRegularExpression::CaseInsensitiveOption);
    return matcher.match(QString::fromStdString(value)).hasMatch();
}

bool contains(const json &list, const json &value)
{
    return std::any_of(list.begin(), list.end(), [&](const json &each) { return comparable(each) == value; });
}

bool compares(const json &raw, const std::string &operation, const json &wanted, std::string &problem)
{
    if (operation == "_is_null")
        return raw.is_null() == wanted.get<bool>();
    if (operation == "_ilike")
        return like(raw, wanted);
    if (raw.is_null())
        return false; // as SQL has it
    const json value = comparable(raw);
    if (operation == "_in")
        return contains(wanted, value);
    if (operation == "_nin")
        return !contains(wanted, value);
    const json other = comparable(wanted);
    if (operation == "_eq")
        return value == other;
    if (operation == "_neq")
        return value != other;
    if (operation == "_gt")
        return value > other;
    if (operation == "_gte")
        return value >= other;
    if (operation == "_lt")
        return value < other;
    if (operation == "_lte")
        return value <= other;
    problem = operation;
    return false;
}

bool fieldMatches(const json &value, const json &condition, std::string &problem)
{
    if (value.is_array())
        return std::any_of(value.begin(), value.end(),
                           [&](const json &each) { return fieldMatches(each, condition, problem); });
    for (const auto &[key, wanted] : condition.items()) {
        const bool isOperation = key.starts_with('_') && key != "_and" && key != "_or" && key != "_not";
        const bool right = isOperation ? compares(value, key, wanted, problem)
                                       : value.is_object() && matches(value, json{{key, wanted}}, problem);
        if (!right)
            return false;
    }
    return true;
}

} // namespace

bool matches(const json &record, const json &where, std::string &problem)
{
    for (const auto &[key, condition] : where.items()) {
        const auto each = [&](const json &one) {
            return matches(record, one, problem);
        };
        const json list = condition.is_array() ? condition : json::array({condition});
        const bool right = key == "_and"   ? std::all_of(list.begin(), list.end(), each)
                           : key == "_or"  ? std::any_of(list.begin(), list.end(), each)
                           : key == "_not" ? !matches(record, condition, problem)
                                           : fieldMatches(record.value(key, json()), condition, problem);
        if (!right)
            return false;
    }
    return true;
}

void sort(std::vector<const json *> &records, const json &orderBy)
{
    if (orderBy.is_null())
        return;
    const json list = orderBy.is_array() ? orderBy : json::array({orderBy});
    std::vector<std::pair<std::string, bool>> keys; // field, descending
    for (const json &each : list) {
        for (const auto &[field, direction] : each.items())
            keys.emplace_back(field, direction.get<std::string>().starts_with("desc"));
    }
    std::stable_sort(records.begin(), records.end(), [&](const json *left, const json *right) {
        for (const auto &[field, descending] : keys) {
            const json a = comparable(left->value(field, json()));
            const json b = comparable(right->value(field, json()));
            if (a != b)
                return descending ? b < a : a < b;
        }
        return false;
    });
}

} // namespace success::test::hasura
