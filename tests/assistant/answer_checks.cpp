// SPDX-License-Identifier: Apache-2.0
#include "tests/assistant/answer_checks.h"

#include "core/assistant/wording.h"
#include "core/model/day_text.h"
#include "core/portfolio/release_loop.h"
#include "core/sections/convert/convert_explanation.h"
#include "core/sections/customer/explanation.h"
#include "core/sections/reengage/reengage_explanation.h"
#include "core/workspace/notes.h"
#include "core/workspace/routes.h"

#include <QRegularExpression>
#include <QSet>

namespace success::test {

namespace {

using assistant::Answer;
using assistant::Citation;
using assistant::Sentence;

constexpr int countedAtMost = 20; ///< so many records a sentence cites; a larger count may stand beside them

/// Finds records by what answers call them, by ways of its own.
class Resolver
{
public:
    Resolver(const Portfolio &portfolio, const Account &account, Database &cache, Workspace &workspace)
        : m_portfolio(portfolio)
        , m_account(account)
        , m_cache(cache)
        , m_workspace(workspace)
    {
    }

    bool isOfAccount(const Citation &citation)
    {
        if (citation.row != 0)
            return countOf(
                       "SELECT count(*) FROM activity JOIN company ON company.id = company_id WHERE account_id = ?1 "
                       "AND activity.id = ?2 AND ?3 = ?3",
                       citation.row, {}) == 1;
        static const QHash<QString, const char *> tables{{u"contract"_qs, "contract"},
                                                         {u"invoice"_qs, "invoice"},
                                                         {u"term"_qs, "term"},
                                                         {u"person"_qs, "person"},
                                                         {u"usage"_qs, "company"}};
        if (const auto table = tables.constFind(citation.kind); table != tables.cend())
            return isRow(*table, citation.id);
        if (citation.kind == u"deal")
            return isRow("deal", citation.id) || isRow("term", citation.id);
        if (citation.kind == u"property")
            return countOf(
                       "SELECT count(*) FROM property JOIN company ON company.id = company_id WHERE account_id = ?1 "
                       "AND ?2 = ?2 AND property.name = ?3",
                       0, citation.id) >= 1;
        if (citation.kind == u"account")
            return citation.id == m_account.key;
        if (citation.kind == u"score")
            return citation.id.section(u'@', 0, 0) == m_account.key;
        if (citation.kind == u"factor" || citation.kind == u"strength")
            return isExplained(citation);
        return isDecided(citation);
    }

private:
    qint64 countOf(const char *sql, qint64 number, const QString &text)
    {
        qint64 count = -1;
        (void)m_cache.run([&](SQLite::Database &connection) {
            SQLite::Statement row(connection, sql);
            row.bind(1, int64_t(m_account.id));
            row.bind(2, int64_t(number));
            row.bind(3, text.toStdString());
            row.executeStep();
            count = row.getColumn(0).getInt64();
        });
        return count;
    }

    bool isRow(const std::string &table, const QString &id)
    {
        const auto source = sourceFromKey(id.section(u':', 0, 0));
        if (!source)
            return false;
        const std::string join = table == "company" ? "" : " JOIN company ON company.id = company_id";
        const std::string sql = "SELECT count(*) FROM " + table + join + " WHERE account_id = ?1 AND " + table +
                                ".source = ?2 AND " + table + ".external_id = ?3";
        return countOf(sql.c_str(), qint64(*source), id.section(u':', 1)) >= 1;
    }

    bool isExplained(const Citation &citation)
    {
        const auto is = [&](const auto &item) {
            return item.kind == citation.id;
        };
        for (const auto explain : {explainHealth, explainConvert, explainReengage}) {
            const auto explanation = explain(m_portfolio, m_account, m_cache);
            if (explanation &&
                (std::ranges::any_of(explanation->factors, is) || std::ranges::any_of(explanation->strengths, is)))
                return true;
        }
        return false;
    }

    bool isDecided(const Citation &citation)
    {
        if (citation.kind == u"route")
            return std::ranges::any_of(
                routesIn(m_portfolio.workspace).of(m_account.key),
                [&](const AccountRoute &route) { return sectionKey(route.destination) == citation.id; });
        if (citation.kind == u"match")
            return isMatch(citation.id);
        const QStringList keys = activityScope(m_portfolio, m_account).keys;
        if (citation.kind == u"note")
            return keys.contains(citation.id) && isNoted(citation);
        const auto decisions = m_workspace.decisions(-1, {});
        return citation.kind == u"decision" && decisions &&
               std::ranges::any_of(*decisions, [&](const Decision &decision) {
                   const bool own = decision.accountKey.isEmpty() || keys.contains(decision.accountKey);
                   return own && QString::number(decision.id) == citation.id;
               });
    }

