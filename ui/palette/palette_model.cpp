// SPDX-License-Identifier: Apache-2.0
#include "ui/palette/palette_model.h"

#include <QCoreApplication>

namespace success::ui {

QString kindText(palette::Kind kind)
{
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("PaletteModel", text);
    };
    switch (kind) {
    case palette::Kind::Action:
        return tr("Command");
    case palette::Kind::Section:
        return tr("Page");
    case palette::Kind::Setting:
        return tr("Setting");
    case palette::Kind::Account:
        break;
    }
    return tr("Account");
}

void PaletteModel::setRows(std::vector<PaletteRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QString PaletteModel::spoken(int row) const
{
    const PaletteRow &one = m_rows[size_t(row)];
    QStringList parts{one.hit.entry.title, kindText(one.hit.entry.kind)};
    for (const QString &part : {one.hit.entry.detail, one.keys}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(QStringLiteral(", "));
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return m_rows[size_t(index.row())].hit.entry.title;
    if (role == Qt::AccessibleTextRole)
        return spoken(index.row());
    return {};
}

} // namespace success::ui
