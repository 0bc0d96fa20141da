// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/section.h"
#include "core/sections/palette/palette_index.h"
#include "core/workspace/saved_views.h"
#include "ui/shell/route.h"
#include "ui/theme/theme.h"

#include <QIcon>

#include <functional>
#include <vector>

class QAction;
class QWidget;

namespace success::ui {

/// What the palette can do besides opening an account.
struct PaletteCommand
{
    palette::Entry entry;
    QIcon icon;
    QString keys; ///< its shortcut; empty: none
    std::function<void()> run;
};

using PaletteCommands = std::vector<PaletteCommand>;

/// `Route Hooli to Convert` for every destination, natural moves first with why.
void addRouting(PaletteCommands &commands, const Theme &theme, Section from, const QString &accountName,
                const std::function<void(Section)> &route);
/// The enabled ones of `actions` that have words: `paletteTitle` (a property) where they need more than their text.
void addWindowActions(PaletteCommands &commands, const Theme &theme, const QList<QAction *> &actions);
/// What the bars of the shown page offer at the moment.
void addPageButtons(PaletteCommands &commands, const QWidget &page, const QString &pageTitle);
/// Goes there and, where `button` names one of the page's, presses it.
using OpenPlace = std::function<void(const Route &route, const QString &button)>;
/// Every page with its views and the editors of its settings, as the pages say them (PagePlaces).
void addPlaces(PaletteCommands &commands, const Theme &theme, const OpenPlace &open);
/// The settings that have an editor in the window, one by one.
void addSettings(PaletteCommands &commands, const Theme &theme, const OpenPlace &open);
/// The saved views of all sections.
void addSavedViews(PaletteCommands &commands, const Theme &theme, Workspace &workspace,
                   const std::function<void(const SavedView &)> &open);

/// A property of an action or a button: what the palette calls it.
inline constexpr auto paletteTitle = "paletteTitle";

} // namespace success::ui
