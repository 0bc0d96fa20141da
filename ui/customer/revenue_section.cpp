// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/detail_parts.h"
#include "ui/customer/detail_sections.h"
#include "ui/format/money_text.h"
#include "ui/format/words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
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

std::pair<QString, Tone> statusWords(ContractStatus status)
{
    switch (status) {
    case ContractStatus::Active:
        return {tr("Active"), tone::healthy};
    case ContractStatus::Trialing:
        return {tr("Trialing"), tone::info};
    case ContractStatus::PastDue:
        return {tr("Past due"), tone::critical};
    case ContractStatus::Canceled:
        return {tr("Canceled"), tone::neutral};
    case ContractStatus::Expired:
        return {tr("Expired"), tone::neutral};
    case ContractStatus::Pending:
        return {tr("Pending"), tone::atRisk};
    case ContractStatus::Draft:
        return {tr("Draft"), tone::neutral};
    case ContractStatus::Paused:
        return {tr("Paused"), tone::atRisk};
    }
    return {};
}

QString termText(const RevenueSource &source, AsOf asOf)
{
    const auto &contract = source.contract;
    if (source.endedOn.isValid())
        return tr("Ended %1").arg(exactDate(source.endedOn));
    if (source.cancelOn.isValid())
        return tr("Cancels %1 (%2)").arg(inDays(int(asOf.date.daysTo(source.cancelOn))), exactDate(source.cancelOn));
    if (contract.trialEndsOn.isValid() && contract.status == ContractStatus::Trialing)
        return tr("Trial ends %1 (%2)")
            .arg(inDays(int(asOf.date.daysTo(contract.trialEndsOn))), exactDate(contract.trialEndsOn));
    if (!contract.endsOn.isValid())
        return tr("Rolling, no dated term");
    const auto when = inDays(int(asOf.date.daysTo(contract.endsOn)));
    return (contract.renewsItself ? tr("Renews by itself %1 (%2)") : tr("Ends %1 (%2)"))
        .arg(when, exactDate(contract.endsOn));
}

QString invoicesText(const RevenueSource &source)
{
    if (source.openInvoices == 0)
        return tr("None open");
    auto text = source.openInvoices == 1
                    ? tr("1 open, %1").arg(moneyText(source.openAmount))
                    : tr("%1 open, %2").arg(countText(source.openInvoices), moneyText(source.openAmount));
    if (source.daysPastDue > 0)
        text += QStringLiteral(", ") + tr("oldest %1 past due").arg(dayCount(source.daysPastDue));
    return text;
}

QWidget *contractCard(const RevenueSource &source, AsOf asOf, const Theme &theme, const OpenUrl &open)
{
    const auto &contract = source.contract;
    auto *card = panel("card");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    column->setSpacing(space::xs);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    auto *product = paragraph(contract.product.isEmpty() ? tr("No product named") : contract.product);
    product->setFont(theme.font(TextStyle::BodyMedium));
    head->addWidget(product, 1);
    const auto [words, tone] = statusWords(contract.status);
    auto *status = new Badge(theme, words, tone);
    status->setToolTip(tr("%1 says: %2").arg(sourceTitle(contract.source), source.rawStatus));
    head->addWidget(status, 0, Qt::AlignTop);
    column->addLayout(head);
    auto *grid = pairGrid();
    addPair(grid, tr("Source"), sourceTitle(contract.source), contract.externalId);
    addPair(grid, tr("ARR"), moneyText(contract.arr), moneyExact(contract.arr));
    addPair(grid, tr("MRR"), moneyText(contract.mrr), moneyExact(contract.mrr));
    addPair(grid, tr("Billed"),
            source.billingInterval.isEmpty()
                ? moneyText(source.amount)
                : tr("%1 by %2").arg(moneyText(source.amount), QString(source.billingInterval).replace(u'_', u' ')),
            moneyExact(source.amount));
    if (contract.seats)
        addPair(grid, tr("Seats"), countText(*contract.seats));
    addPair(grid, tr("Term"), termText(source, asOf));
    addPair(grid, tr("Invoices"), invoicesText(source));
    if (!source.joinRule.isEmpty())
        addPair(grid, tr("Why here"), joinRuleText(source.joinRule));
    column->addLayout(grid);
    if (!source.url.isEmpty()) {
        auto *link = linkButton(tr("Open in %1").arg(sourceTitle(contract.source)));
        QObject::connect(link, &QPushButton::clicked, card, [open, url = source.url] { open(url); });
        column->addWidget(link, 0, Qt::AlignLeft);
    }
    return card;
}

} // namespace

QWidget *revenueSection(const CustomerDetail &detail, AsOf asOf, const Theme &theme, const OpenUrl &open)
{
    auto [frame, column] = detailCard(tr("Revenue sources"));
    frame->setObjectName(QStringLiteral("revenueSources"));
    if (detail.revenue.empty())
        column->addWidget(paragraph(tr("No contract or subscription is known."), TextTone::Secondary));
    for (const auto &source : detail.revenue)
        column->addWidget(contractCard(source, asOf, theme, open));
    return frame;
}

} // namespace success::ui
