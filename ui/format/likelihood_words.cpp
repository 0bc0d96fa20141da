// SPDX-License-Identifier: Apache-2.0
#include "ui/format/likelihood_words.h"

#include <QCoreApplication>

namespace success::ui {

QString likelihoodText(Likelihood likelihood)
{
    constexpr std::array texts{QT_TRANSLATE_NOOP("Likelihood", "High"), QT_TRANSLATE_NOOP("Likelihood", "Medium"),
                               QT_TRANSLATE_NOOP("Likelihood", "Low"), QT_TRANSLATE_NOOP("Likelihood", "Not scored")};
    return QCoreApplication::translate("Likelihood", texts[size_t(likelihood)]);
}

Likelihood likelihoodFromKey(const QString &key)
{
    for (const auto likelihood : {Likelihood::High, Likelihood::Medium, Likelihood::Low}) {
        if (likelihoodKey(likelihood) == key)
            return likelihood;
    }
    return Likelihood::NotScored;
}

Tone toneOf(Likelihood likelihood)
{
    switch (likelihood) {
    case Likelihood::High:
        return tone::healthy;
    case Likelihood::Medium:
        return tone::atRisk;
    case Likelihood::Low:
    case Likelihood::NotScored:
        break;
    }
    return tone::neutral;
}

} // namespace success::ui
