// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/detail_sections.h"

#include "ui/customer/detail_parts.h"
#include "ui/customer/factor_row.h"
#include "ui/customer/folded_rows.h"
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

constexpr size_t mostContacts = 6;
constexpr size_t mostProperties = 12;
constexpr size_t mostDomains = 4;
constexpr size_t mostRecords = 6;
constexpr int narrowestText = 112; ///< a domain wider than the card wraps nowhere; it is cut there

QString tr(const char *text)
{
    return QCoreApplication::translate("CustomerDetail", text);
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

QString healthInputTitle(const QString &input)
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

QString coverageText(const Explanation &explanation)
{
    const auto available = explanation.available.size();
    return tr("%1 of %2 inputs").arg(available).arg(available + explanation.missing.size());
}

QWidget *riskFactorsSection(const CustomerDetail &detail, const Theme &theme, const Folds &folds,
                            const ShowRecords &showRecords)
{
    const auto &explanation = detail.explanation;
    auto [frame, column] = detailCard(tr("Risk factors"), coverageText(explanation));
    frame->setObjectName(QStringLiteral("riskFactors"));
    int points = 0;
    for (const auto &factor : explanation.factors) {
        if (factor.points == 0)
            continue;
        points += factor.points;
        column->addWidget(factorRow(factor, true, theme, showRecords));
    }
    if (explanation.score && points == 0)
        column->addWidget(paragraph(tr("Nothing known speaks against this account.")));
    else if (explanation.score)
        column->addWidget(paragraph(tr("100 − %1 = %2").arg(-points).arg(*explanation.score), TextTone::Secondary));
    else
        column->addWidget(paragraph(tr("Not scored: there is nothing yet that a score could rest on.")));
    std::vector<QWidget *> without;
    for (const auto &factor : explanation.factors) {
        if (factor.points == 0)
            without.push_back(factorRow(factor, false, theme, showRecords));
    }
    addFolded(column, without, 0, QStringLiteral("withoutEffect"), folds,
              tr("Measured, no effect: %1").arg(without.size()));
    for (const auto &missing : explanation.missing)
        column->addWidget(caption(tr("Not measured: %1. %2").arg(healthInputTitle(missing.input), missing.reason)));
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

QWidget *contactsSection(const CustomerDetail &detail, const Theme &theme, const Folds &folds)
{
    if (detail.contacts.empty())
        return nullptr;
    auto [frame, column] = detailCard(tr("Contacts"));
    frame->setObjectName(QStringLiteral("contacts"));
    std::vector<QWidget *> rows;
    for (const auto &[name, email] : detail.contacts) {
        rows.push_back(new QWidget);
        auto *row = new QHBoxLayout(rows.back());
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::m);
        auto *person = new ElidedLabel(theme, TextStyle::Body);
        person->setText(name.isEmpty() ? tr("No name") : name);
        row->addWidget(person, 2);
        auto *address = new ElidedLabel(theme, TextStyle::Body, Role::SecondaryText);
        address->setElideMode(Qt::ElideMiddle);
        address->setText(email.isEmpty() ? tr("no e-mail known") : email);
        row->addWidget(address, 3);
    }
    addFolded(column, rows, mostContacts, QStringLiteral("moreContacts"), folds);
    return frame;
}

QWidget *enrichmentSection(const CustomerDetail &detail, const Folds &folds)
{
    auto [frame, column] =
        detailCard(tr("HubSpot enrichment"), detail.enrichment.empty() ? QString() : tr("matched by domain"));
    frame->setObjectName(QStringLiteral("enrichment"));
    if (detail.enrichment.empty()) {
        column->addWidget(paragraph(tr("HubSpot knows no company of this account."), TextTone::Secondary));
        return frame;
    }
    std::vector<QWidget *> rows;
    for (const auto &property : detail.enrichment) {
        rows.push_back(new QWidget);
        auto *grid = pairGrid();
        rows.back()->setLayout(grid);
        addPair(grid, property.label.isEmpty() ? property.name : property.label, propertyText(property));
    }
    addFolded(column, rows, mostProperties, QStringLiteral("moreProperties"), folds);
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

namespace {

/// Every domain the account is known by, its own first, a line each.
std::vector<QWidget *> domainRows(const CustomerDetail &detail)
{
    QStringList domains{detail.account.domain};
    for (const auto &company : detail.companies)
        domains.push_back(company.domain);
    for (const auto &key : detail.mergedKeys)
        domains.push_back(key.startsWith(QStringLiteral("local:")) ? QString() : key);
    domains.removeAll(QString());
    domains.removeDuplicates();
    std::vector<QWidget *> rows;
    for (const QString &domain : domains) {
        rows.push_back(paragraph(domain));
        rows.back()->setMinimumWidth(narrowestText);
        rows.back()->setToolTip(domain);
    }
    return rows;
}

QWidget *companyRow(const RelatedCompany &company, const OpenUrl &open)
{
    auto *row = new QWidget;
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    const auto name = company.name.isEmpty() ? company.externalId : company.name;
    auto *text = paragraph(QStringLiteral("%1 · %2").arg(sourceTitle(company.source), name));
    text->setTextFormat(Qt::PlainText);
    text->setToolTip(company.externalId.toHtmlEscaped());
    line->addWidget(text, 1);
    if (!company.url.isEmpty()) {
        auto *link = linkButton(tr("Open"));
        link->setAccessibleName(tr("Open %1 in %2").arg(name, sourceTitle(company.source)));
        QObject::connect(link, &QPushButton::clicked, row, [open, url = company.url] { open(url); });
        line->addWidget(link, 0, Qt::AlignTop);
    }
    column->addLayout(line);
    QStringList facts{company.domain, joinRuleText(company.joinRule)};
    facts.removeAll(QString());
    if (!facts.isEmpty())
        column->addWidget(caption(facts.join(QStringLiteral(" · "))));
    return row;
}

} // namespace

QWidget *recordsSection(const CustomerDetail &detail, const OpenUrl &open, const std::function<void()> &merge,
                        const std::function<void()> &split, const Folds &folds)
{
    auto [frame, column] = detailCard(tr("Related domains and records"));
    frame->setObjectName(QStringLiteral("relatedRecords"));
    addFolded(column, domainRows(detail), mostDomains, QStringLiteral("moreDomains"), folds);
    std::vector<QWidget *> rows;
    for (const auto &company : detail.companies)
        rows.push_back(companyRow(company, open));
    addFolded(column, rows, mostRecords, QStringLiteral("moreRecords"), folds);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    auto *mergeButton = secondaryButton(tr("Merge…"));
    mergeButton->setObjectName(QStringLiteral("merge"));
    mergeButton->setToolTip(tr("Other accounts are this company, too: one account from now on"));
    QObject::connect(mergeButton, &QPushButton::clicked, frame, merge);
    buttons->addWidget(mergeButton);
    if (split) {
        auto *splitButton = secondaryButton(tr("Split…"));
        splitButton->setObjectName(QStringLiteral("split"));
        splitButton->setToolTip(tr("Some of this is another company: an account of its own from now on"));
        QObject::connect(splitButton, &QPushButton::clicked, frame, split);
        buttons->addWidget(splitButton);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    return frame;
}

} // namespace success::ui
