// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/contracts/contract_sheet_parts.h"

#include "ui/customer/detail_parts.h"
#include "ui/format/contract_words.h"
#include "ui/format/money_text.h"
#include "ui/format/words.h"
#include "ui/sections/contracts/customer_delegate.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QVBoxLayout>

namespace success::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ContractSheet", text);
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString spanText(QDate from, QDate until)
{
    if (!from.isValid() && !until.isValid())
        return {};
    if (!until.isValid())
        return tr("since %1").arg(exactDate(from));
    return from.isValid() ? tr("%1 to %2").arg(exactDate(from), exactDate(until))
                          : tr("until %1").arg(exactDate(until));
}

QString renewalText(const ContractDetail &detail)
{
    const auto &days = detail.account.daysToRenewal;
    return days ? tr("%1 (%2)").arg(inDays(*days), exactDate(detail.asOf.date.addDays(*days)))
                : tr("Unknown, no dated term runs");
}

QString amountText(const Money &money)
{
    return money.currency.isValid() ? moneyText(money) : QStringLiteral("–");
}

QString revenueText(const ContractItem &item)
{
    const auto &contract = item.contract;
    QStringList parts;
    if (contract.arr.minor != 0)
        parts << tr("%1 MRR").arg(moneyText(contract.mrr)) << tr("%1 ARR").arg(moneyText(contract.arr));
    else
        parts << tr("Counts no MRR");
    if (item.terms.amount.currency.isValid())
        parts << tr("bills %1 %2").arg(moneyText(item.terms.amount), intervalText(item.terms.interval));
    if (contract.seats)
        parts << (*contract.seats == 1 ? tr("1 seat") : tr("%1 seats").arg(countText(*contract.seats)));
    return joined(parts);
}

QPushButton *link(const QString &text, const QString &url, const ContractSheetActions &actions)
{
    auto *button = linkButton(text);
    button->setToolTip(url);
    QObject::connect(button, &QPushButton::clicked, button, [open = actions.openUrl, url] { open(url); });
    return button;
}

/// The line that says whether a subscription's revenue adds to the contract's, and changes it.
void addSeparate(QVBoxLayout *column, const ContractItem &item, const ContractSheetActions &actions)
{
    const bool separate = item.terms.separate;
    auto *row = new QHBoxLayout;
    row->addWidget(caption(separate ? tr("Marked as separate: its revenue adds to the contract's")
                                    : tr("Taken to bill the Salesbricks contract: its revenue is not added")),
                   1);
    auto *change = linkButton(separate ? tr("It bills the contract") : tr("Mark as separate"));
    change->setObjectName(QStringLiteral("markSeparate"));
    QObject::connect(change, &QPushButton::clicked, change,
                     [set = actions.setSeparate, id = item.contract.externalId, separate] { set(id, !separate); });
    row->addWidget(change, 0, Qt::AlignTop);
    column->addLayout(row);
}

