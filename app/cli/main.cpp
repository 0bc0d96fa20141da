// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/program.h"

#include <QGuiApplication>

#include <algorithm>
#include <memory>
#include <string_view>

namespace {

/// Pages are laid out with fonts, which only a QGuiApplication has. It shows no window and needs no display.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    const bool prints = std::any_of(argv, argv + argc, [](std::string_view argument) { return argument == "brief"; });
    if (!prints)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    const auto app = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("successctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SUCCESS_VERSION));
    return success::cli::runProgram(QCoreApplication::arguments());
}
