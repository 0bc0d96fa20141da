// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/table/row_delegate.h"

namespace success::ui {

/// A column of keys as badges: the words come from the model, the tone from the key.
class BadgeDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using ToneOf = std::function<Tone(const QString &key)>;
    BadgeDelegate(const Theme &theme, ToneOf toneOf, QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    ToneOf m_toneOf;
};

} // namespace success::ui
