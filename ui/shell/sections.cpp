// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/sections.h"

#include <QCoreApplication>

#include <algorithm>

namespace success::ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Sections", text);
}

std::vector<SectionInfo> makeSections()
{
    using enum SourceId;
    const auto path = [](const char *name) -> QString {
        return QStringLiteral("/success/") + QLatin1String(name);
    };
    return {
        {Section::Health,
         path("health"),
         sectionTitle(Section::Health),
         QStringLiteral("health"),
         tr("Health shows which customers are at risk, and why."),
         {Salesbricks, Stripe, PostHog, BuildBetter, HubSpot}},
        {Section::Convert,
         path("convert"),
         sectionTitle(Section::Convert),
         QStringLiteral("convert"),
         tr("Convert ranks trials and prospects by how likely they are to buy."),
         {Salesbricks, Stripe, PostHog, BuildBetter, HubSpot}},
        {Section::Contracts,
         path("contracts"),
         sectionTitle(Section::Contracts),
         QStringLiteral("contracts"),
         tr("Contracts lists subscriptions, renewals and invoices, and where two systems disagree."),
         {Salesbricks, Stripe}},
        {Section::Pipeline,
         path("pipeline"),
         sectionTitle(Section::Pipeline),
         QStringLiteral("pipeline"),
         tr("Pipeline shows deals by stage, with the health of the account behind each."),
         {Attio, Salesbricks, HubSpot, Salesforce}},
        {Section::ReEngage,
         path("re-engage"),
         sectionTitle(Section::ReEngage),
         QStringLiteral("re-engage"),
         tr("Re-engage ranks lost deals by how likely they are to come back."),
         {Salesbricks, BuildBetter, PostHog, GitHub, Feed}},
        {Section::Releases,
         path("close-the-loop"),
         sectionTitle(Section::Releases),
         QStringLiteral("releases"),
         tr("Releases matches what customers asked for with what has shipped."),
         {BuildBetter, GitHub, Feed}},
        {Section::Signals,
         path("signals"),
         sectionTitle(Section::Signals),
         QStringLiteral("signal"),
         tr("Signals lists everything customers said, with filters."),
         {BuildBetter}},
    };
}

} // namespace

std::span<const SectionInfo> sections()
{
    static const std::vector<SectionInfo> all = makeSections();
    return all;
}

const SectionInfo &sectionInfo(Section section)
{
    return sections()[size_t(section)];
}

const SectionInfo *findSection(const QString &path)
{
    const auto all = sections();
    const auto found = std::find_if(all.begin(), all.end(), [&](const SectionInfo &info) { return info.path == path; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace success::ui
