// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/reengage/lost_deal_sheet.h"

#include "ui/customer/detail_parts.h"
#include "ui/customer/detail_sections.h"
#include "ui/format/score_move_text.h"
#include "ui/section/chance_parts.h"
#include "ui/sections/reengage/lost_deal_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QDesktopServices>
#include <QHBoxLayout>

namespace success::ui {
namespace {

constexpr int sheetWidth = 520;

} // namespace

LostDealSheet::LostDealSheet(Session &session, const Theme &theme, QWidget *parent)
    : Sheet(theme, tr("Lost deal"), sheetWidth, parent)
    , m_session(session)
    , m_theme(theme)
    , m_openUrl([](const QUrl &url) { return QDesktopServices::openUrl(url); })
{
    setObjectName(QStringLiteral("lostDealSheet"));
    setFooter(makeFooter());
}

QWidget *LostDealSheet::makeFooter()
{
    auto *footer = new QWidget;
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    row->setSpacing(space::s);
    auto *dismiss = secondaryButton(tr("Dismiss…"));
    auto *route = secondaryButton(tr("Route to…"));
    m_draft = primaryButton(tr("Draft outreach"));
    dismiss->setObjectName(QStringLiteral("dismissDeal"));
    route->setObjectName(QStringLiteral("routeDeal"));
    m_draft->setObjectName(QStringLiteral("draftOutreach"));
    row->addWidget(dismiss);
    row->addStretch(1);
    row->addWidget(route);
    row->addWidget(m_draft);
    connect(dismiss, &QPushButton::clicked, this, [this] { Q_EMIT dismissRequested(m_dealId); });
    connect(route, &QPushButton::clicked, this, [this] { Q_EMIT routeRequested(m_dealId); });
    connect(m_draft, &QPushButton::clicked, this, [this] {
        if (m_detail)
            Q_EMIT draftRequested(*m_detail);
    });
    return footer;
}

void LostDealSheet::openFor(const QString &dealId)
{
    m_dealId = dealId;
    m_detail.reset();
    m_draft->setEnabled(false);
    setContent(new QWidget);
    read();
    open();
}

void LostDealSheet::setPortfolio(const PortfolioPtr &portfolio)
{
    m_portfolio = portfolio;
    if (isOpen())
        read();
}

void LostDealSheet::read()
{
    const auto place = m_portfolio ? reengageQueueOf(*m_portfolio).placeOf(m_dealId) : std::nullopt;
    if (!place)
        return close();
    const Deal &deal = reengageQueueOf(*m_portfolio).dealAt(*place);
    setTitle(deal.account ? m_portfolio->accounts[*deal.account].name : deal.name);
    const auto work = [portfolio = m_portfolio, place = *place, id = m_dealId,
                       folder = m_session.folder()]() -> Answer {
        auto cache = Database::open(folder.cacheFile(), cacheSchema(), OpenMode::ReadOnly);
        if (!cache)
            return tl::unexpected(cache.error());
        auto detail = loadLostDeal(*portfolio, place, **cache);
        if (!detail)
            return tl::unexpected(detail.error());
        const auto moved = readScoreMove(folder.workspaceFile(), Section::ReEngage, id, portfolio->asOf.date);
        if (!moved)
            return tl::unexpected(moved.error());
        detail->moved = *moved;
        return std::make_shared<const LostDealDetail>(std::move(*detail));
    };
    m_reading.run(work, [this](const Answer &answer) { fill(answer); });
}

void LostDealSheet::fill(const Answer &answer)
{
    m_detail = answer.value_or(nullptr);
    m_draft->setEnabled(m_detail != nullptr);
    setContent(m_detail ? content() : paragraph(answer.error().sentence, TextTone::Critical));
    Q_EMIT shown();
}

LostDealActions LostDealSheet::actions()
{
    LostDealActions actions;
    actions.setCategory = [this](std::optional<LossReason> category) {
        Q_EMIT categoryChosen(m_dealId, category);
    };
    actions.decideMatch = [this](const BlockerMatch &match, bool approved) {
        const auto &account = m_detail->account;
        Q_EMIT matchDecided(match, approved, account ? account->key : QString());
    };
    actions.bringBack = [this] {
        Q_EMIT bringBackRequested(m_dealId);
    };
    actions.openUrl = [this](const QString &url) {
        m_openUrl(QUrl(url));
    };
    return actions;
}

QWidget *LostDealSheet::content()
{
    const LostDealDetail &detail = *m_detail;
    const QDate asOf = m_portfolio->asOf.date;
    const LostDealActions asked = actions();
    auto *all = panel("surface");
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(space::xl, space::m, space::xl, space::l);
    column->setSpacing(space::m);
    for (QWidget *part :
         {head(), dealCard(detail, asOf, asked), matchesCard(detail, m_theme, asked), scoreCard(detail, m_theme),
          sinceCard(detail, asOf, m_theme, asked), historyCard(detail, asOf, m_theme, asked),
          makeContactsCard(m_theme, QStringLiteral("lostDealContacts"), detail.contacts)})
        column->addWidget(part);
    column->addStretch(1);
    return all;
}

QWidget *LostDealSheet::head()
{
    const LostDealDetail &detail = *m_detail;
    QPushButton *open = nullptr;
    if (detail.account) {
        open = linkButton(tr("Open customer"));
        open->setObjectName(QStringLiteral("openCustomer"));
        connect(open, &QPushButton::clicked, this, [this, key = detail.account->key] {
            close();
            Q_EMIT customerRequested(key);
        });
    }
    return makeChanceHead(m_theme,
                          {QStringLiteral("lostDealScore"), detail.explanation.score, detail.entry.score.likelihood,
                           detail.account ? detail.account->domain : QString(), coverageText(detail.explanation),
                           scoreMoveText(detail.moved, detail.explanation.score)},
                          open);
}

} // namespace success::ui
