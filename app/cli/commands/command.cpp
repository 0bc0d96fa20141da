// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/command.h"

#include <algorithm>

namespace success::cli {

namespace {

QStringList names(const char *spaceSeparated)
{
    return QString::fromLatin1(spaceSeparated).split(u' ', Qt::SkipEmptyParts);
}

Command make(const char *name, const char *usage, const char *description, const char *options, int minArguments,
             int maxArguments, Result<void> (*run)(Context &))
{
    return {QString::fromLatin1(name),
            QString::fromUtf8(usage),
            tr(description),
            names(options),
            minArguments,
            maxArguments,
            run};
}

} // namespace

const std::vector<Command> &commands()
{
    static const std::vector<Command> all{
        make("list", "SECTION [--view NAME] [--filter KEY=VALUE]… [--search TEXT] [--sort COLUMN[:desc]] [--limit N]",
             "The rows of a section", "view filter search sort limit", 1, 1, runList),
        make("summary", "SECTION", "The cards of a section", "", 1, 1, runSummary),
        make("export", "SECTION FILE.csv", "Writes the rows of a section to a file, as CSV",
             "view filter search sort limit", 2, 2, runExport),
        make("views", "", "What was saved under a name in the window: filters, order and columns of a section", "", 0,
             0, runViews),
        make("show", "DOMAIN", "Everything Customer Detail shows of an account", "", 1, 1, runShow),
        make("explain", "DOMAIN [--score NAME [--deal ID]] [--since DATE]",
             "The score of an account or of one of its lost deals with every factor behind it, and what has changed "
             "since a day",
             "score deal since", 1, 1, runExplain),
        make("activity", "DOMAIN [--kind KIND]… [--search TEXT] [--limit N]", "An account's timeline, newest first",
             "kind search limit", 1, 1, runActivity),
        make("brief", "DOMAIN FILE.pdf [--paper a4|letter]",
             "Writes an account on one or two pages, for reading before a call; replaces a file that is there", "paper",
             2, 2, runBrief),
        make("ask", "DOMAIN \"QUESTION\" [--model [--send-to HOST]]",
             "Answers a question about an account from its records alone, or asks the model that settings name",
             "model send-to", 2, -1, runAsk),
        make("untrack", "DOMAIN…", "Leaves accounts out of the summaries", "", 1, -1, runUntrack),
        make("track", "DOMAIN…", "Counts untracked accounts again", "", 1, -1, runTrack),
        make("merge", "DOMAIN DOMAIN… [--preview]", "Makes accounts one, which keeps the name of the first", "preview",
             2, -1, runMerge),
        make("split", "DOMAIN [--account DOMAIN]… [--record SOURCE:ID]…",
             "Takes apart what was merged into an account, or keeps records of it apart", "account record", 1, 1,
             runSplit),
        make("movements", "[--month YYYY-MM]",
             "How MRR moved in each of the last 12 months, with GRR and NRR, or who moved in one", "month", 0, 0,
             runMovements),
        make("renewals", "", "What renews in each of the next 12 months, by risk level", "", 0, 0, runRenewals),
        make("draft",
             "renewal DOMAIN [--eml FILE] | outreach DEAL [--eml FILE] | releases [DOMAIN|MATCH]… [--per "
             "requester|account] [--eml FOLDER] "
             "[--mark-sent]",
             "Mails from the templates: about a renewal, a lost deal, or a request that has shipped; nothing is ever "
             "sent",
             "eml per mark-sent", 1, -1, runDraft),
        make("shipped",
             "--add TITLE --on DATE [--text TEXT] [--url URL] | --edit ID [--title TITLE] [--on DATE] [--text TEXT] "
             "[--url URL] | --remove ID…",
             "Writes down what shipped, beside releases and feeds", "add edit remove title on text url", 0, -1,
             runShipped),
        make("dismiss", "DEAL… --until DATE [--reason TEXT] | --back DEAL…",
             "Puts lost deals aside until a day, or brings them back", "until reason back", 1, -1, runDismiss),
        make("loss-reason", "DEAL CATEGORY|as-written", "Says why a deal was lost; deals with the same text follow", "",
             2, 2, runLossReason),
        make("route", "DOMAIN… --from SECTION --to SECTION [--reason TEXT] | --done DOMAIN… --to SECTION",
             "Puts accounts on top of another section, or ends that", "from to reason done", 1, -1, runRoute),
        make("routes", "", "The accounts that were routed and where they stand", "", 0, 0, runRoutes),
        make("match", "--approve|--dismiss ID…", "Says that releases answer requests, or that they do not",
             "approve dismiss", 1, -1, runMatch),
        make("move", "DEAL --stage STAGE", "Moves a deal to another stage, in its source too", "stage", 1, 1, runMove),
        make("moves", "[--send] | --mine|--theirs|--retry|--dismiss ID…",
             "The moves that wait, were refused or are to be decided; sends or answers them",
             "send mine theirs retry dismiss", 0, -1, runMoves),
        make("undo", "[--list]", "Takes the last decision back, or lists all decisions", "list", 0, 0, runUndo),
        make("history", "DOMAIN", "The decisions that touched an account, newest first", "", 1, 1, runHistory),
        make("settings", "get [KEY] | set KEY VALUE", "Reads and changes settings", "", 1, 3, runSettings),
        make("connect", "SOURCE [--base-url URL] [--option KEY=VALUE]… [--name NAME] [--no-test]",
             "Connects a source; its token comes on stdin or in SUCCESS_<SOURCE>_TOKEN", "base-url option name no-test",
             1, -1, runConnect),
        make("disconnect", "SOURCE [--name NAME] [--delete-data]", "Forgets a connection and its token",
             "name delete-data", 1, 1, runDisconnect),
        make("secrets", "[use keychain | use vault | passphrase | set assistant | remove assistant] [--leave-tokens]",
             "Where tokens are kept; moves them; changes the vault's passphrase; keeps or removes a model's key, which "
             "comes on stdin",
             "leave-tokens", 0, 2, runSecrets),
        make("sources", "[--skipped SOURCE]", "The outside systems, what they feed and when they were synced",
             "skipped", 0, 0, runSources),
        make("readiness", "SECTION", "How far a section is set up, and what to do next", "", 1, 1, runReadiness),
        make("sync", "[--source NAME]…", "Reads the sources again", "source", 0, 0, runSync),
        make("backup", "FILE [--replace]",
             "Writes what was decided here to one file, without tokens or what a sync brings", "replace", 1, 1,
             runBackup),
        make("restore", "FILE", "Puts the decisions of a backup in place of the present ones, which are kept beside",
             "", 1, 1, runRestore),
        make("doctor", "", "Checks the data folder and says what is wrong", "", 0, 0, runDoctor)};
    return all;
}

const std::vector<OptionInfo> &commandOptions()
{
    static const std::vector<OptionInfo> all{
        {QStringLiteral("view"), QStringLiteral("NAME"), tr("As that saved view shows them; see successctl views")},
        {QStringLiteral("filter"), QStringLiteral("KEY=VALUE"), tr("Only rows that meet it; may be repeated")},
        {QStringLiteral("search"), QStringLiteral("TEXT"), tr("Only what contains the words")},
        {QStringLiteral("sort"), QStringLiteral("COLUMN[:desc]"), tr("Another order than the section's own")},
        {QStringLiteral("limit"), QStringLiteral("N"), tr("At most so many")},
        {QStringLiteral("score"), QStringLiteral("NAME"), tr("Which score; health unless given")},
        {QStringLiteral("deal"), QStringLiteral("ID"),
         tr("Which lost deal; the one with the best chance unless given")},
        {QStringLiteral("since"), QStringLiteral("DATE"), tr("What has changed in the health score since that day")},
        {QStringLiteral("kind"), QStringLiteral("KIND"), tr("Only this kind; may be repeated")},
        {QStringLiteral("from"), QStringLiteral("SECTION"), tr("The section the accounts come from")},
        {QStringLiteral("to"), QStringLiteral("SECTION"), tr("The section they go to, or are done in")},
        {QStringLiteral("reason"), QStringLiteral("TEXT"), tr("Why; shown beside what it is about")},
        {QStringLiteral("until"), QStringLiteral("DATE"), tr("The day on which they are back")},
        {QStringLiteral("back"), {}, tr("Brings dismissed deals back now")},
        {QStringLiteral("done"), {}, tr("The accounts need not stand there any longer")},
        {QStringLiteral("preview"), {}, tr("Says what would become of it, and decides nothing")},
        {QStringLiteral("account"), QStringLiteral("DOMAIN"), tr("That account of those merged; may be repeated")},
        {QStringLiteral("record"), QStringLiteral("SOURCE:ID"), tr("That record of it; may be repeated")},
        {QStringLiteral("paper"), QStringLiteral("SIZE"), tr("a4 or letter; what is usual here unless given")},
        {QStringLiteral("month"), QStringLiteral("YYYY-MM"), tr("The customers behind that month, each with its own")},
        {QStringLiteral("eml"), QStringLiteral("FILE"), tr("Writes drafts to files that mail programs open")},
        {QStringLiteral("per"), QStringLiteral("WHO"), tr("A mail for each requester, or one for each account")},
        {QStringLiteral("mark-sent"), {}, tr("Says that the mails were sent; nobody is told of them again")},
        {QStringLiteral("add"), QStringLiteral("TITLE"), tr("Something that shipped")},
        {QStringLiteral("edit"), QStringLiteral("ID"), tr("Changes an entry that was added by hand")},
        {QStringLiteral("remove"), {}, tr("Removes entries that were added by hand")},
        {QStringLiteral("title"), QStringLiteral("TITLE"), tr("What shipped, in a few words")},
        {QStringLiteral("on"), QStringLiteral("DATE"), tr("The day it shipped, YYYY-MM-DD")},
        {QStringLiteral("text"), QStringLiteral("TEXT"), tr("More words about it")},
        {QStringLiteral("url"), QStringLiteral("URL"), tr("Where to read about it, http or https")},
        {QStringLiteral("approve"), {}, tr("The release answers the request")},
        {QStringLiteral("dismiss"), {}, tr("The release does not answer the request; the move is given up")},
        {QStringLiteral("stage"), QStringLiteral("STAGE"), tr("The stage it goes to, by its title or id")},
        {QStringLiteral("send"), {}, tr("Sends what waits before listing")},
        {QStringLiteral("mine"), {}, tr("The deal goes where it was to go")},
        {QStringLiteral("theirs"), {}, tr("The deal stays where it was moved in its source")},
        {QStringLiteral("retry"), {}, tr("Sends what was refused again")},
        {QStringLiteral("list"), {}, tr("Lists instead of undoing")},
        {QStringLiteral("skipped"), QStringLiteral("SOURCE"), tr("The records of a source that could not be used")},
        {QStringLiteral("model"), {}, tr("Asks the model of the settings assistant.…, and sends it records")},
        {QStringLiteral("send-to"), QStringLiteral("HOST"), tr("Agrees that records go to that host, from now on")},
        {QStringLiteral("source"), QStringLiteral("NAME"), tr("Only this source; may be repeated")},
        {QStringLiteral("base-url"), QStringLiteral("URL"), tr("Another address than the source's own; a feed's URL")},
        {QStringLiteral("option"), QStringLiteral("KEY=VALUE"), tr("An option of the source; may be repeated")},
        {QStringLiteral("name"), QStringLiteral("NAME"), tr("Tells several connections of one source apart (feeds)")},
        {QStringLiteral("no-test"), {}, tr("Keeps the connection without asking the system anything")},
        {QStringLiteral("delete-data"), {}, tr("Deletes what was read from the source as well")},
        {QStringLiteral("replace"), {}, tr("Writes over a file that exists")},
        {QStringLiteral("leave-tokens"), {}, tr("Moves no tokens, where the old place does not answer")}};
    return all;
}

const Command *findCommand(const QString &name)
{
    const auto &all = commands();
    const auto command = std::find_if(all.begin(), all.end(), [&](const Command &each) { return each.name == name; });
    return command == all.end() ? nullptr : &*command;
}

Result<void> checkOptions(const Command &command, const Invocation &invocation)
{
    for (const QString &option : invocation.values.keys()) {
        if (!command.options.contains(option))
            return tl::unexpected(
                usageError(tr("%1 has no option --%2; see successctl %1 --help.").arg(command.name, option)));
    }
    const auto given = invocation.arguments.size();
    if (given < command.minArguments || (command.maxArguments >= 0 && given > command.maxArguments))
        return tl::unexpected(usageError(tr("It is: successctl %1 %2").arg(command.name, command.usage)));
    return {};
}

Error unknownCommand(const QString &name)
{
    QStringList known;
    for (const Command &command : commands())
        known << command.name;
    return usageError(tr("There is no command “%1”; there are %2.").arg(name, known.join(QStringLiteral(", "))));
}

} // namespace success::cli
