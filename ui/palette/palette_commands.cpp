// SPDX-License-Identifier: Apache-2.0
#include "ui/palette/palette_commands.h"

#include "core/workspace/natural_moves.h"
#include "ui/section/row_bar.h"
#include "ui/section/section_bar.h"
#include "ui/shell/sections.h"

#include <QAction>
#include <QCoreApplication>
#include <QPointer>
#include <QPushButton>

namespace success::ui {

namespace {

using palette::Kind;

QString tr(const char *text)
{
    return QCoreApplication::translate("PaletteCommands", text);
}

void addButtonsOf(PaletteCommands &commands, const QWidget *bar, const QString &pageTitle)
{
    for (QPushButton *button : bar->findChildren<QPushButton *>()) {
        const QString named = button->property(paletteTitle).toString();
        const QString words = button->text().isEmpty() ? button->accessibleName() : button->text();
        const QString title = named.isEmpty() ? words : named;
        const bool twin = button->objectName() == u"refresh"; // of the window's own action
        if (title.isEmpty() || twin || !button->isVisible() || !button->isEnabled())
            continue;
        commands.push_back({{Kind::Action, u"button:" % pageTitle % u':' % title, title, pageTitle, pageTitle},
                            button->icon(),
                            {},
                            [button = QPointer(button)] {
                                if (button)
                                    button->click();
                            }});
    }
}

} // namespace

void addRouting(PaletteCommands &commands, const Theme &theme, Section from, const QString &accountName,
                const std::function<void(Section)> &route)
{
    for (const Destination &destination : destinationsFrom(from)) {
        const Section to = destination.section;
        commands.push_back({{Kind::Action,
                             u"route:" % sectionKey(to),
                             tr("Route %1 to %2").arg(accountName, sectionTitle(to)),
                             destination.why,
                             {}},
                            theme.icon(QStringLiteral("route")),
                            {},
                            [route, to] {
                                route(to);
                            }});
    }
}

void addWindowActions(PaletteCommands &commands, const Theme &theme, const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        const QString named = action->property(paletteTitle).toString();
        const QString title = named.isEmpty() ? action->text() : named;
        if (title.isEmpty() || !action->isEnabled())
            continue;
        const QString state = action->isCheckable() && action->isChecked() ? tr("on") : QString();
        commands.push_back({{Kind::Action, u"action:" % action->objectName(), title, state, {}},
                            action->icon().isNull() ? theme.icon(QStringLiteral("bolt")) : action->icon(),
                            action->shortcut().toString(QKeySequence::NativeText),
                            [action] {
                                action->trigger();
                            }});
    }
}

void addPageButtons(PaletteCommands &commands, const QWidget &page, const QString &pageTitle)
{
    for (const auto *bar : page.findChildren<SectionBar *>())
        addButtonsOf(commands, bar, pageTitle);
    for (const auto *bar : page.findChildren<RowBar *>())
        addButtonsOf(commands, bar, pageTitle);
}

} // namespace success::ui
