// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/signals/signal_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace success::ui {

namespace {

struct Word
{
    const char *key;
    const char *text;
};

constexpr std::array kinds{
    Word{"escalation", QT_TRANSLATE_NOOP("Signals", "Escalation")},
    Word{"churn_risk", QT_TRANSLATE_NOOP("Signals", "Churn risk")},
    Word{"complaint", QT_TRANSLATE_NOOP("Signals", "Complaint")},
    Word{"objection", QT_TRANSLATE_NOOP("Signals", "Objection")},
    Word{"issue", QT_TRANSLATE_NOOP("Signals", "Issue")},
    Word{"request", QT_TRANSLATE_NOOP("Signals", "Request")},
    Word{"commitment", QT_TRANSLATE_NOOP("Signals", "Commitment")},
    Word{"nps", QT_TRANSLATE_NOOP("Signals", "NPS answer")},
    Word{"other", QT_TRANSLATE_NOOP("Signals", "Other")},
};

constexpr std::array severities{
    Word{"high", QT_TRANSLATE_NOOP("Signals", "High")},
    Word{"medium", QT_TRANSLATE_NOOP("Signals", "Medium")},
    Word{"low", QT_TRANSLATE_NOOP("Signals", "Low")},
};

template<typename Words>
QString textOf(const Words &words, const QString &key)
{
    const auto found = std::ranges::find_if(words, [&](const Word &word) { return key == QLatin1String(word.key); });
    return found == words.end() ? key : QCoreApplication::translate("Signals", found->text);
}

} // namespace

QString signalKindText(const QString &key)
{
    return textOf(kinds, key);
}

QString severityWord(const QString &key)
{
    return textOf(severities, key);
}

} // namespace success::ui
