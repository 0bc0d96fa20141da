// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/reengage/reengage_section.h"
#include "ui/section/section_page.h"
#include "ui/sections/reengage/reengage_table_view.h"
#include "ui/shell/mail_draft.h"

class QStackedWidget;

namespace success {
struct BlockerMatch;   // core/sections/reengage/lost_deal_detail.h
struct LostDealDetail; // the same
} // namespace success

namespace success::ui {

class LostDealSheet;
class OutreachSheet;
class ReengageCards;
class ReengageSettingsForm;
class SegmentedFilter;
class SettingsFormView;

/// Re-engage: which lost deals can be won after all.
class ReengagePage : public SectionPage
{
    Q_OBJECT

public:
    [[nodiscard]] static PagePlaces places();

    ReengagePage(Session &session, const Theme &theme, QWidget *parent = nullptr);
    ~ReengagePage() override;

    void showRoute(const Route &route) override;
    [[nodiscard]] Route currentRoute() const override;
    void routeSelection() override;
    void setUrlOpener(const UrlOpener &open);

protected:
    void read(const PortfolioPtr &portfolio) override;
    [[nodiscard]] bool isReading() const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// One portfolio made ready to be shown.
    struct Prepared
    {
        PortfolioPtr portfolio;
        std::shared_ptr<const Table> table;
        ReengageSummary summary;
    };
    static Prepared prepare(const PortfolioPtr &portfolio);

    void build();
    void connectSheet();
    void addBulkActions();
    [[nodiscard]] ReengageRowActions rowActions();
    void adopt(Prepared prepared);
    void sumShownRows();
    void showView(const QString &view);
    void showAsked();

    void openRow(const QString &key);
    void openCustomer(const QString &key);
    void draftFor(const QString &key);
    void dismiss(const QStringList &keys);
    void bringBack(const QStringList &keys);
    void setCategory(const QString &key, std::optional<LossReason> category);
    void decideMatch(const BlockerMatch &match, bool approved, const QString &accountKey);
    void endRoute(const QStringList &keys);

    /// A row's key is its deal's id, or its account's key.
    [[nodiscard]] QStringList accountsOf(const QStringList &keys) const;
    [[nodiscard]] std::vector<LostDealRef> dealsOf(const QStringList &keys) const;
    [[nodiscard]] QString dealsText(const std::vector<LostDealRef> &deals) const;

    Prepared m_shown;
    LatestTask<Prepared> m_preparing{this};
    LatestTask<ReengageSummary> m_summing{this};
    LatestTask<std::shared_ptr<const Result<LostDealDetail>>> m_drafting{this};
    QString m_asked; ///< the deal of a link that came before its portfolio
    SegmentedFilter *m_tabs;
    QStackedWidget *m_views; ///< the deals, the settings
    ReengageCards *m_cards;
    ReengageSettingsForm *m_form;
    SettingsFormView *m_settings;
    LostDealSheet *m_sheet;
    OutreachSheet *m_draft; ///< over the sheet it is opened from
};

} // namespace success::ui
