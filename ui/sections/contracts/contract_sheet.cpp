// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/contracts/contract_sheet.h"

#include "core/store/cache_store.h"
#include "ui/customer/linked_requests.h"
#include "ui/format/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/text.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QUrl>

namespace success::ui {
namespace {

constexpr int sheetWidth = 520;

} // namespace

ContractSheet::ContractSheet(Session &session, const Theme &theme, QWidget *parent)
    : Sheet(theme, tr("Contract"), sheetWidth, parent)
    , m_session(session)
    , m_theme(theme)
    , m_openUrl([](const QUrl &url) { return QDesktopServices::openUrl(url); })
{
    setObjectName(QStringLiteral("contractSheet"));
    makeFooter();
}

void ContractSheet::makeFooter()
{
    auto *footer = new QWidget;
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    row->setSpacing(space::s);
    auto *open = secondaryButton(tr("Open customer"));
    open->setObjectName(QStringLiteral("openCustomer"));
    m_renew = primaryButton(tr("Draft renewal"));
    m_renew->setObjectName(QStringLiteral("draftRenewal"));
    row->addStretch(1);
    row->addWidget(open);
    row->addWidget(m_renew);
    connect(open, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT customerRequested(m_key);
    });
    connect(m_renew, &QPushButton::clicked, this, [this] { Q_EMIT renewalRequested(m_detail); });
    setFooter(footer);
}

void ContractSheet::showCompany(const QString &accountKey)
{
    m_key = accountKey;
    auto *skeleton = new SkeletonLines(m_theme, 14);
    skeleton->setAccessibleName(tr("Loading the contract"));
    setContent(skeleton);
    m_renew->setEnabled(false);
    open();
    read();
}

void ContractSheet::setPortfolio(const PortfolioPtr &portfolio)
{
    m_portfolio = portfolio;
    if (isOpen())
        read();
}

void ContractSheet::read()
{
    const auto portfolio = m_portfolio;
    m_reading.run(
        [portfolio, key = m_key, file = m_session.folder().cacheFile()]() -> Result<ContractDetail> {
            const Account *account = portfolio ? portfolio->find(key) : nullptr;
            if (account == nullptr)
                return failure(ErrorKind::InvalidInput, tr("This customer is no longer there: it may have been merged "
                                                           "into another one."));
            auto cache = CacheStore::open(file, OpenMode::ReadOnly);
            if (!cache)
                return tl::unexpected(cache.error());
            return loadContractDetail(*portfolio, *account, (*cache)->database());
        },
        [this](const Result<ContractDetail> &detail) { show(detail); });
}

void ContractSheet::show(const Result<ContractDetail> &detail)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::xl, space::m, space::xl, space::l);
    column->setSpacing(space::m);
    m_renew->setEnabled(detail.has_value());
    if (!detail) {
        column->addWidget(paragraph(detail.error().sentence, TextTone::Critical));
    } else {
        m_detail = *detail;
        ContractSheetActions actions;
        actions.openUrl = [this](const QString &url) {
            m_openUrl(QUrl(url));
        };
        actions.setSeparate = [this](const QString &subscription, bool separate) {
            Q_EMIT separateRequested(m_key, subscription, separate);
        };
        const auto invoices = invoicesCard(m_detail, m_theme, actions);
        connect(invoices.more, &QPushButton::clicked, this, [this, invoices] { addOlderInvoices(invoices); });
        QWidget *requests = linkedRequestsCard(*m_portfolio, m_key, m_theme);
        for (QWidget *card : {companyCard(m_detail, m_theme), contractsCard(m_detail, m_theme, actions),
                              termsCard(m_detail, m_theme), invoices.card, requests}) {
            if (card)
                column->addWidget(card);
        }
    }
    column->addStretch(1);
    setContent(content);
    content->show();
    Q_EMIT settled();
}

/// The next page of those that are left.
void ContractSheet::addOlderInvoices(const InvoicesCard &card)
{
    card.more->setEnabled(false);
    const int have = int(m_detail.invoices.size());
    m_paging.run(
        [portfolio = m_portfolio, account = m_detail.account, file = m_session.folder().cacheFile(),
         have]() -> Result<std::vector<InvoiceItem>> {
            auto cache = CacheStore::open(file, OpenMode::ReadOnly);
            if (!cache)
                return tl::unexpected(cache.error());
            return invoicePage(*portfolio, account, (*cache)->database(), have);
        },
        [this, card, shown = QPointer(card.card)](const Result<std::vector<InvoiceItem>> &older) {
            if (!shown)
                return;
            card.more->setEnabled(true);
            if (!older)
                return card.more->setText(older.error().sentence);
            m_detail.moreInvoices -= int(older->size());
            m_detail.invoices.insert(m_detail.invoices.end(), older->begin(), older->end());
            card.more->setText(olderInvoicesText(m_detail.moreInvoices));
            card.more->setVisible(m_detail.moreInvoices > 0 && !older->empty());
            ContractSheetActions actions;
            actions.openUrl = [this](const QString &url) {
                m_openUrl(QUrl(url));
            };
            for (const auto &invoice : *older)
                card.rows->addWidget(invoiceRow(invoice, m_detail.asOf, m_theme, actions));
        });
}

} // namespace success::ui
