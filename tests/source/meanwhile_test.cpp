// SPDX-License-Identifier: Apache-2.0
#include "core/sources/common/meanwhile.h"

#include <QCoroTimer>
#include <QThread>
#include <QTimer>

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>

using namespace success;
using nlohmann::json;

namespace {

constexpr int mostTurns = 5000; ///< milliseconds; what is waited for takes a few

/// Answers when `begun` is set, and sets `answered`.
QCoro::Task<Result<json>> answerWhen(const std::atomic_bool &begun, std::atomic_bool &answered)
{
    for (int turn = 0; turn < mostTurns && !begun; ++turn) {
        QTimer timer;
        timer.setSingleShot(true);
        timer.start(1);
        co_await timer;
    }
    answered = begun.load();
    co_return Result<json>(json("second page"));
}

QCoro::Task<QString> thrownBy(QCoro::Task<Result<json>> request, std::function<Result<void>()> use)
{
    QString thrown;
    try {
        co_await useMeanwhile(std::move(request), use);
    } catch (const std::exception &exception) {
        thrown = QString::fromUtf8(exception.what());
    }
    co_return thrown;
}

} // namespace

TEST(Meanwhile, APageIsUsedWhileTheNextIsUnderWay)
{
    std::atomic_bool begun = false;
    std::atomic_bool answered = false;
    bool answeredBeforeTheEnd = false;
    const Meanwhile page = QCoro::waitFor(useMeanwhile(answerWhen(begun, answered), [&]() -> Result<void> {
        begun = true;
        for (int turn = 0; turn < mostTurns && !answered; ++turn)
            QThread::msleep(1);
        answeredBeforeTheEnd = answered;
        return failure(ErrorKind::Storage, QStringLiteral("The disk is full."));
    }));
    EXPECT_TRUE(answeredBeforeTheEnd) << "neither waits for the other";
    ASSERT_FALSE(page.used.has_value());
    EXPECT_EQ(page.used.error().kind, ErrorKind::Storage);
    ASSERT_TRUE(page.next.has_value());
    EXPECT_EQ(*page.next, "second page");
}

TEST(Meanwhile, ARequestIsNotLeftBehindByAPageThatCannotBeUsed)
{
    std::atomic_bool begun = false;
    std::atomic_bool answered = false;
    const auto use = [&begun]() -> Result<void> {
        begun = true;
        throw std::runtime_error("of another shape");
    };
    EXPECT_EQ(QCoro::waitFor(thrownBy(answerWhen(begun, answered), use)), QStringLiteral("of another shape"));
    EXPECT_TRUE(answered);
}
