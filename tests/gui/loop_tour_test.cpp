// SPDX-License-Identifier: Apache-2.0
#include "core/sections/reengage/reengage_section.h"
#include "core/sections/releases/releases_section.h"
#include "tests/gui/tour_fixture.h"
#include "ui/sections/reengage/lost_deal_sheet.h"
#include "ui/sections/releases/drafts_sheet.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/summary_card.h"

#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace success;
using namespace success::ui;

namespace {

class LoopTour : public ui::testing::TourTest
{
protected:
    /// A suggested match with what may have blocked a lost deal of who asked.
    struct Blocked
    {
        QString match, deal, shipped;
        qint64 score = 0; ///< of the match
    };

    static QString text(const Table &table, int row, const char *column)
    {
        const Value value = table.value(row, table.columnIndex(QString::fromLatin1(column)));
        const auto *words = std::get_if<QString>(&value);
        return words ? *words : QString();
    }
    static qint64 number(const Table &table, int row, const char *column)
    {
        const Value value = table.value(row, table.columnIndex(QString::fromLatin1(column)));
        const auto *figure = std::get_if<qint64>(&value);
        return figure ? *figure : -1;
    }

    /// The least sure one: to approve it says the most.
    std::optional<Blocked> leastSure() const
    {
        const auto deals = reengageTable(demo.session->portfolio());
        const auto matches = matchesTable(demo.session->portfolio());
        std::optional<Blocked> found;
        for (int deal = 0; deal < deals->rowCount(); ++deal) {
            for (int match = 0; match < matches->rowCount(); ++match) {
                const qint64 score = number(*matches, match, "score");
                if (text(*matches, match, "status") == u"suggested" &&
                    text(*matches, match, "account_key") == text(*deals, deal, "account_key") &&
                    text(*matches, match, "shipped") == text(*deals, deal, "blocker_shipped") &&
                    (!found || score < found->score))
                    found = Blocked{matches->accountKey(match), deals->accountKey(deal),
                                    text(*matches, match, "shipped"), score};
            }
        }
        return found;
    }

    int figure(const QString &card) { return visible<SummaryCard>(card)->figure().toInt(); }
    int scoreIn(int row)
    {
        const Value value = table()->tableModel()->value(row, u"score"_qs);
        const auto *score = std::get_if<qint64>(&value);
        return score ? int(*score) : -1;
    }
    QString words(const QWidget *widget) const
    {
        QStringList all;
        for (const auto *label : widget->findChildren<QLabel *>())
            all << label->text();
        for (const auto *label : widget->findChildren<ElidedLabel *>())
            all << label->text();
        return all.join(u'\n');
    }
    void open(int row)
    {
        ASSERT_GE(row, 0);
        QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, pointIn(row));
        ASSERT_TRUE(settled());
    }
    /// Goes to the matches, and opens the sheet where one is decided.
    void openMatch(const QString &id)
    {
        goTo(Section::Releases);
        click(visible<QToolButton>(u"option-matches"_qs));
        ASSERT_TRUE(settled());
        open(rowOf(id, u"id"_qs));
    }
    /// A button of that match, in its open sheet.
    QPushButton *ofMatch(const QString &id, const QString &button)
    {
        auto *card = visible<QWidget>(u"match:" + id);
        return card ? card->findChild<QPushButton *>(button) : nullptr;
    }
    /// Where the deal stands in Re-engage, and its score.
    std::pair<int, int> standingOf(const QString &deal)
    {
        goTo(Section::ReEngage);
        const int row = rowOf(deal, u"deal_id"_qs);
        return {row, row < 0 ? -1 : scoreIn(row)};
    }
    void close(Sheet *sheet)
    {
        click(sheet->findChild<QToolButton *>(u"sheetClose"_qs));
        ASSERT_TRUE(QTest::qWaitFor([sheet] { return !sheet->isVisible(); }, patience));
    }
};

