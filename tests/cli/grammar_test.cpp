// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/demo_fixture.h"

#include <set>

namespace success::test {
namespace {

using nlohmann::json;

/// What product.md promises of the command line (section 12), written down here as it stands there.
class Grammar : public DemoTest
{
protected:
    static CliRun help(const QString &command)
    {
        return runSuccessctl(QStringLiteral(SUCCESSCTL), {command, u"--help"_qs}, u"/proc/nowhere"_qs);
    }
};

struct CommandCase
{
    const char *name;
    const char *usage; ///< words that its usage holds, blank between
};
const CommandCase commandCases[]{
    {"sync", "--source"},
    {"list", "SECTION --filter KEY=VALUE --search TEXT --sort COLUMN[:desc] --limit N --view NAME"},
    {"summary", "SECTION"},
    {"show", "DOMAIN"},
    {"explain", "DOMAIN --score"},
    {"activity", "DOMAIN"},
    {"ask", "DOMAIN \"QUESTION\""},
    {"route", "DOMAIN --from SECTION --to SECTION --reason TEXT --done"},
    {"routes", ""},
    {"history", "DOMAIN"},
    {"undo", "--list"},
    {"merge", "DOMAIN DOMAIN…"},
    {"split", "DOMAIN"},
    {"movements", ""},
    {"renewals", ""},
    {"brief", "DOMAIN FILE.pdf"},
    {"untrack", "DOMAIN"},
    {"track", "DOMAIN"},
    {"match", "--approve --dismiss ID"},
    {"draft", "renewal outreach releases"},
    {"move", "DEAL --stage STAGE"},
    {"sources", ""},
    {"connect", "SOURCE --base-url URL --option KEY=VALUE"},
    {"disconnect", "SOURCE"},
    {"readiness", "SECTION"},
    {"settings", "get set KEY VALUE"},
    {"export", "SECTION FILE.csv"},
    {"backup", "FILE"},
    {"restore", "FILE"},
    {"doctor", ""},
    {"views", ""},
};

TEST_F(Grammar, EveryCommandIsThereWithItsArgumentsAndOptions)
{
    const QString program = QString::fromUtf8(help(QStringLiteral("--help")).out);
    for (const CommandCase &each : commandCases) {
        SCOPED_TRACE(each.name);
        const QString name = QString::fromLatin1(each.name);
        EXPECT_TRUE(program.contains(u"\n  " + name + u' ')) << "in the list of commands";
        const CliRun run = help(name);
        EXPECT_EQ(run.exitCode, 0);
        const QString usage = QString::fromUtf8(run.out).section(u'\n', 0, 0);
        EXPECT_TRUE(usage.startsWith(u"Usage: successctl " + name)) << usage.toStdString();
        for (const QString &word : QString::fromUtf8(each.usage).split(u' ', Qt::SkipEmptyParts)) {
            EXPECT_TRUE(usage.contains(word)) << word.toStdString() << " in " << usage.toStdString();
            if (word.startsWith(u"--")) {
                EXPECT_TRUE(run.out.contains(QByteArray("\n  " + word.toUtf8())))
                    << word.toStdString() << " is explained";
            }
        }
        for (const char *common : {"--demo", "--data-dir DIR", "--as-of DATE", "--format FORMAT"})
            EXPECT_TRUE(run.out.contains(common)) << common;
    }
}

TEST_F(Grammar, ACommandThatIsNotOneIsRefusedWithTheNamesThereAre)
{
    const CliRun run = ctl("frobnicate");
    EXPECT_EQ(run.exitCode, 2);
    for (const CommandCase &each : commandCases)
        EXPECT_TRUE(run.err.contains(each.name)) << each.name;
}

struct ColumnCase
{
    const char *list;
    const char *ids; ///< as the table of the spec has them; `[]`: a list
};
const ColumnCase columnCases[]{
    {"health", "account_key account domain health_score score_change_7d risk_level active_users licensed_users arr "
               "days_to_renewal risk_factors[] untracked routed_from[]"},
    {"convert", "account_key company domain sources[] score likelihood trial_days_remaining estimated_value "
                "expected_value routed_from[]"},
    {"contracts", "account_key customer domain product status source mrr arr renewal_days amount billing_interval "
                  "renewal_date payment_status contract_count mismatches[] routed_from[]"},
    {"pipeline", "deal_id account_key deal company domain source stage stage_kind editable value health_score "
                 "risk_level active_users likelihood renewal_days owner close_date routed_from[]"},
    {"re-engage", "deal_id account_key deal company domain lost_value lost_on reason reason_category score likelihood "
                  "blocker_shipped last_activity routed_from[]"},
    {"requests", "id text domain requester requested_on arr status"},
    {"shipped", "id title source shipped_on url"},
    {"matches", "id request_id shipped_id score shared_terms[] status"},
};

TEST_F(Grammar, EveryListHasItsColumnsAndSortsAndFiltersByThem)
{
    for (const ColumnCase &each : columnCases) {
        SCOPED_TRACE(each.list);
        const std::string list = std::string("list ") + each.list;
        const json rows = ask(list.c_str());
        ASSERT_FALSE(rows.empty());
        const QByteArray header = ctl((list + " --limit 1 --format csv").c_str()).out.split('\n').value(0).trimmed();
        for (QString id : QString::fromLatin1(each.ids).split(u' ')) {
            const bool isList = id.endsWith(u"[]");
            id.remove(u"[]"_qs);
            const std::string key = id.toStdString();
            SCOPED_TRACE(key);
            ASSERT_TRUE(rows.front().contains(key));
            EXPECT_TRUE(header.split(',').contains(id.toUtf8())) << header.toStdString();
            for (const json &row : rows)
                EXPECT_EQ(isList, row.at(key).is_array()) << row.at(key);
            EXPECT_EQ(ctl((list + " --limit 1 --sort " + key + ":desc").c_str()).exitCode, 0);
            EXPECT_EQ(ctl((list + " --limit 1 --filter " + key + "=").c_str()).exitCode, 0);
        }
    }
}

TEST_F(Grammar, MoneyAndDatesAndLevelsAreSpeltAsPromised)
{
    for (const json &row : ask("list health")) {
        const json &arr = row.at("arr");
        EXPECT_TRUE(arr.is_null() || (arr.at("minor").is_number_integer() && arr.at("currency").is_string())) << arr;
        const std::set<std::string> levels{"critical", "at_risk", "healthy", "not_scored"};
        EXPECT_TRUE(levels.contains(row.at("risk_level"))) << row.at("risk_level");
        for (const json &factor : row.at("risk_factors"))
            EXPECT_TRUE(factor.contains("kind") && factor.contains("title") && factor.contains("points")) << factor;
    }
    for (const json &row : ask("list contracts")) {
        const json &date = row.at("renewal_date");
        EXPECT_TRUE(date.is_null() || QDate::fromString(QString::fromStdString(date), Qt::ISODate).isValid()) << date;
    }
    const std::pair<const char *, const char *> cards[]{
        {"health", "critical_accounts at_risk_accounts renewing_in_30_days protected_arr arr_by_level"},
        {"convert", "total_candidates high_likelihood trials_ending_in_7_days estimated_value"},
        {"contracts", "total_contracts active_contracts expiring_soon active_mrr active_arr"},
        {"pipeline", "total_deals active_deals at_risk high_likelihood"},
        {"re-engage", "closed_lost_deals high_likelihood lost_value unblocked_by_release"},
        {"releases", "open_requests suggested_matches ready_to_send loop_closed"}};
    for (const auto &[section, keys] : cards) {
        const json summary = ask((std::string("summary ") + section).c_str());
        for (const QString &key : QString::fromLatin1(keys).split(u' '))
            EXPECT_TRUE(summary.contains(key.toStdString())) << section << ": " << key.toStdString();
    }
}

} // namespace
} // namespace success::test
