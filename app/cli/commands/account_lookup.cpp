// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/account_lookup.h"

#include "core/identity/domain.h"

#include <algorithm>
#include <numeric>

namespace success::cli {

namespace {

constexpr int shown = 3;

/// Edits (insert, delete, replace) between two texts.
int distance(QStringView a, QStringView b)
{
    std::vector<int> row(size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = std::exchange(row[0], int(i) + 1);
        for (qsizetype j = 0; j < b.size(); ++j) {
            const int replaced = diagonal + (a[i] != b[j]);
            diagonal = row[size_t(j) + 1];
            row[size_t(j) + 1] = std::min({replaced, diagonal + 1, row[size_t(j)] + 1});
        }
    }
    return row.back();
}

/// 0: the same; containing counts as near; nullopt: too far to be meant.
std::optional<int> farness(const QString &candidate, const QString &wanted)
{
    if (candidate.isEmpty() || wanted.isEmpty())
        return std::nullopt;
    if (candidate.contains(wanted))
        return candidate == wanted ? 0 : 1;
    const qsizetype longer = std::max(candidate.size(), wanted.size());
    if (longer - std::min(candidate.size(), wanted.size()) > longer / 3)
        return std::nullopt;
    const int edits = distance(candidate, wanted);
    return edits <= longer / 3 ? std::optional(edits + 1) : std::nullopt;
}

/// `hooli` of `hooli.co.uk`: another ending is the commonest mistake.
QString firstLabel(const QString &domain)
{
    return domain.section(u'.', 0, 0);
}

std::optional<int> farness(const Account &account, const QString &text, const QString &name)
{
    std::optional<int> nearest;
    for (const auto &far : {farness(account.key, text), farness(firstLabel(account.domain), firstLabel(text)),
                            farness(comparableName(account.name), name)}) {
        if (far && (!nearest || *far < *nearest))
            nearest = far;
    }
    return nearest;
}

} // namespace

QStringList nearestAccounts(const Portfolio &portfolio, const QString &text)
{
    const QString wanted = text.trimmed().toLower();
    const QString name = comparableName(text);
    std::vector<std::pair<int, QString>> found;
    for (const Account &account : portfolio.accounts) {
        if (const auto far = farness(account, wanted, name))
            found.emplace_back(*far, account.key);
    }
    std::sort(found.begin(), found.end());
    QStringList keys;
    for (size_t i = 0; i < std::min<size_t>(shown, found.size()); ++i)
        keys << found[i].second;
    return keys;
}

} // namespace success::cli
