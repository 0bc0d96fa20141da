// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/settings_catalog.h"
#include "ui/palette/palette_commands.h"
#include "ui/sections/contracts/contracts_view.h"
#include "ui/sections/pipeline/pipeline_view.h"
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

/// Where settings whose keys begin so are edited.
struct Editor
{
    QString keys;
    QString title; ///< of the editor
    Route route;
    QString button; ///< opens it there; empty: the place is the editor
};

std::vector<Editor> editors()
{
    const auto section = [](Section one) {
        return Route::to(sectionInfo(one).path);
    };
    const Route schedule = Route::to(paths::integrations).with(QStringLiteral("tab"), QStringLiteral("schedule"));
    return {{QStringLiteral("health."), tr("Settings of Health"), section(Section::Health),
             QStringLiteral("healthSettings")},
            {QStringLiteral("convert."),
             tr("Settings of Convert"),
             section(Section::Convert).with(QStringLiteral("tab"), QStringLiteral("settings")),
             {}},
            {QStringLiteral("money."), tr("Currencies and rates"), section(Section::Contracts),
             QStringLiteral("contractSettings")},
            {QStringLiteral("pipeline."),
             tr("Settings of Pipeline"),
             section(Section::Pipeline).with(QStringLiteral("view"), viewKey(PipelineView::Settings)),
             {}},
            {QStringLiteral("sync."), tr("Schedule"), schedule, {}}};
}

/// The views of a section beside its first one: keys in the route, and titles.
template<typename Views>
std::vector<std::pair<QString, QString>> namesOf(const Views &views)
{
    std::vector<std::pair<QString, QString>> names;
    for (const auto view : views) {
        if (!viewKey(view).isEmpty())
            names.emplace_back(viewKey(view), viewTitle(view));
    }
    return names;
}

std::vector<std::pair<QString, QString>> viewsOf(Section section)
{
    if (section == Section::Contracts)
        return namesOf(contractsViews);
    return section == Section::Pipeline ? namesOf(pipelineViews) : std::vector<std::pair<QString, QString>>();
}

void addPlace(PaletteCommands &commands, const QString &title, const QString &detail, const QIcon &icon,
              const Route &route, const std::function<void(const Route &)> &go)
{
    const palette::Entry entry{Kind::Section, u"place:" % route.toString(), title, detail, route.path()};
    commands.push_back({entry, icon, {}, [go, route] {
                            go(route);
                        }});
}

} // namespace

void addPlaces(PaletteCommands &commands, const Theme &theme, const std::function<void(const Route &)> &go)
{
    for (const SectionInfo &info : sections()) {
        const Route route = Route::to(info.path);
        addPlace(commands, info.title, info.purpose, theme.icon(info.icon), route, go);
        for (const auto &[key, title] : viewsOf(info.section))
            addPlace(commands, title, tr("View of %1").arg(info.title), theme.icon(info.icon),
                     route.with(QStringLiteral("view"), key), go);
    }
    addPlace(commands, tr("Integrations"), tr("Connect systems, test and sync them"),
             theme.icon(QStringLiteral("plug")), Route::to(paths::integrations), go);
}

void addSettings(PaletteCommands &commands, const Theme &theme,
                 const std::function<void(const Route &route, const QString &button)> &open)
{
    const std::vector<Editor> known = editors();
    for (const SettingEntry &setting : settingsCatalog()) {
        const auto editor =
            std::ranges::find_if(known, [&](const Editor &one) { return setting.whole.startsWith(one.keys); });
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
