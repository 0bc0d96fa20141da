// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/pipeline/deal_card.h"

#include "core/sections/pipeline/account_likelihood.h"
#include "ui/format/likelihood_words.h"
#include "ui/format/money_text.h"
#include "ui/format/route_words.h"
#include "ui/format/words.h"
#include "ui/sections/pipeline/move_words.h"

#include <QCoreApplication>

namespace success::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DealCard", text);
}

QString closeText(const Deal &deal, AsOf asOf)
{
    if (!deal.closeOn.isValid())
        return {};
    const int days = int(asOf.date.daysTo(deal.closeOn));
    if (deal.kind != DealKind::Open && days <= 0)
        return tr("closed %1").arg(inDays(days));
    return days < 0 ? tr("was due %1").arg(inDays(days)) : tr("closes %1").arg(inDays(days));
}

CardMark healthMark(const HealthScore &score)
{
    const QString level = riskLevelText(score.level);
    return {score.score < 0 ? level : QString(level + u' ' + QString::number(score.score)), toneOf(score.level)};
}

/// The words of one row, part by part.
class Writer
{
public:
    Writer(const PipelineData &data, quint32 row, bool moving)
        : m_portfolio(*data.portfolio)
        , m_deal(dealOf(*data.table, row))
        , m_number(accountOf(*data.table, row))
        , m_account(m_number ? &m_portfolio.accounts[*m_number] : nullptr)
        , m_moving(moving)
    {
        const int routed = data.table->columnIndex(QStringLiteral("routed_from"));
        m_routes = routeMarks(data.table->value(int(row), routed));
    }

    DealCard write()
    {
        nameIt();
        if (m_deal)
            describeDeal();
        addMarks();
        say();
        return std::move(m_card);
    }

private:
    void nameIt()
    {
        m_card.title = m_account ? m_account->name : m_deal->name;
        m_card.subtitle = !m_deal ? tr("No deal yet") : m_account ? m_deal->name : tr("No known company");
        m_card.counts = !m_account || !m_account->untracked;
    }

    void describeDeal()
    {
        m_card.value = m_deal->value ? moneyText(*m_deal->value) : QString();
        m_card.owner = m_deal->owner;
        m_card.close = closeText(*m_deal, m_portfolio.asOf);
        if (const auto days = daysInStage(*m_deal, m_portfolio.asOf))
            m_card.age = *days == 0 ? tr("since today") : dayCount(*days);
        m_card.stale = isStale(m_portfolio, *m_deal).value_or(false);
        if (m_card.stale)
            m_card.age = tr("stale, %1").arg(m_card.age);
        m_card.readOnly = !m_deal->editable;
    }

    void addMarks()
    {
        if (m_moving)
            m_card.marks.push_back({tr("Saving…"), tone::info});
        else if (m_deal && m_deal->pending)
            m_card.marks.push_back(pendingMark(*m_deal));
        if (!m_routes.empty())
            m_card.marks.push_back({routedFromText(m_routes), tone::info});
        if (!m_number)
            return;
        const HealthScore &score = m_portfolio.healthScores[*m_number];
        if (score.level != RiskLevel::NotScored)
            m_card.marks.push_back(healthMark(score));
        if (const auto chance = likelihoodOf(m_portfolio, *m_number))
            m_card.marks.push_back({tr("Likely: %1").arg(likelihoodText(*chance).toLower()), toneOf(*chance)});
    }

    void say()
    {
        QStringList lines{m_card.title, m_card.subtitle};
        if (m_deal) {
            lines << (m_deal->value ? exactText(*m_deal->value) : tr("No value is known"));
            if (!m_deal->owner.isEmpty())
                lines << tr("Owner: %1").arg(m_deal->owner);
            if (m_deal->closeOn.isValid())
                lines << tr("%1, %2").arg(spokenClose(), exactDate(m_deal->closeOn));
            if (const auto days = daysInStage(*m_deal, m_portfolio.asOf)) {
                const QString age = tr("%1 in this stage").arg(dayCount(*days));
                lines << (m_card.stale ? tr("%1: stale").arg(age) : age);
            }
        }
        if (!m_card.counts)
            lines << tr("Untracked: left out of the cards above");
        for (const auto &mark : m_card.marks)
            lines << mark.text;
        if (m_deal && m_deal->pending)
            lines << pendingText(*m_deal);
        if (const QString routes = routedFromLines(m_routes); !routes.isEmpty())
            lines << routes;
        if (m_deal && m_card.readOnly)
            lines << readOnlyReason(*m_deal);
        lines.removeAll(QString());
        m_card.exact = lines.join(u'\n');
        m_card.spoken = lines.join(QStringLiteral(", "));
    }

    [[nodiscard]] QString spokenClose() const
    {
        QString text = closeText(*m_deal, m_portfolio.asOf);
        text[0] = text[0].toUpper();
        return text;
    }

    const Portfolio &m_portfolio;
    const Deal *m_deal;
    std::optional<quint32> m_number;
    const Account *m_account;
    bool m_moving;
    std::vector<RouteMark> m_routes;
    DealCard m_card;
};

} // namespace

DealCard dealCard(const PipelineData &data, quint32 row, bool moving)
{
    return Writer(data, row, moving).write();
}

} // namespace success::ui
