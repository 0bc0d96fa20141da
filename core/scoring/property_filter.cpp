// SPDX-License-Identifier: Apache-2.0
#include "core/scoring/property_filter.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <array>

namespace success {

namespace {

using Test = PropertyFilter::Test;

constexpr std::array testKeys{u"is", u"is_not", u"contains", u"gte", u"lte", u"is_set"};

const QString enrichmentPrefix = QStringLiteral("hubspot.");

QString tr(const char *text)
{
    return QCoreApplication::translate("AccountProperty", text);
}

std::optional<double> numberIn(const QString &value)
{
    bool isNumber = false;
    const double number = value.trimmed().toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QDate dateIn(const QString &value)
{
    return QDate::fromString(value.trimmed().left(10), Qt::ISODate);
}

/// Less than 0, 0 or more: how `value` compares with `bound`; nullopt: they are not of one kind.
std::optional<int> comparison(const QString &value, const QString &bound)
{
    const auto number = numberIn(value);
    const auto limit = numberIn(bound);
    if (number && limit)
        return *number < *limit ? -1 : *number > *limit;
    const QDate date = dateIn(value);
    const QDate day = dateIn(bound);
    if (!date.isValid() || !day.isValid())
        return {};
    return date < day ? -1 : date > day;
}

} // namespace

const std::vector<AccountProperty> &coreProperties()
{
    static const std::vector<AccountProperty> all{{QStringLiteral("name"), tr("Name")},
                                                  {QStringLiteral("domain"), tr("Domain")},
                                                  {QStringLiteral("contact_email"), tr("Contact e-mail")},
                                                  {QStringLiteral("seats"), tr("Seats")},
                                                  {QStringLiteral("active_users"), tr("Active users")},
                                                  {QStringLiteral("arr"), tr("ARR")},
                                                  {QStringLiteral("health_score"), tr("Health score")},
                                                  {QStringLiteral("risk_level"), tr("Risk level")},
                                                  {QStringLiteral("last_activity"), tr("Last activity")},
                                                  {QStringLiteral("trial_ends_on"), tr("Trial ends on")}};
    return all;
}

QString enrichmentName(const QString &key)
{
    return key.startsWith(enrichmentPrefix) ? key.mid(enrichmentPrefix.size()) : QString();
}

QString enrichmentKey(const QString &hubspotName)
{
    return enrichmentPrefix + hubspotName;
}

bool isPropertyKey(const QString &key)
{
    return !enrichmentName(key).isEmpty() ||
           std::ranges::find(coreProperties(), key, &AccountProperty::key) != coreProperties().end();
}

QString propertyTestKey(Test test)
{
    return QString::fromUtf16(testKeys[size_t(test)]);
}

std::optional<Test> propertyTestFromKey(QStringView key)
{
    for (size_t i = 0; i < testKeys.size(); ++i) {
        if (key == testKeys[i])
            return Test(i);
    }
    return {};
}

bool isComparable(const QString &value)
{
    return numberIn(value) || dateIn(value).isValid();
}

bool PropertyFilter::meets(const std::optional<QString> &propertyValue) const
{
    if (!propertyValue)
        return test == Test::IsNot;
    switch (test) {
    case Test::Is:
        return propertyValue->compare(value, Qt::CaseInsensitive) == 0;
    case Test::IsNot:
        return propertyValue->compare(value, Qt::CaseInsensitive) != 0;
    case Test::Contains:
        return propertyValue->contains(value, Qt::CaseInsensitive);
    case Test::AtLeast:
        return comparison(*propertyValue, value).value_or(-1) >= 0;
    case Test::AtMost:
        return comparison(*propertyValue, value).value_or(1) <= 0;
    case Test::IsSet:
        break;
    }
    return true;
}

} // namespace success
