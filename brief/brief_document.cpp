// SPDX-License-Identifier: Apache-2.0
#include "brief/brief_document.h"

#include "brief/brief_writer.h"

#include <QCoreApplication>
#include <QLocale>

namespace success {

namespace {

constexpr size_t mostContracts = 8;
constexpr size_t mostFactors = 9;
constexpr size_t mostContacts = 5;
constexpr size_t mostProperties = 8;

QString tr(const char *text)
{
    return QCoreApplication::translate("AccountBrief", text);
}

QString dayText(QDate day)
{
    return day.toString(QStringLiteral("d MMM yyyy"));
}

QString signedText(int points)
{
    return points > 0 ? u'+' + QString::number(points) : QString::number(points).replace(u'-', u'−');
}

QString levelText(RiskLevel level)
{
    switch (level) {
    case RiskLevel::Critical:
        return tr("Critical");
    case RiskLevel::AtRisk:
        return tr("At risk");
    case RiskLevel::Healthy:
        return tr("Healthy");
    case RiskLevel::NotScored:
        break;
    }
    return tr("Not scored");
}

PrintTone toneOf(RiskLevel level)
{
    return level == RiskLevel::Critical  ? PrintTone::Critical
           : level == RiskLevel::AtRisk  ? PrintTone::AtRisk
           : level == RiskLevel::Healthy ? PrintTone::Healthy
                                         : PrintTone::Quiet;
}

QString paymentText(const QString &state)
{
    return state == u"paid"       ? tr("paid")
           : state == u"past_due" ? tr("past due")
           : state == u"unpaid"   ? tr("unpaid")
                                  : tr("no invoice is known");
}

/// Revenue and head count come as bare digits.
QString propertyText(const Enrichment &property)
{
    bool whole = false;
    const qint64 number = property.value.toLongLong(&whole);
    const bool counts = property.name == u"annualrevenue" || property.name == u"numberofemployees";
    return whole && counts ? QLocale().toString(number) : printable(property.value, 100);
}

class Brief
{
public:
    Brief(const BriefFacts &facts, const BriefLimits &limits, QTextDocument &document)
        : m_facts(facts)
        , m_detail(facts.detail)
        , m_limits(limits)
        , m_writer(document)
    {
    }

    void write()
    {
        head();
        risks();
        change();
        revenue();
        requests();
        notes();
        people();
        activity();
    }

private:
    [[nodiscard]] QString fitting(const QString &text) const { return printable(text, m_limits.text); }

    void head()
    {
        const Account &account = m_detail.account;
        QStringList beside{account.domain, account.contactEmail};
        beside.removeAll(QString());
        m_writer.title(printable(account.name, 80), beside.join(QStringLiteral(" · ")));
        const QString score = m_detail.score.score < 0 ? QStringLiteral("–") : QString::number(m_detail.score.score);
        m_writer.line(
            tr("Health %1 of 100: %2%3")
                .arg(score, levelText(m_detail.score.level),
                     m_detail.change7d ? tr(", %1 in 7 days").arg(signedText(*m_detail.change7d)) : QString()),
            toneOf(m_detail.score.level));
        const QString dash = QStringLiteral("–");
        const auto number = [&](const std::optional<int> &value) {
            return value ? QLocale().toString(*value) : dash;
        };
        m_writer.figures(
            {{tr("Active users of licensed"),
              number(account.activeUsers) + QStringLiteral(" / ") + number(account.seats)},
             {tr("ARR"), account.arr ? exactText(*account.arr) : dash},
             {tr("Days to renewal"), number(account.daysToRenewal)},
             {tr("Last activity"), account.lastActivityAt ? dayText(dateOf(*account.lastActivityAt)) : dash},
             {tr("Invoices"), paymentText(m_detail.paymentState)}});
    }

    void risks()
    {
        m_writer.heading(tr("Risk factors"));
        size_t shown = 0;
        for (const auto &factor : m_detail.explanation.factors) {
            if (factor.points != 0 && shown++ < mostFactors)
                m_writer.row(signedText(factor.points), fitting(factor.title + QStringLiteral(". ") + factor.evidence),
                             factor.remedy.isEmpty() ? QString()
                                                     : fitting(tr("What would change it: %1").arg(factor.remedy)),
                             PrintTone::Critical);
        }
        if (shown == 0)
            m_writer.line(m_detail.score.score < 0 ? tr("Not scored: there is nothing yet that a score could rest on.")
                                                   : tr("Nothing known speaks against this account."));
        for (const auto &strength : m_detail.explanation.strengths)
            m_writer.row(strength.title, fitting(strength.evidence), {}, PrintTone::Healthy);
    }

