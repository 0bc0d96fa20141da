// SPDX-License-Identifier: Apache-2.0
#include "core/sources/common/json_reader.h"

#include "core/model/currency_codes.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace success {

namespace {

using nlohmann::json;

const json nothing;
const json emptyList = json::array();
const json emptyObject = json::object();

QDate newYear(int year)
{
    return QDate(year, 1, 1);
}

QString tr(const char *text)
{
    return QCoreApplication::translate("JsonReader", text);
}

QString shown(const json &value)
{
    const std::string text = value.dump(-1, ' ', false, json::error_handler_t::replace);
    const QString whole = QString::fromStdString(text);
    return whole.size() > 40 ? QString(whole.left(40) + u'…') : whole;
}

std::optional<qint64> integerIn(const json &value)
{
    if (value.is_number_unsigned()) {
        const auto number = value.get<std::uint64_t>();
        return number <= quint64(std::numeric_limits<qint64>::max()) ? std::optional(qint64(number)) : std::nullopt;
    }
    if (value.is_number_integer())
        return value.get<qint64>();
    if (value.is_number_float()) {
        const double number = value.get<double>();
        return std::abs(number) < 9e15 && number == std::floor(number) ? std::optional(qint64(number)) : std::nullopt;
    }
    if (value.is_string()) {
        bool isNumber = false;
        const qint64 number = QByteArray::fromStdString(value.get_ref<const std::string &>()).toLongLong(&isNumber);
        return isNumber ? std::optional(number) : std::nullopt;
    }
    return std::nullopt;
}

bool isSane(Instant instant, int fromYear)
{
    return instant >= startOfDay(newYear(fromYear)) && instant < startOfDay(newYear(2200));
}

} // namespace

const json &valueIn(const json &value, const char *key)
{
    if (!value.is_object())
        return nothing;
    const auto found = value.find(key);
    return found == value.end() ? nothing : *found;
}

QString textIn(const json &value, const char *key)
{
    const json &found = valueIn(value, key);
    return found.is_string() ? QString::fromStdString(found.get_ref<const std::string &>()).trimmed() : QString();
}

QString idText(const json &value)
{
    if (value.is_string())
        return QString::fromStdString(value.get_ref<const std::string &>()).trimmed();
    return value.is_number_integer() ? QString::fromStdString(value.dump()) : QString();
}

JsonReader::JsonReader(const json &value)
    : m_value(&value)
{
    if (!value.is_object())
        m_problem = tr("It is not an object: %1.").arg(shown(value));
}

const json *JsonReader::member(const char *key) const
{
    const json &found = valueIn(*m_value, key);
    return found.is_null() ? nullptr : &found;
}

void JsonReader::reject(const QString &sentence)
{
    if (m_problem.isEmpty())
        m_problem = sentence;
}

void JsonReader::wrong(const char *key, const QString &expected)
{
    const json *found = member(key);
    const QString name = QString::fromUtf8(key);
    reject(found == nullptr ? tr("“%1” is missing.").arg(name)
                            : tr("“%1” is not %2: %3.").arg(name, expected, shown(*found)));
}

QString JsonReader::text(const char *key)
{
    const json *found = member(key);
    if (found != nullptr && !found->is_string())
        wrong(key, tr("a text"));
    return textIn(*m_value, key);
}

QString JsonReader::requiredText(const char *key)
{
    const QString result = text(key);
    if (result.isEmpty())
        wrong(key, tr("a text that says something"));
    return result;
}

QString JsonReader::id(const char *key)
{
    const json *found = member(key);
    const QString result = found != nullptr ? idText(*found) : QString();
    if (found != nullptr && result.isEmpty())
        wrong(key, tr("an id"));
    return result;
}

QString JsonReader::requiredId(const char *key)
{
    const QString result = id(key);
    if (result.isEmpty())
        wrong(key, tr("an id"));
    return result;
}

std::optional<qint64> JsonReader::integer(const char *key)
{
    const json *found = member(key);
    if (found == nullptr)
        return std::nullopt;
    const auto number = integerIn(*found);
    if (!number)
        wrong(key, tr("a whole number"));
    return number;
}

qint64 JsonReader::requiredInteger(const char *key)
{
    const auto number = integer(key);
    if (!number)
        wrong(key, tr("a whole number"));
    return number.value_or(0);
}

std::optional<int> JsonReader::count(const char *key)
{
    const auto number = integer(key);
    if (number && (*number < 0 || *number > std::numeric_limits<int>::max())) {
        wrong(key, tr("a count"));
        return std::nullopt;
    }
    return number ? std::optional(int(*number)) : std::nullopt;
}

std::optional<Rational> JsonReader::decimal(const char *key)
{
    const json *found = member(key);
    if (found == nullptr)
        return std::nullopt;
    const bool number = found->is_number();
    const auto result = rationalFromDecimal(number ? QString::fromStdString(found->dump()) : textIn(*m_value, key));
    if (!result)
        wrong(key, tr("a decimal number"));
    return result;
}

bool JsonReader::flag(const char *key)
{
    const json *found = member(key);
    if (found != nullptr && !found->is_boolean())
        wrong(key, tr("true or false"));
    return found != nullptr && found->is_boolean() && found->get<bool>();
}

std::optional<Instant> JsonReader::epoch(const char *key)
{
    const auto seconds = integer(key);
    if (!seconds)
        return std::nullopt;
    const Instant instant = instantFromEpoch(*seconds);
    if (!isSane(instant, 1970)) {
        wrong(key, tr("a time between 1970 and 2200"));
        return std::nullopt;
    }
    return instant;
}

std::optional<Instant> JsonReader::instant(const char *key)
{
    const json *found = member(key);
    if (found == nullptr || (found->is_string() && textIn(*m_value, key).isEmpty()))
        return std::nullopt;
    const auto instant = instantFromIso(textIn(*m_value, key));
    if (!instant || !isSane(*instant, 1900)) {
        wrong(key, tr("a date"));
        return std::nullopt;
    }
    return instant;
}

QDate JsonReader::date(const char *key)
{
    const json *found = member(key);
    if (found == nullptr || (found->is_string() && textIn(*m_value, key).isEmpty()))
        return {};
    const auto date = dateFromIso(textIn(*m_value, key));
    if (!date || date->year() < 1900 || date->year() >= 2200) {
        wrong(key, tr("a date"));
        return {};
    }
    return *date;
}

Currency JsonReader::currency(const char *key)
{
    const auto currency = knownCurrency(text(key));
    if (!currency)
        wrong(key, tr("a currency code"));
    return currency.value_or(Currency());
}

const json &JsonReader::list(const char *key)
{
    const json *found = member(key);
    if (found != nullptr && !found->is_array())
        wrong(key, tr("a list"));
    return found != nullptr && found->is_array() ? *found : emptyList;
}

const json &JsonReader::object(const char *key)
{
    const json *found = member(key);
    if (found != nullptr && !found->is_object())
        wrong(key, tr("an object"));
    return found != nullptr && found->is_object() ? *found : emptyObject;
}

} // namespace success
