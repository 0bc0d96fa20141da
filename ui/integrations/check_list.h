// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/source.h"
#include "ui/theme/theme.h"

#include <QFrame>

class QVBoxLayout;

namespace success::ui {

/// What `Test connection` could and could not read, a line each, in words and with a mark.
class CheckList : public QFrame
{
    Q_OBJECT

public:
    explicit CheckList(const Theme &theme, QWidget *parent = nullptr);

    void setCheck(const ConnectionCheck &check);
    void clear();

private:
    QWidget *makeRow(const ConnectionCheck::Part &part);

    const Theme &m_theme;
    QVBoxLayout *m_column;
};

/// `All 5 kinds of records can be read.`, `3 of 5 kinds of records can be read; what cannot stays empty.`
[[nodiscard]] QString checkSummary(const ConnectionCheck &check);
/// Nothing that was asked for may be read.
[[nodiscard]] bool nothingReadable(const ConnectionCheck &check);
[[nodiscard]] bool allReadable(const ConnectionCheck &check);

} // namespace success::ui
