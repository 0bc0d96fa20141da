// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scoring/health_settings.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>

namespace success::ui {

class SystemScheme;

/// Colour roles; a page that needs another one extends this list and theme_colors.cpp.
enum class Role {
    Window,
    Surface,
    SurfaceRaised, ///< hovered row, pressed button
    Selection,     ///< selected row
    Border,
    StrongBorder, ///< around what can be typed into
    Text,
    SecondaryText,
    Accent,
    OnAccent,
    CriticalText,
    CriticalTint,
    AtRiskText,
    AtRiskTint,
    HealthyText,
    HealthyTint,
    InfoText,
    InfoTint,
    NeutralText,
    NeutralTint,
    CriticalFill, ///< fills are for graphics (bars, rings, lines), at least 3:1 on Surface; never behind text
    AtRiskFill,
    HealthyFill,
    InfoFill,
    NeutralFill,
};
inline constexpr int roleCount = int(Role::NeutralFill) + 1;

/// A level's text, the tint it stands on, and the fill its graphics have.
struct Tone
{
    Role text = Role::NeutralText;
    Role tint = Role::NeutralTint;
    Role fill = Role::NeutralFill;

    bool operator==(const Tone &) const = default;
};
namespace tone {
inline constexpr Tone critical{Role::CriticalText, Role::CriticalTint, Role::CriticalFill};
inline constexpr Tone atRisk{Role::AtRiskText, Role::AtRiskTint, Role::AtRiskFill};
inline constexpr Tone healthy{Role::HealthyText, Role::HealthyTint, Role::HealthyFill};
inline constexpr Tone info{Role::InfoText, Role::InfoTint, Role::InfoFill};
inline constexpr Tone neutral{};
} // namespace tone
[[nodiscard]] Tone toneOf(RiskLevel level);

enum class TextStyle { Caption, Body, BodyMedium, SectionTitle, PageTitle, Figure };

/// Space in device-independent pixels.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
inline constexpr int xxl = 32;
inline constexpr int radius = 8;
inline constexpr int row = 44;        ///< of a table: two lines of text, whatever script they are in
inline constexpr int rowCompact = 28; ///< one line
inline constexpr int icon = 20;
} // namespace space

enum class ThemeChoice { System, Light, Dark };
/// `system`, `light`, `dark`.
[[nodiscard]] QString themeKey(ThemeChoice choice);
[[nodiscard]] std::optional<ThemeChoice> themeFromKey(const QString &key);

/// The colour of a role in one of the two themes, for what has no Theme at hand (contrast tests, printing).
[[nodiscard]] QColor themeColor(Role role, bool dark);

/// The one design system: colours, type, the application's palette and style sheet. Owned by main, passed by reference.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(ThemeChoice choice, QObject *parent = nullptr);

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    [[nodiscard]] bool isDark() const { return m_dark; }

    [[nodiscard]] QColor color(Role role) const { return themeColor(role, m_dark); }
    [[nodiscard]] QFont font(TextStyle style) const;
    /// A monogram's background and text, from a hue derived from `seed` (the domain), readable in this theme.
    [[nodiscard]] std::pair<QColor, QColor> monogram(const QString &seed) const;
    /// An icon of resources/icons by file name without suffix, tinted by `role`. It follows this theme by itself, so it
    /// must not outlive it. An unknown name gives an empty picture.
    [[nodiscard]] QIcon icon(const QString &name, Role role = Role::SecondaryText) const;

    /// Sets palette, font and style sheet of the application; again at every change.
    void apply();

Q_SIGNALS:
    void changed();

private:
    void resolve();

    ThemeChoice m_choice;
    bool m_dark = false;
    SystemScheme *m_system;
};

} // namespace success::ui