    /// The note holds the whole excerpt, as it stands in the workspace.
    bool isNoted(const Citation &citation)
    {
        const auto notes = accountNotes(m_workspace, {citation.id});
        QString part = citation.excerpt;
        if (part.endsWith(u'…'))
            part.chop(1);
        return notes && notes->size() == 1 && assistant::oneLine(notes->front().text).contains(part.trimmed());
    }

    bool isMatch(const QString &id)
    {
        const ReleaseLoop &loop = releaseLoopIn(m_portfolio);
        return std::ranges::any_of(loop.matches, [&](const RequestMatch &match) {
            const CustomerRequest &request = loop.requests[match.request];
            return request.id + u'>' + loop.shipped[match.shipped].id == id &&
                   request.account == m_portfolio.indexOf(m_account);
        });
    }

    const Portfolio &m_portfolio;
    const Account &m_account;
    Database &m_cache;
    Workspace &m_workspace;
};

QStringList matchesOf(const QString &pattern, const QString &text, int group)
{
    QStringList found;
    for (auto all = QRegularExpression(pattern).globalMatch(text); all.hasNext();)
        found << all.next().captured(group);
    return found;
}

/// All that the citations of a sentence show.
QString shownBy(const Sentence &sentence, const Answer &answer)
{
    QString shown;
    for (const int number : sentence.citations) {
        const Citation &citation = answer.citations[size_t(number) - 1];
        shown += citation.excerpt + u'\n' + (citation.day.isValid() ? dayText(citation.day) : QString()) + u'\n';
    }
    return shown;
}

void checkWords(QStringList &problems, const Sentence &sentence, const Answer &answer, const QString &accountName)
{
    const QString shown = shownBy(sentence, answer);
    for (QString quote : matchesOf(QStringLiteral("“([^”]*)”"), sentence.text, 1)) {
        if (quote.endsWith(u'…'))
            quote.chop(1);
        if (!shown.contains(quote.trimmed()))
            problems << QStringLiteral("quoted, but in no citation: “%1” in: %2").arg(quote, sentence.text);
    }
    QString unquoted = sentence.text;
    unquoted.remove(QRegularExpression(QStringLiteral("“[^”]*”"))).remove(accountName);
    const QString number = QStringLiteral("\\d+(?:[.,]\\d+)*");
    const QStringList figures = matchesOf(number, shown, 0);
    for (const QString &figure : matchesOf(number, unquoted, 0)) {
        bool whole = false;
        const int count = figure.toInt(&whole);
        const bool counts =
            whole && (count <= int(sentence.citations.size()) || int(sentence.citations.size()) >= countedAtMost);
        if (!counts && !figures.contains(figure))
            problems << QStringLiteral("a figure that no citation has: %1 in: %2").arg(figure, sentence.text);
    }
}

} // namespace

QStringList problemsOf(const Answer &answer, const Portfolio &portfolio, const Account &account, Database &cache,
                       Workspace &workspace)
{
    QStringList problems;
    if (answer.sentences.empty())
        problems << QStringLiteral("no sentence");
    if (answer.foundNothing() && answer.sentences.size() != 1)
        problems << QStringLiteral("nothing found, but not in one sentence");
    Resolver resolver(portfolio, account, cache, workspace);
    for (const Citation &citation : answer.citations) {
        if (!resolver.isOfAccount(citation))
            problems << QStringLiteral("no record of the account: %1 %2").arg(citation.kind, citation.id);
    }
    QSet<int> used;
    for (const Sentence &sentence : answer.sentences) {
        if (sentence.text.trimmed().isEmpty())
            problems << QStringLiteral("an empty sentence");
        if (sentence.citations.empty() && !answer.foundNothing())
            problems << QStringLiteral("no citation: %1").arg(sentence.text);
        for (const int number : sentence.citations) {
            used.insert(number);
            if (number < 1 || number > int(answer.citations.size()))
                return problems << QStringLiteral("citation %1 does not exist").arg(number);
        }
        if (!sentence.citations.empty())
            checkWords(problems, sentence, answer, account.name);
    }
    if (size_t(used.size()) != answer.citations.size())
        problems << QStringLiteral("a citation that no sentence uses");
    return problems;
}

} // namespace success::test
