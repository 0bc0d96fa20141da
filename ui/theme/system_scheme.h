// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace success::ui {

/// Asking libdbus without a bus would start one.
[[nodiscard]] bool hasSessionBus();

/// Whether the desktop prefers dark: the XDG desktop portal's `org.freedesktop.appearance color-scheme` (1 dark,
/// 2 light, 0 no preference), else the lightness of the palette the platform started with.
class SystemScheme : public QObject
{
    Q_OBJECT

public:
    explicit SystemScheme(QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const;

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);

    bool m_paletteDark = false;
    uint m_portal = 0;
};

} // namespace success::ui
