// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/ui_state.h"

namespace success::ui {

namespace {
const QString geometryKey = QStringLiteral("window/geometry");
const QString splitterKey = QStringLiteral("window/splitter");
const QString themeKeyName = QStringLiteral("window/theme");
const QString routeKey = QStringLiteral("window/route");
const QString recentKey = QStringLiteral("palette/recent");
} // namespace

UiState::UiState(const QString &file)
    : m_settings(file, QSettings::IniFormat)
{
}

QByteArray UiState::geometry() const
{
    return m_settings.value(geometryKey).toByteArray();
}

void UiState::setGeometry(const QByteArray &geometry)
{
    m_settings.setValue(geometryKey, geometry);
}

QByteArray UiState::splitter() const
{
    return m_settings.value(splitterKey).toByteArray();
}

void UiState::setSplitter(const QByteArray &state)
{
    m_settings.setValue(splitterKey, state);
}

std::optional<ThemeChoice> UiState::theme() const
{
    return themeFromKey(m_settings.value(themeKeyName).toString());
}

void UiState::setTheme(ThemeChoice choice)
{
    m_settings.setValue(themeKeyName, themeKey(choice));
}

std::optional<Route> UiState::route() const
{
    return Route::parse(m_settings.value(routeKey).toString());
}

QStringList UiState::recentChoices() const
{
    return m_settings.value(recentKey).toStringList();
}

void UiState::setRecentChoices(const QStringList &ids)
{
    m_settings.setValue(recentKey, ids);
}

void UiState::setRoute(const Route &route)
{
    m_settings.setValue(routeKey, route.toString());
}

} // namespace success::ui
