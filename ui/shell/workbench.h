// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page_factory.h"

#include <QHash>
#include <QPointer>

class QSplitter;
class QStackedWidget;

namespace success::ui {

/// The pages' stack with Customer Detail beside it. Shows whatever route it is told; knows no history.
class Workbench : public QWidget
{
    Q_OBJECT

public:
    explicit Workbench(PageFactory factory, QWidget *parent = nullptr);

    /// A page's route shows that page alone; a customer's opens the pane beside the page that is shown, or over the
    /// whole window where there is none yet or the window is narrow (1024 px and below).
    void showRoute(const Route &route);
    [[nodiscard]] Page *currentPage() const;
    /// The route under the pane, or the shown page's.
    [[nodiscard]] Route pageRoute() const;
    [[nodiscard]] DetailPane *pane() const { return m_pane; }
    [[nodiscard]] bool isPaneOpen() const { return m_paneOpen; }
    [[nodiscard]] bool isExpanded() const { return m_expanded; }
    void setExpanded(bool expanded);
    /// `Route to…` for what the keyboard is in: the pane's account, or the page's selection.
    void routeSelection();
    /// Puts the keyboard into the question about the pane's account.
    void askAboutAccount();
    /// The page and the pane, if open, have what they show.
    [[nodiscard]] bool isSettled() const;

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void pageRouteChanged(const success::ui::Route &route);
    void routeRequested(const success::ui::Route &route);
    void paneBackRequested();
    void demoRequested();
    void splitterMoved();
    void settled(); ///< the page or the pane has what it shows; see isSettled

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showPage(const Route &route);
    void openPane(const QString &accountKey, const QString &view);
    void closePane();
    void rememberFocus();
    void restoreFocus();
    void arrange();
    Page *page(const QString &path);
    [[nodiscard]] bool isNarrow() const;

    PageFactory m_factory;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    DetailPane *m_pane = nullptr;
    QHash<QString, Page *> m_pages;
    QHash<Page *, QPointer<QWidget>> m_focus; ///< where the keyboard was when the page was left
    bool m_paneOpen = false;
    bool m_expanded = false;
};

} // namespace success::ui
