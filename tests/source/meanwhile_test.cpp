// SPDX-License-Identifier: Apache-2.0
#include "core/sources/common/meanwhile.h"

#include <QCoroTimer>
#include <QTimer>

#include <gtest/gtest.h>

#include <stdexcept>

using namespace success;
using nlohmann::json;

namespace {

QCoro::Task<Result<json>> answerLater(bool &answered)
{
    QTimer timer;
    timer.setSingleShot(true);
    timer.start(0);
    co_await timer;
    answered = true;
    co_return Result<json>(json("second page"));
}

QCoro::Task<QString> thrownBy(std::function<Result<void>()> use, bool &answered)
{
    QString thrown;
    try {
        co_await useMeanwhile(answerLater(answered), use);
    } catch (const std::exception &exception) {
        thrown = QString::fromUtf8(exception.what());
    }
    co_return thrown;
}

} // namespace

TEST(Meanwhile, APageIsUsedBeforeTheNextHasCome)
{
    bool answered = false;
    bool answeredBefore = true;
    const Meanwhile page = QCoro::waitFor(useMeanwhile(answerLater(answered), [&]() -> Result<void> {
        answeredBefore = answered;
        return failure(ErrorKind::Storage, QStringLiteral("The disk is full."));
    }));
    EXPECT_FALSE(answeredBefore);
    ASSERT_FALSE(page.used.has_value());
    EXPECT_EQ(page.used.error().kind, ErrorKind::Storage);
    ASSERT_TRUE(page.next.has_value());
    EXPECT_EQ(*page.next, "second page");
}

TEST(Meanwhile, ARequestIsNotLeftBehindByAPageThatCannotBeUsed)
{
    bool answered = false;
    const auto use = []() -> Result<void> {
        throw std::runtime_error("of another shape");
    };
    EXPECT_EQ(QCoro::waitFor(thrownBy(use, answered)), QStringLiteral("of another shape"));
    EXPECT_TRUE(answered);
}
