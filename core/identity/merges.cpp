// SPDX-License-Identifier: Apache-2.0
#include "core/identity/merges.h"

#include <algorithm>
#include <vector>

namespace success {

QString afterMerges(const QString &key, const QHash<QString, QString> &merges)
{
    QString current = key;
    std::vector<QString> path;
    for (auto next = merges.constFind(current); next != merges.cend(); next = merges.constFind(current)) {
        const auto seen = std::find(path.begin(), path.end(), current);
        if (seen != path.end())
            return *std::min_element(seen, path.end());
        path.push_back(current);
        current = *next;
    }
    return current;
}

} // namespace success
