// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <QUrlQuery>

#include <optional>

namespace success::ui {

/// A place in the program: `/success/health?risk=critical&q=hooli`. Also read from `success://health?risk=critical`
/// links. Redirects (`/success/releases` → `/success/close-the-loop`, `/success` → Health) are resolved by the router.
class Route
{
public:
    Route() = default;
    /// nullopt: not a route this program knows. A trailing slash and the case of the path do not matter.
    [[nodiscard]] static std::optional<Route> parse(const QString &text);
    [[nodiscard]] static Route to(const QString &path, const QUrlQuery &query = {});
    /// `/success/customers/<domain or account key>`.
    [[nodiscard]] static Route customer(const QString &accountKey);
    /// Every path but customers', as parse knows them; for help and error sentences.
    [[nodiscard]] static QStringList knownPaths();

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QUrlQuery query() const { return m_query; }
    [[nodiscard]] QString value(const QString &key) const;
    /// The same place with one value set, or removed where it is empty.
    [[nodiscard]] Route with(const QString &key, const QString &value) const;
    /// The same query at another path.
    [[nodiscard]] Route withPath(const QString &path) const;
    [[nodiscard]] std::optional<QString> customerKey() const; ///< of a customers route
    /// Percent-encoded where needed; `parse` of it gives this route again.
    [[nodiscard]] QString toString() const;
    /// `success://health?risk=critical`.
    [[nodiscard]] QString toLink() const;

    bool operator==(const Route &) const = default;

private:
    QString m_path;
    QUrlQuery m_query;
};

} // namespace success::ui
