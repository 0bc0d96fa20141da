// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/program.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("successctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SUCCESS_VERSION));
    return success::cli::runProgram(QCoreApplication::arguments());
}
