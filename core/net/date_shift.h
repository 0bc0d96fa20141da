// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"
#include "core/net/json_path.h"

#include <QDate>
#include <QStringList>

namespace success {

/// Where a recorded answer holds dates and what they are (demo_data/README.md, `dates`).
class DateShift
{
public:
    enum class Unit { Epoch, EpochMs, Iso };

    /// Reads one entry of the manifest's `dates`. Refused with a sentence: an unknown unit, a path that is none, a pair
    /// whose ends lie in different records, elements of another unit than iso.
    [[nodiscard]] static Result<DateShift> fromManifest(const nlohmann::json &entry);

    /// Moves every date of the answer from `writtenAsOf` to `asOf`. Refused: a value that is not of the unit, a `*`
    /// over something that is no list or object; the sentence names the path.
    [[nodiscard]] Result<void> apply(nlohmann::json &answer, QDate writtenAsOf, QDate asOf) const;

    /// The same for the elements of an XML text. Refused: an element that holds no date.
    [[nodiscard]] Result<void> applyToXml(QByteArray &text, QDate writtenAsOf, QDate asOf) const;

private:
    struct Single
    {
        QString name;
        JsonPath path;
    };
    struct Pair
    {
        QString name;
        JsonPath record; ///< what both have in common, wildcards and all
        JsonPath start;  ///< from the record on
        JsonPath end;
        bool endIsAnchor = false;
        bool exclusive = false;
    };
    [[nodiscard]] static Result<Pair> readPair(const nlohmann::json &entry);
    [[nodiscard]] bool shiftPair(nlohmann::json &record, const Pair &pair, qint64 days) const;

    Unit m_unit = Unit::Iso;
    std::vector<Single> m_singles;
    std::vector<Pair> m_pairs;
    QStringList m_elements; ///< names as they stand in the text
};

} // namespace success
