// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/command_line.h"

#include "core/model/as_of_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <vector>

namespace success::ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

tl::unexpected<Error> wrong(const QString &sentence)
{
    return failure(ErrorKind::InvalidInput, sentence);
}

/// One option: its name, the word its value is called in --help (nullptr: it has none), and what it does.
struct Option
{
    const char *name;
    const char *value;
    const char *help;
    Result<void> (*take)(CommandLine &, const QString &);
};

Result<void> takeAsOf(CommandLine &line, const QString &text)
{
    const auto asOf = asOfFromText(text);
    if (!asOf)
        return wrong(tr("--as-of wants a date as YYYY-MM-DD from 1971 to 2200, not “%1”.").arg(text));
    line.asOf = *asOf;
    return {};
}

Result<void> takeTheme(CommandLine &line, const QString &text)
{
    line.theme = themeFromKey(text);
    if (!line.theme)
        return wrong(tr("--theme is light, dark or system, not “%1”.").arg(text));
    return {};
}

Result<void> takeRoute(CommandLine &line, const QString &text)
{
    line.route = Route::parse(text);
    if (line.route)
        return {};
    return wrong(tr("There is no place “%1”. Known are %2 and /success/customers/DOMAIN.")
                     .arg(text, Route::knownPaths().join(QStringLiteral(", "))));
}

Result<void> takeFeature(CommandLine &line, const QString &text)
{
    if (text == QStringLiteral("success=on") || text == QStringLiteral("success=off")) {
        line.feature = text.endsWith(QStringLiteral("on"));
        return {};
    }
    return wrong(tr("--feature is success=on or success=off, not “%1”.").arg(text));
}

Result<void> takeSize(CommandLine &line, const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^(\\d{1,5})x(\\d{1,5})$"));
    const QRegularExpressionMatch match = shape.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch() || size.width() < 480 || size.height() < 320 || size.width() > 8192 || size.height() > 8192)
        return wrong(tr("--size wants WIDTHxHEIGHT between 480x320 and 8192x8192, not “%1”.").arg(text));
    line.size = size;
    return {};
}

const std::vector<Option> &options()
{
    static const std::vector<Option> all{
        {"demo", nullptr,
         QT_TRANSLATE_NOOP("CommandLine", "open the demo workspace; never touches the network or live data"),
         [](CommandLine &line, const QString &) -> Result<void> {
             line.demo = true;
             return {};
         }},
        {"data-dir", "DIR", QT_TRANSLATE_NOOP("CommandLine", "keep the data in this folder instead of the user's own"),
         [](CommandLine &line, const QString &text) -> Result<void> {
             line.dataDir = text;
             return {};
         }},
        {"as-of", "DATE",
         QT_TRANSLATE_NOOP("CommandLine", "compute everything for this day (YYYY-MM-DD) instead of today"), takeAsOf},
        {"theme", "light|dark|system", QT_TRANSLATE_NOOP("CommandLine", "colours for this run"), takeTheme},
        {"route", "ROUTE", QT_TRANSLATE_NOOP("CommandLine", "open this place, such as /success/health?risk=critical"),
         takeRoute},
        {"feature", "success=on|off",
         QT_TRANSLATE_NOOP("CommandLine", "switch the Success pages on or off for this run"), takeFeature},
        {"screenshot", "FILE.png", QT_TRANSLATE_NOOP("CommandLine", "save a picture once the data is shown, and exit"),
         [](CommandLine &line, const QString &text) -> Result<void> {
             line.screenshot = text;
             return {};
         }},
        {"size", "WxH", QT_TRANSLATE_NOOP("CommandLine", "size of the window, such as 1440x900"), takeSize},
        {"version", nullptr, QT_TRANSLATE_NOOP("CommandLine", "print the version and exit"),
         [](CommandLine &line, const QString &) -> Result<void> {
             line.action = CommandLine::Action::Version;
             return {};
         }},
        {"help", nullptr, QT_TRANSLATE_NOOP("CommandLine", "print this and exit"),
         [](CommandLine &line, const QString &) -> Result<void> {
             line.action = CommandLine::Action::Help;
             return {};
         }},
    };
    return all;
}

/// Qt's own options with a value, taken by QApplication; desktops and test runs use them.
bool isQtOption(const QString &argument)
{
    static const QStringList known{QStringLiteral("-platform"), QStringLiteral("-style"),   QStringLiteral("-display"),
                                   QStringLiteral("-geometry"), QStringLiteral("-session"), QStringLiteral("-name")};
    return known.contains(argument);
}

Result<void> takeOption(CommandLine &line, const QString &argument, QStringList &rest)
{
    const qsizetype equals = argument.indexOf(QLatin1Char('='));
    const QString name = argument.mid(2, equals < 0 ? -1 : equals - 2);
    for (const Option &option : options()) {
        if (name != QLatin1String(option.name))
            continue;
        if (option.value == nullptr && equals >= 0)
            return wrong(tr("--%1 takes no value.").arg(name));
        if (option.value == nullptr)
            return option.take(line, {});
        const bool follows = equals < 0 && !rest.isEmpty() && !rest.constFirst().startsWith(QStringLiteral("--"));
        const QString value = equals >= 0 ? argument.mid(equals + 1) : follows ? rest.takeFirst() : QString();
        if (value.isEmpty())
            return wrong(tr("--%1 needs a value: %2.").arg(name, QLatin1String(option.value)));
        return option.take(line, value);
    }
    return wrong(tr("There is no option --%1; see --help.").arg(name));
}

} // namespace

Result<CommandLine> CommandLine::parse(const QStringList &arguments)
{
    CommandLine line;
    QStringList rest = arguments;
    while (!rest.isEmpty()) {
        const QString argument = rest.takeFirst();
        Result<void> taken;
        if (argument == QStringLiteral("-h"))
            line.action = Action::Help;
        else if (argument == QStringLiteral("-v"))
            line.action = Action::Version;
        else if (isQtOption(argument))
            rest = rest.mid(1);
        else if (argument.startsWith(QStringLiteral("--")))
            taken = takeOption(line, argument, rest);
        else if (argument.startsWith(QStringLiteral("success://"), Qt::CaseInsensitive))
            taken = takeRoute(line, argument);
        else
            taken = wrong(tr("“%1” is neither an option nor a success:// link; see --help.").arg(argument));
        if (!taken)
            return tl::unexpected(taken.error());
    }
    return line;
}

QString CommandLine::versionText()
{
    return QStringLiteral("success-desktop " SUCCESS_VERSION);
}

QString CommandLine::helpText()
{
    QString text = tr("Usage: success-desktop [OPTION]… [success://LINK]\nA workspace for customer success.\n\n");
    for (const Option &option : options()) {
        QString head = QStringLiteral("  --") + QLatin1String(option.name);
        if (option.value != nullptr)
            head += QLatin1Char(' ') + QLatin1String(option.value);
        text += head.leftJustified(30) + tr(option.help) + QLatin1Char('\n');
    }
    return text;
}

} // namespace success::ui
