// SPDX-License-Identifier: Apache-2.0
#include "app/match_benchmark/measures/program.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    return success::matching::runBenchmark(QCoreApplication::arguments().mid(1));
}
