// SPDX-License-Identifier: Apache-2.0
#include "core/setup/section_needs.h"

#include <QCoreApplication>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Setup", text);
}

struct SectionName
{
    SetupSection section;
    const char *key;
    const char *title;
};

constexpr std::array sectionNames{
    SectionName{SetupSection::Convert, "convert", QT_TRANSLATE_NOOP("Setup", "Convert")},
    SectionName{SetupSection::Contracts, "contracts", QT_TRANSLATE_NOOP("Setup", "Contracts")},
    SectionName{SetupSection::Pipeline, "pipeline", QT_TRANSLATE_NOOP("Setup", "Pipeline")},
    SectionName{SetupSection::ReEngage, "re-engage", QT_TRANSLATE_NOOP("Setup", "Re-engage")},
    SectionName{SetupSection::CloseTheLoop, "close-the-loop", QT_TRANSLATE_NOOP("Setup", "Close the Loop")},
};

std::vector<SourceNeed> convertNeeds()
{
    return {{SourceId::Salesbricks, 1, tr("Trial orders and open new-business orders")},
            {SourceId::Stripe, 1, tr("Trialing subscriptions and payment methods on file")},
            {SourceId::PostHog, 0, tr("How much and how recently a trial is used")},
            {SourceId::BuildBetter, 0, tr("Calls, messages and buying signals")},
            {SourceId::HubSpot, 0, tr("Company size, for how well a candidate fits")}};
}

std::vector<SourceNeed> contractNeeds()
{
    return {{SourceId::Salesbricks, 1, tr("Contracts, their terms and renewals")},
            {SourceId::Stripe, 1, tr("Subscriptions, invoices and payment retries")}};
}

std::vector<SourceNeed> pipelineNeeds()
{
    return {{SourceId::Attio, 1, tr("Deals, which can be moved to another stage from here")},
            {SourceId::Salesbricks, 1, tr("Open orders, and lost ones (read-only)")},
            {SourceId::HubSpot, 1, tr("Deals and their owners (read-only)")},
            {SourceId::Salesforce, 1, tr("Opportunities and their stages (read-only)")},
            {SourceId::PostHog, 0, tr("Active users beside each deal")}};
}

std::vector<SourceNeed> reEngageNeeds()
{
    return {{SourceId::Salesbricks, 1, tr("Closed-lost orders and why they were lost")},
            {SourceId::BuildBetter, 0, tr("What was said before and since the loss")},
            {SourceId::GitHub, 0, tr("Releases that may remove what a deal was lost to")},
            {SourceId::Feed, 0, tr("Changelog entries that may remove what a deal was lost to")},
            {SourceId::PostHog, 0, tr("Product use since the loss")}};
}

std::vector<SourceNeed> loopNeeds()
{
    return {{SourceId::BuildBetter, 1, tr("What customers asked for, and who asked")},
            {SourceId::GitHub, 2, tr("What shipped, from releases")},
            {SourceId::Feed, 2, tr("What shipped, from a changelog feed")},
            {SourceId::Salesbricks, 0, tr("The ARR behind a request")},
            {SourceId::Stripe, 0, tr("The ARR behind a request")}};
}

} // namespace

QString setupSectionKey(SetupSection section)
{
    return QString::fromLatin1(sectionNames[size_t(section)].key);
}

QString setupSectionTitle(SetupSection section)
{
    return tr(sectionNames[size_t(section)].title);
}

std::optional<SetupSection> setupSectionFromKey(QStringView key)
{
    if (key == u"releases")
        return SetupSection::CloseTheLoop;
    for (const SectionName &name : sectionNames) {
        if (key == QLatin1String(name.key))
            return name.section;
    }
    return std::nullopt;
}

std::vector<SourceNeed> needsOf(SetupSection section)
{
    switch (section) {
    case SetupSection::Convert:
        return convertNeeds();
    case SetupSection::Contracts:
        return contractNeeds();
    case SetupSection::Pipeline:
        return pipelineNeeds();
    case SetupSection::ReEngage:
        return reEngageNeeds();
    case SetupSection::CloseTheLoop:
        return loopNeeds();
    }
    return {};
}

} // namespace success
