// SPDX-License-Identifier: Apache-2.0
#include "core/sections/table/table.h"

#include "core/sections/table/ranking.h"
#include "core/sections/table/search_index.h"

#include <QHash>
#include <QtConcurrent/QtConcurrentMap>

#include <algorithm>
#include <mutex>

namespace success {

namespace {
constexpr int worthSharing = 4096; // rows; fewer are done before another thread has woken up
}

struct Table::Lazy
{
    struct ColumnRanks
    {
        std::once_flag once;
        Ranking ranking;
    };
    explicit Lazy(size_t columns)
        : ranks(columns)
    {
    }
    std::vector<ColumnRanks> ranks;
    std::once_flag searchOnce;
    std::unique_ptr<SearchIndex> search;
    std::once_flag rowOnce;
    QHash<QString, int> rowOf;
};

Table::Table(std::vector<ColumnInfo> columns)
    : m_columns(std::move(columns))
    , m_lazy(std::make_unique<Lazy>(m_columns.size()))
{
}

Table::~Table() = default;

int Table::columnIndex(const QString &id) const
{
    for (size_t column = 0; column < m_columns.size(); ++column) {
        if (m_columns[column].id == id)
            return int(column);
    }
    return -1;
}

int Table::rowOf(const QString &accountKey) const
{
    std::call_once(m_lazy->rowOnce, [this] {
        m_lazy->rowOf.reserve(rowCount());
        for (int row = rowCount() - 1; row >= 0; --row)
            m_lazy->rowOf.insert(this->accountKey(row), row);
    });
    return m_lazy->rowOf.value(accountKey, -1);
}

QStringList Table::filterTexts(int row, int column) const
{
    const Value value = this->value(row, column);
    QStringList texts;
    if (const auto *list = std::get_if<QStringList>(&value)) {
        texts = *list;
    } else if (const auto *factors = std::get_if<std::vector<FactorMark>>(&value)) {
        for (const FactorMark &factor : *factors)
            texts << factor.kind << factor.title;
    } else if (const auto *routes = std::get_if<std::vector<RouteMark>>(&value)) {
        for (const RouteMark &route : *routes)
            texts << route.from;
    } else if (const QString text = plainText(value); !text.isEmpty()) {
        texts << text;
    }
    return texts;
}

const Ranking &Table::ranking(int column) const
{
    auto &lazy = m_lazy->ranks[size_t(column)];
    std::call_once(lazy.once, [&] {
        if (sortsByNumber(column))
            lazy.ranking = rankNumbers(rowCount(), [&](int row) { return sortKey(row, column); });
        else
            lazy.ranking = rankTexts(rowCount(), [&](int row) { return plainText(value(row, column)); });
    });
    return lazy.ranking;
}

std::span<const quint32> Table::ranks(int column) const
{
    return ranking(column).ranks;
}

std::vector<bool> Table::searchMatches(const QString &text) const
{
    std::call_once(m_lazy->searchOnce, [this] {
        m_lazy->search = std::make_unique<SearchIndex>(rowCount(), [this](int row) { return searchText(row); });
    });
    return m_lazy->search->matches(text);
}

void Table::prepare() const
{
    std::vector<std::function<void()>> parts{[this] {
        static_cast<void>(searchMatches(QStringLiteral("prepare")));
    }};
    for (int column = 0; column < int(m_columns.size()); ++column)
        parts.emplace_back([this, column] { static_cast<void>(ranking(column)); });
    parts.emplace_back([this] { static_cast<void>(rowOf({})); });
    if (rowCount() < worthSharing)
        std::ranges::for_each(parts, [](const auto &part) { part(); });
    else
        QtConcurrent::blockingMap(parts, [](const auto &part) { part(); });
}

} // namespace success
