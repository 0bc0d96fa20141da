// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/section.h"
#include "core/sections/palette/palette_index.h"
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
/// Sections with their views, and Integrations.
void addPlaces(PaletteCommands &commands, const Theme &theme, const std::function<void(const Route &)> &go);
/// The settings that have an editor in the window. `open` is given where it is, and the name of the button there that
/// opens it (empty: the place itself is the editor).
void addSettings(PaletteCommands &commands, const Theme &theme,
                 const std::function<void(const Route &route, const QString &button)> &open);

/// A property of an action: what the palette calls it.
inline constexpr auto paletteTitle = "paletteTitle";

} // namespace success::ui
