// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/releases/request_sheet.h"

#include "core/portfolio/deal_book.h"
#include "core/sections/releases/releases_section.h"
#include "ui/customer/detail_parts.h"
#include "ui/format/money_text.h"
#include "ui/format/words.h"
#include "ui/sections/releases/release_words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace success::ui {
namespace {

constexpr int sheetWidth = 560;
constexpr int mostAlike = 12;

/// A label of text with parts marked; `markedText` has escaped what is not ours.
QLabel *markedLabel(const QString &text, const std::vector<matching::Span> &spans)
{
    auto *label = paragraph({});
    label->setTextFormat(Qt::RichText);
    label->setText(markedText(text, spans));
    label->setAccessibleName(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// Source text as it is written.
QLabel *plainLabel(const QString &text)
{
    auto *label = paragraph({});
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString personText(const CustomerRequest &request)
{
    if (request.person.isEmpty())
        return RequestSheet::tr("Not known");
    if (request.email.isEmpty())
        return RequestSheet::tr("%1 (no address is known)").arg(request.person);
    return request.person == request.email ? request.email : QString(request.person % u" <" % request.email % u'>');
}

std::vector<matching::Span> ascending(std::vector<matching::Span> spans)
{
    std::ranges::sort(spans, {}, &matching::Span::begin);
    return spans;
}

} // namespace

bool hasLostDeal(const Portfolio &portfolio, quint32 account)
{
    return portfolio.deals && std::ranges::any_of(portfolio.deals->deals, [account](const Deal &deal) {
               return deal.kind == DealKind::Lost && deal.account == account;
           });
}

RequestSheet::RequestSheet(const Theme &theme, QWidget *parent)
    : Sheet(theme, tr("Request"), sheetWidth, parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("requestSheet"));
}

void RequestSheet::showRequest(const QString &requestId, const QString &match)
{
    m_request = requestId;
    m_match = match;
    rebuild();
    open();
}

void RequestSheet::setPortfolio(const PortfolioPtr &portfolio)
{
    m_portfolio = portfolio;
    if (isOpen())
        rebuild();
}

void RequestSheet::rebuild()
{
    if (!m_portfolio)
        return;
    const ReleaseLoop &loop = releaseLoopIn(*m_portfolio);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::xl, space::m, space::xl, space::l);
    column->setSpacing(space::m);
    quint32 place = 0;
    while (place < loop.requests.size() && loop.requests[place].id != m_request)
        ++place;
    if (place == loop.requests.size()) {
        column->addWidget(paragraph(tr("This request is no longer there: its source does not have it any more."),
                                    TextTone::Secondary));
    } else {
        addRequest(column, loop.requests[place]);
        std::vector<const RequestMatch *> matches;
        for (const RequestMatch &match : loop.matchesOf(place))
            matches.push_back(&match);
        std::ranges::stable_partition(matches,
                                      [&](const RequestMatch *match) { return matchId(loop, *match) == m_match; });
        for (const RequestMatch *match : matches)
            addMatch(column, *match);
        if (matches.empty())
            column->addWidget(paragraph(tr("Nothing that shipped is like it. It is matched again whenever something "
                                           "ships, and with every match you approve."),
                                        TextTone::Secondary));
        addAlike(column, loop.requests[place]);
    }
    column->addStretch(1);
    setContent(content);
    content->show();
}

void RequestSheet::addRequest(QVBoxLayout *column, const CustomerRequest &request)
{
    const Account &account = m_portfolio->accounts[request.account];
    setTitle(tr("Request of %1").arg(account.name));
    auto [card, inside] = detailCard(tr("Asked for"));
    inside->addWidget(plainLabel(request.text));
    auto *grid = pairGrid();
    addPair(grid, tr("Requester"), personText(request));
    addPair(grid, tr("Account"), account.name, account.domain.isEmpty() ? account.name : account.domain);
    addPair(grid, tr("ARR behind"), account.arr ? moneyText(*account.arr) : tr("None is known"));
    addPair(grid, tr("When"), relativeTime(request.at, m_portfolio->asOf.instant), exactTime(request.at));
    inside->addLayout(grid);
    auto *row = new FlowLayout(FlowLayout::Natural, space::s);
    auto *customer = secondaryButton(tr("Open customer"));
    customer->setObjectName(QStringLiteral("openCustomer"));
    connect(customer, &QPushButton::clicked, this, [this, key = account.key] {
        close();
        Q_EMIT customerRequested(key);
    });
    row->addWidget(customer);
    if (!request.url.isEmpty()) {
        auto *source = linkButton(tr("Open where it was said"));
        source->setToolTip(request.url);
        connect(source, &QPushButton::clicked, this, [this, url = request.url] { Q_EMIT linkRequested(url); });
        row->addWidget(source);
    }
    inside->addLayout(row);
    column->addWidget(card);
}

void RequestSheet::addMatch(QVBoxLayout *column, const RequestMatch &match)
{
    const ReleaseLoop &loop = releaseLoopIn(*m_portfolio);
    const CustomerRequest &request = loop.requests[match.request];
    const ShippedEntry &shipped = loop.shipped[match.shipped];
    const QString answer = matchText(shipped);
    std::vector<matching::Span> asked;
    std::vector<matching::Span> answered;
    for (const auto &word : matching::sharedWords(request.text, answer, *loop.rankings->learned)) {
        asked.push_back(word.request);
        answered.push_back(word.feature);
    }
    const QString id = matchId(loop, match);
    auto [card, inside] = detailCard(match.score ? tr("Match, score %1").arg(*match.score) : tr("Match"),
                                     match.score ? tr("about %1 of 100 such matches are right").arg(*match.score)
                                                 : tr("decided by a person"));
    card->setObjectName(QStringLiteral("match:") + id);
    auto *status =
        new Badge(m_theme, loopStatusText(matchStatusKey(match.status)), loopStatusTone(matchStatusKey(match.status)));
    inside->addWidget(status, 0, Qt::AlignLeft);
    inside->addWidget(caption(tr("Asked for")));
    inside->addWidget(markedLabel(request.text, ascending(asked)));
    inside->addWidget(caption(tr("Shipped")));
    inside->addWidget(markedLabel(answer, ascending(answered)));
    const QString place = shipped.origin.isEmpty() ? shippedSourceText(shipped.source)
                                                   : QString(shipped.origin % u" · " % shipped.release);
    inside->addWidget(caption(QString(place % u" · " % exactDate(dateOf(shipped.at)))));
    if (match.shippedBefore)
        inside->addWidget(caption(tr("It was there before this was asked for: perhaps they do not know of it.")));
    auto *row = new FlowLayout(FlowLayout::Natural, space::s);
    const auto add = [&](QPushButton *button, const char *name, void (RequestSheet::*signal)(const QString &)) {
        button->setObjectName(QString::fromLatin1(name));
        connect(button, &QPushButton::clicked, this, [this, id, signal] { Q_EMIT(this->*signal)(id); });
        row->addWidget(button);
    };
    const bool undecided = match.status == MatchStatus::Suggested;
    if (undecided || match.status == MatchStatus::Dismissed)
        add(undecided ? primaryButton(tr("Approve")) : secondaryButton(tr("Approve")), "approveMatch",
            &RequestSheet::approveRequested);
    if (undecided || match.status == MatchStatus::Approved)
        add(secondaryButton(tr("Dismiss")), "dismissMatch", &RequestSheet::dismissRequested);
    if (match.status == MatchStatus::Approved || match.status == MatchStatus::Drafted)
        add(primaryButton(tr("Draft mail")), "draftMatch", &RequestSheet::draftRequested);
    if (hasLostDeal(*m_portfolio, request.account) && match.status != MatchStatus::Dismissed)
        add(secondaryButton(tr("Route to Re-engage")), "reengageMatch", &RequestSheet::reengageRequested);
    if (!shipped.url.isEmpty()) {
        auto *link = linkButton(tr("Open link"));
        link->setToolTip(shipped.url);
        connect(link, &QPushButton::clicked, this, [this, url = shipped.url] { Q_EMIT linkRequested(url); });
        row->addWidget(link);
    }
    inside->addLayout(row);
    column->addWidget(card);
}

void RequestSheet::addAlike(QVBoxLayout *column, const CustomerRequest &request)
{
    const ReleaseLoop &loop = releaseLoopIn(*m_portfolio);
    std::vector<const CustomerRequest *> others;
    for (const CustomerRequest &other : loop.requests) {
        if (other.group == request.group && other.id != request.id)
            others.push_back(&other);
    }
    if (others.empty())
        return;
    auto [card, inside] = detailCard(tr("Asked for alike"), countText(qint64(others.size())));
    for (size_t i = 0; i < std::min<size_t>(others.size(), mostAlike); ++i) {
        const CustomerRequest &other = *others[i];
        inside->addWidget(plainLabel(other.text));
        const QString who = other.person.isEmpty() ? QString() : QString(other.person % u" · ");
        inside->addWidget(
            caption(QString(who % m_portfolio->accounts[other.account].name % u" · " % exactDate(dateOf(other.at)))));
    }
    if (others.size() > mostAlike)
        inside->addWidget(caption(tr("and %1 more").arg(countText(qint64(others.size()) - mostAlike))));
    column->addWidget(card);
}

} // namespace success::ui
