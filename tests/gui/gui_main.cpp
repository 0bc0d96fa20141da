// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QStandardPaths>

#include <gmock/gmock.h>

/// main() of the tests that need widgets; offscreen unless a platform was asked for.
int main(int argc, char **argv)
{
    ::testing::InitGoogleMock(&argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    const QApplication app(argc, argv);
    return RUN_ALL_TESTS();
}
