// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/style_sheet.h"

#include <QFile>

namespace success::ui {

namespace {

struct Token
{
    QLatin1String name;
    Role role;
};

constexpr Token tokens[] = {
    {QLatin1String("window"), Role::Window},
    {QLatin1String("surface"), Role::Surface},
    {QLatin1String("raised"), Role::SurfaceRaised},
    {QLatin1String("selection"), Role::Selection},
    {QLatin1String("border"), Role::Border},
    {QLatin1String("strong-border"), Role::StrongBorder},
    {QLatin1String("text"), Role::Text},
    {QLatin1String("secondary"), Role::SecondaryText},
    {QLatin1String("accent"), Role::Accent},
    {QLatin1String("on-accent"), Role::OnAccent},
    {QLatin1String("critical"), Role::CriticalText},
    {QLatin1String("critical-tint"), Role::CriticalTint},
    {QLatin1String("at-risk"), Role::AtRiskText},
    {QLatin1String("healthy"), Role::HealthyText},
    {QLatin1String("info"), Role::InfoText},
};

QColor mixed(QColor a, QColor b, float share)
{
    const auto channel = [share](float x, float y) {
        return x + (y - x) * share;
    };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()),
                            channel(a.blueF(), b.blueF()));
}

} // namespace

QString styleSheet(const Theme &theme)
{
    QFile file(QStringLiteral(":/style/application.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const auto fill = [&sheet](const QString &name, const QString &value) {
        sheet.replace(QStringLiteral("{{") + name + QStringLiteral("}}"), value);
    };
    for (const Token &token : tokens)
        fill(token.name, theme.color(token.role).name());
    fill(QStringLiteral("accent-hover"), mixed(theme.color(Role::Accent), theme.color(Role::Text), 0.12F).name());
    fill(QStringLiteral("accent-pressed"), mixed(theme.color(Role::Accent), theme.color(Role::Text), 0.24F).name());
    fill(QStringLiteral("scroll"), mixed(theme.color(Role::StrongBorder), theme.color(Role::Text), 0.10F).name());
    fill(QStringLiteral("scheme"), theme.isDark() ? QStringLiteral("dark") : QStringLiteral("light"));
    return sheet;
}

} // namespace success::ui
