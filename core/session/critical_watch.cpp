// SPDX-License-Identifier: Apache-2.0
#include "core/session/critical_watch.h"

#include "core/session/session.h"

#include <QLoggingCategory>

namespace success {

namespace {

Q_LOGGING_CATEGORY(logCritical, "success.session")

/// Those to tell of; what was seen is kept before anything is told.
Result<std::vector<CriticalTurn>> lookAgain(const DataFolder &folder, const Portfolio &portfolio)
{
    auto workspace = Workspace::open(folder.workspaceFile(), systemNow);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto before = seenRisk(**workspace);
    if (!before)
        return tl::unexpected(before.error());
    CriticalLook look = lookForCritical(portfolio, *before);
    if (const auto kept = setSeenRisk(**workspace, *before, look.seen); !kept)
        return tl::unexpected(kept.error());
    const auto wanted = (*workspace)->setting(CriticalWatch::settingKey.toString());
    if (!wanted)
        return tl::unexpected(wanted.error());
    return *wanted == true ? std::move(look.turned) : std::vector<CriticalTurn>();
}

} // namespace

CriticalWatch::CriticalWatch(Session &session, QObject *parent)
    : QObject(parent)
    , m_folder(session.folder())
{
    m_thread.setMaxThreadCount(1); // in order
    connect(&session, &Session::portfolioChanged, this, &CriticalWatch::look);
}

CriticalWatch::~CriticalWatch()
{
    m_thread.waitForDone();
}

void CriticalWatch::look(const PortfolioPtr &portfolio)
{
    if (portfolio->healthScores.data() == m_scores.data())
        return; // a decision that is not about scores
    m_scores = portfolio->healthScores;
    m_thread.start([this, folder = m_folder, portfolio] {
        const auto turns = lookAgain(folder, *portfolio);
        if (!turns)
            qCWarning(logCritical).noquote()
                << "Accounts that turned critical were not looked for:" << turns.error().sentence;
        QMetaObject::invokeMethod(
            this, [this, turns = turns.value_or(std::vector<CriticalTurn>())] { Q_EMIT looked(turns); },
            Qt::QueuedConnection);
    });
}

} // namespace success
