// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/merging/link_company_dialog.h"

#include "ui/customer/merging/account_picker.h"
#include "ui/format/words.h"
#include "ui/widgets/text.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr QSize dialogSize(480, 520);

} // namespace

QString linkOutcome(const Account &account, const Account &into)
{
    QStringList sources;
    for (const auto source : allSources) {
        if ((account.sources >> unsigned(source)) & 1U)
            sources.push_back(sourceTitle(source));
    }
    const auto contracts = account.contractCount == 0 ? LinkCompanyDialog::tr("no contract")
                           : account.contractCount == 1
                               ? LinkCompanyDialog::tr("1 contract")
                               : LinkCompanyDialog::tr("%1 contracts").arg(countText(account.contractCount));
    return LinkCompanyDialog::tr(
               "The records of “%1” from %2, with %3, join “%4” (%5) and count there. “%1” is then no "
               "longer listed by itself. You can undo this.")
        .arg(account.name, QLocale().createSeparatedList(sources), contracts, into.name, into.domain);
}

LinkCompanyDialog::LinkCompanyDialog(const Theme &theme, PortfolioPtr portfolio, const Account &account,
                                     QWidget *parent)
    : DecisionDialog(QStringLiteral("link"), tr("Link to a company"), tr("Link"), parent)
    , m_account(account)
    , m_picker(new AccountPicker(theme, std::move(portfolio), account, CompanyChoices::Offer::WithDomain, this))
    , m_outcome(paragraph({}, TextTone::Secondary, this))
{
    auto *question = paragraph(tr("Which company is “%1”?").arg(account.name));
    question->setTextFormat(Qt::PlainText);
    content()->addWidget(question);
    content()->addWidget(m_picker, 1);
    // Room for the longest outcome, so that choosing moves nothing.
    m_outcome->setMinimumHeight(4 * QFontMetrics(theme.font(TextStyle::Body)).lineSpacing());
    m_outcome->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setObjectName(QStringLiteral("linkOutcome"));
    content()->addWidget(m_outcome);
    connect(m_picker, &AccountPicker::currentChanged, this, &LinkCompanyDialog::describe);
    connect(m_picker, &AccountPicker::confirmed, this, &QDialog::accept);
    describe();
    m_picker->setFocus();
    resize(dialogSize);
}

void LinkCompanyDialog::describe()
{
    acceptButton()->setEnabled(chosen() != nullptr);
    if (chosen() != nullptr)
        m_outcome->setText(linkOutcome(m_account, *chosen()));
    else if (!m_picker->hasChoices())
        m_outcome->setText(tr("No company has a name or domain like this. Try fewer letters."));
    else
        m_outcome->setText(tr("Choose a company to see what linking does."));
}

const Account *LinkCompanyDialog::chosen() const
{
    return m_picker->current();
}

} // namespace success::ui
