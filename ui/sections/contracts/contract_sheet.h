// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "ui/models/latest_task.h"
#include "ui/sections/contracts/contract_sheet_parts.h"
#include "ui/shell/mail_draft.h"
#include "ui/widgets/sheet.h"

class QPushButton;

namespace success::ui {

/// One company's contracts: what they come to, each of them, how the terms and the payments went.
class ContractSheet : public Sheet
{
    Q_OBJECT

public:
    ContractSheet(Session &session, const Theme &theme, QWidget *parent);

    /// Reads the company off the GUI thread and opens.
    void showCompany(const QString &accountKey);
    /// Reads it again, if it is open.
    void setPortfolio(const PortfolioPtr &portfolio);
    void setUrlOpener(UrlOpener open) { m_openUrl = std::move(open); }
    [[nodiscard]] QString accountKey() const { return m_key; }
    [[nodiscard]] bool isReading() const { return m_reading.isPending(); }

Q_SIGNALS:
    void customerRequested(const QString &accountKey);
    void renewalRequested(const success::ContractDetail &detail);
    void separateRequested(const QString &accountKey, const QString &subscription, bool separate);
    void settled();

private:
    void makeFooter();
    void read();
    void show(const Result<ContractDetail> &detail);
    void addOlderInvoices(const InvoicesCard &card);

    Session &m_session;
    const Theme &m_theme;
    UrlOpener m_openUrl;
    QString m_key;
    PortfolioPtr m_portfolio;
    ContractDetail m_detail;
    QPushButton *m_renew = nullptr;
    LatestTask<Result<ContractDetail>> m_reading{this};
    LatestTask<Result<std::vector<InvoiceItem>>> m_paging{this};
};

} // namespace success::ui
