// SPDX-License-Identifier: Apache-2.0
#include "core/sources/buildbetter/incremental.h"

namespace success::buildbetter {

namespace {

using nlohmann::json;

QString sinceCursor(const QString &root)
{
    return root + u"_since";
}

QString countCursor(const QString &root)
{
    return root + u"_count";
}

} // namespace

QCoro::Task<Result<void>> Incremental::begin()
{
    Result<State> state = co_await m_reading.state();
    const bool refused = !state && (state.error().kind == ErrorKind::Protocol || state.error().code == 403);
    const bool tooMuch = !state && state.error().code >= 500; // counting is the heaviest query of all
    if (!state && !refused && !tooMuch)
        co_return tl::unexpected(state.error());
    m_known = state.has_value();
    if (m_known)
        m_now = *std::move(state);
    m_possible = m_known;
    for (auto it = m_now.newest.cbegin(); it != m_now.newest.cend(); ++it)
        m_possible = m_possible && !m_fetching.cursor(sinceCursor(it.key())).isEmpty();
    for (auto it = m_now.counts.cbegin(); it != m_now.counts.cend(); ++it)
        m_possible = m_possible && !m_fetching.cursor(countCursor(it.key())).isEmpty();
    co_return Result<void>();
}

QString Incremental::since(const Operation &operation) const
{
    return m_fetching.cursor(sinceCursor(operation.root));
}

void Incremental::look(const Operation &operation, const json &rows)
{
    if (!m_possible)
        return;
    const QString last = since(operation);
    const bool company = operation.root == companiesOperation().root;
    for (const json &row : rows) {
        // A person who is new has said nothing before; a company's name may stand in earlier documents.
        const bool known = textIn(row, "created_at") <= last;
        if (textIn(row, "updated_at") > last && (company || known))
            m_possible = false;
    }
}

/// Times compare as texts: BuildBetter spells them all alike.
bool Incremental::addsUp(const Operation &operation, const json &changed) const
{
    const QString last = since(operation);
    const QString now = m_now.newest.value(operation.root);
    qint64 added = 0;
    for (const json &row : changed) {
        if (!textIn(row, "deleted_at").isEmpty())
            return false;
        const QString created = textIn(row, "created_at");
        added += created > last && created <= now;
    }
    return m_fetching.cursor(countCursor(operation.root)).toLongLong() + added == m_now.counts.value(operation.root);
}

QCoro::Task<Result<bool>> Incremental::deliverChanges(Mapper &mapper)
{
    if (!m_possible)
        co_return false;
    const std::vector<Operation> lists{callsOperation(), signalsOperation(true), messagesOperation(),
                                       documentsOperation()};
    std::vector<json> changed;
    for (const Operation &list : lists) {
        Result<json> rows = co_await m_reading.changes(list, since(list));
        if (!rows && rows.error().kind != ErrorKind::Protocol)
            co_return tl::unexpected(rows.error());
        if (!rows || !addsUp(list, *rows))
            co_return false;
        changed.push_back(*std::move(rows));
    }
    Result<void> delivered = m_fetching.deliver(mapper.calls(changed[0]));
    if (delivered)
        delivered = m_fetching.deliver(mapper.signalList(changed[1]));
    if (delivered)
        delivered = m_fetching.deliver(mapper.messages(changed[2]));
    if (delivered)
        delivered = m_fetching.deliver(mapper.documents(changed[3]));
    if (!delivered)
        co_return tl::unexpected(delivered.error());
    m_fetching.keep({RecordKind::Activity});
    co_return true;
}

void Incremental::remember()
{
    if (!m_known)
        return;
    for (auto it = m_now.newest.cbegin(); it != m_now.newest.cend(); ++it)
        m_fetching.remember(sinceCursor(it.key()), it.value());
    for (auto it = m_now.counts.cbegin(); it != m_now.counts.cend(); ++it)
        m_fetching.remember(countCursor(it.key()), QString::number(it.value()));
}

} // namespace success::buildbetter
