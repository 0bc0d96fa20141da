// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "ui/models/table_model.h"
#include "ui/sections/signals/signal_filters.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace success::ui {

class EmptyState;
class SignalFilterBar;
class TableView;
class Theme;

/// Everything customers said that BuildBetter heard as a signal, newest first; a row opens its account.
class SignalsPage : public Page
{
    Q_OBJECT

public:
    SignalsPage(Session &session, const Theme &theme, QWidget *parent = nullptr);
    ~SignalsPage() override;

    void showRoute(const Route &route) override;
    [[nodiscard]] Route currentRoute() const override { return m_filters.toRoute(); }
    [[nodiscard]] bool isSettled() const override;
    void focusSearch() override;

private:
    using Reading = Result<std::shared_ptr<const Table>>;

    void build(const Theme &theme);
    void read();
    void take(const Reading &reading, const PortfolioPtr &portfolio);
    void setFilters(const SignalFilters &filters);
    void showFilters();
    void showState();
    void say(const QString &icon, const QString &sentence, const QString &detail);

    Session &m_session;
    SignalFilters m_filters;
    PortfolioPtr m_portfolio; ///< of the rows shown
    std::optional<Error> m_failure;
    TableModel m_model;
    LatestTask<Reading> m_reading{this};

    SignalFilterBar *m_bar = nullptr;
    QStackedWidget *m_content = nullptr;
    QWidget *m_skeleton = nullptr;
    EmptyState *m_words = nullptr;
    TableView *m_table = nullptr;
};

} // namespace success::ui
