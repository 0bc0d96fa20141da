// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/contracts/contract_cell_words.h"

#include "core/portfolio/contract_ledger.h"
#include "ui/format/contract_words.h"
#include "ui/format/words.h"
#include "ui/sections/contracts/customer_delegate.h"

#include <QCoreApplication>

namespace success::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ContractCells", text);
}

QString text(const TableModel &model, int row, const QString &column)
{
    const auto value = model.value(row, column);
    const auto *words = std::get_if<QString>(&value);
    return words != nullptr ? *words : QString();
}

QString mismatchText(const QString &key)
{
    for (size_t each = 0; each < mismatchKinds; ++each) {
        if (mismatchKey(Mismatch(each)) == key)
            return mismatchTitle(Mismatch(each));
    }
    return key;
}

} // namespace

TableModel::Words keyWords(const QString &column, QString (*textOf)(const QString &key))
{
    return [column, textOf](const TableModel &model, int row) -> CellText {
        const QString key = text(model, row, column);
        if (key.isEmpty())
            return {QStringLiteral("–"), tr("Unknown"), tr("unknown")};
        const QString words = textOf(key);
        return {words, words, words};
    };
}

QString statusText(const QString &key)
{
    const auto status = contractStatusFromKey(key);
    return status ? contractStatusText(*status) : key;
}

CellText customerWords(const TableModel &model, int row)
{
    const auto name = text(model, row, QStringLiteral("customer"));
    const auto domain = text(model, row, QStringLiteral("domain"));
    const auto value = model.value(row, QStringLiteral("contract_count"));
    const auto *count = std::get_if<qint64>(&value);
    QStringList exact{name, domain.isEmpty() ? tr("No company domain is known") : domain};
    if (const auto contracts = contractCountText(count != nullptr ? int(*count) : 0); !contracts.isEmpty())
        exact << contracts;
    const bool untracked = model.value(row, QStringLiteral("untracked")) == Value(true);
    if (untracked)
        exact << tr("Untracked: listed, and left out of the figures");
    return {name, exact.join(u'\n'), exact.join(QStringLiteral(", ")), untracked ? tr("untracked") : QString()};
}

CellText mismatchWords(const TableModel &model, int row)
{
    const auto value = model.value(row, QStringLiteral("mismatches"));
    const auto *keys = std::get_if<QStringList>(&value);
    if (keys == nullptr || keys->isEmpty())
        return {QString(), tr("Both systems agree"), tr("both systems agree")};
    QStringList titles;
    for (const QString &key : *keys)
        titles << mismatchText(key);
    return {titles.join(QStringLiteral(", ")), titles.join(u'\n'), titles.join(QStringLiteral(", "))};
}

CellText renewalWords(const TableModel &model, int row)
{
    const auto value = model.value(row, QStringLiteral("renewal_days"));
    const auto *days = std::get_if<qint64>(&value);
    if (days == nullptr)
        return {tr("Unknown"), tr("No dated term runs"), tr("renewal unknown, no dated term runs")};
    const auto said = inDays(int(*days));
    return {said, exactDate(model.asOf().date.addDays(*days)), said};
}

} // namespace success::ui
