// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/settings_catalog.h"
#include "ui/integrations/integrations_page.h"
#include "ui/palette/palette_commands.h"
#include "ui/sections/contracts/contracts_page.h"
#include "ui/sections/convert/convert_page.h"
#include "ui/sections/health/health_page.h"
#include "ui/sections/pipeline/pipeline_page.h"
#include "ui/sections/reengage/reengage_page.h"
#include "ui/sections/releases/releases_page.h"
#include "ui/shell/router.h"
#include "ui/shell/sections.h"

#include <QCoreApplication>

#include <algorithm>

namespace success::ui {

namespace {

using palette::Kind;

QString tr(const char *text)
{
    return QCoreApplication::translate("PalettePlaces", text);
}

/// A page of the window, and what it has beside its first face.
struct PageEntry
{
    QString path, title, purpose, icon;
    PagePlaces places;
};

PagePlaces placesOf(Section section)
{
    switch (section) {
    case Section::Health:
        return HealthPage::places();
    case Section::Convert:
        return ConvertPage::places();
    case Section::Contracts:
        return ContractsPage::places();
    case Section::Pipeline:
        return PipelinePage::places();
    case Section::ReEngage:
        return ReengagePage::places();
    case Section::Releases:
        return ReleasesPage::places();
    case Section::Signals:
        break;
    }
    return {};
}

std::vector<PageEntry> pages()
{
    std::vector<PageEntry> all;
    for (const SectionInfo &info : sections())
        all.push_back({info.path, info.title, info.purpose, info.icon, placesOf(info.section)});
    all.push_back({paths::integrations, tr("Integrations"), tr("Connect systems, test and sync them"),
                   QStringLiteral("plug"), IntegrationsPage::places()});
    return all;
}

/// `within`: what it belongs to, which finds it too.
PaletteCommand place(const QString &title, const QString &detail, const QString &within, const QIcon &icon,
                     const Route &route, const OpenPlace &open, const QString &button = {})
{
    const QString id = u"place:" % route.toString() % (button.isEmpty() ? QString() : QString(u'#' % button));
    return {{Kind::Section, id, title, detail, QString(route.path() % u' ' % within)}, icon, {}, [open, route, button] {
                open(route, button);
            }};
}

} // namespace

void addPlaces(PaletteCommands &commands, const Theme &theme, const OpenPlace &open)
{
    for (const PageEntry &page : pages()) {
        const Route route = Route::to(page.path);
        const auto &settings = page.places.settings;
        commands.push_back(place(page.title, page.purpose, {}, theme.icon(page.icon), route, open));
        for (const auto &[key, title] : page.places.views) {
            const Route view = route.with(page.places.viewKey, key);
            if (!key.isEmpty() && std::ranges::find(settings, view, &SettingsPlace::route) == settings.end())
                commands.push_back(
                    place(title, tr("View of %1").arg(page.title), page.title, theme.icon(page.icon), view, open));
        }
        for (const SettingsPlace &editor : settings) {
            if (editor.route == route && editor.button.isEmpty())
                continue; // the page itself
            commands.push_back(place(editor.title, page.title, page.title, theme.icon(QStringLiteral("settings")),
                                     editor.route, open, editor.button));
        }
    }
}

void addSavedViews(PaletteCommands &commands, const Theme &theme, Workspace &workspace,
                   const std::function<void(const SavedView &)> &open)
{
    const auto views = savedViews(workspace);
    if (!views)
        return;
    for (const SavedView &view : *views) {
        const palette::Entry entry{
            Kind::Section, u"view:" % view.id, view.name, tr("Saved view of %1").arg(sectionTitle(view.section)), {}};
        commands.push_back({entry, theme.icon(QStringLiteral("bookmark")), {}, [open, view] {
                                open(view);
                            }});
    }
}

void addSettings(PaletteCommands &commands, const Theme &theme, const OpenPlace &open)
{
    std::vector<SettingsPlace> known;
    for (const PageEntry &page : pages())
        known.insert(known.end(), page.places.settings.begin(), page.places.settings.end());
    for (const SettingEntry &setting : settingsCatalog()) {
        const auto editor =
            std::ranges::find_if(known, [&](const SettingsPlace &one) { return setting.whole.startsWith(one.keys); });
        if (editor == known.end() || !setting.pointer.isEmpty())
            continue;
        const palette::Entry entry{Kind::Setting, u"setting:" % setting.key, setting.description, editor->title,
                                   QString(setting.key % u' ' % editor->title)};
        commands.push_back(
            {entry, theme.icon(QStringLiteral("settings")), {}, [open, route = editor->route, button = editor->button] {
                 open(route, button);
             }});
    }
}

} // namespace success::ui
