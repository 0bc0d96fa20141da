// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/customer_cards.h"

#include "ui/format/money_text.h"
#include "ui/format/words.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/sparkline.h"
#include "ui/widgets/summary_card.h"

#include <QEvent>
#include <QHBoxLayout>

#include <cmath>

namespace success::ui {
namespace {

const QString dash = QStringLiteral("–");
constexpr int narrowestSparkline = 40;

} // namespace

std::optional<int> weeklyTrend(const HealthFacts &facts)
{
    const auto last = facts.weeklyUsers[HealthFacts::weeks - 1];
    const auto before = facts.weeklyUsers[HealthFacts::weeks - 2];
    if (!facts.usageKnown || last == HealthFacts::unknownUsers || before <= 0)
        return {};
    return int(std::lround(100.0 * (last - before) / before));
}

QString paymentStateText(const QString &state)
{
    if (state == QStringLiteral("paid"))
        return CustomerCards::tr("Paid");
    if (state == QStringLiteral("past_due"))
        return CustomerCards::tr("Payment past due");
    if (state == QStringLiteral("unpaid"))
        return CustomerCards::tr("Unpaid");
    return CustomerCards::tr("No invoice is known");
}

CustomerCards::CustomerCards(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_users(new SummaryCard(theme, tr("Active users"), tone::neutral, this))
    , m_value(new SummaryCard(theme, tr("Contract value"), tone::neutral, this))
    , m_activity(new SummaryCard(theme, tr("Last activity"), tone::neutral, this))
    , m_renewal(new SummaryCard(theme, tr("Days to renewal"), tone::neutral, this))
    , m_spark(new Sparkline(theme, m_users))
{
    auto *flow = new FlowLayout(FlowLayout::Stretch, space::m, this);
    for (auto *card : {m_users, m_value, m_activity, m_renewal}) {
        card->setCheckable(false);
        card->setSize(SummaryCard::Size::Medium);
        flow->addWidget(card);
    }
    auto *corner = new QHBoxLayout(m_users);
    corner->setContentsMargins(space::l, space::m, space::m, space::l);
    corner->addStretch(1);
    corner->addWidget(m_spark, 0, Qt::AlignRight | Qt::AlignTop);
    m_users->installEventFilter(this);
    connect(m_users, &QAbstractButton::clicked, this, [this] { Q_EMIT cardRequested(QStringLiteral("factor")); });
    connect(m_activity, &QAbstractButton::clicked, this, &CustomerCards::activityRequested);
    for (auto *card : {m_value, m_renewal})
        connect(card, &QAbstractButton::clicked, this, [this] { Q_EMIT cardRequested(QStringLiteral("contract")); });
    m_users->setObjectName(QStringLiteral("cardUsers"));
    m_value->setObjectName(QStringLiteral("cardValue"));
    m_activity->setObjectName(QStringLiteral("cardActivity"));
    m_renewal->setObjectName(QStringLiteral("cardRenewal"));
}

/// In what the title and the figure leave; nothing of it where that is too little.
void CustomerCards::fitSparkline()
{
    const int words = std::max(QFontMetrics(m_theme.font(TextStyle::BodyMedium)).horizontalAdvance(m_users->text()),
                               QFontMetrics(m_theme.font(TextStyle::PageTitle)).horizontalAdvance(m_users->figure()));
    const int room = m_users->width() - space::l - words - space::s - space::m;
    m_spark->setFixedWidth(std::clamp(room, narrowestSparkline, m_spark->sizeHint().width()));
    m_spark->setVisible(room >= narrowestSparkline);
}

bool CustomerCards::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_users && event->type() == QEvent::Resize)
        fitSparkline();
    return QWidget::eventFilter(object, event);
}

void CustomerCards::setLoading()
{
    for (auto *card : {m_users, m_value, m_activity, m_renewal})
        card->setLoading(true);
    m_spark->setValues({}, {});
}

void CustomerCards::setUsers(const CustomerDetail &detail)
{
    const auto &account = detail.account;
    auto hint = tr("Usage is unknown");
    if (const auto trend = weeklyTrend(detail.facts)) {
        const auto arrow = *trend > 0 ? QStringLiteral("▲ ") : *trend < 0 ? QStringLiteral("▼ ") : QString();
        hint = tr("%1%2% on the week before").arg(arrow, signedPoints(*trend));
    } else if (account.activeUsers) {
        hint = detail.facts.weeklyUsers[HealthFacts::weeks - 2] == 0 ? tr("None the week before")
                                                                     : tr("Week before unknown");
    }
    m_users->setFigure(ofText(account.activeUsers, account.seats), hint,
                       tr("Distinct active users in the last full week, of the licensed ones"));
    std::vector<double> weeks;
    QStringList words;
    for (const auto users : detail.facts.weeklyUsers) {
        if (!detail.facts.usageKnown || users == HealthFacts::unknownUsers)
            continue;
        weeks.push_back(users);
        words.push_back(countText(users));
    }
    fitSparkline();
    m_spark->setValues(weeks, tr("Active users by week, oldest first: %1").arg(words.join(QStringLiteral(", "))));
}

void CustomerCards::setRenewal(const CustomerDetail &detail, AsOf asOf)
{
    const auto payment = paymentStateText(detail.paymentState);
    if (const auto days = detail.account.daysToRenewal) {
        m_renewal->setFigure(dayCount(*days), payment, exactDate(asOf.date.addDays(*days)));
        return;
    }
    const bool running = detail.account.arr && detail.account.arr->minor > 0;
    m_renewal->setFigure(running ? tr("Rolling") : dash, payment,
                         running ? tr("Renews by itself, no dated term runs") : tr("No dated term runs"));
}

void CustomerCards::setDetail(const CustomerDetail &detail, AsOf asOf)
{
    const auto &account = detail.account;
    setUsers(detail);
    const auto mrr = tr("MRR %1").arg(moneyText(detail.mrr));
    m_value->setFigure(
        account.arr ? tr("%1 ARR").arg(moneyText(*account.arr)) : dash, account.arr ? mrr : tr("No contract is known"),
        account.arr ? tr("ARR %1, MRR %2").arg(exactText(*account.arr), exactText(detail.mrr)) : QString());
    m_activity->setFigure(account.lastActivityAt ? relativeTime(*account.lastActivityAt, asOf.instant) : dash,
                          account.lastActivityAt ? exactTime(*account.lastActivityAt) : tr("No activity is known"));
    setRenewal(detail, asOf);
    for (auto *card : {m_users, m_value, m_activity, m_renewal})
        card->setLoading(false);
}

} // namespace success::ui
