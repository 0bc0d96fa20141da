// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "core/workspace/saved_views.h"

#include <QObject>

class QMenu;
class QPushButton;

namespace success::ui {

/// The saved views of one section under a button of its bar: a menu that opens, saves, changes, renames and deletes
/// them. The button says which one is in view, and whether what is in view has been changed since.
class SavedViewsMenu : public QObject
{
    Q_OBJECT

public:
    /// What is in view, as a view would keep it.
    struct Shown
    {
        QString query;
        QString columns;

        bool operator==(const Shown &) const = default;
    };

    /// Says what a decision did, or why it was refused.
    using Told = std::function<void(const Result<void> &decision, const QString &done)>;

    /// Belongs to the button.
    SavedViewsMenu(Session &session, Section section, QPushButton *button, Told tell);

    /// nullopt: nothing is in view that could be saved (settings).
    void setShown(const std::optional<Shown> &shown);
    /// The view that was opened, until another is, or it goes.
    void setOpened(const QString &id);

Q_SIGNALS:
    void viewChosen(const success::SavedView &view);

private:
    void read();
    void showName();
    void fillMenu();
    void askForName(const SavedView &view, const QString &title, const QString &done);
    void keep(const SavedView &view, const QString &done);
    void remove(const SavedView &view);
    [[nodiscard]] const SavedView *opened() const;
    [[nodiscard]] bool isChanged(const SavedView &view) const;

    Session &m_session;
    Section m_section;
    QPushButton *m_button;
    Told m_tell;
    QMenu *m_menu;
    std::vector<SavedView> m_views;
    std::optional<Shown> m_shown;
    QString m_opened; ///< id
};

} // namespace success::ui
