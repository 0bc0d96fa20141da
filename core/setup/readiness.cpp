// SPDX-License-Identifier: Apache-2.0
#include "core/setup/readiness.h"

#include "core/setup/reused_systems.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace success {

namespace {

using nlohmann::ordered_json;

const QString integrationsRoute = QStringLiteral("/settings/integrations");
const QString healthRoute = QStringLiteral("/success/health");
const QString convertRoute = QStringLiteral("/success/convert");
const QString reengageRoute = QStringLiteral("/success/re-engage");
const QString pipelineRoute = QStringLiteral("/success/pipeline");

QString tr(const char *text)
{
    return QCoreApplication::translate("Setup", text);
}

bool has(const std::vector<SourceId> &sources, SourceId source)
{
    return std::ranges::find(sources, source) != sources.end();
}

const SourceState *stateOf(const SetupFacts &facts, SourceId source)
{
    const auto state = std::ranges::find(facts.states, source, &SourceState::source);
    return state == facts.states.end() ? nullptr : &*state;
}

bool hasData(const SetupFacts &facts, SourceId source)
{
    const SourceState *state = stateOf(facts, source);
    return has(facts.connected, source) && state != nullptr && state->lastSuccessAt.has_value();
}

/// The groups of needed sources of which one can stand in for the others already.
std::set<int> connectedGroups(const std::vector<SourceNeed> &needs, const SetupFacts &facts)
{
    std::set<int> groups;
    for (const SourceNeed &need : needs) {
        if (has(facts.connected, need.source))
            groups.insert(need.group);
    }
    return groups;
}

Readiness::Connector connectorOf(const SourceNeed &need, const SetupFacts &facts, const std::set<int> &groups)
{
    using State = Readiness::ConnectorState;
    Readiness::Connector connector;
    connector.source = need.source;
    connector.powers = need.powers;
    if (has(facts.connected, need.source))
        connector.state = State::Connected;
    else
        connector.state = has(facts.available, need.source) ? State::Available : State::ProviderMissing;
    connector.required = need.group != 0 && !groups.contains(need.group);
    if (const SourceState *state = stateOf(facts, need.source)) {
        connector.lastSync = state->lastSuccessAt;
        if (state->error)
            connector.error = state->error->sentence;
    }
    return connector;
}

Readiness::Status statusOf(const std::vector<SourceNeed> &needs, const SetupFacts &facts)
{
    std::set<int> wanted;
    std::set<int> filled;
    bool everything = true;
    for (const SourceNeed &need : needs) {
        const bool there = hasData(facts, need.source);
        const SourceState *state = stateOf(facts, need.source);
        everything = everything && there && !state->error;
        wanted.insert(need.group);
        if (there)
            filled.insert(need.group);
    }
    wanted.erase(0);
    if (!std::ranges::includes(filled, wanted))
        return Readiness::Status::Blocked;
    return everything ? Readiness::Status::Ready : Readiness::Status::Partial;
}

Readiness::Path pathOf(const QString &id)
{
    struct Place
    {
        QStringView id;
        const char *label;
        QStringView route;
    };
    static constexpr std::array places{
        Place{u"crm", QT_TRANSLATE_NOOP("Setup", "Pipeline settings"), u"/success/pipeline?view=settings"},
        Place{u"integrations", QT_TRANSLATE_NOOP("Setup", "Integrations"), u"/settings/integrations"},
        Place{u"health", QT_TRANSLATE_NOOP("Setup", "Health"), u"/success/health"},
        Place{u"convert", QT_TRANSLATE_NOOP("Setup", "Convert settings"), u"/success/convert?tab=settings"},
        Place{u"signals", QT_TRANSLATE_NOOP("Setup", "Signals"), u"/success/signals"},
        Place{u"feedback_ops", QT_TRANSLATE_NOOP("Setup", "Requests"), u"/success/close-the-loop?view=requests"},
        Place{u"workflows", QT_TRANSLATE_NOOP("Setup", "Sync schedule"), u"/settings/integrations?tab=schedule"},
    };
    const auto place = std::ranges::find(places, QStringView(id), &Place::id);
    return {id, tr(place->label), place->route.toString()};
}

/// The ways that lead where this section's setup is done, in the order of product.md §10.
std::vector<Readiness::Path> pathsOf(SetupSection section)
{
    QStringList ids{QStringLiteral("crm"), QStringLiteral("integrations"), QStringLiteral("health")};
    if (section == SetupSection::Convert)
        ids << QStringLiteral("convert");
    ids << QStringLiteral("signals");
    if (section == SetupSection::CloseTheLoop || section == SetupSection::ReEngage)
        ids << QStringLiteral("feedback_ops");
    ids << QStringLiteral("workflows");
    std::vector<Readiness::Path> paths;
    for (const QString &id : std::as_const(ids))
        paths.push_back(pathOf(id));
    return paths;
}

/// What would bring one connector further; empty if nothing has to be done.
QString stepFor(const Readiness::Connector &connector)
{
    const QString title = sourceTitle(connector.source);
    if (connector.state == Readiness::ConnectorState::ProviderMissing)
        return {};
    if (connector.state == Readiness::ConnectorState::Available)
        return connector.required ? tr("Connect %1: %2.").arg(title, connector.powers)
                                  : tr("Connect %1 as well: %2.").arg(title, connector.powers);
    if (!connector.error.isEmpty())
        return tr("Look at %1: %2").arg(title, connector.error);
    return connector.lastSync ? QString() : tr("Sync %1 once.").arg(title);
}

/// The scores that the section shows; its own only where it has data to score. All are saved together.
void addScoresToSave(std::vector<Readiness::Step> &steps, const Readiness &readiness)
{
    const bool hasOwn = readiness.status != Readiness::Status::Blocked;
    steps.push_back({tr("Refresh Health to save today's scores."), healthRoute});
    if (readiness.section == SetupSection::Convert && hasOwn)
        steps.push_back({tr("Refresh Convert to save today's scores."), convertRoute});
    if (readiness.section == SetupSection::ReEngage && hasOwn)
        steps.push_back({tr("Refresh Re-engage to save today's scores."), reengageRoute});
}

std::vector<Readiness::Step> stepsOf(const Readiness &readiness, const SetupFacts &facts)
{
    std::vector<Readiness::Step> steps;
    if (readiness.section == SetupSection::Pipeline && facts.movesToDecide > 0)
        steps.push_back({facts.movesToDecide == 1
                             ? tr("Decide what becomes of 1 move that did not arrive.")
                             : tr("Decide what becomes of %1 moves that did not arrive.").arg(facts.movesToDecide),
                         pipelineRoute});
    for (const bool required : {true, false}) {
        for (const Readiness::Connector &connector : readiness.connectors) {
            const QString text = stepFor(connector);
            if (connector.required == required && !text.isEmpty())
                steps.push_back({text, integrationsRoute});
        }
    }
    const bool anyData = std::ranges::any_of(facts.connected, [&](SourceId source) { return hasData(facts, source); });
    if (anyData && !facts.healthSavedToday)
        addScoresToSave(steps, readiness);
    return steps;
}

QString systemStateKey(Readiness::SystemState state)
{
    static const std::array keys{QStringLiteral("ready"), QStringLiteral("partial"), QStringLiteral("missing")};
    return keys[size_t(state)];
}

QString connectorStateKey(Readiness::ConnectorState state)
{
    static const std::array keys{QStringLiteral("connected"), QStringLiteral("available"),
                                 QStringLiteral("provider_missing")};
    return keys[size_t(state)];
}

ordered_json orNull(const QString &text)
{
    return text.isEmpty() ? ordered_json() : ordered_json(text.toStdString());
}

} // namespace

