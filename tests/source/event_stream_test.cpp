// SPDX-License-Identifier: Apache-2.0
#include "core/net/event_stream.h"

#include <gtest/gtest.h>

#include <random>

namespace success {

void PrintTo(const ServerEvent &event, std::ostream *out)
{
    *out << '{' << event.type.toStdString() << ": " << event.data.toStdString() << '}';
}

namespace {

using Events = std::vector<ServerEvent>;

ServerEvent message(const char *data, const char *type = "message")
{
    return {QString::fromUtf8(type), QString::fromUtf8(data)};
}

Events readAll(QByteArrayView bytes)
{
    return EventStream().feed(bytes);
}

TEST(EventStream, ReadsWhatTheStandardShows)
{
    EXPECT_EQ(readAll("data: YHOO\ndata: +2\ndata: 10\n\n"), Events{message("YHOO\n+2\n10")});
    EXPECT_EQ(readAll(": a comment\n\ndata: first\nid: 1\n\ndata:second\nid\n\ndata:  third\n\n"),
              (Events{message("first"), message("second"), message(" third")}));
    EXPECT_EQ(readAll("data\n\ndata\ndata\n\ndata:"), (Events{message(""), message("\n")}));
    EXPECT_EQ(readAll("data:test\n\ndata: test\n\n"), (Events{message("test"), message("test")}));
}

TEST(EventStream, AnEventHasItsTypeAndTheNextOneItsOwn)
{
    EXPECT_EQ(readAll("event: ping\ndata: {}\n\ndata: x\n\n"), (Events{message("{}", "ping"), message("x")}));
    EXPECT_EQ(readAll("event: lost\n\ndata: x\n\n"), Events{message("x")}) << "an event without data never comes";
    EXPECT_EQ(readAll("event:\ndata: x\n\n"), Events{message("x")});
}

TEST(EventStream, LinesEndInAnyOfThreeWays)
{
    for (const char *end : {"\n", "\r", "\r\n"}) {
        QByteArray text("event: a\ndata: 1\ndata: 2\n\ndata: 3\n\n");
        text.replace("\n", end);
        EXPECT_EQ(readAll(text), (Events{message("1\n2", "a"), message("3")})) << QByteArray(end).toHex().toStdString();
    }
    EXPECT_EQ(readAll("data: 1\r\ndata: 2\n\rdata: 3\r\r"), (Events{message("1\n2"), message("3")}));
}

TEST(EventStream, WhatIsNotDataIsPassedOver)
{
    EXPECT_EQ(readAll("\xEF\xBB\xBF"
                      "data: x\n\n"),
              Events{message("x")});
    EXPECT_EQ(readAll("data: x\n\n\xEF\xBB\xBF"
                      "data: y\n\n"),
              Events{message("x")})
        << "a mark is one in front only";
    EXPECT_EQ(readAll("retry: 10\nunknown: 5\nDATA: no\n:\n: keep-alive\n\ndata: x\n\n"), Events{message("x")});
    EXPECT_EQ(readAll("data: cut off\n"), Events()) << "an event without its blank line is dropped";
    EXPECT_EQ(readAll("data: \xC3\n\n"), Events{message("\xEF\xBF\xBD")}) << "what is no UTF-8 is replaced";
}

/// Lines of everything that means something, in random order.
QByteArray randomStream(std::mt19937 &random)
{
    static const std::vector<QByteArray> parts{"data: ",   "data:",        "event: ", ":",   "id: 7", "\n",    "\r",
                                               "\r\n",     "\n\n",         "größer",  "€ 5", "🎉",     "x",     " ",
                                               "\r\n\r\n", "\xEF\xBB\xBF", "data",    "[1]", "\xC3",  "{}\n\n"};
    QByteArray stream;
    for (int i = 0; i < 60; ++i)
        stream += parts[random() % parts.size()];
    return stream;
}

TEST(EventStream, ReadsTheSameHoweverItIsCut)
{
    std::mt19937 random(20261127);
    size_t seen = 0;
    for (int round = 0; round < 2000; ++round) {
        const QByteArray bytes = randomStream(random);
        const Events whole = readAll(bytes);
        seen += whole.size();
        EventStream stream;
        Events pieces;
        for (qsizetype at = 0; at < bytes.size();) {
            const qsizetype length = std::min<qsizetype>(bytes.size() - at, qsizetype(random() % 4));
            for (ServerEvent &event : stream.feed(QByteArrayView(bytes).sliced(at, length)))
                pieces.push_back(std::move(event));
            at += length;
        }
        ASSERT_EQ(pieces, whole) << bytes.toPercentEncoding().toStdString();
    }
    EXPECT_GT(seen, 1000u) << "the streams hold too few events to tell";
}

} // namespace
} // namespace success
