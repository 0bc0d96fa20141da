// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/section/filter_bar.h"

namespace success::ui {

/// The options of a filter: `all` first, then a value each, with its key and its words.
template<typename Values, typename Key, typename Text>
[[nodiscard]] FilterBar::Options filterOptions(const QString &all, const Values &values, Key key, Text text)
{
    FilterBar::Options options{{{}, all}};
    for (const auto &value : values)
        options.push_back({key(value), text(value)});
    return options;
}

} // namespace success::ui
