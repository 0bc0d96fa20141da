// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace success::ui {

/// A row of CompanyChoices: monogram, name, domain, and the badge of a suggestion.
class CompanyDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CompanyDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace success::ui
