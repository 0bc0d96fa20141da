// SPDX-License-Identifier: Apache-2.0
#include "core/scoring/convert_settings.h"

#include <QCoreApplication>

#include <array>

namespace success {

namespace {

constexpr std::array inputKeys{u"usage_depth", u"usage_trend", u"recency", u"engagement", u"intent", u"fit"};
constexpr std::array inputTitles{
    QT_TRANSLATE_NOOP("ConvertInput", "Usage depth"), QT_TRANSLATE_NOOP("ConvertInput", "Usage trend"),
    QT_TRANSLATE_NOOP("ConvertInput", "Recency"),     QT_TRANSLATE_NOOP("ConvertInput", "Engagement"),
    QT_TRANSLATE_NOOP("ConvertInput", "Intent"),      QT_TRANSLATE_NOOP("ConvertInput", "Fit")};
static_assert(inputKeys.size() == convertInputs && inputTitles.size() == convertInputs && convertInputs <= maxInputs);

} // namespace

QString convertInputKey(ConvertInput input)
{
    return QString::fromUtf16(inputKeys[size_t(input)]);
}

QString convertInputTitle(ConvertInput input)
{
    return QCoreApplication::translate("ConvertInput", inputTitles[size_t(input)]);
}

QString likelihoodKey(Likelihood likelihood)
{
    constexpr std::array keys{u"high", u"medium", u"low", u"not_scored"};
    return QString::fromUtf16(keys[size_t(likelihood)]);
}

Likelihood likelihoodOf(int score, int mediumFrom, int highFrom)
{
    if (score < 0)
        return Likelihood::NotScored;
    if (score >= highFrom)
        return Likelihood::High;
    return score >= mediumFrom ? Likelihood::Medium : Likelihood::Low;
}

Likelihood ConvertSettings::likelihoodOf(int score) const
{
    return success::likelihoodOf(score, mediumFrom, highFrom);
}

} // namespace success
