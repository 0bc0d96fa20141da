// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/signals/signal_filter_bar.h"

#include "ui/format/words.h"
#include "ui/sections/signals/signal_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/segmented_filter.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace success::ui {

namespace {

constexpr std::array offeredDays{7, 30, 90, 365};
const QString allSeverities = QStringLiteral("all");

std::vector<SegmentedFilter::Option> severityOptions()
{
    std::vector<SegmentedFilter::Option> options{{allSeverities, SignalFilterBar::tr("All")}};
    for (const char *key : {"high", "medium", "low"})
        options.push_back({QString::fromLatin1(key), severityWord(QString::fromLatin1(key))});
    return options;
}

} // namespace

SignalFilterBar::SignalFilterBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_severity(new SegmentedFilter(theme, tr("Severity"), severityOptions(), this))
    , m_kind(new QComboBox(this))
    , m_within(new QComboBox(this))
    , m_search(new SearchField(theme, tr("Search words, account or person"), this))
    , m_account(secondaryButton({}, this))
    , m_clear(linkButton(tr("Clear filters"), this))
    , m_count(textLabel({}, TextStyle::Body, TextTone::Secondary, this))
{
    m_kind->addItem(tr("All kinds"), QString());
    for (const QString &kind : signalKinds())
        m_kind->addItem(signalKindText(kind), kind);
    m_within->addItem(tr("Any time"), 0);
    for (const int days : offeredDays)
        m_within->addItem(tr("Last %1 days").arg(days), days);
    m_kind->setAccessibleName(tr("Kind of signal"));
    m_within->setAccessibleName(tr("How long ago"));
    m_severity->setObjectName(QStringLiteral("severityFilter"));
    m_kind->setObjectName(QStringLiteral("kindFilter"));
    m_within->setObjectName(QStringLiteral("withinFilter"));
    m_search->setObjectName(QStringLiteral("signalSearch"));
    m_account->setObjectName(QStringLiteral("accountFilter"));
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    m_account->setIcon(theme.icon(QStringLiteral("close")));
    m_search->setMinimumWidth(160);
    m_search->setMaximumWidth(360);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    for (QWidget *part : std::initializer_list<QWidget *>{m_severity, m_kind, m_within})
        row->addWidget(part);
    row->addWidget(m_search, 1);
    row->addWidget(m_account);
    row->addWidget(m_clear);
    row->addStretch(1);
    row->addWidget(m_count);
    connectControls();
    setFilters({}, {});
}

void SignalFilterBar::connectControls()
{
    connect(m_severity, &SegmentedFilter::currentChanged, this, [this](const QString &key) {
        SignalFilters filters = m_filters;
        filters.severity = key == allSeverities ? QString() : key;
        choose(filters);
    });
    connect(m_kind, &QComboBox::activated, this, [this] {
        SignalFilters filters = m_filters;
        filters.kind = m_kind->currentData().toString();
        choose(filters);
    });
    connect(m_within, &QComboBox::activated, this, [this] {
        SignalFilters filters = m_filters;
        filters.withinDays = m_within->currentData().toInt();
        choose(filters);
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        SignalFilters filters = m_filters;
        filters.search = text;
        choose(filters);
    });
    connect(m_account, &QPushButton::clicked, this, [this] {
        SignalFilters filters = m_filters;
        filters.account.clear();
        choose(filters);
    });
    connect(m_clear, &QPushButton::clicked, this, [this] { choose(m_filters.cleared()); });
}

void SignalFilterBar::choose(const SignalFilters &filters)
{
    if (filters == m_filters)
        return;
    setFilters(filters, m_account->text());
    Q_EMIT filtersChanged(filters);
}

void SignalFilterBar::setFilters(const SignalFilters &filters, const QString &accountName)
{
    m_filters = filters;
    m_severity->setCurrent(filters.severity.isEmpty() ? allSeverities : filters.severity);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(filters.kind)));
    if (m_within->findData(filters.withinDays) < 0) // of a link
        m_within->addItem(tr("Last %1 days").arg(filters.withinDays), filters.withinDays);
    m_within->setCurrentIndex(m_within->findData(filters.withinDays));
    if (m_search->text() != filters.search)
        m_search->setText(filters.search);
    m_account->setVisible(!filters.account.isEmpty());
    m_account->setText(accountName);
    m_account->setToolTip(tr("Only signals of %1; press to show those of all accounts").arg(accountName));
    m_clear->setVisible(filters.narrows());
}

void SignalFilterBar::setCounts(int shown, int all)
{
    m_count->setText(shown == all ? tr("%1 signals").arg(countText(all))
                                  : tr("%1 of %2 signals").arg(countText(shown), countText(all)));
}

void SignalFilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace success::ui
