// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/sources/common/json_reader.h"

#include <QHash>

namespace success::attio {

/// Turns Attio's records into ours (wire contract attio-…md §1). Members, statuses and attributes are learnt first;
/// whatever of them is missing leaves owners, the order of stages or amounts without a currency out.
class Mapper
{
public:
    explicit Mapper(QString stageAttribute);

    void learnMembers(const nlohmann::json &data);
    /// In board order. Archived ones name deals that still stand in them, but have no place on the board.
    void learnStatuses(const nlohmann::json &data);
    void learnAttributes(const nlohmann::json &data);

    /// `Won 🎉` and `Closed won` are won, `Lost` likewise; Attio says no more about what a stage means.
    [[nodiscard]] static DealKind kindOf(const QString &stageTitle);

    /// The board's stages in its order.
    [[nodiscard]] RecordBatch stages() const;
    /// A closed deal closed on the day it came to its stage.
    [[nodiscard]] RecordBatch deals(const nlohmann::json &data) const;
    [[nodiscard]] static RecordBatch companies(const nlohmann::json &data);

private:
    struct Stage
    {
        QString title;
        int position = 0;
        int count = 0; ///< 0: not on the board
    };
    void mapDeal(const nlohmann::json &value, RecordBatch &batch) const;
    void readStage(JsonReader &values, DealRecord &deal) const;
    void readMoney(JsonReader &values, DealRecord &deal) const;

    QString m_stageAttribute;
    QHash<QString, QString> m_members;
    QHash<QString, Stage> m_stages;
    std::vector<DealStageRecord> m_board;
    bool m_stageWritable = true;
    Currency m_defaultCurrency;
};

} // namespace success::attio
