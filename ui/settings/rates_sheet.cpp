// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/rates_sheet.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>

#include <set>

namespace success::ui {
namespace {

constexpr int sheetWidth = 460;
const QString baseKey = QStringLiteral("money.base_currency");
const QString ratesKey = QStringLiteral("money.rates");
const QString historyKey = QStringLiteral("money.rate_history");

/// The currencies of the portfolio and of the rates; a base is one of them.
std::set<QString> knownCurrencies(const PortfolioPtr &portfolio, const std::vector<DatedRate> &rates)
{
    std::set<QString> codes;
    for (const auto &line : rates)
        codes.insert(line.currency);
    if (!portfolio)
        return codes;
    for (const auto &contract : portfolio->contracts) {
        if (contract.arr.currency.isValid())
            codes.insert(contract.arr.currency.code());
    }
    if (portfolio->rates.base.isValid())
        codes.insert(portfolio->rates.base.code());
    return codes;
}

} // namespace

RatesSheet::RatesSheet(Session &session, const Theme &theme, QWidget *parent)
    : Sheet(theme, tr("Currencies and rates"), sheetWidth, parent)
    , m_session(session)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("ratesSheet"));
    setContent(makeContent());
    setFooter(makeFooter());
    setMayClose([this] { return askToClose(); });
}

QWidget *RatesSheet::makeContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::xl, space::m, space::xl, space::m);
    column->setSpacing(space::s);
    auto *baseLabel = textLabel(tr("Base currency, which totals are shown in"), TextStyle::BodyMedium);
    m_base = new QComboBox;
    m_base->setObjectName(QStringLiteral("baseCurrency"));
    m_base->setEditable(true);
    baseLabel->setBuddy(m_base);
    column->addWidget(baseLabel);
    column->addWidget(m_base);
    column->addSpacing(space::m);
    column->addWidget(textLabel(tr("Rates"), TextStyle::BodyMedium));
    column->addWidget(paragraph(tr("What one unit of a currency is worth in the base currency on a day. Totals use the "
                                   "newest day, a month's movements the last day up to its end. Amounts in a currency "
                                   "without a rate are listed apart."),
                                TextTone::Secondary));
    m_rates = new QTableWidget(0, 3);
    m_rates->setObjectName(QStringLiteral("datedRates"));
    m_rates->setAccessibleName(tr("Rates by day and currency"));
    m_rates->setHorizontalHeaderLabels({tr("Day"), tr("Currency"), tr("Rate")});
    m_rates->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_rates->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rates->horizontalHeaderItem(2)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_rates->verticalHeader()->hide();
    m_rates->verticalHeader()->setDefaultSectionSize(space::rowCompact + space::xs);
    m_rates->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rates->setTabKeyNavigation(false);
    m_rates->setMinimumHeight(260);
    column->addWidget(m_rates, 1);
    auto *row = new QHBoxLayout;
    auto *add = secondaryButton(tr("Add rate"));
    add->setObjectName(QStringLiteral("addRate"));
    m_remove = secondaryButton(tr("Remove"));
    m_remove->setObjectName(QStringLiteral("removeRates"));
    m_remove->setEnabled(false);
    row->addWidget(add);
    row->addWidget(m_remove);
    row->addStretch(1);
    column->addLayout(row);
    m_refusal = paragraph({}, TextTone::Critical);
    m_refusal->setObjectName(QStringLiteral("ratesRefusal"));
    m_refusal->hide();
    column->addWidget(m_refusal);
    connect(add, &QPushButton::clicked, this, [this] {
        addLine({m_session.asOf().date.toString(Qt::ISODate), {}, {}});
        m_rates->setCurrentCell(m_rates->rowCount() - 1, 1);
        m_rates->setFocus();
        m_rates->editItem(m_rates->currentItem());
    });
    connect(m_remove, &QPushButton::clicked, this, &RatesSheet::removeLines);
    connect(m_rates, &QTableWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(m_rates->selectionModel()->hasSelection()); });
    return content;
}

QWidget *RatesSheet::makeFooter()
{
    auto *footer = new QWidget;
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    row->setSpacing(space::s);
    auto *cancel = secondaryButton(tr("Cancel"));
    auto *keep = primaryButton(tr("Save"));
    keep->setObjectName(QStringLiteral("saveRates"));
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(keep);
    connect(cancel, &QPushButton::clicked, this, [this] { close(); });
    connect(keep, &QPushButton::clicked, this, &RatesSheet::save);
    return footer;
}

