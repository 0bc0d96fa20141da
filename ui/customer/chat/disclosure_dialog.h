// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/chat/disclosure.h"

#include <QDialog>

namespace success::ui {

/// Before records go to a host for the first time: what goes there, and what can be done instead. Esc sends nothing and
/// answers nothing.
class DisclosureDialog : public QDialog
{
    Q_OBJECT

public:
    DisclosureDialog(const Disclosure &disclosure, const QString &account, QWidget *parent = nullptr);

Q_SIGNALS:
    void agreed();        ///< from now on, to this host
    void builtInChosen(); ///< to be answered without a model
};

/// `12 calls`, `1 contract`.
[[nodiscard]] QString countedKind(const QString &kind, int count);

} // namespace success::ui
