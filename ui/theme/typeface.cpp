// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/typeface.h"

#include <QFontDatabase>
#include <QStringList>

namespace success::ui {

namespace {

/// Placeholders of platforms without a desktop's settings, not a choice anyone made.
bool isUnchosen(const QString &family)
{
    static const QStringList generic{QString(), QStringLiteral("Sans Serif"), QStringLiteral("Sans"),
                                     QStringLiteral("sans-serif"), QStringLiteral("DejaVu Sans")};
    return generic.contains(family);
}

const QStringList &families()
{
    static const QStringList list = [] {
        QStringList wanted;
        const QString system = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
        if (!isUnchosen(system))
            wanted << system;
        wanted << QStringLiteral("Noto Sans") << QStringLiteral("Noto Sans CJK SC")
               << QStringLiteral("Noto Sans CJK JP") << QStringLiteral("Noto Color Emoji")
               << QStringLiteral("DejaVu Sans");
        return wanted;
    }();
    return list;
}

QFont make(int pixels, QFont::Weight weight)
{
    QFont font;
    font.setFamilies(families());
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

} // namespace

QFont typeface(TextStyle style)
{
    switch (style) {
    case TextStyle::Caption:
        return make(12, QFont::Normal);
    case TextStyle::Body:
        break;
    case TextStyle::BodyMedium:
        return make(13, QFont::Medium);
    case TextStyle::SectionTitle:
        return make(15, QFont::Medium);
    case TextStyle::PageTitle:
        return make(20, QFont::DemiBold);
    case TextStyle::Figure:
        return make(28, QFont::DemiBold);
    }
    return make(13, QFont::Normal);
}

} // namespace success::ui
