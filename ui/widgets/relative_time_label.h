// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/time.h"

#include <QLabel>

#include <optional>

namespace success::ui {

/// `Last updated 3 hours ago`, the exact time on hover.
class RelativeTimeLabel : public QLabel
{
    Q_OBJECT

public:
    /// `pattern` holds %1 where the time goes; `never` is shown when there is none.
    RelativeTimeLabel(QString pattern, QString never, QWidget *parent = nullptr);

    /// `now` is what the time is relative to; it does not move by itself.
    void setTime(std::optional<Instant> at, Instant now);

private:
    QString m_pattern;
    QString m_never;
};

} // namespace success::ui
