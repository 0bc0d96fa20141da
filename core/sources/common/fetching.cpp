// SPDX-License-Identifier: Apache-2.0
#include "core/sources/common/fetching.h"

#include <QCoreApplication>

#include <algorithm>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Fetching", text);
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

QString pathWithQuery(const QString &path, const QueryItems &query)
{
    QString result = path;
    QChar separator = u'?';
    for (const auto &[name, value] : query) {
        result += separator + encoded(name) + u'=' + encoded(value);
        separator = u'&';
    }
    return result;
}

QString Fetching::option(const QString &name, const QString &fallback) const
{
    const QString value = m_context.options.value(name).trimmed();
    return value.isEmpty() ? fallback : value;
}

void Fetching::begin(const QString &phase)
{
    m_progress.phase = phase;
    if (m_context.progress)
        m_context.progress(m_progress);
}

void Fetching::countPage()
{
    ++m_progress.pages;
    if (m_context.progress)
        m_context.progress(m_progress);
}

Result<void> Fetching::deliver(RecordBatch &&batch)
{
    m_progress.records += batch.recordCount();
    return m_context.deliver(std::move(batch));
}

void Fetching::note(const QString &text)
{
    if (std::find(m_report.notes.begin(), m_report.notes.end(), text) == m_report.notes.end())
        m_report.notes.push_back(text);
}

void Fetching::remember(const QString &name, const QString &value)
{
    if (value.isEmpty())
        m_report.cursors.remove(name);
    else
        m_report.cursors.insert(name, value);
}

void Fetching::keep(std::initializer_list<RecordKind> kinds)
{
    for (const RecordKind kind : kinds)
        m_report.kept.push_back({kind, {}});
}

std::vector<QString> Fetching::knownDomains() const
{
    return m_context.knownDomains ? m_context.knownDomains() : std::vector<QString>();
}

Result<const nlohmann::json *> Fetching::listIn(const nlohmann::json &answer, const char *member,
                                                const QString &answerOf) const
{
    if (answer.is_object()) {
        const auto found = answer.find(member);
        if (found != answer.end() && found->is_array())
            return &*found;
    }
    const HttpProfile &profile = http().profile();
    return failure(ErrorKind::Protocol,
                   tr("%1's answer to %2 has no list “%3”; this version cannot read it. Check the base URL.")
                       .arg(profile.title, answerOf, QString::fromLatin1(member)),
                   profile.source);
}

tl::unexpected<Error> Fetching::endless(const QString &answerOf) const
{
    const HttpProfile &profile = http().profile();
    return failure(
        ErrorKind::Protocol,
        tr("%1 gives the same page of %2 again and again. Sync it again later.").arg(profile.title, answerOf),
        profile.source, true);
}

bool Fetching::canDoWithout(const Error &error, const QString &cost)
{
    if (error.code != 403 && error.code != 404)
        return false;
    note(error.sentence + u' ' + cost);
    return true;
}

} // namespace success