    void change()
    {
        if (!m_facts.change)
            return;
        QStringList parts;
        for (const ChangePart &part : changeParts(m_facts.change->change))
            parts << tr("%1 %2").arg(part.title, signedText(part.step->total()));
        const HealthChange &change = m_facts.change->change;
        m_writer.heading(tr("What changed since %1").arg(dayText(m_facts.change->since)));
        m_writer.line(
            tr("%1 then, %2 now: %3.").arg(change.before).arg(change.after).arg(parts.join(QStringLiteral(", "))));
    }

    void revenue()
    {
        m_writer.heading(tr("Contracts"));
        if (m_detail.revenue.empty())
            m_writer.line(tr("No contract is known."));
        for (size_t i = 0; i < std::min(mostContracts, m_detail.revenue.size()); ++i) {
            const RevenueSource &source = m_detail.revenue[i];
            const Contract &contract = source.contract;
            QStringList facts{tr("%1 ARR").arg(exactText(contract.arr)),
                              QString(contractStatusKey(contract.status)).replace(u'_', u' ')};
            if (contract.endsOn.isValid())
                facts << tr("ends %1").arg(dayText(contract.endsOn));
            if (contract.seats)
                facts << tr("%1 seats").arg(*contract.seats);
            if (source.daysPastDue > 0)
                facts << tr("an invoice is %1 days past due").arg(source.daysPastDue);
            m_writer.row(sourceTitle(contract.source), fitting(contract.product), facts.join(QStringLiteral(" · ")));
        }
        if (m_detail.revenue.size() > mostContracts)
            m_writer.line(tr("… and %1 more").arg(m_detail.revenue.size() - mostContracts), PrintTone::Quiet);
    }

    void requests()
    {
        if (m_facts.requests.empty())
            return;
        m_writer.heading(tr("What they asked for"));
        for (const ActivityItem &item : m_facts.requests)
            m_writer.row(dayText(dateOf(item.record.at)),
                         fitting(item.record.text.isEmpty() ? item.record.title : item.record.text));
    }

    void notes()
    {
        bool first = true;
        for (const AccountNote &note : m_detail.notes) {
            if (note.text.isEmpty())
                continue;
            if (std::exchange(first, false))
                m_writer.heading(tr("Notes"));
            for (const QString &line : note.text.left(4 * m_limits.text).split(u'\n', Qt::SkipEmptyParts))
                m_writer.line(printable(line, m_limits.text));
        }
    }

    void people()
    {
        if (m_detail.contacts.empty() && m_detail.enrichment.empty())
            return;
        m_writer.heading(tr("Company and people"));
        for (size_t i = 0; i < std::min(mostContacts, m_detail.contacts.size()); ++i)
            m_writer.row(
                i == 0 ? tr("Contacts") : QString(),
                printable(m_detail.contacts[i].first + QStringLiteral(" · ") + m_detail.contacts[i].second, 100));
        for (size_t i = 0; i < std::min(mostProperties, m_detail.enrichment.size()); ++i) {
            const Enrichment &property = m_detail.enrichment[i];
            m_writer.row(printable(property.label.isEmpty() ? property.name : property.label, 20),
                         propertyText(property));
        }
    }

    void activity()
    {
        if (m_limits.activity <= 0 || m_facts.activity.empty())
            return;
        m_writer.heading(tr("Latest activity"));
        for (size_t i = 0; i < std::min(size_t(m_limits.activity), m_facts.activity.size()); ++i) {
            const ActivityRecord &record = m_facts.activity[i].record;
            m_writer.row(dayText(dateOf(record.at)), printable(record.title, 100), fitting(record.text));
        }
    }

    const BriefFacts &m_facts;
    const CustomerDetail &m_detail;
    const BriefLimits m_limits;
    BriefWriter m_writer;
};

} // namespace

void writeBrief(const BriefFacts &facts, const BriefLimits &limits, QTextDocument &document)
{
    Brief(facts, limits, document).write();
}

} // namespace success
