// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>

namespace success::assistant {

/// Where a record stands in Customer Detail.
enum class Place {
    Activity, ///< the feed, as the item Record::row
    Score,
    Revenue,
    Usage,
    Contacts,
    Enrichment,
    Header, ///< routes, what was decided, the scores of Convert and Re-engage
    Notes,
};

/// One thing that is known of the account, as answers cite it.
struct Record
{
    QString kind; ///< `call`, `message`, `project`, `signal`, `contract`, `payment`, `invoice`, `term`, `usage`,
                  ///< `deal`, `person`, `property`, `match`, `route`, `decision`, `note`, `factor`, `strength`,
                  ///< `score`, `account`
    QString id;   ///< as `explain` and the lists have it: `stripe:in_1`, `low_adoption`
    QDate day;    ///< invalid: it has none
    QString name; ///< what a sentence calls it; may be empty
    QString text; ///< what it says
    QString person{};
    Place place = Place::Activity;
    qint64 row = 0; ///< Place::Activity: its id in the cache's table `activity`; else 0
    QString body{}; ///< Place::Activity: what was said or written, without its title; else empty
};

} // namespace success::assistant
