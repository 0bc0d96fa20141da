// SPDX-License-Identifier: Apache-2.0
#include "ui/section/filter_bar.h"

#include "ui/section/row_bar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/search_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>

namespace success::ui {
namespace {

constexpr int chipText = 180; ///< pixels: a company's name may be long
constexpr int widestSearch = 360;

} // namespace

FilterBar::FilterBar(const Theme &theme, FilterRules rules, RowBar *rows, Room room, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_rules(std::move(rules))
    , m_room(room)
    , m_clear(linkButton(tr("Clear filters"), this))
    , m_rows(rows)
    , m_lines(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_first(new QHBoxLayout)
    , m_second(new QHBoxLayout)
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(space::s);
    m_first->setSpacing(space::s);
    m_second->setSpacing(space::s);
    m_second->addWidget(m_clear);
    m_second->addStretch(1);
    m_second->addWidget(m_rows);
    m_lines->addLayout(m_first, 3);
    m_lines->addLayout(m_second, 1);
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    m_clear->hide();
    connect(m_clear, &QPushButton::clicked, this, [this] { choose(m_rules.cleared(m_filters)); });
}

void FilterBar::add(QWidget *control, const QString &name, std::function<void(const SectionFilters &)> show)
{
    control->setObjectName(name + QStringLiteral("Filter"));
    show(m_filters);
    m_show.push_back(std::move(show));
}

SegmentedFilter *FilterBar::addSegments(const QString &key, const QString &name, Options options)
{
    auto *segments = new SegmentedFilter(m_theme, name, std::move(options), this);
    m_first->addWidget(segments);
    add(segments, key, [segments, key](const SectionFilters &filters) { segments->setCurrent(filters.value(key)); });
    connect(segments, &SegmentedFilter::currentChanged, this,
            [this, key](const QString &value) { choose(key, value); });
    return segments;
}

QComboBox *FilterBar::addChoice(const QString &key, const QString &name, const Options &options,
                                std::function<QString(const QString &value)> other)
{
    auto *box = new QComboBox(this);
    for (const auto &[value, label] : options)
        box->addItem(label, value);
    box->setAccessibleName(name);
    box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // what is left of the line is the search's
    m_first->addWidget(box);
    add(box, key, [box, key, other = std::move(other)](const SectionFilters &filters) {
        const QString value = filters.value(key);
        if (other && box->findData(value) < 0)
            box->addItem(other(value), value);
        box->setCurrentIndex(std::max(0, box->findData(value)));
    });
    connect(box, &QComboBox::activated, this, [this, box, key] { choose(key, box->currentData().toString()); });
    return box;
}

SearchField *FilterBar::addSearch(const QString &placeholder)
{
    m_search = new SearchField(m_theme, placeholder, this);
    m_search->setMinimumWidth(120);
    m_first->addWidget(m_search, 1);
    add(m_search, QStringLiteral("search"), [this](const SectionFilters &filters) {
        if (m_search->text() != filters.search)
            m_search->setText(filters.search);
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        auto filters = m_filters;
        filters.search = text;
        choose(filters);
    });
    return m_search;
}

QPushButton *FilterBar::addChip(const QString &key, const QString &words, const QString &brief)
{
    auto *chip = secondaryButton(words, this);
    chip->setIcon(m_theme.icon(QStringLiteral("close")));
    chip->setAccessibleName(words);
    m_second->insertWidget(int(m_checks.size() + m_chips.size()), chip);
    m_chips.push_back({chip, key, words, brief});
    add(chip, key, [chip, key](const SectionFilters &filters) { chip->setVisible(!filters.value(key).isEmpty()); });
    connect(chip, &QPushButton::clicked, this, [this, key] { choose(key, {}); });
    return chip;
}

void FilterBar::setChipWords(const QString &key, const QString &words)
{
    const auto chip = std::ranges::find(m_chips, key, &Chip::key);
    chip->words = words;
    chip->brief = words;
    chip->button->setAccessibleName(words);
    arrange();
}

QCheckBox *FilterBar::addCheck(const QString &key, const QString &value, const QString &words)
{
    auto *check = new QCheckBox(words, this);
    m_second->insertWidget(int(m_checks.size()), check); // in front of chips and Clear
    m_checks.push_back(check);
    add(check, key, [check, key, value](const SectionFilters &filters) {
        const QSignalBlocker quiet(check);
        check->setChecked(filters.value(key) == value);
    });
    connect(check, &QCheckBox::toggled, this, [this, key, value](bool on) { choose(key, on ? value : QString()); });
    return check;
}

void FilterBar::choose(const SectionFilters &filters)
{
    if (filters == m_filters)
        return;
    setFilters(filters);
    Q_EMIT filtersChosen(filters);
}

void FilterBar::setFilters(const SectionFilters &filters)
{
    m_filters = filters;
    for (const auto &show : m_show)
        show(filters);
    m_clear->setVisible(m_rules.narrows(filters));
}

void FilterBar::setSelecting(bool selecting)
{
    m_selecting = selecting;
    for (auto *check : m_checks)
        check->setVisible(!selecting);
    arrange();
}

void FilterBar::focusSearch()
{
    if (m_search == nullptr)
        return;
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

/// What two lines need: the width of the wider one, the height there is now.
QSize FilterBar::minimumSizeHint() const
{
    return {m_first->minimumSize().width(), layout()->minimumSize().height()};
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FilterBar::arrange()
{
    const bool oneLine = width() >= m_room.oneLine;
    m_lines->setDirection(oneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    if (m_search != nullptr) // on a line of their own the filters end where the page does, without gaps between them
        m_search->setMaximumWidth(oneLine ? widestSearch : QWIDGETSIZE_MAX);
    const bool words = width() >= m_room.words || !oneLine;
    m_rows->setCompact(!words || (m_selecting && !oneLine));
    for (const auto &chip : m_chips) {
        const auto &text = words ? chip.words : chip.brief;
        chip.button->setText(buttonName(text, chip.button->fontMetrics(), chipText));
    }
}

} // namespace success::ui
