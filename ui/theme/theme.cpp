// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/theme.h"

#include "ui/theme/icon_engine.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/system_scheme.h"
#include "ui/theme/typeface.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

// A static library's resources are only linked in when somebody names them; the macro must stand outside a namespace.
static void initAppearance()
{
    Q_INIT_RESOURCE(appearance);
}

namespace success::ui {

namespace {

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole target, Role role) {
        palette.setColor(target, theme.color(role));
    };
    set(QPalette::Window, Role::Window);
    set(QPalette::Base, Role::Surface);
    set(QPalette::AlternateBase, Role::SurfaceRaised);
    set(QPalette::Button, Role::Surface);
    set(QPalette::ToolTipBase, Role::Text);
    set(QPalette::ToolTipText, Role::Window);
    set(QPalette::WindowText, Role::Text);
    set(QPalette::Text, Role::Text);
    set(QPalette::ButtonText, Role::Text);
    set(QPalette::BrightText, Role::CriticalText);
    set(QPalette::PlaceholderText, Role::SecondaryText);
    set(QPalette::Highlight, Role::Accent);
    set(QPalette::HighlightedText, Role::OnAccent);
    set(QPalette::Link, Role::Accent);
    set(QPalette::LinkVisited, Role::Accent);
    set(QPalette::Light, Role::Surface);
    set(QPalette::Midlight, Role::SurfaceRaised);
    set(QPalette::Mid, Role::Border);
    set(QPalette::Dark, Role::StrongBorder);
    set(QPalette::Shadow, Role::StrongBorder);
    QColor faint = theme.color(Role::SecondaryText);
    faint.setAlphaF(0.6F);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    return palette;
}

} // namespace

QString themeKey(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

std::optional<ThemeChoice> themeFromKey(const QString &key)
{
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        if (themeKey(choice) == key)
            return choice;
    }
    return std::nullopt;
}

Theme::Theme(ThemeChoice choice, QObject *parent)
    : QObject(parent)
    , m_choice(choice)
    , m_system(new SystemScheme(this))
{
    initAppearance();
    connect(m_system, &SystemScheme::changed, this, [this] {
        if (m_choice == ThemeChoice::System)
            resolve();
    });
    m_dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_system->isDark());
}

void Theme::setChoice(ThemeChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    resolve();
}

void Theme::resolve()
{
    m_dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_system->isDark());
    apply();
}

QFont Theme::font(TextStyle style) const
{
    return typeface(style);
}

std::pair<QColor, QColor> Theme::monogram(const QString &seed) const
{
    // qHash is seeded differently in every process; a company must keep its hue.
    quint32 hash = 2166136261U;
    for (const QChar c : seed)
        hash = (hash ^ c.unicode()) * 16777619U;
    const float hue = float(hash % 360U) / 360.0F;
    return m_dark ? std::pair{QColor::fromHslF(hue, 0.32F, 0.22F), QColor::fromHslF(hue, 0.60F, 0.84F)}
                  : std::pair{QColor::fromHslF(hue, 0.55F, 0.91F), QColor::fromHslF(hue, 0.65F, 0.24F)};
}

QIcon Theme::icon(const QString &name, Role role) const
{
    return QIcon(new IconEngine(*this, name, role));
}

void Theme::apply()
{
    if (!property("styled").toBool()) {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        setProperty("styled", true);
    }
    QApplication::setPalette(paletteOf(*this));
    QApplication::setFont(font(TextStyle::Body));
    qApp->setStyleSheet(styleSheet(*this));
    Q_EMIT changed();
}

} // namespace success::ui
