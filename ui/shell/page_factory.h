// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/detail_pane.h"
#include "ui/shell/page.h"

#include <functional>
#include <map>

namespace success::ui {

/// Who makes which page. Pages are made when they are first visited and kept.
struct PageFactory
{
    std::map<QString, std::function<Page *(QWidget *parent)>> pages; ///< by path
    std::function<DetailPane *(QWidget *parent)> detail;             ///< empty: customers cannot be opened
};

} // namespace success::ui
