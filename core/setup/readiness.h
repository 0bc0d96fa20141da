// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/setup/section_needs.h"
#include "core/setup/setup_facts.h"

#include <nlohmann/json.hpp>

namespace success {

/// How far a section is set up, and what to do next: the shared contract of product.md §10, as panel and as JSON.
struct Readiness
{
    enum class Status { Ready, Partial, Blocked };
    enum class SystemState { Ready, Partial, Missing };
    enum class ConnectorState { Connected, Available, ProviderMissing };

    struct System
    {
        QString id; ///< crm_company_identity, metadata_projection, integration_providers, signals, workflow_runtime
        QString label;
        SystemState state{};
        QString detail;
    };
    struct Connector
    {
        SourceId source{};
        ConnectorState state{};
        bool required = false; ///< nothing that is connected can stand in for it
        QString powers;
        std::optional<Instant> lastSync;
        QString error; ///< of the last sync; empty if it succeeded
    };
    struct Path
    {
        QString id;
        QString label;
        QString route;
    };
    struct Step
    {
        QString text;
        QString route;
    };

    SetupSection section{};
    Status status{};
    std::vector<System> systems;
    std::vector<Connector> connectors;
    std::vector<Path> paths;
    std::vector<Step> steps;
};

/// Blocked: no source of a needed group is connected and has been synced. Ready: everything the section reads is
/// connected, synced and without an error. Partial: anything between.
[[nodiscard]] Readiness readinessOf(SetupSection section, const SetupFacts &facts);
[[nodiscard]] nlohmann::ordered_json readinessJson(const Readiness &readiness);

/// `ready`, `partial`, `blocked`.
[[nodiscard]] QString readinessStatusKey(Readiness::Status status);

} // namespace success