QString readinessStatusKey(Readiness::Status status)
{
    static const std::array keys{QStringLiteral("ready"), QStringLiteral("partial"), QStringLiteral("blocked")};
    return keys[size_t(status)];
}

Readiness readinessOf(SetupSection section, const SetupFacts &facts)
{
    const std::vector<SourceNeed> needs = needsOf(section);
    const std::set<int> groups = connectedGroups(needs, facts);
    Readiness readiness;
    readiness.section = section;
    readiness.status = statusOf(needs, facts);
    readiness.systems = reusedSystems(section, facts);
    for (const SourceNeed &need : needs)
        readiness.connectors.push_back(connectorOf(need, facts, groups));
    readiness.paths = pathsOf(section);
    readiness.steps = stepsOf(readiness, facts);
    return readiness;
}

ordered_json readinessJson(const Readiness &readiness)
{
    ordered_json systems = ordered_json::array();
    for (const Readiness::System &system : readiness.systems)
        systems.push_back({{"id", system.id.toStdString()},
                           {"label", system.label.toStdString()},
                           {"state", systemStateKey(system.state).toStdString()},
                           {"detail", system.detail.toStdString()}});
    ordered_json connectors = ordered_json::array();
    for (const Readiness::Connector &connector : readiness.connectors)
        connectors.push_back({{"source", sourceKey(connector.source).toStdString()},
                              {"state", connectorStateKey(connector.state).toStdString()},
                              {"required", connector.required},
                              {"powers", connector.powers.toStdString()},
                              {"last_sync", orNull(connector.lastSync ? toIso(*connector.lastSync) : QString())},
                              {"error", orNull(connector.error)}});
    ordered_json paths = ordered_json::array();
    for (const Readiness::Path &path : readiness.paths)
        paths.push_back(
            {{"id", path.id.toStdString()}, {"label", path.label.toStdString()}, {"route", path.route.toStdString()}});
    ordered_json steps = ordered_json::array();
    for (const Readiness::Step &step : readiness.steps)
        steps.push_back({{"text", step.text.toStdString()}, {"route", step.route.toStdString()}});
    ordered_json json;
    json["section"] = setupSectionKey(readiness.section).toStdString();
    json["status"] = readinessStatusKey(readiness.status).toStdString();
    json["reused_systems"] = std::move(systems);
    json["connectors"] = std::move(connectors);
    json["fast_paths"] = std::move(paths);
    json["next_steps"] = std::move(steps);
    return json;
}

} // namespace success
