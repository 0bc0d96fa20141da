// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/pages.h"
#include "ui/notify/desktop_notifier.h"
#include "ui/shell/desktop.h"

#include <QApplication>
#include <QDesktopServices>

#include <cstdio>

namespace {

enum ExitCode { Failed = 1, Misused = 2 };

int complain(const QString &sentence, ExitCode code)
{
    std::fprintf(stderr, "success-desktop: %s\n", sentence.toUtf8().constData());
    return code;
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

} // namespace

int main(int argc, char **argv)
{
    using success::ui::CommandLine;
    const auto line = CommandLine::parse(argumentsOf(argc, argv));
    if (!line)
        return complain(line.error().sentence, Misused);
    if (line->action != CommandLine::Action::Run) {
        const QString text = line->action == CommandLine::Action::Help ? CommandLine::helpText()
                                                                       : CommandLine::versionText() + QLatin1Char('\n');
        std::fputs(text.toUtf8().constData(), stdout);
        return 0;
    }

    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("success-desktop"));
    QApplication::setApplicationDisplayName(QStringLiteral("Success Desktop"));
    QApplication::setApplicationVersion(QStringLiteral(SUCCESS_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("app.successdesktop.SuccessDesktop"));

    success::ui::Desktop desktop(*line,
                                 {success::makePages, [](const QUrl &url) { return QDesktopServices::openUrl(url); },
                                  success::ui::DesktopNotifier::ofSession});
    QObject::connect(&desktop, &success::ui::Desktop::finished, &application, &QCoreApplication::exit,
                     Qt::QueuedConnection);
    const auto started = desktop.start();
    if (started)
        return *started ? QApplication::exec() : 0;
    const int failed = complain(started.error().sentence, Failed);
    // A script sees the sentence and the exit code; a person who clicked an icon sees neither.
    if (!line->screenshot.isEmpty() || QGuiApplication::platformName() == u"offscreen")
        return failed;
    desktop.showProblem(started.error());
    return QApplication::exec();
}