TEST_F(LoopTour, ARequestIsAnsweredAndTheDealThatItBlockedComesUp)
{
    const auto blocked = leastSure();
    ASSERT_TRUE(blocked);
    const auto [place, score] = standingOf(blocked->deal);
    ASSERT_GE(place, 0);

    // Were it not the answer, the deal would stand lower.
    ASSERT_NO_FATAL_FAILURE(openMatch(blocked->match));
    const int ready = figure(u"cardReady"_qs);
    const int closed = figure(u"cardClosed"_qs);
    ASSERT_NO_FATAL_FAILURE(decideBy(ofMatch(blocked->match, u"dismissMatch"_qs)));
    ASSERT_NO_FATAL_FAILURE(close(visible<Sheet>(u"requestSheet"_qs)));
    const auto [lowPlace, lowScore] = standingOf(blocked->deal);
    EXPECT_GT(lowPlace, place);
    EXPECT_LT(lowScore, score);

    // It is: approved in the sheet that shows both texts, and drafted.
    ASSERT_NO_FATAL_FAILURE(openMatch(blocked->match));
    ASSERT_NO_FATAL_FAILURE(decideBy(ofMatch(blocked->match, u"approveMatch"_qs)));
    EXPECT_EQ(figure(u"cardReady"_qs), ready + 1);
    ASSERT_NO_FATAL_FAILURE(click(ofMatch(blocked->match, u"draftMatch"_qs)));
    ASSERT_TRUE(settled());
    auto *drafts = visible<DraftsSheet>();
    ASSERT_TRUE(drafts);
    EXPECT_EQ(drafts->findChild<QListWidget *>(u"draftList"_qs)->count(), 1);
    const QString body = drafts->findChild<QPlainTextEdit *>(u"draftBody"_qs)->toPlainText();
    EXPECT_TRUE(body.contains(blocked->shipped)) << body.toStdString();
    ASSERT_NO_FATAL_FAILURE(close(drafts));
    ASSERT_NO_FATAL_FAILURE(close(visible<Sheet>(u"requestSheet"_qs)));

    // It waits under `Ready to send` until it is marked as sent, and is gone from there then.
    ASSERT_NO_FATAL_FAILURE(click(visible<SummaryCard>(u"cardReady"_qs)));
    ASSERT_TRUE(settled());
    EXPECT_EQ(table()->model()->rowCount(), ready + 1);
    ASSERT_NO_FATAL_FAILURE(choose(rowOf(blocked->match, u"id"_qs), u"Draft mails…"_qs));
    ASSERT_TRUE(settled());
    ASSERT_NO_FATAL_FAILURE(decideBy(visible<QPushButton>(u"markSent"_qs)));
    ASSERT_NO_FATAL_FAILURE(close(drafts));
    EXPECT_LT(window->findChild<TableView *>(u"matchesTable"_qs)->tableModel()->rowOf(blocked->match), 0);
    EXPECT_EQ(figure(u"cardReady"_qs), ready);
    EXPECT_EQ(figure(u"cardClosed"_qs), closed + 1);
    ASSERT_NO_FATAL_FAILURE(click(visible<SummaryCard>(u"cardClosed"_qs)));
    ASSERT_TRUE(settled());
    EXPECT_GE(rowOf(blocked->match, u"id"_qs), 0);

    // The deal stands higher than with a mere suggestion, and much higher than without; it says why.
    const auto [now, nowScore] = standingOf(blocked->deal);
    EXPECT_LE(now, place);
    EXPECT_LT(now, lowPlace);
    EXPECT_GT(nowScore, score);
    const TableModel &deals = *table()->tableModel();
    const QModelIndex blocker = deals.index(now, deals.columnOf(u"blocker_shipped"_qs));
    const QString reason = blocker.data(Qt::ToolTipRole).toString();
    EXPECT_EQ(blocker.data().toString(), blocked->shipped);
    EXPECT_TRUE(reason.contains(u"approved")) << reason.toStdString();
    ASSERT_NO_FATAL_FAILURE(open(now));
    auto *lost = visible<LostDealSheet>();
    ASSERT_TRUE(lost);
    EXPECT_TRUE(QTest::qWaitFor([&] { return words(lost).contains(blocked->shipped); }, patience));
    EXPECT_TRUE(words(lost).contains(u"Blocker removed")) << words(lost).toStdString();
    ASSERT_NO_FATAL_FAILURE(close(lost));

    while (!standing().empty())
        ASSERT_NO_FATAL_FAILURE(undo());
    EXPECT_EQ(rowOf(blocked->deal, u"deal_id"_qs), place);
    EXPECT_EQ(scoreIn(place), score);
}

} // namespace
