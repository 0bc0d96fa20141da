// SPDX-License-Identifier: Apache-2.0
#include "core/scoring/reengage_settings.h"

#include <QCoreApplication>

#include <array>

namespace success {

namespace {

constexpr std::array inputKeys{u"blocker", u"timing", u"engagement", u"relationship", u"value"};
constexpr std::array inputTitles{
    QT_TRANSLATE_NOOP("ReengageInput", "Blocker removed"), QT_TRANSLATE_NOOP("ReengageInput", "Timing"),
    QT_TRANSLATE_NOOP("ReengageInput", "Engagement since the loss"), QT_TRANSLATE_NOOP("ReengageInput", "Relationship"),
    QT_TRANSLATE_NOOP("ReengageInput", "Value")};
static_assert(inputKeys.size() == reengageInputs && inputTitles.size() == reengageInputs &&
              reengageInputs <= maxInputs);

} // namespace

QString reengageInputKey(ReengageInput input)
{
    return QString::fromUtf16(inputKeys[size_t(input)]);
}

QString reengageInputTitle(ReengageInput input)
{
    return QCoreApplication::translate("ReengageInput", inputTitles[size_t(input)]);
}

Likelihood ReengageSettings::likelihoodOf(int score) const
{
    return success::likelihoodOf(score, mediumFrom, highFrom);
}

} // namespace success
