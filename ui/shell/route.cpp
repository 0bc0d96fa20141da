// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/route.h"

#include <QUrl>

namespace success::ui {

namespace {

const QString root = QStringLiteral("/success");
const QString customers = QStringLiteral("/success/customers/");
const QString scheme = QStringLiteral("success://");

/// `success://health?x` → `/success/health?x`; `success://settings/integrations` and `success://success-unlock` keep
/// their own roots.
QString pathOfLink(const QString &text)
{
    QString rest = text.mid(scheme.size());
    while (rest.startsWith(QLatin1Char('/')))
        rest.remove(0, 1);
    const qsizetype end = rest.indexOf(QLatin1Char('?'));
    const QString first = rest.left(end).section(QLatin1Char('/'), 0, 0);
    if (first == QStringLiteral("success") || first == QStringLiteral("success-unlock") ||
        first == QStringLiteral("settings"))
        return QLatin1Char('/') + rest;
    if (first.isEmpty())
        return root + rest;
    return root + QLatin1Char('/') + rest;
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// QUrlQuery takes what it is given as already encoded where it can be read that way; a value must not be.
void add(QUrlQuery &query, const QString &key, const QString &value)
{
    query.addQueryItem(encoded(key), encoded(value));
}

/// Values written by hand or by a browser's form use `+` for a space.
QUrlQuery readQuery(const QString &text)
{
    const QUrlQuery read(QString(text).replace(QLatin1Char('+'), QStringLiteral("%20")));
    QUrlQuery query;
    for (const auto &[key, value] : read.queryItems(QUrl::FullyDecoded)) {
        if (!key.isEmpty())
            add(query, key, value);
    }
    return query;
}

QString withQuery(const QString &path, const QUrlQuery &query)
{
    QStringList items;
    for (const auto &[key, value] : query.queryItems(QUrl::FullyDecoded))
        items << encoded(key) + QLatin1Char('=') + encoded(value);
    return items.isEmpty() ? path : QString(path + QLatin1Char('?') + items.join(QLatin1Char('&')));
}

} // namespace

QStringList Route::knownPaths()
{
    return {root,
            QStringLiteral("/success/health"),
            QStringLiteral("/success/convert"),
            QStringLiteral("/success/contracts"),
            QStringLiteral("/success/pipeline"),
            QStringLiteral("/success/re-engage"),
            QStringLiteral("/success/close-the-loop"),
            QStringLiteral("/success/releases"),
            QStringLiteral("/success/signals"),
            QStringLiteral("/success-unlock"),
            QStringLiteral("/settings/integrations")};
}

std::optional<Route> Route::parse(const QString &text)
{
    QString whole = text.trimmed();
    if (whole.startsWith(scheme, Qt::CaseInsensitive))
        whole = pathOfLink(whole);
    const qsizetype mark = whole.indexOf(QLatin1Char('?'));
    QString path = mark < 0 ? whole : whole.left(mark);
    while (path.size() > 1 && path.endsWith(QLatin1Char('/')))
        path.chop(1);
    Route route;
    route.m_query = mark < 0 ? QUrlQuery() : readQuery(whole.mid(mark + 1));
    if (path.startsWith(customers, Qt::CaseInsensitive)) {
        // A local key may hold any character, also a slash that was not encoded.
        const QString key = QUrl::fromPercentEncoding(path.mid(customers.size()).toUtf8());
        if (key.trimmed().isEmpty())
            return std::nullopt;
        route.m_path = customers + key;
        return route;
    }
    route.m_path = path.toLower();
    if (!knownPaths().contains(route.m_path))
        return std::nullopt;
    return route;
}

Route Route::to(const QString &path, const QUrlQuery &query)
{
    Route route;
    route.m_path = path;
    for (const auto &[key, value] : query.queryItems(QUrl::FullyDecoded))
        add(route.m_query, key, value);
    return route;
}

Route Route::customer(const QString &accountKey)
{
    return to(customers + accountKey);
}

QString Route::value(const QString &key) const
{
    return m_query.queryItemValue(encoded(key), QUrl::FullyDecoded);
}

Route Route::with(const QString &key, const QString &value) const
{
    Route route = *this;
    route.m_query.removeAllQueryItems(encoded(key));
    if (!value.isEmpty())
        add(route.m_query, key, value);
    return route;
}

Route Route::withPath(const QString &path) const
{
    Route route = *this;
    route.m_path = path;
    return route;
}

std::optional<QString> Route::customerKey() const
{
    if (!m_path.startsWith(customers))
        return std::nullopt;
    return m_path.mid(customers.size());
}

QString Route::toString() const
{
    if (const auto key = customerKey())
        return withQuery(customers + encoded(*key), m_query);
    return withQuery(m_path, m_query);
}

QString Route::toLink() const
{
    const QString text = toString();
    if (text == root)
        return scheme;
    const QString inside = root + QLatin1Char('/');
    return scheme + text.mid(text.startsWith(inside) ? inside.size() : 1);
}

} // namespace success::ui
