// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"
#include "core/model/time.h"
#include "ui/shell/route.h"
#include "ui/theme/theme.h"

#include <QSize>
#include <QStringList>

namespace success::ui {

/// What success-desktop was started with. Read before there is an application object, so that --help, --version and
/// mistakes need no display.
struct CommandLine
{
    enum class Action { Run, Help, Version };

    Action action = Action::Run;
    bool demo = false;
    QString dataDir;
    std::optional<AsOf> asOf;
    std::optional<ThemeChoice> theme;
    std::optional<Route> route;
    std::optional<bool> feature; ///< --feature success=on|off
    QString screenshot;          ///< file to write; empty: show the window
    std::optional<QSize> size;

    /// `arguments` without the program's name. Refused with a sentence: an unknown option, a value that is missing or
    /// cannot be read, a route that does not exist. Qt's own options (-platform, -style …) pass.
    [[nodiscard]] static Result<CommandLine> parse(const QStringList &arguments);
    [[nodiscard]] static QString helpText();
    [[nodiscard]] static QString versionText();
};

} // namespace success::ui
