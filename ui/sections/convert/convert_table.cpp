// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/convert/convert_table.h"

#include "core/sections/convert/convert_section.h"
#include "ui/format/likelihood_words.h"
#include "ui/format/money_text.h"
#include "ui/format/route_words.h"
#include "ui/format/words.h"
#include "ui/routing/ask_to_route.h"
#include "ui/sections/convert/candidate_words.h"
#include "ui/sections/convert/urgency_delegate.h"
#include "ui/table/cell_delegates.h"
#include "ui/table/start_rows.h"

#include <QCoreApplication>
#include <QMenu>

#include <bit>

namespace success::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ConvertTable", text);
}

/// What the row shows; nullptr: it stands there only because its account was routed.
const ConvertCandidate *candidateAt(const TableModel &model, int row)
{
    return convertCandidateOf(*model.table(), model.rows()[size_t(row)]);
}

QString textOf(const Value &value)
{
    const auto *words = std::get_if<QString>(&value);
    return words ? *words : QString();
}

CellText companyWords(const TableModel &model, int row)
{
    const auto name = textOf(model.value(row, QStringLiteral("company")));
    const auto domain = textOf(model.value(row, QStringLiteral("domain")));
    const bool untracked = model.value(row, QStringLiteral("untracked")) == Value(true);
    const auto note = untracked ? tr("untracked") : QString();
    QStringList lines{name, domain.isEmpty() ? tr("No company domain is known") : domain, note,
                      routedFromLines(routeMarks(model.value(row, QStringLiteral("routed_from"))))};
    lines.removeAll(QString());
    return {name, lines.join(u'\n'), lines.join(QStringLiteral(", ")), note};
}

CellText sourceWords(const TableModel &model, int row)
{
    const auto value = model.value(row, QStringLiteral("sources"));
    QStringList titles;
    if (const auto *keys = std::get_if<QStringList>(&value)) {
        for (const auto source : {SourceId::Salesbricks, SourceId::Stripe}) {
            if (keys->contains(sourceKey(source)))
                titles << sourceTitle(source);
        }
    }
    if (titles.isEmpty())
        return {QStringLiteral("–"), tr("No trial and no open order"), tr("no trial and no open order")};
    const auto shown = titles.join(QStringLiteral(", "));
    const auto *candidate = candidateAt(model, row);
    const auto products = candidate ? candidate->products.join(QStringLiteral(", ")) : QString();
    return {shown, products.isEmpty() ? shown : shown + u'\n' + products, shown};
}

CellText likelihoodWords(const TableModel &model, int row)
{
    const auto &score = convertScoreOf(*model.table(), model.rows()[size_t(row)]);
    const auto level = likelihoodText(score.likelihood);
    if (!score.partial)
        return {level, level, level};
    const auto exact = tr("%1, partial: scored on %2 of %3 inputs, less than half of the weight")
                           .arg(level)
                           .arg(std::popcount(score.available))
                           .arg(convertInputs);
    return {level, exact, exact, tr("partial")};
}

CellText daysWords(const TableModel &model, int row)
{
    const auto *candidate = candidateAt(model, row);
    if (!candidate || !candidate->daysRemaining)
        return {QStringLiteral("–"), tr("No trial"), tr("no trial")};
    const int days = *candidate->daysRemaining;
    const auto exact = trialEndText(days) + QStringLiteral(", ") + exactDate(candidate->trialEndsOn);
    if (days < 0)
        return {trialEndText(days), exact, exact};
    return {days == 0 ? tr("Ends today") : tr("%1 left").arg(dayCount(days)), exact, exact};
}

CellText valueWords(const TableModel &model, int row)
{
    const auto *candidate = candidateAt(model, row);
    if (!candidate || !candidate->value)
        return {QStringLiteral("–"), tr("No price is known"), tr("unknown")};
    const auto shown = moneyText(*candidate->value);
    const auto exact = exactText(*candidate->value) + u' ' + basisText(candidate->basis);
    if (candidate->basis == ValueBasis::Assumed)
        return {tr("assumed %1").arg(shown), exact, exact};
    return {shown, exact, exact};
}

void fillMenu(QMenu &menu, const TableView &view, const ConvertRowActions &actions)
{
    const auto keys = view.selectedKeys();
    if (keys.isEmpty())
        return;
    auto *open = menu.addAction(tr("Show details"), [open = actions.open, key = keys.first()] { open(key); });
    open->setShortcut(QKeySequence(Qt::Key_Return));
    menu.addAction(tr("Open customer"), [open = actions.openCustomer, key = keys.first()] { open(key); });
    addRouteEntry(menu, [route = actions.route, keys] { route(keys); });
    addDoneEntry(menu, view, [end = actions.endRoutes, keys] { end(keys); });
    menu.addAction(tr("Export CSV…"), actions.exportRows);
}

std::vector<ColumnWish> wishes()
{
    return {{QStringLiteral("company"), 260, 184, 4},
            {QStringLiteral("sources"), 150, 120, 1},
            {QStringLiteral("score"), 132, 0, 0},
            {QStringLiteral("likelihood"), 104, 0, 0},
            {QStringLiteral("trial_days_remaining"), 156, 0, 0},
            {QStringLiteral("estimated_value"), 150, 0, 0},
            {QStringLiteral("expected_value"), 130, 0, 0},
            {QStringLiteral("domain"), 180, 0, 0},
            {QStringLiteral("account_key"), 180, 0, 0}};
}

QHash<QString, QAbstractItemDelegate *> cells(TableView &view, const Theme &theme, const ConvertRowActions &actions)
{
    const LevelLook look{QStringLiteral("likelihood"), [](const QString &key) {
                             return toneOf(likelihoodFromKey(key));
                         }};
    auto *company = new AccountDelegate(theme, &view);
    auto *score = new ScoreDelegate(theme, &view);
    auto *likelihood = new LevelDelegate(theme, &view);
    score->setLook(look);
    likelihood->setLook(look);
    QObject::connect(company, &AccountDelegate::opened, &view, actions.open);
    return {{QStringLiteral("company"), company},
            {QStringLiteral("score"), score},
            {QStringLiteral("likelihood"), likelihood},
            {QStringLiteral("trial_days_remaining"), new UrgencyDelegate(theme, &view)}};
}

} // namespace

TableView *makeConvertTable(const Theme &theme, const QString &stateFile, ConvertRowActions actions)
{
    auto *model = new TableModel;
    model->setWords(QStringLiteral("company"), companyWords);
    model->setWords(QStringLiteral("sources"), sourceWords);
    model->setWords(QStringLiteral("likelihood"), likelihoodWords);
    model->setWords(QStringLiteral("trial_days_remaining"), daysWords);
    model->setWords(QStringLiteral("estimated_value"), valueWords);
    StartedRows rows = startRows(
        theme, model, {QStringLiteral("convertTable"), tr("Candidates, best chance first"), QStringLiteral("company")},
        stateFile, actions.open);
    TableView *view = rows.view;
    TableSetup &setup = rows.setup;
    setup.wishes = wishes();
    setup.cells = cells(*view, theme, actions);
    setup.fillMenu = [view, actions](QMenu &menu) {
        fillMenu(menu, *view, actions);
    };
    setUpTable(*view, std::move(setup));
    return view;
}

} // namespace success::ui
