// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secrets/memory_store.h"
#include "tests/gui/generated_deals.h"
#include "ui/sections/pipeline/board_view.h"
#include "ui/sections/pipeline/pipeline_page.h"

#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace success::test {

/// A data folder of generated deals, opened, and the Pipeline page over it.
class PipelinePageTest : public testing::Test
{
protected:
    void open(const DealMix &mix, QSize size = {1280, 680})
    {
        const auto written = writeDeals(folder.path(), mix);
        ASSERT_TRUE(written) << written.error().sentence.toStdString();
        openFolder(size);
    }

    void openFolder(QSize size = {1280, 680})
    {
        SessionOptions options;
        options.dataDir = folder.path();
        options.asOf = AsOf::noonUtc(dealsAsOf);
        options.secrets = std::make_shared<MemoryStore>();
        auto opened = Session::open(std::move(options));
        ASSERT_TRUE(opened) << opened.error().sentence.toStdString();
        session = std::move(*opened);
        session->load();
        ASSERT_TRUE(QTest::qWaitFor([this] { return session->portfolio() != nullptr; }, 60'000));
        theme.apply();
        page = std::make_unique<ui::PipelinePage>(*session, theme);
        page->resize(size);
        page->show();
        page->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
        settle();
        board = page->findChild<ui::BoardView *>(QStringLiteral("board"));
        ASSERT_TRUE(board);
    }

    void settle()
    {
        ASSERT_TRUE(QTest::qWaitFor([this] { return page->isSettled(); }, 20'000));
    }
    void go(const char *query)
    {
        page->showRoute(ui::Route::to(ui::sectionInfo(Section::Pipeline).path, QUrlQuery(QString::fromUtf8(query))));
        settle();
    }

    QTemporaryDir folder;
    ui::Theme theme{ui::ThemeChoice::Light};
    std::unique_ptr<Session> session;
    std::unique_ptr<ui::PipelinePage> page;
    ui::BoardView *board = nullptr;
};

} // namespace success::test
