// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/relative_time_label.h"

#include "ui/format/words.h"
#include "ui/theme/typeface.h"
#include "ui/widgets/text.h"

namespace success::ui {

RelativeTimeLabel::RelativeTimeLabel(QString pattern, QString never, QWidget *parent)
    : QLabel(parent)
    , m_pattern(std::move(pattern))
    , m_never(std::move(never))
{
    setTextFormat(Qt::PlainText);
    setFont(typeface(TextStyle::Body));
    setTextTone(this, TextTone::Secondary);
    setText(m_never);
}

void RelativeTimeLabel::setTime(std::optional<Instant> at, Instant now)
{
    setText(at ? m_pattern.arg(relativeTime(*at, now)) : m_never);
    setToolTip(at ? exactTime(*at) : QString());
    setAccessibleDescription(toolTip());
}

} // namespace success::ui
