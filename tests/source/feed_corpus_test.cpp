// SPDX-License-Identifier: Apache-2.0
// Odd feeds, one file each in tests/source/feeds with what must be read of it beside it (`<file>.expected`).
#include "core/sources/feed/feed_mapper.h"
#include "core/sources/feed/feed_parser.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <gtest/gtest.h>

using namespace success;

namespace {

const QString folder = QStringLiteral(SUCCESS_SOURCE_DIR "/tests/source/feeds/");
const QUrl address(u"https://widget.example/news/feed.xml"_qs);
const Instant now = *instantFromIso(u"2026-11-22T12:00:00Z");

QByteArray contents(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    return file.readAll();
}

QString formatName(ReleaseRecord::Format format)
{
    switch (format) {
    case ReleaseRecord::Format::Text:
        return u"text"_qs;
    case ReleaseRecord::Format::Markdown:
        return u"markdown"_qs;
    case ReleaseRecord::Format::Html:
        return u"html"_qs;
    }
    return {};
}

QString line(const QString &name, const QString &value)
{
    return value.isEmpty() ? QString() : QString(u"  " + name + u": " + value + u'\n');
}

/// What is read of a feed, as the `.expected` files spell it.
QString readingOf(const QByteArray &body)
{
    const Result<feed::Document> document = feed::parse(body, address);
    if (!document)
        return u"refused: " + document.error().sentence + u'\n';
    QString text = u"feed: " + document->title + u'\n';
    if (!document->next.isEmpty())
        text += u"next: " + document->next.toString() + u'\n';
    const RecordBatch batch = feed::Mapper(u"news"_qs, now).records(*document, u"news"_qs);
    for (const ReleaseRecord &release : batch.releases) {
        text += u"- " + release.title + u'\n' + line(u"id"_qs, release.externalId) + line(u"url"_qs, release.url) +
                line(u"at"_qs, toIso(release.publishedAt) + (release.dateEstimated ? u" (estimated)"_qs : QString())) +
                line(u"tags"_qs, release.tags) + line(formatName(release.format), release.body);
    }
    for (const SkippedRecord &skipped : batch.skipped)
        text += u"skipped " + skipped.externalId + u": " + skipped.reason + u'\n';
    return text;
}

QStringList corpus()
{
    QStringList files = QDir(folder).entryList(QDir::Files, QDir::Name);
    files.removeIf([](const QString &name) { return name.endsWith(u".expected"); });
    return files;
}

class FeedCorpus : public testing::TestWithParam<QString>
{
};

} // namespace

TEST_P(FeedCorpus, ReadsWhatIsExpected)
{
    const QString read = readingOf(contents(folder + GetParam()));
    EXPECT_EQ(read.toStdString(), contents(folder + GetParam() + u".expected").toStdString());
}

TEST_P(FeedCorpus, SurvivesBeingCutAnywhere)
{
    const QByteArray whole = contents(folder + GetParam());
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const Result<feed::Document> document = feed::parse(whole.left(size), address);
        if (!document) {
            ASSERT_FALSE(document.error().sentence.isEmpty()) << "cut at " << size;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Files, FeedCorpus, testing::ValuesIn(corpus()),
                         [](const auto &file) { return QString(file.param).replace(u'.', u'_').toStdString(); });

TEST(FeedParser, StopsEntityBombsInTime)
{
    QElapsedTimer timer;
    timer.start();
    EXPECT_TRUE(readingOf(contents(folder + u"entity_bomb.xml")).startsWith(u"refused: "));
    QByteArray quadratic = "<!DOCTYPE rss [<!ENTITY a \"" + QByteArray(100000, 'x') + "\">]><rss><channel><title>";
    for (int i = 0; i < 10000; ++i)
        quadratic += "&a;";
    EXPECT_TRUE(readingOf(quadratic + "</title></channel></rss>").startsWith(u"refused: "));
    EXPECT_LT(timer.elapsed(), 5000);
}

TEST(FeedParser, IsNotBroughtDownByDeepNesting)
{
    constexpr int depth = 50000;
    const QByteArray open = QByteArray("<b>").repeated(depth);
    const QByteArray close = QByteArray("</b>").repeated(depth);
    const QByteArray start = "<rss><channel><item>";
    for (const QByteArray field : {"title", "link", "description", "unknown"}) {
        const QByteArray nested =
            start + '<' + field + '>' + open + "deep" + close + "</" + field + "></item></channel></rss>";
        EXPECT_TRUE(readingOf(nested).contains(u"nested too deep")) << field.constData();
    }
    EXPECT_TRUE(
        readingOf(QByteArray("<rss><channel>") + QByteArray("<channel>").repeated(depth)).startsWith(u"refused: "));
    EXPECT_TRUE(readingOf(QByteArray("{\"items\":") + QByteArray("[").repeated(depth)).startsWith(u"refused: "));
}

TEST(FeedParser, TakesTimeInProportionToHostileText)
{
    QElapsedTimer timer;
    timer.start();
    const QByteArray noise = QByteArray("&<a href='\"<!--").repeated(50000);
    EXPECT_FALSE(
        readingOf("<rss><channel><item><description><![CDATA[" + noise + "]]></description></item></channel></rss>")
            .isEmpty());
    EXPECT_FALSE(readingOf("<html><head>" + QByteArray("<link rel=alternate ").repeated(50000)).isEmpty());
    EXPECT_LT(timer.elapsed(), 10000);
}
