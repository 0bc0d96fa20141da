// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/detail_sections.h"

#include "ui/customer/detail_parts.h"
#include "ui/customer/factor_row.h"
#include "ui/customer/score_history_chart.h"
#include "ui/format/words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace success::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CustomerDetail", text);
}

/// What was measured and takes nothing from the score, behind a line that opens it.
void addWithoutEffect(QVBoxLayout *column, const Explanation &explanation, const Theme &theme)
{
    auto *rows = new QWidget;
    auto *inside = new QVBoxLayout(rows);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(space::xs);
    int count = 0;
    for (const auto &factor : explanation.factors) {
        if (factor.points != 0)
            continue;
        inside->addWidget(factorRow(factor, false, theme));
        ++count;
    }
    if (count == 0) {
        delete rows;
        return;
    }
    rows->hide();
    auto *toggle = linkButton(tr("Measured, no effect: %1").arg(count));
    toggle->setObjectName(QStringLiteral("withoutEffect"));
    toggle->setCheckable(true);
    toggle->setToolTip(tr("Shows what was measured and takes no point from the score"));
    QObject::connect(toggle, &QPushButton::toggled, rows, &QWidget::setVisible);
    column->addWidget(toggle, 0, Qt::AlignLeft);
    column->addWidget(rows);
}

QString inputTitle(const QString &input)
{
    const std::pair<HealthInput, QString> titles[]{{HealthInput::Adoption, tr("Adoption")},
                                                   {HealthInput::Payment, tr("Payment state")},
                                                   {HealthInput::Renewal, tr("Renewal pressure")},
                                                   {HealthInput::Signals, tr("Signals")}};
    for (const auto &[known, title] : titles) {
        if (healthInputKey(known) == input)
            return title;
    }
    return input;
}

/// Revenue and head count come as bare digits.
QString propertyText(const Enrichment &property)
{
    bool whole = false;
    const auto number = property.value.toLongLong(&whole);
    const bool counts =
        property.name == QStringLiteral("annualrevenue") || property.name == QStringLiteral("numberofemployees");
    return whole && counts ? countText(number) : property.value;
}

} // namespace

QString coverageText(const Explanation &explanation)
{
    const auto available = explanation.available.size();
    return tr("%1 of %2 inputs").arg(available).arg(available + explanation.missing.size());
}

QWidget *riskFactorsSection(const CustomerDetail &detail, const Theme &theme)
{
    const auto &explanation = detail.explanation;
    auto [frame, column] = detailCard(tr("Risk factors"), coverageText(explanation));
    frame->setObjectName(QStringLiteral("riskFactors"));
    int points = 0;
    for (const auto &factor : explanation.factors) {
        if (factor.points == 0)
            continue;
        points += factor.points;
        column->addWidget(factorRow(factor, true, theme));
    }
    if (explanation.score && points == 0)
        column->addWidget(paragraph(tr("Nothing known speaks against this account.")));
    else if (explanation.score)
        column->addWidget(paragraph(tr("100 − %1 = %2").arg(-points).arg(*explanation.score), TextTone::Secondary));
    else
        column->addWidget(paragraph(tr("Not scored: there is nothing yet that a score could rest on.")));
    addWithoutEffect(column, explanation, theme);
    for (const auto &missing : explanation.missing)
        column->addWidget(caption(tr("Not measured: %1. %2").arg(inputTitle(missing.input), missing.reason)));
    return frame;
}

QWidget *historySection(const CustomerDetail &detail, const HealthSettings &settings, const Theme &theme)
{
    QString note;
    if (detail.change7d)
        note = tr("%1 in 7 days").arg(signedPoints(*detail.change7d));
    auto [frame, column] = detailCard(tr("Score history"), note);
    if (detail.history.size() >= 2) {
        column->addWidget(new ScoreHistoryChart(theme, detail.history, settings));
        return frame;
    }
    const auto words = detail.history.empty() ? tr("No score has been saved yet.")
                                              : tr("%1 on %2, the first score there is.")
                                                    .arg(QString::number(detail.history.front().score),
                                                         exactDate(detail.history.front().day));
    column->addWidget(paragraph(words));
    column->addWidget(
        caption(tr("One is saved for each day that Health is refreshed; the line starts with the second.")));
    return frame;
}

