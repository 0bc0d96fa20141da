// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/signals/signals_table_view.h"

#include "ui/format/words.h"
#include "ui/sections/signals/signal_words.h"
#include "ui/table/start_rows.h"

#include <QCoreApplication>
#include <QMenu>

namespace success::ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SignalsTable", text);
}

/// Words for the keys a column holds.
TableModel::Words spoken(const QString &column, QString (*text)(const QString &))
{
    return [column, text](const TableModel &model, int row) -> CellText {
        const Value value = model.value(row, column);
        const auto *key = std::get_if<QString>(&value);
        const QString word = key != nullptr ? text(*key) : QStringLiteral("–");
        return {word, word, word};
    };
}

CellText dateWords(const TableModel &model, int row)
{
    const Value value = model.value(row, QStringLiteral("at"));
    const auto *date = std::get_if<QDate>(&value);
    if (date == nullptr)
        return {QStringLiteral("–"), {}, {}};
    const QString said = relativeTime(startOfDay(*date), startOfDay(model.asOf().date));
    return {said, exactDate(*date), exactDate(*date)};
}

std::vector<ColumnWish> wishes()
{
    return {{QStringLiteral("at"), 110, 0, 0},         {QStringLiteral("account"), 200, 140, 1},
            {QStringLiteral("kind"), 110, 0, 0},       {QStringLiteral("type"), 140, 0, 0},
            {QStringLiteral("severity"), 90, 0, 0},    {QStringLiteral("text"), 460, 220, 10},
            {QStringLiteral("person"), 150, 0, 0},     {QStringLiteral("domain"), 160, 0, 0},
            {QStringLiteral("account_key"), 160, 0, 0}};
}

} // namespace

TableView *makeSignalsTable(const Theme &theme, const QString &stateFile, SignalRowActions actions)
{
    auto *model = new TableModel;
    model->setWords(QStringLiteral("kind"), spoken(QStringLiteral("kind"), signalKindText));
    model->setWords(QStringLiteral("severity"), spoken(QStringLiteral("severity"), severityWord));
    model->setWords(QStringLiteral("at"), dateWords);
    StartedRows rows =
        startRows(theme, model, {QStringLiteral("signalsTable"), tr("Signals, newest first"), QStringLiteral("text")},
                  stateFile, actions.open);
    TableView *view = rows.view;
    TableSetup &setup = rows.setup;
    setup.wishes = wishes();
    setup.fillMenu = [view, actions](QMenu &menu) {
        const QStringList keys = view->selectedKeys();
        if (keys.isEmpty())
            return;
        menu.addAction(tr("Open account"), view, [open = actions.open, key = keys.first()] { open(key); });
        menu.addAction(tr("Only this account's signals"), view,
                       [narrow = actions.narrow, key = keys.first()] { narrow(key); });
    };
    setUpTable(*view, std::move(setup));
    return view;
}

} // namespace success::ui
