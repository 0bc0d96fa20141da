// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/merging/merge_dialog.h"

#include "core/sections/customer/merge_effects.h"
#include "core/sections/customer/merge_preview.h"
#include "ui/customer/detail_parts.h"
#include "ui/customer/merging/account_picker.h"
#include "ui/customer/merging/merge_outcome.h"
#include "ui/widgets/text.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr QSize dialogSize(600, 800);
constexpr int lowestList = 120;
constexpr int chosenHeight = 76;

} // namespace

MergeDialog::MergeDialog(const Theme &theme, PortfolioPtr portfolio, const Account &account, ReadBelongings belongings,
                         QWidget *parent)
    : DecisionDialog(QStringLiteral("merge"), tr("Merge accounts"), tr("Merge"), parent)
    , m_portfolio(portfolio)
    , m_key(account.key)
    , m_belongings(std::move(belongings))
    , m_picker(new AccountPicker(theme, std::move(portfolio), account, CompanyChoices::Offer::All, this))
    , m_chosen(new QListWidget(this))
    , m_outcome(new MergeOutcome(this))
{
    auto *question = paragraph(tr("Which accounts are “%1”, too? Choose as many as there are.").arg(account.name));
    question->setTextFormat(Qt::PlainText);
    content()->addWidget(question);
    m_picker->setMinimumHeight(lowestList);
    content()->addWidget(m_picker, 3);
    content()->addWidget(caption(tr("To be merged; Delete or Enter takes one out")));
    m_chosen->setObjectName(QStringLiteral("mergeChosen"));
    m_chosen->setAccessibleName(tr("Accounts to be merged"));
    m_chosen->setFixedHeight(chosenHeight);
    m_chosen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_chosen->setTextElideMode(Qt::ElideMiddle);
    m_chosen->installEventFilter(this);
    content()->addWidget(m_chosen);
    content()->addWidget(m_outcome, 2);
    connect(m_picker, &AccountPicker::clicked, this, &MergeDialog::add);
    connect(m_picker, &AccountPicker::confirmed, this, &MergeDialog::add);
    connect(m_chosen, &QListWidget::itemActivated, this, &MergeDialog::removeCurrent);
    acceptButton()->setDefault(false); // Enter chooses an account; it must not merge at once
    acceptButton()->setAutoDefault(false);
    m_picker->setFocus();
    describe();
    resize(parent ? dialogSize.boundedTo(parent->window()->size() - QSize(space::xl, space::xl)) : dialogSize);
}

std::vector<QString> MergeDialog::chosenKeys() const
{
    std::vector<QString> keys;
    for (int row = 0; row < m_chosen->count(); ++row)
        keys.push_back(m_chosen->item(row)->data(Qt::UserRole).toString());
    return keys;
}

void MergeDialog::add()
{
    const Account *account = m_picker->current();
    if (account == nullptr)
        return;
    for (const QString &key : chosenKeys()) {
        if (key == account->key)
            return;
    }
    auto *item = new QListWidgetItem(QStringLiteral("%1 · %2").arg(account->name, account->key), m_chosen);
    item->setData(Qt::UserRole, account->key);
    m_chosen->scrollToItem(item);
    describe();
}

void MergeDialog::removeCurrent()
{
    delete m_chosen->takeItem(m_chosen->currentRow());
    describe();
}

void MergeDialog::describe()
{
    acceptButton()->setEnabled(m_chosen->count() > 0);
    if (m_chosen->count() == 0) {
        m_outcome->setSentence(tr("Choose an account to see what they are together."));
        return;
    }
    std::vector<QString> keys = chosenKeys();
    keys.insert(keys.begin(), m_key);
    std::vector<const Account *> accounts;
    for (const QString &key : keys)
        accounts.push_back(m_portfolio->find(key));
    m_outcome->setSentence(tr("%1 They are listed as “%2” from then on. You can undo this, or split them again.")
                               .arg(mergePreviewText(previewMerge(*m_portfolio, accounts)), accounts.front()->name));
    if (const auto belongings = m_belongings(keys))
        m_outcome->setEffects(mergeEffects(*m_portfolio, accounts, *belongings));
    else
        m_outcome->setSentence(belongings.error().sentence);
}

/// Delete takes one of the chosen out.
bool MergeDialog::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_chosen && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            removeCurrent();
            return true;
        }
    }
    return DecisionDialog::eventFilter(object, event);
}

} // namespace success::ui