QWidget *strengthsSection(const CustomerDetail &detail)
{
    if (detail.explanation.strengths.empty())
        return nullptr;
    auto [frame, column] = detailCard(tr("Strengths"), tr("explain, and do not offset"));
    for (const auto &strength : detail.explanation.strengths) {
        column->addWidget(textLabel(strength.title, TextStyle::BodyMedium, TextTone::Healthy));
        column->addWidget(paragraph(strength.evidence));
    }
    return frame;
}

QWidget *contactsSection(const CustomerDetail &detail, const Theme &theme)
{
    if (detail.contacts.empty())
        return nullptr;
    auto [frame, column] = detailCard(tr("Contacts"));
    for (const auto &[name, email] : detail.contacts) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::m);
        auto *person = new ElidedLabel(theme, TextStyle::Body);
        person->setText(name.isEmpty() ? tr("No name") : name);
        row->addWidget(person, 2);
        auto *address = new ElidedLabel(theme, TextStyle::Body, Role::SecondaryText);
        address->setElideMode(Qt::ElideMiddle);
        address->setText(email.isEmpty() ? tr("no e-mail known") : email);
        row->addWidget(address, 3);
        column->addLayout(row);
    }
    return frame;
}

QWidget *enrichmentSection(const CustomerDetail &detail)
{
    auto [frame, column] =
        detailCard(tr("HubSpot enrichment"), detail.enrichment.empty() ? QString() : tr("matched by domain"));
    if (detail.enrichment.empty()) {
        column->addWidget(paragraph(tr("HubSpot knows no company of this account."), TextTone::Secondary));
        return frame;
    }
    auto *grid = pairGrid();
    for (const auto &property : detail.enrichment)
        addPair(grid, property.label.isEmpty() ? property.name : property.label, propertyText(property));
    column->addLayout(grid);
    return frame;
}

QString joinRuleText(const QString &rule)
{
    const std::pair<QString, QString> known[]{
        {QStringLiteral("stripe_customer_id"), tr("Joined by its Stripe customer id")},
        {QStringLiteral("external_id"), tr("Joined by the seller's own id")},
        {QStringLiteral("domain"), tr("Joined by its domain")},
        {QStringLiteral("merged"), tr("Merged by hand")},
        {QStringLiteral("split"), tr("Split off by hand")},
        {QStringLiteral("own"), tr("The record this account is named after")},
    };
    for (const auto &[key, words] : known) {
        if (key == rule)
            return words;
    }
    return rule.isEmpty() ? QString() : tr("Joined by %1").arg(QString(rule).replace(u'_', u' '));
}

QWidget *recordsSection(const CustomerDetail &detail, const OpenUrl &open)
{
    if (detail.companies.empty())
        return nullptr;
    auto [frame, column] = detailCard(tr("Related records"));
    for (const auto &company : detail.companies) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        const auto name = company.name.isEmpty() ? company.externalId : company.name;
        auto *text = paragraph(QStringLiteral("%1 · %2").arg(sourceTitle(company.source), name));
        text->setToolTip(company.externalId);
        row->addWidget(text, 1);
        if (!company.url.isEmpty()) {
            auto *link = linkButton(tr("Open"));
            link->setAccessibleName(tr("Open %1 in %2").arg(name, sourceTitle(company.source)));
            QObject::connect(link, &QPushButton::clicked, frame, [open, url = company.url] { open(url); });
            row->addWidget(link, 0, Qt::AlignTop);
        }
        column->addLayout(row);
        QStringList facts;
        if (!company.domain.isEmpty())
            facts.push_back(company.domain);
        if (!company.joinRule.isEmpty())
            facts.push_back(joinRuleText(company.joinRule));
        if (!facts.isEmpty())
            column->addWidget(caption(facts.join(QStringLiteral(" · "))));
    }
    return frame;
}

} // namespace success::ui
