// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/palette/palette_search.h"
#include "core/session/session.h"
#include "ui/models/latest_task.h"
#include "ui/palette/palette_commands.h"

#include <QPointer>
#include <QWidget>

class QFrame;
class QLabel;
class QLineEdit;
class QListView;

namespace success::ui {

class PaletteModel;

/// One field over the window that finds commands, pages, settings and accounts, all by keyboard. The search answers
/// within the keystroke; accounts are indexed off the GUI thread when it is opened.
class CommandPalette : public QWidget
{
    Q_OBJECT

public:
    struct Surroundings
    {
        std::function<PaletteCommands()> commands; ///< those of the moment, asked for at each opening
        std::function<void(const QString &accountKey)> openAccount;
        std::function<QStringList()> recent; ///< ids of earlier choices, latest first
        std::function<void(const QStringList &)> remember;
    };

    /// Covers `parent` while it is open; what is beneath is dimmed.
    CommandPalette(Session &session, const Theme &theme, Surroundings surroundings, QWidget *parent);

    void open();
    /// The focus goes back to where it was.
    void close();
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// All accounts can be found.
    [[nodiscard]] bool isReady() const { return !m_indexing.isPending(); }

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void build();
    void readAccounts();
    void search();
    void place();
    void step(int rows);
    void choose(int row);
    void accept();
    bool pressed(const QKeyEvent &event);

    Session &m_session;
    const Theme &m_theme;
    Surroundings m_surroundings;
    PaletteCommands m_commands;
    palette::Search m_search;
    std::weak_ptr<const Portfolio> m_indexed;
    LatestTask<std::shared_ptr<const palette::Index>> m_indexing{this};
    bool m_open = false;
    bool m_acceptWhenReady = false; ///< Enter came before the accounts
    QPointer<QWidget> m_focusBefore;
    QFrame *m_panel;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_nothing;
    PaletteModel *m_model;
};

} // namespace success::ui
