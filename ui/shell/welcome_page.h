// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/simple_page.h"
#include "ui/theme/theme.h"

namespace success::ui {

/// What is shown at the first start: two ways in.
class WelcomePage : public SimplePage
{
    Q_OBJECT

public:
    explicit WelcomePage(const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void demoRequested();
    void connectRequested();
};

} // namespace success::ui
