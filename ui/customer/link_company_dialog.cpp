// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/link_company_dialog.h"

#include "ui/customer/company_choices.h"
#include "ui/customer/company_delegate.h"
#include "ui/format/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QListView>
#include <QLocale>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr int dialogWidth = 480;
constexpr int dialogHeight = 520;

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
    : QDialog(parent)
    , m_account(account)
    , m_choices(new CompanyChoices(std::move(portfolio), account, CompanyChoices::Offer::WithDomain, this))
    , m_search(new SearchField(theme, tr("Company name or domain"), this))
    , m_list(new QListView(this))
    , m_outcome(paragraph({}, TextTone::Secondary, this))
    , m_link(primaryButton(tr("Link"), this))
{
    setObjectName(QStringLiteral("linkCompany"));
    setWindowTitle(tr("Link to a company"));
    m_search->setObjectName(QStringLiteral("linkSearch"));
    m_list->setObjectName(QStringLiteral("linkList"));
    m_link->setObjectName(QStringLiteral("linkAccept"));
    build(theme);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &LinkCompanyDialog::search);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &LinkCompanyDialog::describe);
    connect(m_list, &QAbstractItemView::activated, this, &QDialog::accept);
    connect(m_link, &QPushButton::clicked, this, &QDialog::accept);
    search({});
}

void LinkCompanyDialog::build(const Theme &theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(textLabel(tr("Link to a company"), TextStyle::PageTitle));
    column->addWidget(paragraph(tr("Which company is “%1”?").arg(m_account.name)));
    column->addWidget(m_search);
    m_list->setModel(m_choices);
    m_list->setItemDelegate(new CompanyDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Companies"));
    column->addWidget(m_list, 1);
    // Room for the longest outcome, so that choosing moves nothing.
    m_outcome->setMinimumHeight(4 * QFontMetrics(theme.font(TextStyle::Body)).lineSpacing());
    m_outcome->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_outcome->setObjectName(QStringLiteral("linkOutcome"));
    column->addWidget(m_outcome);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch(1);
    auto *cancel = secondaryButton(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(cancel);
    buttons->addWidget(m_link);
    column->addLayout(buttons);
    resize(dialogWidth, dialogHeight);
}

void LinkCompanyDialog::search(const QString &text)
{
    m_choices->setSearch(text);
    // Something typed takes its best match; nothing typed only what is likely.
    if (m_choices->rowCount() > 0 && (!text.trimmed().isEmpty() || m_choices->suggestionCount() > 0))
        m_list->setCurrentIndex(m_choices->index(0));
    describe();
}

void LinkCompanyDialog::describe()
{
    const auto current = m_list->currentIndex();
    m_link->setEnabled(current.isValid());
    if (current.isValid())
        m_outcome->setText(linkOutcome(m_account, m_choices->account(current.row())));
    else if (m_choices->rowCount() == 0)
        m_outcome->setText(tr("No company has a name or domain like this. Try fewer letters."));
    else
        m_outcome->setText(tr("Choose a company to see what linking does."));
}

QString LinkCompanyDialog::chosenKey() const
{
    return m_list->currentIndex().data(CompanyChoices::KeyRole).toString();
}

QString LinkCompanyDialog::chosenName() const
{
    return m_list->currentIndex().data().toString();
}

/// The arrows move in the list while one types; Enter takes what is chosen.
bool LinkCompanyDialog::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_search || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(object, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        QCoreApplication::sendEvent(m_list, event);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!chosenKey().isEmpty())
            accept();
        return true;
    default:
        return QDialog::eventFilter(object, event);
    }
}

} // namespace success::ui
