// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/contracts/contracts_view.h"

#include <QCoreApplication>

namespace success::ui {

QString viewKey(ContractsView view)
{
    switch (view) {
    case ContractsView::Contracts:
        break;
    case ContractsView::Reconciliation:
        return QStringLiteral("reconciliation");
    case ContractsView::Movements:
        return QStringLiteral("movements");
    case ContractsView::Renewals:
        return QStringLiteral("renewals");
    }
    return {};
}

QString viewTitle(ContractsView view)
{
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("ContractsView", text);
    };
    switch (view) {
    case ContractsView::Contracts:
        return tr("Contracts");
    case ContractsView::Reconciliation:
        return tr("Reconciliation");
    case ContractsView::Movements:
        return tr("Movements");
    case ContractsView::Renewals:
        return tr("Renewals");
    }
    return {};
}

ContractsView viewFromKey(const QString &key)
{
    for (const auto view : contractsViews) {
        if (viewKey(view) == key)
            return view;
    }
    return ContractsView::Contracts;
}

} // namespace success::ui
