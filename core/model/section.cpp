// SPDX-License-Identifier: Apache-2.0
#include "core/model/section.h"

#include <QCoreApplication>

namespace success {

namespace {

struct Names
{
    const char *key;
    const char *title;
};
constexpr std::array<Names, allSections.size()> names{{{"health", QT_TRANSLATE_NOOP("Sections", "Health")},
                                                       {"convert", QT_TRANSLATE_NOOP("Sections", "Convert")},
                                                       {"contracts", QT_TRANSLATE_NOOP("Sections", "Contracts")},
                                                       {"pipeline", QT_TRANSLATE_NOOP("Sections", "Pipeline")},
                                                       {"re-engage", QT_TRANSLATE_NOOP("Sections", "Re-engage")},
                                                       {"releases", QT_TRANSLATE_NOOP("Sections", "Releases")},
                                                       {"signals", QT_TRANSLATE_NOOP("Sections", "Signals")}}};

} // namespace

QString sectionKey(Section section)
{
    return QString::fromLatin1(names[size_t(section)].key);
}

QString sectionTitle(Section section)
{
    return QCoreApplication::translate("Sections", names[size_t(section)].title);
}

std::optional<Section> sectionFromKey(QStringView key)
{
    for (const Section section : allSections) {
        if (key == sectionKey(section))
            return section;
    }
    return std::nullopt;
}

} // namespace success
