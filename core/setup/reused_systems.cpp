// SPDX-License-Identifier: Apache-2.0
#include "core/setup/reused_systems.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace success {

namespace {

using State = Readiness::SystemState;
using System = Readiness::System;

QString tr(const char *text)
{
    return QCoreApplication::translate("Setup", text);
}

QString number(qint64 value)
{
    return QLocale(QLocale::English).toString(value);
}

bool isConnected(const SetupFacts &facts, SourceId source)
{
    return std::ranges::find(facts.connected, source) != facts.connected.end();
}

System identity(const SetupFacts &facts)
{
    System system{QStringLiteral("crm_company_identity"), tr("Company identity"), State::Missing,
                  tr("No company is known yet.")};
    if (facts.accounts == 0)
        return system;
    system.state = facts.accountsWithoutDomain == 0 ? State::Ready : State::Partial;
    system.detail = tr("%1 accounts, %2 of them joined across sources, %3 without a domain.")
                        .arg(number(facts.accounts), number(facts.joinedAccounts), number(facts.accountsWithoutDomain));
    return system;
}

/// The options that map a source's own properties onto accounts, as far as they are set.
QStringList mappedProperties(const SetupFacts &facts)
{
    struct Mapping
    {
        SourceId source;
        const char *option;
        const char *label;
    };
    static constexpr std::array mappings{
        Mapping{SourceId::PostHog, "seats_property", QT_TRANSLATE_NOOP("Setup", "seats")},
        Mapping{SourceId::Salesbricks, "trial_metadata_key", QT_TRANSLATE_NOOP("Setup", "trials")},
        Mapping{SourceId::Salesbricks, "lost_reason_key", QT_TRANSLATE_NOOP("Setup", "lost reasons")},
    };
    QStringList mapped;
    if (isConnected(facts, SourceId::Attio)) {
        const auto attio = facts.options.find(SourceId::Attio);
        const SourceOptions options = attio == facts.options.end() ? SourceOptions() : attio->second;
        mapped << tr("deals from %1 and their stage from %2")
                      .arg(options.value(QStringLiteral("deal_object"), QStringLiteral("deals")),
                           options.value(QStringLiteral("stage_attribute"), QStringLiteral("stage")));
    }
    for (const Mapping &mapping : mappings) {
        const auto options = facts.options.find(mapping.source);
        const QString value =
            options == facts.options.end() ? QString() : options->second.value(QString::fromLatin1(mapping.option));
        if (!value.isEmpty())
            mapped << tr("%1 from %2").arg(tr(mapping.label), value);
    }
    return mapped;
}

System projection(const SetupFacts &facts)
{
    QStringList mapped = mappedProperties(facts);
    if (!facts.enrichment.isEmpty())
        mapped << tr("%1 from HubSpot").arg(facts.enrichment.join(QStringLiteral(", ")));
    return {QStringLiteral("metadata_projection"), tr("Mapped properties"),
            mapped.isEmpty() ? State::Missing : State::Ready,
            mapped.isEmpty() ? tr("No property of a source is mapped onto accounts.")
                             : QString(mapped.join(QStringLiteral("; ")) + u'.')};
}

System providers(SetupSection section, const SetupFacts &facts)
{
    QStringList reused;
    size_t wanted = 0;
    for (const SourceNeed &need : needsOf(section)) {
        ++wanted;
        if (isConnected(facts, need.source))
            reused << sourceTitle(need.source);
    }
    System system{QStringLiteral("integration_providers"), tr("Connected sources"), State::Missing,
                  tr("None of the sources this page reads is connected.")};
    if (!reused.isEmpty()) {
        system.state = size_t(reused.size()) == wanted ? State::Ready : State::Partial;
        system.detail = tr("Already connected: %1.").arg(reused.join(QStringLiteral(", ")));
    }
    return system;
}

System signalsSystem(const SetupFacts &facts)
{
    constexpr size_t shown = 4;
    System system{QStringLiteral("signals"), tr("Signals"), State::Missing, {}};
    if (facts.signalsByType.empty()) {
        system.detail = isConnected(facts, SourceId::BuildBetter) ? tr("BuildBetter has brought no signal.")
                                                                  : tr("BuildBetter is not connected.");
        return system;
    }
    qint64 total = 0;
    QStringList types;
    for (const auto &[type, count] : facts.signalsByType) {
        total += count;
        if (size_t(types.size()) < shown)
            types << QString(type + u' ' + number(count));
    }
    if (facts.signalsByType.size() > shown)
        types << tr("%1 more types").arg(facts.signalsByType.size() - shown);
    system.state = State::Ready;
    system.detail = tr("%1 signals: %2.").arg(number(total), types.join(QStringLiteral(", ")));
    return system;
}

System runtime(const SetupFacts &facts)
{
    System system{QStringLiteral("workflow_runtime"), tr("Background sync"), State::Missing, {}};
    if (facts.demo) {
        system.detail =
            tr("The demo reads its recordings once and needs no background sync. What is moved is sent nowhere.");
        system.state = State::Ready;
        return system;
    }
    if (facts.offline)
        system.detail = tr("Off: this workspace works offline.");
    else if (facts.syncEveryMinutes == 0)
        system.detail = tr("Off: sources are read only when you ask.");
    else
        system.detail = tr("Every %1 minutes while the window is open.").arg(facts.syncEveryMinutes);
    if (!facts.offline && facts.syncEveryMinutes > 0)
        system.state = facts.lastRun ? State::Ready : State::Partial;
    if (facts.lastRun)
        system.detail += u' ' + tr("Last run %1.").arg(toIso(*facts.lastRun));
    if (facts.nextRun)
        system.detail += u' ' + tr("Next run %1.").arg(toIso(*facts.nextRun));
    if (facts.waitingOutbox > 0)
        system.detail += u' ' + (facts.waitingOutbox == 1 ? tr("1 move waits to be sent.")
                                                          : tr("%1 moves wait to be sent.").arg(facts.waitingOutbox));
    if (facts.movesToDecide > 0)
        system.detail += u' ' + (facts.movesToDecide == 1 ? tr("1 move is to be decided.")
                                                          : tr("%1 moves are to be decided.").arg(facts.movesToDecide));
    return system;
}

} // namespace

std::vector<Readiness::System> reusedSystems(SetupSection section, const SetupFacts &facts)
{
    return {identity(facts), projection(facts), providers(section, facts), signalsSystem(facts), runtime(facts)};
}

} // namespace success
