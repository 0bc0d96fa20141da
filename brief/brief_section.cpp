// SPDX-License-Identifier: Apache-2.0
#include "brief/brief_section.h"

#include <QCoreApplication>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("AccountBrief", text);
}

/// What is not printed; empty: everything is.
QString restText(const BriefSection &section, size_t shown)
{
    const size_t left = section.items.size() - shown;
    if (left == 0)
        return section.goesOn ? tr("… older ones are in the app") : QString();
    if (section.goesOn || !section.counted)
        return tr("… the rest is in the app");
    return shown == 0 ? tr("%1 in the app").arg(left) : tr("… and %1 more in the app").arg(left);
}

} // namespace

std::vector<BriefBlock> briefBlocks(const std::vector<BriefSection> &sections, const std::vector<size_t> &shown)
{
    std::vector<BriefBlock> blocks;
    for (size_t i = 0; i < sections.size(); ++i) {
        const BriefSection &section = sections[i];
        if (section.lead.empty() && section.items.empty())
            continue;
        if (!section.heading.isEmpty())
            blocks.push_back({BriefBlock::Kind::Heading, {}, section.heading, {}});
        blocks.insert(blocks.end(), section.lead.begin(), section.lead.end());
        blocks.insert(blocks.end(), section.items.begin(), section.items.begin() + qptrdiff(shown[i]));
        if (const QString rest = restText(section, shown[i]); !rest.isEmpty()) {
            blocks.back().keepsNext = true;
            blocks.push_back({BriefBlock::Kind::Line, {}, rest, {}, {}, PrintTone::Quiet});
        }
    }
    return blocks;
}

} // namespace success
