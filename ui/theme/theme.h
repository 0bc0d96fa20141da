// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

#include "core/scoring/health_settings.h"

namespace success::ui {

/// Colour roles of visual.md; a page that needs another one extends this list.
enum class Role {
    Window,
    Surface,
    SurfaceRaised, ///< hovered row, pressed button
    Border,
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
};

/// A level's pair of text and tint.
struct Tone
{
    Role text = Role::NeutralText;
    Role tint = Role::NeutralTint;
};
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
inline constexpr int row = 36;
inline constexpr int rowCompact = 28;
inline constexpr int icon = 20;
} // namespace space

enum class ThemeChoice { System, Light, Dark };

/// The one design system: colours, type, the application's palette and style sheet. Owned by main, passed by reference.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(ThemeChoice choice, QObject *parent = nullptr);

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    [[nodiscard]] bool isDark() const { return m_dark; }

    [[nodiscard]] QColor color(Role role) const;
    [[nodiscard]] QFont font(TextStyle style) const;
    /// A monogram's background and text, from a hue derived from `seed` (the domain), readable in this theme.
    [[nodiscard]] std::pair<QColor, QColor> monogram(const QString &seed) const;
    /// An icon of resources/icons, tinted by `role`.
    [[nodiscard]] class QIcon icon(const QString &name, Role role = Role::SecondaryText) const;

    /// Sets palette, font and style sheet of the application; again at every change.
    void apply();

Q_SIGNALS:
    void changed();

private:
    ThemeChoice m_choice;
    bool m_dark = false;
};

} // namespace success::ui
