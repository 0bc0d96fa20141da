// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/pipeline/pipeline_view.h"

#include <QCoreApplication>

namespace success::ui {

QString viewKey(PipelineView view)
{
    switch (view) {
    case PipelineView::Kanban:
        return {};
    case PipelineView::Table:
        return QStringLiteral("table");
    case PipelineView::Settings:
        break;
    }
    return QStringLiteral("settings");
}

PipelineView pipelineViewFromKey(const QString &key)
{
    for (const auto view : pipelineViews) {
        if (viewKey(view) == key)
            return view;
    }
    return PipelineView::Kanban;
}

QString viewTitle(PipelineView view)
{
    switch (view) {
    case PipelineView::Kanban:
        return QCoreApplication::translate("PipelineView", "Kanban");
    case PipelineView::Table:
        return QCoreApplication::translate("PipelineView", "Table");
    case PipelineView::Settings:
        break;
    }
    return QCoreApplication::translate("PipelineView", "Settings");
}

} // namespace success::ui
