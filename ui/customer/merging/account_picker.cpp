// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/merging/account_picker.h"

#include "ui/customer/merging/company_delegate.h"
#include "ui/widgets/search_field.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

namespace success::ui {

AccountPicker::AccountPicker(const Theme &theme, PortfolioPtr portfolio, const Account &account,
                             CompanyChoices::Offer offer, QWidget *parent)
    : QWidget(parent)
    , m_choices(new CompanyChoices(std::move(portfolio), account, offer, this))
    , m_search(new SearchField(theme, tr("Account name or domain"), this))
    , m_list(new QListView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    setFocusProxy(m_search);
    m_search->setObjectName(QStringLiteral("accountSearch"));
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("accountList"));
    m_list->setModel(m_choices);
    m_list->setItemDelegate(new CompanyDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Accounts"));
    connect(m_search, &QLineEdit::textChanged, m_choices, &CompanyChoices::setSearch);
    connect(m_choices, &QAbstractItemModel::modelReset, this, &AccountPicker::takeBest);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AccountPicker::currentChanged);
    connect(m_list, &QAbstractItemView::activated, this, &AccountPicker::confirmed);
    connect(m_list, &QAbstractItemView::clicked, this, &AccountPicker::clicked);
    takeBest();
}

/// Something typed takes its best match; nothing typed only what is likely.
void AccountPicker::takeBest()
{
    const bool likely = !m_search->text().trimmed().isEmpty() || m_choices->suggestionCount() > 0;
    if (likely && hasChoices())
        m_list->setCurrentIndex(m_choices->index(0));
    Q_EMIT currentChanged();
}

const Account *AccountPicker::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_choices->account(index.row()) : nullptr;
}

bool AccountPicker::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        QCoreApplication::sendEvent(m_list, event);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current() != nullptr)
            Q_EMIT confirmed();
        return true;
    default:
        return QWidget::eventFilter(object, event);
    }
}

} // namespace success::ui
