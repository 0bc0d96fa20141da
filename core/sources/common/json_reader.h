// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/money.h"
#include "core/model/time.h"

#include <nlohmann/json.hpp>

#include <QString>

#include <optional>

namespace success {

/// Reads members of one JSON object without ever throwing. Absent and null are the same: nothing. A member that is
/// there but not what it should be, or a required one that is not, is remembered: the first such `problem()` is a
/// sentence that says why the record has to be skipped.
class JsonReader
{
public:
    explicit JsonReader(const nlohmann::json &value);

    /// Text; required: must not be empty. Text is trimmed.
    QString text(const char *key);
    QString requiredText(const char *key);
    /// An id: a text or a whole number, as text.
    QString id(const char *key);
    QString requiredId(const char *key);
    /// A whole number; also as a decimal text, or a float without a fraction.
    std::optional<qint64> integer(const char *key);
    qint64 requiredInteger(const char *key);
    /// A whole number that fits an int and is not negative.
    std::optional<int> count(const char *key);
    /// A number or a decimal text, exactly as it is written.
    std::optional<Rational> decimal(const char *key);
    /// A boolean; absent: false.
    bool flag(const char *key);
    /// Epoch seconds between 1970 and 2200.
    std::optional<Instant> epoch(const char *key);
    /// ISO 8601 date or date-time between 1900 and 2200.
    std::optional<Instant> instant(const char *key);
    QDate date(const char *key); ///< invalid if absent
    /// An ISO 4217 code; required.
    Currency currency(const char *key);

    /// The list or object under a key; an empty one if absent. Anything else there is a problem.
    const nlohmann::json &list(const char *key);
    const nlohmann::json &object(const char *key);
    [[nodiscard]] bool has(const char *key) const { return member(key) != nullptr; }
    [[nodiscard]] const nlohmann::json &value() const { return *m_value; }

    /// Notes a problem found by the caller, unless there is one already.
    void reject(const QString &sentence);
    [[nodiscard]] bool failed() const { return !m_problem.isEmpty(); }
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    [[nodiscard]] const nlohmann::json *member(const char *key) const;
    void wrong(const char *key, const QString &expected);

    const nlohmann::json *m_value;
    QString m_problem;
};

/// The text under `key` of any JSON value; empty where there is none. For what is nice to have and never a reason to
/// skip a record.
[[nodiscard]] QString textIn(const nlohmann::json &value, const char *key);
/// The value under `key`; null where there is none.
[[nodiscard]] const nlohmann::json &valueIn(const nlohmann::json &value, const char *key);
/// A text or whole number as text; empty for anything else.
[[nodiscard]] QString idText(const nlohmann::json &value);

} // namespace success
