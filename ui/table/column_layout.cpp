// SPDX-License-Identifier: Apache-2.0
#include "ui/table/column_layout.h"

#include <algorithm>
#include <numeric>

namespace success::ui {
namespace {

constexpr int defaultWidth = 110;
constexpr int narrowest = 40;

const ColumnInfo *findInfo(const std::vector<ColumnInfo> &columns, const QString &id)
{
    const auto found = std::ranges::find(columns, id, &ColumnInfo::id);
    return found == columns.end() ? nullptr : &*found;
}

/// Shares `extra` out among the shown stretching columns the user has not set a width for.
void stretch(std::vector<int> &widths, const ColumnLayout &layout, const std::vector<ColumnWish> &wishes, int extra)
{
    int shares = 0;
    std::vector<int> shareOf(layout.size(), 0);
    for (size_t i = 0; i < layout.size(); ++i) {
        const auto wish = std::ranges::find(wishes, layout[i].id, &ColumnWish::id);
        if (widths[i] > 0 && layout[i].width == 0 && wish != wishes.end())
            shares += shareOf[i] = wish->stretch;
    }
    for (size_t i = 0; i < layout.size() && shares > 0; ++i) {
        const int part = extra * shareOf[i] / shares;
        widths[i] += part;
        extra -= part;
        shares -= shareOf[i];
    }
}

} // namespace

QString layoutText(const ColumnLayout &layout)
{
    QStringList parts;
    for (const auto &column : layout) {
        QString part = column.id + u':' + QString::number(column.width);
        if (column.hidden)
            part += QStringLiteral(":hidden");
        parts.push_back(part);
    }
    return parts.join(u' ');
}

ColumnLayout layoutFromText(const QString &text)
{
    ColumnLayout layout;
    const auto parts = text.split(u' ', Qt::SkipEmptyParts);
    for (const auto &part : parts) {
        const auto fields = part.split(u':');
        bool isNumber = false;
        const int width = fields.size() < 2 ? 0 : fields[1].toInt(&isNumber);
        if (isNumber && width >= 0 && width < 10000)
            layout.push_back({fields[0], width == 0 ? 0 : std::max(width, narrowest),
                              fields.size() > 2 && fields[2] == QStringLiteral("hidden")});
    }
    return layout;
}

ColumnLayout mergedLayout(const ColumnLayout &saved, const std::vector<ColumnInfo> &columns)
{
    ColumnLayout merged;
    for (const auto &column : saved) {
        if (findInfo(columns, column.id) && std::ranges::find(merged, column.id, &ColumnState::id) == merged.end())
            merged.push_back(column);
    }
    for (size_t i = 0; i < columns.size(); ++i) {
        if (std::ranges::find(merged, columns[i].id, &ColumnState::id) != merged.end())
            continue;
        auto place = merged.begin();
        if (i > 0)
            place = std::next(std::ranges::find(merged, columns[i - 1].id, &ColumnState::id));
        merged.insert(place, {columns[i].id, 0, columns[i].hiddenByDefault});
    }
    return merged;
}

std::vector<int> fittedWidths(const ColumnLayout &layout, const std::vector<ColumnInfo> &columns,
                              const std::vector<ColumnWish> &wishes, int available)
{
    std::vector<int> widths(layout.size(), 0);
    for (size_t i = 0; i < layout.size(); ++i) {
        if (layout[i].hidden || !findInfo(columns, layout[i].id))
            continue;
        const auto wish = std::ranges::find(wishes, layout[i].id, &ColumnWish::id);
        const int natural = wish == wishes.end() ? defaultWidth : wish->stretch ? wish->minimum : wish->natural;
        widths[i] = layout[i].width > 0 ? layout[i].width : natural;
    }
    const auto total = [&widths] {
        return std::accumulate(widths.begin(), widths.end(), 0);
    };
    while (total() > available) {
        int fold = -1;
        int priority = 0;
        for (size_t i = 0; i < layout.size(); ++i) {
            const auto *info = findInfo(columns, layout[i].id);
            if (widths[i] > 0 && info && info->foldPriority > priority) {
                priority = info->foldPriority;
                fold = int(i);
            }
        }
        if (fold < 0)
            break;
        widths[size_t(fold)] = 0;
    }
    stretch(widths, layout, wishes, std::max(0, available - total()));
    return widths;
}

} // namespace success::ui
