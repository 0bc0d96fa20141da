// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/toast.h"

#include <QLabel>
#include <QTest>

#include <gtest/gtest.h>

using namespace success::ui;

namespace {

TEST(ToastTest, ALongSentenceWrapsWithinItsWindow)
{
    QWidget window;
    window.resize(640, 400);
    window.show();
    Toast toast(&window);
    toast.showMessage(QStringLiteral("Saved"), QStringLiteral("Undo"));
    const int line = toast.height();
    EXPECT_TRUE(window.rect().contains(toast.geometry()));
    toast.showMessage(QStringLiteral("The view “%1” asks for “Nobody”, which nothing here has any more.")
                          .arg(QStringLiteral("long words ").repeated(12)),
                      QStringLiteral("Undo"));
    EXPECT_TRUE(window.rect().contains(toast.geometry())) << toast.width();
    EXPECT_GT(toast.height(), line);
    window.resize(420, 400);
    QCoreApplication::processEvents();
    EXPECT_TRUE(window.rect().contains(toast.geometry())) << toast.width();
    toast.showMessage(QStringLiteral("Saved"), {});
    EXPECT_LE(toast.height(), line);
}

} // namespace
