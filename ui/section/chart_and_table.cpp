// SPDX-License-Identifier: Apache-2.0
#include "ui/section/chart_and_table.h"

#include "ui/widgets/segmented_filter.h"

#include <QBoxLayout>

namespace success::ui {
namespace {

const QString tableKey = QStringLiteral("table");

} // namespace

ChartAndTable::ChartAndTable(const Theme &theme, QWidget *chart, QWidget *table, Qt::Orientation direction, int room,
                             QWidget *parent)
    : QWidget(parent)
    , m_chart(chart)
    , m_table(table)
    , m_direction(direction)
    , m_room(room)
    , m_switch(new SegmentedFilter(theme, tr("Shown as"), {{{}, tr("Chart")}, {tableKey, tr("Table")}}))
{
    m_switch->setObjectName(QStringLiteral("chartOrTable"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *both = new QBoxLayout(direction == Qt::Horizontal ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    both->setSpacing(direction == Qt::Horizontal ? space::l : space::s);
    both->addWidget(chart, direction == Qt::Horizontal ? 1 : 2);
    both->addWidget(table, direction == Qt::Horizontal ? 1 : 3);
    if (direction == Qt::Horizontal)
        both->addWidget(m_switch, 0, Qt::AlignTop); // height is what it lacks
    else
        column->addWidget(m_switch, 0, Qt::AlignLeft);
    column->addLayout(both, 1);
    connect(m_switch, &SegmentedFilter::currentChanged, this, &ChartAndTable::arrange);
    arrange();
}

void ChartAndTable::setChartShown(bool shown)
{
    m_chartShown = shown;
    arrange();
}

void ChartAndTable::arrange()
{
    const bool both = (m_direction == Qt::Horizontal ? width() : height()) >= m_room;
    const bool asTable = m_switch->current() == tableKey;
    m_switch->setVisible(m_chartShown && !both);
    m_chart->setVisible(m_chartShown && (both || !asTable));
    m_table->setVisible(!m_chartShown || both || asTable);
}

void ChartAndTable::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace success::ui
