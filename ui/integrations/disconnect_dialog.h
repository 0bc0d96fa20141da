// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/connection.h"

#include <QDialog>

namespace success::ui {

/// Asks whether what was read of a source stays when it is disconnected. It decides nothing: `chosen` says what was
/// asked for, Cancel (Esc, Enter) says nothing.
class DisconnectDialog : public QDialog
{
    Q_OBJECT

public:
    /// `place`: where its token is kept, empty where it has none. `records`: what the cache holds of it.
    DisconnectDialog(const Connection &connection, const QString &place, qint64 records, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(bool keepData);
};

} // namespace success::ui
