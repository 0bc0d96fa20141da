// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/theme.h"

#include <array>

namespace success::ui {

namespace {

struct Pair
{
    Role role;
    QRgb light;
    QRgb dark;
};

constexpr std::array<Pair, roleCount> colors{{
    {Role::Window, 0xFFF7F7F8, 0xFF16181D},        {Role::Surface, 0xFFFFFFFF, 0xFF1E2128},
    {Role::SurfaceRaised, 0xFFF1F2F5, 0xFF272B34}, {Role::Selection, 0xFFE8EDFF, 0xFF272F4D},
    {Role::Border, 0xFFE1E3E8, 0xFF30343D},        {Role::StrongBorder, 0xFFC8CCD4, 0xFF474D5A},
    {Role::Text, 0xFF1B1D22, 0xFFECEEF2},          {Role::SecondaryText, 0xFF5A606B, 0xFFA2A9B5},
    {Role::Accent, 0xFF3B5BDB, 0xFF8CA5FF},        {Role::OnAccent, 0xFFFFFFFF, 0xFF10131C},
    {Role::CriticalText, 0xFFB42318, 0xFFFF9C92},  {Role::CriticalTint, 0xFFFDECEA, 0xFF3B1D1C},
    {Role::AtRiskText, 0xFF92500A, 0xFFFFC46B},    {Role::AtRiskTint, 0xFFFFF3DC, 0xFF392A14},
    {Role::HealthyText, 0xFF0B6B46, 0xFF6FD8A3},   {Role::HealthyTint, 0xFFE4F6EC, 0xFF14321F},
    {Role::InfoText, 0xFF2F4BC0, 0xFF9DB2FF},      {Role::InfoTint, 0xFFE8EDFF, 0xFF1F2747},
    {Role::NeutralText, 0xFF4A505B, 0xFFB9C0CC},   {Role::NeutralTint, 0xFFEEF0F3, 0xFF2A2E37},
    {Role::CriticalFill, 0xFFD9392B, 0xFFF0716A},  {Role::AtRiskFill, 0xFFCB7508, 0xFFE5A647},
    {Role::HealthyFill, 0xFF1C9563, 0xFF4DBE86},   {Role::InfoFill, 0xFF3B5BDB, 0xFF8CA5FF},
    {Role::NeutralFill, 0xFF878E9B, 0xFF7C8493},
}};

consteval bool inOrder()
{
    for (size_t i = 0; i < colors.size(); ++i) {
        if (size_t(colors[i].role) != i)
            return false;
    }
    return true;
}
static_assert(inOrder(), "a row per role, in the order of the enum");

} // namespace

QColor themeColor(Role role, bool dark)
{
    const Pair &pair = colors[size_t(role)];
    return QColor::fromRgb(dark ? pair.dark : pair.light);
}

Tone toneOf(RiskLevel level)
{
    switch (level) {
    case RiskLevel::Critical:
        return tone::critical;
    case RiskLevel::AtRisk:
        return tone::atRisk;
    case RiskLevel::Healthy:
        return tone::healthy;
    case RiskLevel::NotScored:
        break;
    }
    return tone::neutral;
}

} // namespace success::ui