void RatesSheet::edit()
{
    auto &workspace = m_session.workspace();
    const auto base = workspace.setting(baseKey);
    const auto newest = workspace.setting(ratesKey);
    const auto history = workspace.setting(historyKey);
    m_rates->setRowCount(0);
    refuse({});
    if (base && newest && history) {
        const auto rates = ratesFrom({*newest, *history});
        for (const auto &line : rates)
            addLine(line);
        showBases(base->is_string() ? QString::fromStdString(base->get<std::string>()) : QString(), rates);
        m_stored = edited();
        m_storedBase = chosenBase();
    } else {
        refuse((!base ? base : !newest ? newest : history).error().sentence);
    }
    open();
}

void RatesSheet::showBases(const QString &chosen, const std::vector<DatedRate> &rates)
{
    const auto portfolio = m_session.portfolio();
    m_base->clear();
    const bool known = portfolio && portfolio->rates.base.isValid();
    m_base->addItem(known && chosen.isEmpty() ? tr("The one with the most ARR (%1)").arg(portfolio->rates.base.code())
                                              : tr("The one with the most ARR"),
                    QString());
    auto codes = knownCurrencies(portfolio, rates);
    if (!chosen.isEmpty())
        codes.insert(chosen);
    for (const QString &code : codes)
        m_base->addItem(code, code);
    m_base->setCurrentIndex(std::max(0, m_base->findData(chosen)));
}

void RatesSheet::addLine(const DatedRate &line)
{
    const int row = m_rates->rowCount();
    m_rates->insertRow(row);
    int column = 0;
    for (const QString &text : {line.day, line.currency, line.rate}) {
        auto *item = new QTableWidgetItem(text);
        if (column == 2)
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_rates->setItem(row, column++, item);
    }
}

void RatesSheet::removeLines()
{
    auto rows = m_rates->selectionModel()->selectedRows();
    std::ranges::sort(rows, std::ranges::greater(), &QModelIndex::row);
    for (const auto &row : std::as_const(rows))
        m_rates->removeRow(row.row());
}

std::vector<DatedRate> RatesSheet::edited() const
{
    std::vector<DatedRate> rates;
    for (int row = 0; row < m_rates->rowCount(); ++row)
        rates.push_back({m_rates->item(row, 0)->text(), m_rates->item(row, 1)->text(), m_rates->item(row, 2)->text()});
    return rates;
}

void RatesSheet::refuse(const QString &sentence)
{
    m_refusal->setText(sentence);
    m_refusal->setVisible(!sentence.isEmpty());
}

void RatesSheet::save()
{
    const auto rates = rateSettings(edited());
    if (!rates)
        return refuse(rates.error().sentence);
    const QString base = chosenBase();
    const std::vector<std::pair<QString, nlohmann::json>> values{
        {baseKey, base.isEmpty() ? nlohmann::json() : nlohmann::json(base.toStdString())},
        {ratesKey, rates->newest},
        {historyKey, rates->history}};
    const auto decided = m_session.decide([&values](Workspace &workspace) { return workspace.setSettings(values); });
    if (!decided)
        return refuse(decided.error().sentence);
    m_stored = edited();
    m_storedBase = base;
    close();
    Q_EMIT saved();
}

/// What is typed may be a currency that is not in the list.
QString RatesSheet::chosenBase() const
{
    const int index = m_base->findText(m_base->currentText());
    return index >= 0 ? m_base->itemData(index).toString() : m_base->currentText().trimmed();
}

bool RatesSheet::isEdited() const
{
    return edited() != m_stored || chosenBase() != m_storedBase;
}

/// What was typed is not thrown away without a word.
bool RatesSheet::askToClose()
{
    if (!isEdited())
        return true;
    auto *question = new QMessageBox(QMessageBox::Question, tr("Save the rates?"),
                                     tr("You changed currencies or rates and have not saved them."),
                                     QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    question->setObjectName(QStringLiteral("askToSaveRates"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->button(QMessageBox::Cancel)->setText(tr("Go on editing"));
    connect(question, &QMessageBox::finished, this, [this](int answer) {
        if (answer == QMessageBox::Save)
            return save();
        if (answer != QMessageBox::Discard)
            return;
        m_stored = edited();
        m_storedBase = chosenBase();
        close();
    });
    question->open();
    return false;
}

} // namespace success::ui