QWidget *contractRow(const ContractItem &item, bool merged, AsOf asOf, const Theme &theme,
                     const ContractSheetActions &actions)
{
    const auto &contract = item.contract;
    auto *card = panel("card");
    card->setObjectName(QStringLiteral("contractItem"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    column->setSpacing(2);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::xs);
    auto *product = paragraph(contract.product.isEmpty() ? tr("No product named") : contract.product);
    product->setFont(theme.font(TextStyle::BodyMedium));
    head->addWidget(product, 1);
    head->addWidget(new Badge(theme, sourceTitle(contract.source), tone::neutral), 0, Qt::AlignTop);
    auto *status = new Badge(theme, contractStatusText(contract.status), contractStatusTone(contract.status));
    status->setToolTip(tr("%1 says: %2").arg(sourceTitle(contract.source), item.rawStatus));
    head->addWidget(status, 0, Qt::AlignTop);
    column->addLayout(head);
    auto *revenue = paragraph(revenueText(item));
    revenue->setToolTip(tr("MRR %1, ARR %2").arg(exactText(contract.mrr), exactText(contract.arr)));
    column->addWidget(revenue);
    column->addWidget(paragraph(contractEndText(item.contract, item.terms.cancelOn, item.endedOn, asOf.date)));
    auto *foot = new QHBoxLayout;
    foot->addWidget(caption(joined({contract.externalId, spanText(contract.startsOn, {})})), 1);
    if (!item.url.isEmpty())
        foot->addWidget(link(tr("Open in %1").arg(sourceTitle(contract.source)), item.url, actions), 0, Qt::AlignTop);
    column->addLayout(foot);
    if (merged && contract.source == SourceId::Stripe)
        addSeparate(column, item, actions);
    return card;
}

QWidget *termRow(const TermItem &term, const Theme &theme)
{
    auto *row = new QWidget;
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, space::xs);
    column->setSpacing(2);
    auto *head = new QHBoxLayout;
    auto *name = paragraph(term.name.isEmpty() ? spokenName(term.type) : term.name);
    name->setFont(theme.font(TextStyle::BodyMedium));
    head->addWidget(name, 1);
    head->addWidget(new Badge(theme, spokenName(term.type), tone::neutral), 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(paragraph(
        joined({spanText(term.startsOn, term.endsOn),
                term.value ? tr("%1 in all").arg(moneyText(*term.value)) : QString(), spokenName(term.stage)})));
    const auto closed = term.closedAt ? tr("closed %1").arg(exactDate(dateOf(*term.closedAt))) : QString();
    if (const auto beneath = joined({closed, term.owner}); !beneath.isEmpty())
        column->addWidget(caption(beneath));
    return row;
}

std::pair<QString, Tone> invoiceBadge(const InvoiceItem &invoice)
{
    switch (invoice.state) {
    case InvoiceState::Paid:
        return {tr("Paid"), tone::healthy};
    case InvoiceState::Open:
        return invoice.daysPastDue > 0 ? std::pair{tr("Past due"), tone::critical} : std::pair{tr("Open"), tone::info};
    case InvoiceState::Draft:
        return {tr("Draft"), tone::neutral};
    case InvoiceState::Void:
        return {tr("Void"), tone::neutral};
    case InvoiceState::Uncollectible:
        return {tr("Uncollectible"), tone::critical};
    }
    return {};
}

QString attemptsText(const InvoiceItem &invoice, AsOf asOf)
{
    if (invoice.attempts == 0)
        return {};
    QString text = invoice.attempts == 1 ? tr("1 attempt") : tr("%1 attempts").arg(invoice.attempts);
    text += QStringLiteral(", ") + (invoice.nextAttemptAt
                                        ? tr("the next %1").arg(relativeTime(*invoice.nextAttemptAt, asOf.instant))
                                        : tr("no further one is planned"));
    return invoice.lastError.isEmpty() ? text : QString(text + QStringLiteral(": ") + invoice.lastError);
}

} // namespace

QWidget *companyCard(const ContractDetail &detail, const Theme &theme)
{
    const auto &company = detail.company;
    auto [frame, column] = detailCard(detail.account.name, detail.account.domain);
    auto *badges = new FlowLayout(FlowLayout::Natural, space::xs);
    if (!detail.contracts.empty())
        badges->addWidget(new Badge(theme, contractStatusText(company.status), contractStatusTone(company.status)));
    if (company.source != LedgerSource::None)
        badges->addWidget(new Badge(theme, ledgerSourceText(ledgerSourceKey(company.source)),
                                    company.source == LedgerSource::Merged ? tone::info : tone::neutral));
    if (const auto count = contractCountText(int(detail.contracts.size())); !count.isEmpty())
        badges->addWidget(new Badge(theme, count, tone::neutral));
    for (size_t i = 0; i < mismatchKinds; ++i) {
        if (company.has(Mismatch(i)))
            badges->addWidget(new Badge(theme, mismatchTitle(Mismatch(i)), tone::atRisk));
    }
    column->addLayout(badges);
    auto *grid = pairGrid();
    addPair(grid, tr("MRR"), amountText(detail.mrr), exactText(detail.mrr));
    addPair(grid, tr("ARR"), amountText(detail.arr), exactText(detail.arr));
    addPair(grid, tr("Renewal"), renewalText(detail));
    const auto payment = paymentStatusKey(company.payment);
    addPair(grid, tr("Payment"), payment.isEmpty() ? tr("No invoice was ever issued") : paymentStatusText(payment));
    if (!detail.contacts.empty()) {
        const auto &[name, email] = detail.contacts.front();
        addPair(grid, tr("Contact"), joined({name, email}));
    }
    column->addLayout(grid);
    return frame;
}

