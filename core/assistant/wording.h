// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/day_text.h"
#include "core/model/money.h"
#include "core/scoring/health_settings.h"

#include <QCoreApplication>
#include <QStringList>

namespace success::assistant {

/// For tr() in answers.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Assistant)
};

/// The text with its white space as single blanks; the no-break spaces of amounts stay.
[[nodiscard]] QString oneLine(const QString &text);
/// `“…”` of the text in one line, cut at a word where it is longer than `longest`.
[[nodiscard]] QString quoted(const QString &text, int longest = 220);
/// The text in one line, cut at a word where it is longer than `longest`.
[[nodiscard]] QString shortened(const QString &text, int longest);
/// Whole sentences of the text from its beginning, as many as `longest` holds; at least the first one, shortened.
[[nodiscard]] QString firstSentences(const QString &text, int longest);
/// `a`, `a and b`, `a, b and c`.
[[nodiscard]] QString listed(const QStringList &parts);
/// `in 12 days`, `tomorrow`, `today`, `yesterday`, `12 days ago`.
[[nodiscard]] QString inDays(qint64 days);
/// `−8`, `+3`, `0`, with a real minus sign.
[[nodiscard]] QString signedNumber(int number);
/// `critical`, `at risk`, `healthy`, `not scored`: inside a sentence.
[[nodiscard]] QString levelWords(RiskLevel level);
/// The text with a full stop, unless it ends in one, or in `…”`, `?”` and the like.
[[nodiscard]] QString sentence(const QString &text);

} // namespace success::assistant
