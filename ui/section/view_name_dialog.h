// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace success::ui {

/// Asks what a saved view is called. It stays open, saying why, while a name is refused.
class ViewNameDialog : public QDialog
{
    Q_OBJECT

public:
    /// `save` is given the name when the user accepts it.
    ViewNameDialog(const QString &title, const QString &explanation, const QString &name,
                   std::function<Result<void>(const QString &name)> save, QWidget *parent);

    void accept() override;

private:
    std::function<Result<void>(const QString &name)> m_save;
    QLineEdit *m_name;
    QLabel *m_refusal;
    QPushButton *m_accept;
};

} // namespace success::ui
