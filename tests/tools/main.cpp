// SPDX-License-Identifier: Apache-2.0
#include "tests/tools/generator.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace success;

namespace {

void say(const QString &sentence)
{
    std::fprintf(stderr, "%s\n", qPrintable(sentence));
}

Result<generator::Options> parse(QCommandLineParser &parser, const QCoreApplication &app)
{
    parser.setApplicationDescription(QStringLiteral("Fills a data folder with a made-up portfolio of any size."));
    const QCommandLineOption accounts(QStringLiteral("accounts"), QStringLiteral("How many accounts."),
                                      QStringLiteral("N"), QStringLiteral("1000"));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("The same seed gives the same portfolio."),
                                  QStringLiteral("S"), QStringLiteral("1"));
    const QCommandLineOption dataDir(QStringLiteral("data-dir"), QStringLiteral("Where to put it: an empty folder."),
                                     QStringLiteral("DIR"));
    const QCommandLineOption asOf(QStringLiteral("as-of"), QStringLiteral("The date it is made for."),
                                  QStringLiteral("DATE"), QStringLiteral("2026-11-22"));
    const QCommandLineOption odd(QStringLiteral("odd"),
                                 QStringLiteral("With the accounts that pages tend to forget (odd_accounts.h)."));
    parser.addOptions({accounts, seed, dataDir, asOf, odd});
    parser.addHelpOption();
    parser.process(app);
    generator::Options options;
    bool seedIsNumber = false;
    options.accounts = parser.value(accounts).toInt();
    options.seed = parser.value(seed).toULongLong(&seedIsNumber);
    options.dataDir = parser.value(dataDir);
    options.odd = parser.isSet(odd);
    const auto date = dateFromIso(parser.value(asOf));
    if (options.accounts < 1 || options.accounts > 9999999 || !seedIsNumber || !date || options.dataDir.isEmpty()) {
        return failure(ErrorKind::InvalidInput,
                       QStringLiteral("Give --accounts (1 to 9999999), --seed (a whole number), --data-dir and, if "
                                      "wanted, --as-of YYYY-MM-DD."));
    }
    options.asOf = AsOf::noonUtc(*date);
    return options;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const auto options = parse(parser, app);
    const auto made = options ? generator::generate(*options, say) : tl::unexpected(options.error());
    if (!made)
        say(made.error().sentence);
    return made ? 0 : 1;
}
