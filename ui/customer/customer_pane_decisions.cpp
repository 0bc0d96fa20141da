// SPDX-License-Identifier: Apache-2.0
// What is asked and decided from Customer Detail; what it shows is in customer_pane.cpp.
#include "core/workspace/account_merges.h"
#include "core/workspace/routes.h"
#include "ui/customer/brief/brief_dialog.h"
#include "ui/customer/customer_pane.h"
#include "ui/customer/factor_records_sheet.h"
#include "ui/customer/merging/link_company_dialog.h"
#include "ui/customer/merging/merge_dialog.h"
#include "ui/customer/merging/split_dialog.h"
#include "ui/routing/ask_to_route.h"
#include "ui/routing/route_bar.h"
#include "ui/widgets/toast.h"

#include <QPointer>

namespace success::ui {

/// The records that a factor rests on, each to be read whole.
void CustomerPane::showRecords(const Explanation::Factor &factor)
{
    if (!m_detail)
        return;
    m_reader.readRecords(
        m_detail->account.id, factor.records, [this, factor](const Result<std::vector<ActivityItem>> &items) {
            if (!items)
                return m_toast->showMessage(items.error().sentence);
            showFactorRecords(factor, *items, m_theme, this, [this](const QString &url) { open(url); });
        });
}

void CustomerPane::chooseCompany()
{
    const auto *account = m_portfolio ? m_portfolio->find(m_key) : nullptr;
    if (!account)
        return;
    auto *dialog = new LinkCompanyDialog(m_theme, m_portfolio, *account, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (const Account *chosen = dialog->chosen())
            linkTo(chosen->key, chosen->name);
    });
    dialog->open();
}

void CustomerPane::linkTo(const QString &key, const QString &name)
{
    const auto linked = m_key;
    if (const auto decided = m_session.decide([&](Workspace &workspace) { return workspace.merge(linked, key); });
        !decided) {
        m_toast->showMessage(decided.error().sentence);
        return;
    }
    Q_EMIT routeRequested(Route::customer(key));
    m_linked = linked;
    m_toast->showMessage(tr("Linked to %1").arg(name), tr("Undo"));
}

void CustomerPane::chooseMerge()
{
    const auto *account = m_portfolio ? m_portfolio->find(m_key) : nullptr;
    if (!account)
        return;
    auto *dialog = new MergeDialog(
        m_theme, m_portfolio, *account,
        [this](const std::vector<QString> &keys) { return belongingsOf(m_session.workspace(), keys); }, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, key = account->key, name = account->name] {
        const auto others = dialog->chosenKeys();
        tellDecision(m_session.decide([&](Workspace &workspace) { return mergeAccounts(workspace, key, others); }),
                     tr("%1 now stands for %2 accounts").arg(name).arg(others.size() + 1));
    });
    dialog->open();
}

void CustomerPane::showBrief()
{
    const auto *account = m_portfolio ? m_portfolio->find(m_key) : nullptr;
    if (!account)
        return;
    auto *dialog = new BriefDialog(m_theme, account->name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_reader.readBrief(m_portfolio, account->key,
                       [dialog = QPointer(dialog)](const CustomerReader::BriefAnswer &facts) {
                           if (dialog && facts)
                               dialog->setFacts(*facts);
                           else if (dialog)
                               dialog->setError(facts.error().sentence);
                       });
    dialog->open();
}

void CustomerPane::chooseSplit()
{
    if (!m_detail)
        return;
    auto *dialog = new SplitDialog(*m_detail, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &QDialog::accepted, this, [this, dialog, key = m_detail->account.key, name = m_detail->account.name] {
            const auto parts = dialog->parts();
            tellDecision(m_session.decide([&](Workspace &workspace) { return splitAccount(workspace, key, parts); }),
                         tr("Split off %1").arg(name));
        });
    dialog->open();
}

void CustomerPane::undo()
{
    const auto undone = m_session.undo();
    if (!undone)
        m_toast->showMessage(undone.error().sentence);
    else if (*undone && (*undone)->command == QStringLiteral("merge"))
        m_returnTo = std::exchange(m_linked, {});
}

void CustomerPane::setTracked(bool tracked)
{
    const auto *account = m_portfolio ? m_portfolio->find(m_key) : nullptr;
    if (!account)
        return;
    const std::vector keys{account->key};
    const auto decided = m_session.decide(
        [&keys, tracked](Workspace &workspace) { return tracked ? workspace.track(keys) : workspace.untrack(keys); });
    tellDecision(decided, tracked ? tr("%1 tracked again").arg(account->name) : tr("%1 untracked").arg(account->name));
}

void CustomerPane::setOrigin(Section origin)
{
    m_origin = origin;
    m_routes->setOrigin(origin);
}

void CustomerPane::askWhereTo(std::optional<Section> destination)
{
    if (const auto *account = m_portfolio ? m_portfolio->find(m_key) : nullptr)
        askToRoute(m_session, m_theme, {m_origin, {account->key}, account->name, destination}, this,
                   [this](const Result<void> &decided, const QString &done) { tellDecision(decided, done); });
}

void CustomerPane::endRoute(Section destination)
{
    const auto *account = m_portfolio ? m_portfolio->find(m_key) : nullptr;
    if (!account)
        return;
    const auto decided =
        m_session.decide([&](Workspace &workspace) { return endRoutes(workspace, {account->key}, destination); });
    tellDecision(decided, tr("%1 is done in %2").arg(account->name, sectionTitle(destination)));
}

void CustomerPane::tellDecision(const Result<void> &decided, const QString &done)
{
    if (decided)
        m_toast->showMessage(done, tr("Undo"));
    else
        m_toast->showMessage(decided.error().sentence);
}

} // namespace success::ui
