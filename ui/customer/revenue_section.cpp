// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/detail_parts.h"
#include "ui/customer/detail_sections.h"
#include "ui/customer/folded_rows.h"
#include "ui/format/contract_words.h"
#include "ui/format/money_text.h"
#include "ui/format/words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr size_t mostCards = 4;

QString tr(const char *text)
{
    return QCoreApplication::translate("CustomerDetail", text);
}

/// `1 invoice open, $620,000, 9 days past due`; empty: none is open.
QString invoicesText(const RevenueSource &source)
{
    if (source.openInvoices == 0)
        return {};
    auto text = source.openInvoices == 1
                    ? tr("1 invoice open, %1").arg(moneyText(source.openAmount))
                    : tr("%1 invoices open, %2").arg(countText(source.openInvoices), moneyText(source.openAmount));
    if (source.daysPastDue > 0)
        text += QStringLiteral(", ") + (source.openInvoices == 1
                                            ? tr("%1 past due").arg(dayCount(source.daysPastDue))
                                            : tr("the oldest %1 past due").arg(dayCount(source.daysPastDue)));
    return text;
}

QString billedText(const RevenueSource &source, const QString &amount)
{
    return source.billingInterval.isEmpty() ? tr("billed %1").arg(amount)
                                            : tr("billed %1 %2").arg(amount, intervalText(source.billingInterval));
}

/// `$1,240,000 ARR · $103,333 MRR · 420 seats`; of a contract that counts nothing, what it is billed.
QString valueText(const RevenueSource &source)
{
    const auto &contract = source.contract;
    QStringList parts;
    if (contract.arr.minor != 0)
        parts = QStringList{tr("%1 ARR").arg(moneyText(contract.arr)), tr("%1 MRR").arg(moneyText(contract.mrr))};
    else
        parts = QStringList{tr("Counts no ARR"), billedText(source, moneyText(source.amount))};
    if (contract.seats)
        parts.push_back(*contract.seats == 1 ? tr("1 seat") : tr("%1 seats").arg(countText(*contract.seats)));
    return parts.join(QStringLiteral(" · "));
}

QHBoxLayout *headRow(const RevenueSource &source, const Theme &theme)
{
    const auto &contract = source.contract;
    auto *head = new QHBoxLayout;
    head->setSpacing(space::xs);
    auto *product = paragraph(contract.product.isEmpty() ? tr("No product named") : contract.product);
    product->setFont(theme.font(TextStyle::BodyMedium));
    head->addWidget(product, 1);
    auto *system = new Badge(theme, sourceTitle(contract.source), tone::neutral);
    system->setToolTip(contract.externalId);
    head->addWidget(system, 0, Qt::AlignTop);
    auto *status = new Badge(theme, contractStatusText(contract.status), contractStatusTone(contract.status));
    status->setToolTip(tr("%1 says: %2").arg(sourceTitle(contract.source), source.rawStatus));
    head->addWidget(status, 0, Qt::AlignTop);
    return head;
}

QWidget *contractCard(const RevenueSource &source, AsOf asOf, const Theme &theme, const OpenUrl &open)
{
    const auto &contract = source.contract;
    auto *card = panel("card");
    card->setObjectName(QStringLiteral("revenueCard"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    column->setSpacing(2);
    column->addLayout(headRow(source, theme));
    auto *value = paragraph(valueText(source));
    value->setToolTip(
        tr("ARR %1, MRR %2, %3")
            .arg(exactText(contract.arr), exactText(contract.mrr), billedText(source, exactText(source.amount))));
    column->addWidget(value);
    column->addWidget(paragraph(contractEndText(source.contract, source.cancelOn, source.endedOn, asOf.date)));
    if (const auto invoices = invoicesText(source); !invoices.isEmpty())
        column->addWidget(paragraph(invoices, source.daysPastDue > 0 ? TextTone::Critical : TextTone::Normal));
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addWidget(caption(joinRuleText(source.joinRule)), 1);
    if (!source.url.isEmpty()) {
        auto *link = linkButton(tr("Open"));
        link->setAccessibleName(tr("Open in %1").arg(sourceTitle(contract.source)));
        link->setToolTip(source.url);
        QObject::connect(link, &QPushButton::clicked, card, [open, url = source.url] { open(url); });
        foot->addWidget(link, 0, Qt::AlignBottom);
    }
    column->addLayout(foot);
    return card;
}

} // namespace

QWidget *revenueSection(const CustomerDetail &detail, AsOf asOf, const Theme &theme, const OpenUrl &open,
                        const Folds &folds)
{
    auto [frame, column] = detailCard(tr("Revenue sources"));
    frame->setObjectName(QStringLiteral("revenueSources"));
    if (detail.revenue.empty())
        column->addWidget(paragraph(tr("No contract or subscription is known."), TextTone::Secondary));
    std::vector<QWidget *> cards;
    for (const auto &source : detail.revenue)
        cards.push_back(contractCard(source, asOf, theme, open));
    addFolded(column, cards, mostCards, QStringLiteral("moreRevenue"), folds);
    return frame;
}

} // namespace success::ui
