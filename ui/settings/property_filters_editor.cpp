// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/property_filters_editor.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace success::ui {
namespace {

using Test = PropertyFilter::Test;

constexpr int testWidth = 104;

QString testText(Test test)
{
    switch (test) {
    case Test::Is:
        return PropertyFiltersEditor::tr("is");
    case Test::IsNot:
        return PropertyFiltersEditor::tr("is not");
    case Test::Contains:
        return PropertyFiltersEditor::tr("contains");
    case Test::AtLeast:
        return QStringLiteral("≥");
    case Test::AtMost:
        return QStringLiteral("≤");
    case Test::IsSet:
        break;
    }
    return PropertyFiltersEditor::tr("is set");
}

} // namespace

PropertyFiltersEditor::PropertyFiltersEditor(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_properties(coreProperties())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(space::s);
    column->addLayout(m_lines);
    auto *add = linkButton(tr("Add a condition"));
    add->setObjectName(QStringLiteral("addCondition"));
    connect(add, &QPushButton::clicked, this, [this] {
        addRow({m_properties.front().key, Test::Is, {}});
        m_rows.back().property->setFocus();
    });
    column->addWidget(add, 0, Qt::AlignLeft);
}

void PropertyFiltersEditor::setProperties(const std::vector<AccountProperty> &properties)
{
    if (properties == m_properties)
        return;
    m_properties = properties;
    for (const Row &row : m_rows)
        offer(*row.property, row.property->currentData().toString());
}

void PropertyFiltersEditor::offer(QComboBox &box, const QString &chosen) const
{
    const QSignalBlocker quiet(&box);
    box.clear();
    for (const AccountProperty &property : m_properties) {
        const bool enriched = !enrichmentName(property.key).isEmpty();
        box.addItem(enriched ? tr("%1 (HubSpot)").arg(property.title) : property.title, property.key);
    }
    if (box.findData(chosen) < 0)
        box.addItem(chosen, chosen);
    box.setCurrentIndex(box.findData(chosen));
}

void PropertyFiltersEditor::setFilters(const std::vector<PropertyFilter> &filters)
{
    for (const Row &row : m_rows)
        delete row.line;
    m_rows.clear();
    for (const PropertyFilter &filter : filters)
        addRow(filter);
}

std::vector<PropertyFilter> PropertyFiltersEditor::filters() const
{
    std::vector<PropertyFilter> filters;
    for (const Row &row : m_rows) {
        PropertyFilter filter{row.property->currentData().toString(), Test(row.test->currentData().toInt()),
                              row.value->text().trimmed()};
        if (filter.test == Test::IsSet)
            filter.value.clear();
        if (filter.test == Test::IsSet || !filter.value.isEmpty())
            filters.push_back(std::move(filter));
    }
    return filters;
}

void PropertyFiltersEditor::addRow(const PropertyFilter &filter)
{
    auto *line = new QWidget;
    auto *inside = new QHBoxLayout(line);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(space::s);
    Row row{line, new QComboBox, new QComboBox, new QLineEdit};
    row.property->setAccessibleName(tr("Property"));
    row.property->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row.property->setMinimumContentsLength(14);
    offer(*row.property, filter.property);
    row.test->setAccessibleName(tr("Test"));
    row.test->setFixedWidth(testWidth);
    for (const auto test : {Test::Is, Test::IsNot, Test::Contains, Test::AtLeast, Test::AtMost, Test::IsSet})
        row.test->addItem(testText(test), int(test));
    row.test->setCurrentIndex(row.test->findData(int(filter.test)));
    row.value->setAccessibleName(tr("Value"));
    row.value->setPlaceholderText(tr("Value"));
    row.value->setText(filter.value);
    row.value->setEnabled(filter.test != Test::IsSet);
    auto *remove = iconButton(m_theme, QStringLiteral("close"), tr("Remove this condition"));
    inside->addWidget(row.property, 3);
    inside->addWidget(row.test);
    inside->addWidget(row.value, 2);
    inside->addWidget(remove);
    m_lines->addWidget(line);
    m_rows.push_back(row);
    connect(row.property, &QComboBox::currentIndexChanged, this, &PropertyFiltersEditor::edited);
    connect(row.test, &QComboBox::currentIndexChanged, this, [this, row] {
        row.value->setEnabled(Test(row.test->currentData().toInt()) != Test::IsSet);
        Q_EMIT edited();
    });
    connect(row.value, &QLineEdit::textEdited, this, &PropertyFiltersEditor::edited);
    connect(remove, &QToolButton::clicked, this, [this, line] { removeRow(line); });
}

void PropertyFiltersEditor::removeRow(const QWidget *line)
{
    const auto row = std::ranges::find(m_rows, line, &Row::line);
    row->line->deleteLater(); // its button is what was pressed
    row->line->hide();
    m_rows.erase(row);
    Q_EMIT edited();
}

} // namespace success::ui
