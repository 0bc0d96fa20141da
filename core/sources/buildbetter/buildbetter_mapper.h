// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/sources/buildbetter/signal_types.h"
#include "core/sources/common/json_reader.h"

namespace success::buildbetter {

/// Turns BuildBetter's objects into records. In the order of the functions: people and calls are looked up by what
/// comes after them.
class Mapper
{
public:
    explicit Mapper(SignalTypes types);

    [[nodiscard]] RecordBatch companies(const nlohmann::json &list);
    /// Team members and people without a company are not contacts; they are remembered as what they are.
    [[nodiscard]] RecordBatch people(const nlohmann::json &list);
    /// One activity for every company from outside among the attendees.
    [[nodiscard]] RecordBatch calls(const nlohmann::json &list);
    /// Belongs to its person's company, else to the companies of its call.
    [[nodiscard]] RecordBatch signalList(const nlohmann::json &list) const;
    [[nodiscard]] RecordBatch messages(const nlohmann::json &list) const;
    /// Belongs to the companies of the calls it was made from, else to those its name mentions.
    [[nodiscard]] RecordBatch documents(const nlohmann::json &list) const;

    /// Calls that nobody from outside attended; they belong to no account and are no mistake.
    [[nodiscard]] int internalCalls() const { return m_internalCalls; }

private:
    struct Person
    {
        QString id;
        QString name;
        QString company; ///< empty: none known
        bool internal = false;
    };
    [[nodiscard]] Person readPerson(const nlohmann::json &value) const;
    void mapCall(const nlohmann::json &value, RecordBatch &batch);
    void mapSignal(const nlohmann::json &value, RecordBatch &batch) const;
    void mapMessage(const nlohmann::json &value, RecordBatch &batch) const;
    void mapDocument(const nlohmann::json &value, RecordBatch &batch) const;
    void classify(const nlohmann::json &value, ActivityRecord &signal) const;
    [[nodiscard]] QStringList attendingCompanies(const nlohmann::json &call, QStringList *names) const;
    [[nodiscard]] QStringList companiesNamedIn(const QString &text) const;

    SignalTypes m_types;
    std::vector<std::pair<QString, QString>> m_companyNames; ///< id and name
    QHash<QString, Person> m_people;
    QHash<QString, QStringList> m_callCompanies;
    int m_internalCalls = 0;
};

} // namespace success::buildbetter
