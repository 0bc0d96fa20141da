// SPDX-License-Identifier: Apache-2.0
#include "core/net/date_shift.h"

#include "core/model/calendar_span.h"
#include "core/model/time.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace success {

namespace {

using nlohmann::json;

constexpr qint64 secondsPerDay = 86400;
constexpr qint64 latestSecond = 7258118400; // 2200-01-01: anything later is not in this unit

QString tr(const char *text)
{
    return QCoreApplication::translate("DateShift", text);
}

QString textOf(const json &value)
{
    return value.is_string() ? QString::fromStdString(value.get_ref<const std::string &>()) : QString();
}

qint64 unitsPerSecond(DateShift::Unit unit)
{
    return unit == DateShift::Unit::EpochMs ? 1000 : 1;
}

/// The UTC day (of a text: the day as written) a value falls on; nullopt if the value is not of the unit.
std::optional<QDate> dateIn(const json &value, DateShift::Unit unit)
{
    if (unit == DateShift::Unit::Iso)
        return dateFromIso(textOf(value));
    if (!value.is_number_integer())
        return std::nullopt;
    const qint64 seconds = value.get<qint64>() / unitsPerSecond(unit);
    return seconds >= 0 && seconds < latestSecond ? std::optional(dateOf(instantFromEpoch(seconds))) : std::nullopt;
}

/// Puts the value on another day; its time of day and spelling stay.
void moveTo(json &value, DateShift::Unit unit, QDate from, QDate to)
{
    if (unit == DateShift::Unit::Iso) {
        QString text = textOf(value);
        text.replace(0, 10, to.toString(Qt::ISODate));
        value = text.toStdString();
    } else {
        value = value.get<qint64>() + from.daysTo(to) * secondsPerDay * unitsPerSecond(unit);
    }
}

bool shiftSingle(json &value, DateShift::Unit unit, qint64 days)
{
    if (value.is_null())
        return true;
    const auto date = dateIn(value, unit);
    if (date)
        moveTo(value, unit, *date, date->addDays(days));
    return date.has_value();
}

Result<JsonPath> readPath(const QString &text)
{
    auto path = JsonPath::parse(text.toStdString());
    if (!path || text.isEmpty())
        return failure(ErrorKind::Protocol, tr("“%1” is not a JSON pointer").arg(text));
    return *std::move(path);
}

} // namespace

Result<DateShift> DateShift::fromManifest(const json &entry)
{
    static const QMap<QString, Unit> units{
        {u"epoch"_qs, Unit::Epoch}, {u"epoch_ms"_qs, Unit::EpochMs}, {u"iso"_qs, Unit::Iso}};
    const QString unit = entry.is_object() && entry.contains("unit") ? textOf(entry["unit"]) : QString();
    const json paths = entry.is_object() ? entry.value("paths", json()) : json();
    const json elements = entry.is_object() ? entry.value("elements", json()) : json();
    if (!units.contains(unit) || (!paths.is_array() && !elements.is_array()))
        return failure(ErrorKind::Protocol,
                       tr("its dates need a unit (epoch, epoch_ms, iso) and a list of paths or elements"));
    if (elements.is_array() && units[unit] != Unit::Iso)
        return failure(ErrorKind::Protocol, tr("elements hold dates of the unit iso"));
    DateShift shift;
    shift.m_unit = units[unit];
    for (const json &element : elements)
        shift.m_elements.append(textOf(element));
    for (const json &place : paths) {
        if (place.is_object()) {
            auto pair = readPair(place);
            if (!pair)
                return tl::unexpected(pair.error());
            shift.m_pairs.push_back(*std::move(pair));
        } else {
            auto path = readPath(textOf(place));
            if (!path)
                return tl::unexpected(path.error());
            shift.m_singles.push_back({textOf(place), *std::move(path)});
        }
    }
    return shift;
}

Result<DateShift::Pair> DateShift::readPair(const json &entry)
{
    Pair pair;
    pair.name = textOf(entry.value("start", json())) + u" … " + textOf(entry.value("end", json()));
    auto start = readPath(textOf(entry.value("start", json())));
    auto end = readPath(textOf(entry.value("end", json())));
    if (!start || !end)
        return tl::unexpected(start ? end.error() : start.error());
    pair.record = start->takeCommonPrefix(*end);
    pair.start = *std::move(start);
    pair.end = *std::move(end);
    if (pair.start.hasWildcard() || pair.end.hasWildcard())
        return failure(ErrorKind::Protocol, tr("“%1” do not lie in one record").arg(pair.name));
    pair.endIsAnchor = entry.value("anchor", json()) == "end";
    pair.exclusive = entry.value("exclusive", json()) == true;
    return pair;
}

Result<void> DateShift::apply(json &answer, QDate writtenAsOf, QDate asOf) const
{
    const qint64 days = writtenAsOf.daysTo(asOf);
    const QString sentence = tr("“%1” reaches something that is not a date in the recording's unit");
    for (const Single &single : m_singles) {
        if (!single.path.forEach(answer, [&](json &value) { return shiftSingle(value, m_unit, days); }))
            return failure(ErrorKind::Protocol, sentence.arg(single.name));
    }
    for (const Pair &pair : m_pairs) {
        if (!pair.record.forEach(answer, [&](json &record) { return shiftPair(record, pair, days); }))
            return failure(ErrorKind::Protocol, sentence.arg(pair.name));
    }
    return {};
}

Result<void> DateShift::applyToXml(QByteArray &text, QDate writtenAsOf, QDate asOf) const
{
    const qint64 days = writtenAsOf.daysTo(asOf);
    QString xml = QString::fromUtf8(text);
    for (const QString &element : m_elements) {
        const QRegularExpression start(u'<' + QRegularExpression::escape(element) + u"(?:\\s[^>]*)?>\\s*"_qs);
        for (auto place = start.match(xml); place.hasMatch(); place = start.match(xml, place.capturedEnd())) {
            const auto date = dateFromIso(xml.mid(place.capturedEnd(), 10));
            if (!date)
                return failure(ErrorKind::Protocol, tr("“%1” holds something that is not a date").arg(element));
            xml.replace(place.capturedEnd(), 10, date->addDays(days).toString(Qt::ISODate));
        }
    }
    text = xml.toUtf8();
    return {};
}

bool DateShift::shiftPair(json &record, const Pair &pair, qint64 days) const
{
    json *start = pair.start.find(record);
    json *end = pair.end.find(record);
    const bool hasStart = start != nullptr && !start->is_null();
    const bool hasEnd = end != nullptr && !end->is_null();
    if (!hasStart || !hasEnd) // half a pair is a plain date
        return (!hasStart || shiftSingle(*start, m_unit, days)) && (!hasEnd || shiftSingle(*end, m_unit, days));
    const auto first = dateIn(*start, m_unit);
    const auto last = dateIn(*end, m_unit);
    if (!first || !last)
        return false;
    const int inclusive = pair.exclusive ? 0 : 1;
    const auto span = spanBetween(*first, last->addDays(inclusive));
    const QDate newFirst =
        span && pair.endIsAnchor ? spanStart(last->addDays(inclusive + days), *span) : first->addDays(days);
    const QDate newLast =
        span && !pair.endIsAnchor ? spanEnd(newFirst, *span).addDays(-inclusive) : last->addDays(days);
    moveTo(*start, m_unit, *first, newFirst);
    moveTo(*end, m_unit, *last, newLast);
    return true;
}

} // namespace success
