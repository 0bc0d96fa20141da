// SPDX-License-Identifier: Apache-2.0
#include "core/model/source_id.h"

namespace success {

namespace {
struct Names
{
    const char *key;
    const char *title;
};
constexpr std::array<Names, 10> names{{{"", ""},
                                       {"salesbricks", "Salesbricks"},
                                       {"stripe", "Stripe"},
                                       {"posthog", "PostHog"},
                                       {"attio", "Attio"},
                                       {"hubspot", "HubSpot"},
                                       {"salesforce", "Salesforce"},
                                       {"buildbetter", "BuildBetter"},
                                       {"github", "GitHub"},
                                       {"feed", "Feed"}}};
} // namespace

QString sourceKey(SourceId source)
{
    return QString::fromLatin1(names[size_t(source)].key);
}

QString sourceTitle(SourceId source)
{
    return QString::fromLatin1(names[size_t(source)].title);
}

std::optional<SourceId> sourceFromKey(QStringView key)
{
    for (const SourceId source : allSources) {
        if (key == sourceKey(source))
            return source;
    }
    return std::nullopt;
}

} // namespace success
