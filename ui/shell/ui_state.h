// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/route.h"
#include "ui/theme/theme.h"

#include <QSettings>

namespace success::ui {

/// The window's own state on this machine (ui.ini of the data folder). Pages keep theirs in groups of their own.
class UiState
{
public:
    explicit UiState(const QString &file);

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    [[nodiscard]] QByteArray splitter() const;
    void setSplitter(const QByteArray &state);
    [[nodiscard]] std::optional<ThemeChoice> theme() const;
    void setTheme(ThemeChoice choice);
    /// The place the window was closed at.
    [[nodiscard]] std::optional<Route> route() const;
    void setRoute(const Route &route);
    /// What was chosen in the command palette, latest first.
    [[nodiscard]] QStringList recentChoices() const;
    void setRecentChoices(const QStringList &ids);
    /// What was set, on disk when this returns.
    void save() { m_settings.sync(); }

private:
    QSettings m_settings;
};

} // namespace success::ui
