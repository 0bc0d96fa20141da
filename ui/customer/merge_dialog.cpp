// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/merge_dialog.h"

#include "core/sections/customer/merge_preview.h"
#include "ui/customer/company_choices.h"
#include "ui/customer/company_delegate.h"
#include "ui/customer/detail_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QListView>
#include <QListWidget>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr QSize dialogSize(560, 640);
constexpr int chosenHeight = 104;

} // namespace

MergeDialog::MergeDialog(const Theme &theme, PortfolioPtr portfolio, const Account &account, QWidget *parent)
    : QDialog(parent)
    , m_portfolio(portfolio)
    , m_key(account.key)
    , m_choices(new CompanyChoices(std::move(portfolio), account, CompanyChoices::Offer::All, this))
    , m_search(new SearchField(theme, tr("Account name or domain"), this))
    , m_list(new QListView(this))
    , m_chosen(new QListWidget(this))
    , m_outcome(paragraph({}, TextTone::Secondary, this))
    , m_merge(primaryButton(tr("Merge"), this))
{
    setObjectName(QStringLiteral("mergeDialog"));
    setWindowTitle(tr("Merge accounts"));
    m_search->setObjectName(QStringLiteral("mergeSearch"));
    m_list->setObjectName(QStringLiteral("mergeList"));
    m_chosen->setObjectName(QStringLiteral("mergeChosen"));
    m_outcome->setObjectName(QStringLiteral("mergeOutcome"));
    m_merge->setObjectName(QStringLiteral("mergeAccept"));
    build(theme);
    m_search->installEventFilter(this);
    m_chosen->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_choices->setSearch(text);
        m_list->setCurrentIndex(m_choices->index(0));
    });
    connect(m_list, &QAbstractItemView::activated, this, &MergeDialog::add);
    connect(m_list, &QAbstractItemView::clicked, this, &MergeDialog::add);
    connect(m_chosen, &QListWidget::itemActivated, this, &MergeDialog::removeCurrent);
    connect(m_merge, &QPushButton::clicked, this, &QDialog::accept);
    describe();
}

void MergeDialog::build(const Theme &theme)
{
    const Account &account = *m_portfolio->find(m_key);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(textLabel(tr("Merge accounts"), TextStyle::PageTitle));
    column->addWidget(paragraph(tr("Which accounts are “%1”, too? Choose as many as there are.").arg(account.name)));
    column->addWidget(m_search);
    m_list->setModel(m_choices);
    m_list->setItemDelegate(new CompanyDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Accounts"));
    column->addWidget(m_list, 1);
    column->addWidget(caption(tr("To be merged; Delete or Enter takes one out")));
    m_chosen->setAccessibleName(tr("Accounts to be merged"));
    m_chosen->setFixedHeight(chosenHeight);
    m_chosen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_chosen);
    m_outcome->setMinimumHeight(5 * QFontMetrics(theme.font(TextStyle::Body)).lineSpacing());
    m_outcome->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addWidget(m_outcome);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch(1);
    auto *cancel = secondaryButton(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(cancel);
    buttons->addWidget(m_merge);
    column->addLayout(buttons);
    resize(dialogSize);
}

std::vector<QString> MergeDialog::chosenKeys() const
{
    std::vector<QString> keys;
    for (int row = 0; row < m_chosen->count(); ++row)
        keys.push_back(m_chosen->item(row)->data(Qt::UserRole).toString());
    return keys;
}

void MergeDialog::add(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const Account &account = m_choices->account(index.row());
    for (const QString &key : chosenKeys()) {
        if (key == account.key)
            return;
    }
    auto *item = new QListWidgetItem(QStringLiteral("%1 · %2").arg(account.name, account.key), m_chosen);
    item->setData(Qt::UserRole, account.key);
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
    m_merge->setEnabled(m_chosen->count() > 0);
    if (m_chosen->count() == 0) {
        m_outcome->setText(tr("Choose an account to see what they are together."));
        return;
    }
    std::vector<const Account *> accounts{m_portfolio->find(m_key)};
    for (const QString &key : chosenKeys())
        accounts.push_back(m_portfolio->find(key));
    m_outcome->setText(tr("%1 They are listed as “%2” from then on. You can undo this, or split them again.")
                           .arg(mergePreviewText(previewMerge(*m_portfolio, accounts)), accounts.front()->name));
}

/// The arrows move in the list while one types; Enter adds what is chosen; Delete takes one of the chosen out.
bool MergeDialog::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(object, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (object == m_chosen && (key == Qt::Key_Delete || key == Qt::Key_Backspace)) {
        removeCurrent();
        return true;
    }
    if (object != m_search)
        return QDialog::eventFilter(object, event);
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        QCoreApplication::sendEvent(m_list, event);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        add(m_list->currentIndex());
        return true;
    default:
        return QDialog::eventFilter(object, event);
    }
}

} // namespace success::ui
