// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "core/workspace/saved_views.h"
#include "ui/section/section_list.h"
#include "ui/section/synced_sources.h"
#include "ui/shell/page.h"
#include "ui/shell/section_places.h"
#include "ui/shell/sections.h"

class QVBoxLayout;

namespace success::ui {

class SavedViewsMenu;
class SectionBar;
class SectionNotices;
class Toast;

/// The frame of a section's page around its lists: title bar, notices, toast with Undo, what a failed load shows, and
/// the Page's duties answered by the list in view. A page adds its parts and lists, says how it reads a portfolio, and
/// calls `start`.
class SectionPage : public Page
{
    Q_OBJECT

public:
    void showRoute(const Route &route) override;
    [[nodiscard]] Route currentRoute() const override;
    [[nodiscard]] bool isSettled() const override;
    void focusSearch() override;
    void routeSelection() override;

    /// Goes to what the view shows; says so where it asks for what is no longer there.
    void openView(const SavedView &view);

    void setSaveFileChooser(SaveFileChooser chooser) { m_chooseFile = std::move(chooser); }

protected:
    /// `costs`: what the section goes without while a source is missing.
    SectionPage(Session &session, const Theme &theme, Section section, std::vector<SourceCost> costs, QWidget *parent);

    /// Shows a portfolio, now or once it is made ready; through `setTable` of the lists.
    virtual void read(const PortfolioPtr &portfolio) = 0;
    /// True while something of the last portfolio or the rows is still being made.
    [[nodiscard]] virtual bool isReading() const = 0;

    /// Shows the session's portfolio, if it has one. The last line of a page's constructor.
    void start();
    /// Beneath what was added before.
    void addPart(QWidget *part, int stretch = 0);
    /// The first one is in view until `showList`. Placing it is up to the page.
    void addList(SectionList *list, const QString &exportName);
    void showList(SectionList *list);
    [[nodiscard]] SectionList *list() const { return m_list; }
    void exportRows();
    /// Asks where accounts go, routes them from this section, and says so with Undo.
    void routeAccounts(const QStringList &keys);
    /// The bulk action `Route to…` of a list that selects accounts.
    void addRouteAction(SectionList *list);
    /// `Hooli`, `3 accounts`.
    [[nodiscard]] QString accountsText(const QStringList &keys) const;

    /// Of the route, what says which details are open: no part of a saved view.
    void setDetailKey(const QString &key) { m_detailKey = key; }

    /// What the page reads failed; what was read before stays.
    void fail(const Error &error);
    void settleIfDone();
    void openIntegrations();
    /// Says what a decision did, with Undo, or why it failed.
    template<typename T>
    void tellDecision(const Result<T> &decided, const QString &done)
    {
        decided ? tell(done, true) : tell(decided.error().sentence);
    }
    void tell(const QString &sentence, bool undoable = false);

    [[nodiscard]] Session &session() const { return m_session; }
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] SectionBar *bar() const { return m_bar; }
    [[nodiscard]] const SectionInfo &info() const { return m_info; }

    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Listed
    {
        SectionList *list;
        QString exportName;
    };
    void take(const PortfolioPtr &portfolio);
    void loadAgain();
    void showFailure();
    void followView();
    void showViewName();
    void tellLost();

    Session &m_session;
    const Theme &m_theme;
    const SectionInfo &m_info;
    SaveFileChooser m_chooseFile;
    std::optional<Error> m_failure;
    bool m_needsNewCache = false; ///< that would mend the failure
    std::vector<Listed> m_lists;
    SectionList *m_list = nullptr;
    SectionBar *m_bar;
    SavedViewsMenu *m_views;
    QString m_detailKey;
    SavedView m_checking; ///< whose values are to be looked at once its rows are there
    SectionNotices *m_notices;
    Toast *m_toast;
    QVBoxLayout *m_column;
};

} // namespace success::ui
