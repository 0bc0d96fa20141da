// SPDX-License-Identifier: Apache-2.0
#include "ui/table/table_columns.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>

namespace success::ui {

TableColumns::TableColumns(TableView &view, const TableSetup &setup)
    : QObject(&view)
    , m_view(view)
    , m_key(QStringLiteral("tables/") + setup.name)
    , m_stateFile(setup.stateFile)
    , m_fixedColumn(setup.fixedColumn)
    , m_firstColumn(setup.firstColumn)
    , m_wishes(setup.wishes)
{
    auto *header = view.horizontalHeader();
    if (!m_stateFile.isEmpty())
        m_layout = layoutFromText(QSettings(m_stateFile, QSettings::IniFormat).value(m_key).toString());
    connect(header, &QHeaderView::sectionMoved, this,
            [this](int, int oldPlace, int newPlace) { moved(oldPlace, newPlace); });
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) { resized(column, width); });
    connect(view.tableModel(), &QAbstractItemModel::modelReset, this, &TableColumns::adopt);
    connect(&view, &TableView::widthChanged, this, &TableColumns::fit);
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(300);
    connect(&m_saveSoon, &QTimer::timeout, this, &TableColumns::save);
    adopt();
}

TableColumns::~TableColumns()
{
    if (m_saveSoon.isActive())
        save();
}

/// Takes on the model's columns where they are not those of before.
void TableColumns::adopt()
{
    const auto &columns = m_view.tableModel()->columns();
    if (columns.empty() || std::ranges::equal(columns, m_known, {}, &ColumnInfo::id, &ColumnInfo::id))
        return;
    m_known = columns;
    m_layout = merged(m_layout);
    fit();
}

ColumnLayout TableColumns::merged(const ColumnLayout &saved) const
{
    auto columns = m_known;
    const auto first = std::ranges::find(columns, m_firstColumn, &ColumnInfo::id);
    if (first != columns.end())
        std::rotate(columns.begin(), first, std::next(first));
    return mergedLayout(saved, columns);
}

void TableColumns::fit()
{
    if (m_known.empty())
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    auto *header = m_view.horizontalHeader();
    const auto widths = fittedWidths(m_layout, m_known, m_wishes, m_view.viewport()->width());
    for (size_t place = 0; place < m_layout.size(); ++place) {
        const int column = m_view.tableModel()->columnOf(m_layout[place].id);
        if (column < 0)
            continue;
        header->moveSection(header->visualIndex(column), int(place));
        header->setSectionHidden(column, widths[place] == 0);
        if (widths[place] > 0)
            header->resizeSection(column, widths[place]);
    }
}

void TableColumns::moved(int oldPlace, int newPlace)
{
    if (m_fitting)
        return;
    auto column = m_layout[size_t(oldPlace)];
    m_layout.erase(m_layout.begin() + oldPlace);
    m_layout.insert(m_layout.begin() + newPlace, std::move(column));
    changed();
}

void TableColumns::resized(int column, int width)
{
    if (m_fitting || width == 0)
        return;
    const auto place = std::ranges::find(m_layout, m_known[size_t(column)].id, &ColumnState::id);
    place->width = width;
    changed();
}

void TableColumns::setHidden(const QString &id, bool hidden)
{
    std::ranges::find(m_layout, id, &ColumnState::id)->hidden = hidden;
    fit();
    changed();
}

void TableColumns::reset()
{
    m_layout = merged({});
    fit();
    changed();
}

void TableColumns::setLayout(const ColumnLayout &layout)
{
    m_layout = m_known.empty() ? layout : merged(layout);
    fit();
    changed();
}

void TableColumns::changed()
{
    m_saveSoon.start();
    Q_EMIT layoutChanged();
}

void TableColumns::save()
{
    m_saveSoon.stop();
    if (!m_stateFile.isEmpty())
        QSettings(m_stateFile, QSettings::IniFormat).setValue(m_key, layoutText(m_layout));
}

void TableColumns::fillMenu(QMenu &menu)
{
    for (const auto &state : m_layout) {
        const auto info = std::ranges::find(m_known, state.id, &ColumnInfo::id);
        auto *action = menu.addAction(info->title);
        action->setCheckable(true);
        action->setChecked(!state.hidden);
        action->setEnabled(state.id != m_fixedColumn);
        connect(action, &QAction::toggled, this, [this, id = state.id](bool shown) { setHidden(id, !shown); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Reset columns")), &QAction::triggered, this, &TableColumns::reset);
}

} // namespace success::ui
