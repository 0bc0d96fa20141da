// SPDX-License-Identifier: Apache-2.0
#include "ui/section/saved_views_menu.h"

#include "ui/palette/palette_commands.h"
#include "ui/section/view_name_dialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace success::ui {
namespace {

constexpr int widestName = 150; // pixels, on the button
constexpr int widestEntry = 360;

} // namespace

SavedViewsMenu::SavedViewsMenu(Session &session, Section section, QPushButton *button, Told tell)
    : QObject(button)
    , m_session(session)
    , m_section(section)
    , m_button(button)
    , m_tell(std::move(tell))
    , m_menu(new QMenu(button))
{
    m_button->setObjectName(QStringLiteral("savedViews"));
    m_button->setProperty(paletteTitle, tr("Saved views")); // whatever the button says of the one in view
    m_menu->setObjectName(QStringLiteral("savedViewsMenu"));
    m_menu->setToolTipsVisible(true);
    m_button->setMenu(m_menu);
    setStyleProperty(m_button, "menu", true); // room for the arrow
    connect(m_menu, &QMenu::aboutToShow, this, &SavedViewsMenu::fillMenu);
    connect(&m_session, &Session::decisionMade, this, &SavedViewsMenu::read);
    read();
}

void SavedViewsMenu::read()
{
    auto views = savedViews(m_session.workspace());
    if (views) {
        std::erase_if(*views, [this](const SavedView &view) { return view.section != m_section; });
        m_views = std::move(*views);
    }
    showName();
}

void SavedViewsMenu::setShown(const std::optional<Shown> &shown)
{
    if (m_shown == shown)
        return;
    m_shown = shown;
    showName();
}

void SavedViewsMenu::setOpened(const QString &id)
{
    m_opened = id;
    showName();
}

const SavedView *SavedViewsMenu::opened() const
{
    const auto view = std::ranges::find(m_views, m_opened, &SavedView::id);
    return view == m_views.end() ? nullptr : &*view;
}

bool SavedViewsMenu::isChanged(const SavedView &view) const
{
    return !m_shown || view.query != m_shown->query || (!view.columns.isEmpty() && view.columns != m_shown->columns);
}

/// A link or a restart may have brought back what a view shows: then it is that view.
void SavedViewsMenu::showName()
{
    const SavedView *view = opened();
    if (view == nullptr || isChanged(*view)) {
        const auto same = std::ranges::find_if(m_views, [this](const SavedView &each) { return !isChanged(each); });
        if (same != m_views.end())
            view = &*same;
    }
    m_opened = view != nullptr ? view->id : QString();
    const bool changed = view != nullptr && m_shown && isChanged(*view);
    const QString name = view == nullptr ? QString() : changed ? tr("%1 (changed)").arg(view->name) : view->name;
    m_button->setText(name.isEmpty() ? tr("Views") : buttonName(name, m_button->fontMetrics(), widestName));
    m_button->setAccessibleName(name.isEmpty() ? tr("Saved views") : tr("Saved views: %1").arg(name));
    m_button->setToolTip(name.isEmpty() ? tr("Filters, order and columns that were saved under a name") : name);
}

void SavedViewsMenu::fillMenu()
{
    m_menu->clear();
    const SavedView *current = opened();
    for (const SavedView &view : m_views) {
        auto *entry = m_menu->addAction(buttonName(view.name, m_menu->fontMetrics(), widestEntry));
        entry->setToolTip(view.name);
        entry->setCheckable(true);
        entry->setChecked(&view == current);
        connect(entry, &QAction::triggered, this, [this, view] { Q_EMIT viewChosen(view); });
    }
    if (m_views.empty())
        m_menu->addAction(tr("No view is saved yet"))->setEnabled(false);
    m_menu->addSeparator();
    auto *save = m_menu->addAction(tr("Save as a view…"));
    save->setObjectName(QStringLiteral("saveView"));
    save->setEnabled(m_shown.has_value());
    connect(save, &QAction::triggered, this, [this] {
        const SavedView made{{}, m_section, {}, m_shown->query, m_shown->columns};
        askForName(made, tr("Save as a view"), tr("The view “%1” is saved"));
    });
    if (current == nullptr)
        return;
    auto *change = m_menu->addAction(tr("Save changes"));
    change->setObjectName(QStringLiteral("changeView"));
    change->setEnabled(m_shown && isChanged(*current));
    connect(change, &QAction::triggered, this, [this, view = *current]() mutable {
        view.query = m_shown->query;
        view.columns = m_shown->columns;
        keep(view, tr("The view “%1” is changed").arg(view.name));
    });
    auto *rename = m_menu->addAction(tr("Rename…"));
    rename->setObjectName(QStringLiteral("renameView"));
    connect(rename, &QAction::triggered, this,
            [this, view = *current] { askForName(view, tr("Rename the view"), tr("The view is called “%1” now")); });
    auto *gone = m_menu->addAction(tr("Delete"));
    gone->setObjectName(QStringLiteral("deleteView"));
    connect(gone, &QAction::triggered, this, [this, view = *current] { remove(view); });
}

void SavedViewsMenu::askForName(const SavedView &view, const QString &title, const QString &done)
{
    const QString explanation = tr("It keeps the filters, the search, the order and the columns as they are now. It is "
                                   "found here, in the command palette, and by “successctl list … --view”.");
    const auto save = [this, view, done](const QString &name) {
        SavedView named = view;
        named.name = name.simplified();
        QString id;
        const auto kept = m_session.decide([&](Workspace &workspace) {
            return saveView(workspace, named).map([&](const QString &saved) { id = saved; });
        });
        if (kept) {
            setOpened(id);
            m_tell(kept, done.arg(named.name));
        }
        return kept;
    };
    auto *dialog = new ViewNameDialog(title, explanation, view.name, save, m_button);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SavedViewsMenu::keep(const SavedView &view, const QString &done)
{
    const auto kept =
        m_session.decide([&](Workspace &workspace) { return saveView(workspace, view).map([](const QString &) {}); });
    m_tell(kept, done);
}

void SavedViewsMenu::remove(const SavedView &view)
{
    const auto removed = m_session.decide([&](Workspace &workspace) { return removeView(workspace, view.id); });
    m_tell(removed, tr("The view “%1” is deleted").arg(view.name));
}

} // namespace success::ui