QWidget *contractsCard(const ContractDetail &detail, const Theme &theme, const ContractSheetActions &actions)
{
    auto [frame, column] = detailCard(tr("Contracts"));
    if (detail.contracts.empty())
        column->addWidget(paragraph(tr("No contract or subscription is known."), TextTone::Secondary));
    for (const auto &item : detail.contracts)
        column->addWidget(
            contractRow(item, detail.company.source == LedgerSource::Merged, detail.asOf, theme, actions));
    return frame;
}

QWidget *termsCard(const ContractDetail &detail, const Theme &theme)
{
    auto [frame, column] = detailCard(tr("Term history"));
    if (detail.terms.empty())
        column->addWidget(paragraph(tr("No order, renewal or amendment is known."), TextTone::Secondary));
    for (const auto &term : detail.terms)
        column->addWidget(termRow(term, theme));
    return frame;
}

QString paymentText(const InvoiceItem &invoice, AsOf asOf)
{
    if (invoice.state == InvoiceState::Paid)
        return invoice.paidAt ? tr("Paid %1").arg(exactDate(dateOf(*invoice.paidAt))) : tr("Paid");
    QStringList parts;
    if (invoice.daysPastDue > 0)
        parts << tr("%1 past due").arg(dayCount(invoice.daysPastDue));
    else if (invoice.state == InvoiceState::Open && invoice.dueAt)
        parts << tr("Due %1").arg(exactDate(dateOf(*invoice.dueAt)));
    if (invoice.remaining.minor != 0 && invoice.remaining != invoice.total)
        parts << tr("%1 left").arg(moneyText(invoice.remaining));
    parts << attemptsText(invoice, asOf);
    return joined(parts);
}

QWidget *invoiceRow(const InvoiceItem &invoice, AsOf asOf, const Theme &theme, const ContractSheetActions &actions)
{
    auto *row = new QWidget;
    row->setObjectName(QStringLiteral("invoiceRow"));
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, space::xs);
    grid->setVerticalSpacing(2);
    grid->setHorizontalSpacing(space::s);
    grid->setColumnStretch(0, 1);
    const auto issued = invoice.issuedAt ? exactDate(dateOf(*invoice.issuedAt)) : tr("no date");
    grid->addWidget(paragraph(joined({issued, invoice.number, sourceTitle(invoice.source)})), 0, 0);
    auto *total = textLabel(moneyText(invoice.total), TextStyle::BodyMedium);
    total->setToolTip(exactText(invoice.total));
    grid->addWidget(total, 0, 1, Qt::AlignTop);
    const auto [words, tone] = invoiceBadge(invoice);
    grid->addWidget(new Badge(theme, words, tone), 0, 2, Qt::AlignTop);
    if (const auto payment = paymentText(invoice, asOf); !payment.isEmpty())
        grid->addWidget(invoice.daysPastDue > 0 ? paragraph(payment, TextTone::Critical) : caption(payment), 1, 0);
    if (!invoice.url.isEmpty())
        grid->addWidget(link(tr("Open"), invoice.url, actions), 1, 1, 1, 2, Qt::AlignRight | Qt::AlignTop);
    return row;
}

QString olderInvoicesText(int left)
{
    return tr("Show older invoices: %1 left").arg(countText(left));
}

InvoicesCard invoicesCard(const ContractDetail &detail, const Theme &theme, const ContractSheetActions &actions)
{
    auto [frame, column] = detailCard(tr("Invoices"));
    InvoicesCard card{frame, new QVBoxLayout, nullptr};
    card.rows->setSpacing(space::xs);
    column->addLayout(card.rows);
    if (detail.invoices.empty())
        card.rows->addWidget(paragraph(tr("No invoice was ever issued."), TextTone::Secondary));
    for (const auto &invoice : detail.invoices)
        card.rows->addWidget(invoiceRow(invoice, detail.asOf, theme, actions));
    card.more = linkButton(olderInvoicesText(detail.moreInvoices));
    card.more->setObjectName(QStringLiteral("olderInvoices"));
    card.more->setVisible(detail.moreInvoices > 0);
    column->addWidget(card.more, 0, Qt::AlignLeft);
    return card;
}

} // namespace success::ui
