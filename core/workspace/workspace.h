// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/identity/resolver.h"
#include "core/model/connection.h"
#include "core/model/money.h"
#include "core/model/time.h"
#include "core/scoring/health_settings.h"
#include "core/secrets/secret_place.h"
#include "core/store/database.h"

#include <nlohmann/json.hpp>

#include <QSet>

#include <memory>

namespace success {

class ChangeSet;
struct ContractSettings;  // core/workspace/contract_settings.h
struct ConvertSettings;   // core/scoring/convert_settings.h
struct PipelineSettings;  // core/workspace/pipeline_settings.h
struct RateHistory;       // core/model/rate_history.h
struct ReengageDecisions; // core/workspace/reengage_decisions.h
struct ReleaseDecisions;  // core/workspace/release_decisions.h
struct Routes;            // core/workspace/routes.h
struct StageMoves;        // core/workspace/stage_moves.h

/// Everything decided that changes what a Portfolio shows, read once and passed on by value.
struct WorkspaceSnapshot
{
    QSet<QString> untracked; ///< account keys
    IdentityOverrides identity;
    HealthSettings health;
    Currency baseCurrency; ///< invalid: the currency with the most ARR
    RateTable rates;       ///< rates.base is invalid until the base currency is known
    bool featureEnabled = true;
    std::shared_ptr<const ConvertSettings> convert;
    std::shared_ptr<const ContractSettings> contracts;
    std::shared_ptr<const RateHistory> rateHistory; ///< every dated table of rates, for amounts of earlier months
    std::shared_ptr<const Routes> routes;           ///< accounts sent to other sections
    std::shared_ptr<const PipelineSettings> pipeline;
    std::shared_ptr<const StageMoves> stageMoves;      ///< moves of deals that their system has not confirmed yet
    std::shared_ptr<const ReengageDecisions> reengage; ///< dismissals, corrected reasons, weights
    std::shared_ptr<const ReleaseDecisions> releases;  ///< manual entries, decided matches, what was drafted and sent
};

struct Decision
{
    qint64 id = 0;
    Instant at;
    QString command;
    QString accountKey;
    QString summary; ///< a sentence: "Untracked hooli.example"
    std::optional<Instant> undoneAt;
};

struct AccessRequest
{
    QString name, email, company, message;
};

/// workspace.sqlite: what people decided. Every command is one transaction that also writes the decision (with what
/// undo restores) and the audit log; an acknowledged decision survives a crash. `now` is the wall clock, from outside.
class Workspace
{
public:
    using Clock = std::function<Instant()>;
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const QString &file, Clock now,
                                                                 OpenMode mode = OpenMode::ReadWrite);

    struct Plan
    {
        QString command;
        QString accountKey; ///< empty where several or none are meant
        QString summary;
    };
    /// Refuses before it changes anything, or makes the changes and says what they are.
    using Command = std::function<Result<Plan>(ChangeSet &)>;
    /// Runs a command as one transaction with its decision and audit rows; one that changes nothing leaves none.
    [[nodiscard]] Result<void> record(const Command &command);

    [[nodiscard]] Result<WorkspaceSnapshot> snapshot();

    /// Accounts that are (un)tracked already are left out; nothing left is no decision.
    [[nodiscard]] Result<void> untrack(const std::vector<QString> &accountKeys);
    [[nodiscard]] Result<void> track(const std::vector<QString> &accountKeys);
    /// From then on `accountKey` stands for `intoKey`. Refused: an account into itself, also by way of others.
    [[nodiscard]] Result<void> merge(const QString &accountKey, const QString &intoKey);
    /// From then on that company of that source stands for the account `newKey` by itself.
    [[nodiscard]] Result<void> split(SourceId source, const QString &externalId, const QString &newKey);

    /// Settings that a new data folder starts with: written once, where nothing was set before, and no decision.
    [[nodiscard]] Result<void> preset(const std::vector<std::pair<QString, nlohmann::json>> &values);

    /// Settings are addressed by dotted keys (settings_catalog.h); an unknown key or a value of the wrong shape is
    /// refused with a sentence that names what is allowed.
    [[nodiscard]] Result<nlohmann::json> setting(const QString &key);
    [[nodiscard]] Result<std::vector<std::pair<QString, nlohmann::json>>> settings();
    [[nodiscard]] Result<void> setSetting(const QString &key, const nlohmann::json &value);
    /// Several at once, one decision: weights and thresholds change together.
    [[nodiscard]] Result<void> setSettings(const std::vector<std::pair<QString, nlohmann::json>> &values);

    /// The setting `secrets.place`. It is set only here, by whoever has moved the tokens: noted in the audit log, and
    /// no decision, since an undo would leave the tokens where they are.
    [[nodiscard]] Result<SecretPlace> secretPlace();
    [[nodiscard]] Result<void> setSecretPlace(SecretPlace place);

    /// Newest first, undone ones included; with an account key, those that touched it. `limit` −1: all.
    [[nodiscard]] Result<std::vector<Decision>> decisions(int limit = 100, const QString &accountKey = {});
    /// Undoes the last decision that was not undone and returns it; nullopt when there is none.
    [[nodiscard]] Result<std::optional<Decision>> undo();

    /// The sources a user has connected, by source and name.
    [[nodiscard]] Result<std::vector<Connection>> connections();
    /// Adds one, or replaces the one of that source and name; noted in the audit log. It is no decision that undo takes
    /// back, since the token is not kept here.
    [[nodiscard]] Result<void> saveConnection(const Connection &connection);
    [[nodiscard]] Result<void> removeConnection(SourceId source, const QString &name);

    [[nodiscard]] Result<void> requestAccess(const AccessRequest &request);
    /// The newest one.
    [[nodiscard]] Result<std::optional<AccessRequest>> pendingAccessRequest();

    /// Something that happened without being a decision (a sync, a migration), for the audit log.
    [[nodiscard]] Result<void> note(const QString &what, const QString &detail, const QString &accountKey = {});

    [[nodiscard]] Database &database() { return *m_database; }

private:
    Workspace() = default;

    std::unique_ptr<Database> m_database;
    Clock m_now;
};

} // namespace success
