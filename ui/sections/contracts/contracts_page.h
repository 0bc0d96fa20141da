// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/contracts/contracts_section.h"
#include "core/sections/contracts/movements_report.h"
#include "core/sections/contracts/renewals_report.h"
#include "ui/section/section_page.h"
#include "ui/sections/contracts/contracts_table_view.h"
#include "ui/sections/contracts/contracts_view.h"
#include "ui/shell/mail_draft.h"

class QStackedWidget;

namespace success::ui {

class ColumnChart;
class ContractCards;
class ContractSheet;
class MonthSheet;
class MovementsView;
class RatesSheet;
class RenewalSheet;
class RenewalsPanel;
class RoutedBanner;

/// Contracts: what renews, who has not paid, how recurring revenue moved, and where two systems disagree.
class ContractsPage : public SectionPage
{
    Q_OBJECT

public:
    [[nodiscard]] static PagePlaces places();

    ContractsPage(Session &session, const Theme &theme, QWidget *parent = nullptr);
    ~ContractsPage() override;

    void showRoute(const Route &route) override;
    [[nodiscard]] Route currentRoute() const override;

    void setUrlOpener(const UrlOpener &open);
    /// Opens the sheet of currencies and rates.
    void openSettings();

protected:
    void read(const PortfolioPtr &portfolio) override;
    [[nodiscard]] bool isReading() const override;

private:
    /// One portfolio made ready to be shown.
    struct Prepared
    {
        PortfolioPtr portfolio;
        std::shared_ptr<const Table> contracts;
        std::shared_ptr<const Table> reconciliation;
        ContractsSummary summary;
        std::vector<RenewalMonth> renewals;
    };
    static Prepared prepare(const PortfolioPtr &portfolio);

    void build();
    void connectParts();
    [[nodiscard]] ContractRowActions rowActions();
    void adopt(Prepared prepared);
    void showView(ContractsView view);
    void showParts();
    void showAsked();
    void readMovements();
    void chooseRenewals(const QString &month, const QString &risk);
    void endRoute(const QString &accountKey);
    void markSeparate(const QString &accountKey, const QString &subscription, bool separate);

    ContractsView m_view = ContractsView::Contracts;
    QString m_asked; ///< the account a link opens
    Prepared m_shown;
    std::weak_ptr<const Portfolio> m_moved; ///< whose movements are shown; it may be gone while they are
    LatestTask<Prepared> m_preparing{this};
    LatestTask<Result<MovementsReport>> m_moving{this};
    SegmentedFilter *m_tabs;
    RoutedBanner *m_routed;
    ContractCards *m_cards;
    QWidget *m_renewalsFrame;
    RenewalsPanel *m_renewals;
    QStackedWidget *m_lists;
    SectionList *m_contracts = nullptr;
    SectionList *m_reconciliation = nullptr;
    MovementsView *m_movements = nullptr;
    ContractSheet *m_sheet;
    MonthSheet *m_month;
    RatesSheet *m_rates;
    RenewalSheet *m_draft; ///< over the sheet it is opened from
};

} // namespace success::ui
