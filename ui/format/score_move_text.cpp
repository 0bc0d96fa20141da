// SPDX-License-Identifier: Apache-2.0
#include "ui/format/score_move_text.h"

#include "ui/format/words.h"

#include <QCoreApplication>

namespace success::ui {

QString scoreMoveText(const std::optional<ScoreMove> &moved, std::optional<int> now)
{
    if (!moved || !now)
        return {};
    return QCoreApplication::translate("ScoreMove", "%1 since %2, when it was %3")
        .arg(signedPoints(*now - moved->before), exactDate(moved->since), QString::number(moved->before));
}

} // namespace success::ui
