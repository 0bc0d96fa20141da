// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace success::ui {

/// Why routing cannot be used yet; a sentence for disabled buttons.
[[nodiscard]] QString routingRefusal();

/// `Route to` and its five destinations. They stay disabled, and say why, as long as accounts cannot be routed.
class RouteBar : public QWidget
{
    Q_OBJECT

public:
    explicit RouteBar(const Theme &theme, QWidget *parent = nullptr);
};

} // namespace success::ui
