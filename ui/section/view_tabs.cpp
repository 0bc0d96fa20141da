// SPDX-License-Identifier: Apache-2.0
#include "ui/section/view_tabs.h"

#include <QCoreApplication>

namespace success::ui {

SegmentedFilter *makeViewTabs(const Theme &theme, const PagePlaces &places, const QString &name, QWidget *parent)
{
    std::vector<SegmentedFilter::Option> options;
    for (const auto &[key, title] : places.views)
        options.push_back({key, title});
    auto *tabs =
        new SegmentedFilter(theme, QCoreApplication::translate("ViewTabs", "View"), std::move(options), parent);
    tabs->setObjectName(name);
    return tabs;
}

} // namespace success::ui
