// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/folded_rows.h"

#include "ui/shell/kept_names.h"
#include "ui/widgets/buttons.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace success::ui {
namespace {

const QString listName = QStringLiteral("customerDetail/open");

QString tr(const char *text)
{
    return QCoreApplication::translate("FoldedRows", text);
}

} // namespace

Folds::Folds(QString stateFile)
    : m_stateFile(std::move(stateFile))
{
}

bool Folds::isOpen(const QString &fold) const
{
    return keptNames(m_stateFile, listName).contains(fold);
}

void Folds::setOpen(const QString &fold, bool open) const
{
    keepName(m_stateFile, listName, fold, open);
}

void addFolded(QVBoxLayout *column, const std::vector<QWidget *> &rows, size_t most, const QString &fold,
               const Folds &folds, const QString &closed)
{
    const size_t shown = std::min(most, rows.size());
    for (size_t i = 0; i < shown; ++i)
        column->addWidget(rows[i]);
    if (shown == rows.size())
        return;
    auto *rest = new QWidget;
    auto *inside = new QVBoxLayout(rest);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(column->spacing());
    for (size_t i = shown; i < rows.size(); ++i)
        inside->addWidget(rows[i]);
    auto *toggle = linkButton({});
    toggle->setObjectName(fold);
    toggle->setCheckable(true);
    const QString more = closed.isEmpty() ? tr("Show %1 more").arg(rows.size() - shown) : closed;
    const auto show = [toggle, rest, more](bool open) {
        rest->setVisible(open);
        toggle->setText(open ? tr("Show fewer") : more);
    };
    toggle->setChecked(folds.isOpen(fold));
    show(toggle->isChecked());
    QObject::connect(toggle, &QPushButton::toggled, rest, [show, folds, fold](bool open) {
        show(open);
        folds.setOpen(fold, open);
    });
    column->addWidget(rest);
    column->addWidget(toggle, 0, Qt::AlignLeft);
}

} // namespace success::ui
