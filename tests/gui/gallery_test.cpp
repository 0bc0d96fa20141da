// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/avatar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/score_ring.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/segmented_filter.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/sparkline.h"
#include "ui/widgets/summary_card.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QSlider>
#include <QSpinBox>

#include <gtest/gtest.h>

using namespace success;
using namespace success::ui;

namespace {

/// Every widget of the design system in one window, for looking at; the pictures are in the build folder's gallery/.
class Gallery : public QWidget
{
public:
    explicit Gallery(const Theme &theme)
        : m_theme(theme)
        , m_column(new QVBoxLayout(this))
    {
        m_column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
        m_column->setSpacing(space::m);
        header();
        cards();
        filters();
        marks();
        controls();
        icons();
        auto *empty = new EmptyState(theme, QStringLiteral("plug"), QStringLiteral("Contracts is not connected yet"));
        empty->setDetail(QStringLiteral("It will read subscriptions and invoices from Salesbricks and Stripe."));
        empty->addAction(QStringLiteral("Open Integrations"));
        empty->addAction(QStringLiteral("Preview with demo data"));
        m_column->addWidget(empty);
        auto *skeleton = new SkeletonTable(theme);
        skeleton->setFixedHeight(180);
        m_column->addWidget(skeleton);
    }

private:
    QHBoxLayout *row()
    {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        m_column->addLayout(row);
        return row;
    }

    void header()
    {
        auto *banner = new Banner(m_theme, Banner::Kind::Info);
        banner->setMessage(QStringLiteral("Demo workspace: Pied Piper. Nothing here reaches the network."));
        banner->addAction(QStringLiteral("Exit demo"));
        m_column->addWidget(banner);
        auto *warning = new Banner(m_theme, Banner::Kind::Warning);
        warning->setMessage(QStringLiteral("PostHog is not connected: adoption is left out of every score."));
        warning->setDismissible(true);
        m_column->addWidget(warning);
        auto *title = new SectionHeader(QStringLiteral("Health"), true);
        title->setNote(QStringLiteral("Last updated 2 hours ago"));
        title->addAction(secondaryButton(QStringLiteral("Settings")));
        title->addAction(primaryButton(QStringLiteral("Refresh")));
        m_column->addWidget(title);
    }

    void cards()
    {
        auto *flow = new FlowLayout(FlowLayout::Stretch, space::m);
        const auto add = [&](const char *name, Tone tone, const char *figure, const char *hint) {
            auto *card = new SummaryCard(m_theme, QString::fromUtf8(name), tone);
            if (*figure != 0)
                card->setFigure(QString::fromUtf8(figure), QString::fromUtf8(hint));
            flow->addWidget(card);
            return card;
        };
        add("Critical accounts", tone::critical, "7", "2 partly scored")->setChecked(true);
        add("At-risk accounts", tone::atRisk, "18", "1 partly scored");
        add("Renewing in 30 days", tone::info, "9", "");
        add("Protected ARR", tone::neutral, "", "");
        m_column->addLayout(flow);
    }

    void filters()
    {
        auto *line = row();
        auto *filter = new SegmentedFilter(m_theme, QStringLiteral("Risk level"),
                                           {{QStringLiteral("all"), QStringLiteral("All")},
                                            {QStringLiteral("critical"), QStringLiteral("Critical")},
                                            {QStringLiteral("at_risk"), QStringLiteral("At risk")},
                                            {QStringLiteral("healthy"), QStringLiteral("Healthy")}});
        filter->setCurrent(QStringLiteral("critical"));
        filter->setCount(QStringLiteral("critical"), 7);
        line->addWidget(filter);
        line->addWidget(new SearchField(m_theme, QStringLiteral("Search accounts")));
        line->addStretch();
        line->addWidget(iconButton(m_theme, QStringLiteral("columns"), QStringLiteral("Columns")));
        line->addWidget(iconButton(m_theme, QStringLiteral("download"), QStringLiteral("Export")));
    }

    void marks()
    {
        auto *line = row();
        line->addWidget(new Badge(m_theme, QStringLiteral("Critical"), tone::critical));
        line->addWidget(new Badge(m_theme, QStringLiteral("At risk"), tone::atRisk));
        line->addWidget(new Badge(m_theme, QStringLiteral("Healthy"), tone::healthy));
        line->addWidget(new Badge(m_theme, QStringLiteral("Routed"), tone::info));
        line->addWidget(new Badge(m_theme, QStringLiteral("Not scored"), tone::neutral));
        int score = 12;
        for (const RiskLevel level : {RiskLevel::Critical, RiskLevel::AtRisk, RiskLevel::Healthy}) {
            auto *ring = new ScoreRing(m_theme, ScoreRing::Medium);
            ring->setScore(score, level);
            line->addWidget(ring);
            score += 44;
        }
        auto *small = new ScoreRing(m_theme, ScoreRing::Small);
        small->setScore(100, RiskLevel::Healthy);
        line->addWidget(small);
        line->addWidget(new ScoreRing(m_theme, ScoreRing::Large));
        for (const char *name : {"Hooli XYZ", "Aviato", "株式会社アマノ", "Raviga Capital"}) {
            auto *avatar = new Avatar(m_theme, 32);
            avatar->setCompany(QString::fromUtf8(name), QString::fromUtf8(name));
            line->addWidget(avatar);
        }
        auto *spark = new Sparkline(m_theme);
        spark->setValues({14, 15, 13, 16, 18, 17, 19, 22}, QStringLiteral("Active users by week"));
        line->addWidget(spark);
        auto *name = new ElidedLabel(m_theme, TextStyle::BodyMedium);
        name->setText(QStringLiteral("A company with a name that is far too long for the room that it has here"));
        line->addWidget(name, 1);
    }

    void controls()
    {
        auto *line = row();
        auto *check = new QCheckBox(QStringLiteral("Show untracked"));
        check->setChecked(true);
        line->addWidget(check);
        line->addWidget(new QCheckBox(QStringLiteral("Off")));
        auto *combo = new QComboBox;
        combo->addItems({QStringLiteral("Follow the system"), QStringLiteral("Light")});
        line->addWidget(combo);
        line->addWidget(new QSpinBox);
        auto *slider = new QSlider(Qt::Horizontal);
        slider->setValue(40);
        line->addWidget(slider);
        auto *progress = new QProgressBar;
        progress->setTextVisible(false);
        progress->setValue(60);
        line->addWidget(progress);
        auto *disabled = secondaryButton(QStringLiteral("Disabled"));
        disabled->setEnabled(false);
        line->addWidget(disabled);
        line->addWidget(linkButton(QStringLiteral("A link")));
        line->addWidget(dangerButton(QStringLiteral("Disconnect")));
    }

    void icons()
    {
        auto *flow = new FlowLayout(FlowLayout::Natural, space::m);
        for (const QString &file : QDir(QStringLiteral(":/icons")).entryList())
            flow->addWidget(new IconLabel(m_theme, file.chopped(4)));
        m_column->addLayout(flow);
    }

    const Theme &m_theme;
    QVBoxLayout *m_column;
};

TEST(GalleryTest, ShowsEveryWidgetInBothThemes)
{
    ASSERT_TRUE(QDir().mkpath(QStringLiteral(SUCCESS_GALLERY)));
    QImage pictures[2];
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        Theme theme(choice);
        theme.apply();
        Gallery gallery(theme);
        gallery.resize(1180, 900);
        const QPixmap picture = gallery.grab();
        pictures[theme.isDark() ? 1 : 0] = picture.toImage();
        const QString file = QStringLiteral(SUCCESS_GALLERY "/widgets-%1.png").arg(themeKey(choice));
        EXPECT_TRUE(picture.save(file));
        for (const auto *card : gallery.findChildren<SummaryCard *>())
            EXPECT_GE(card->width(), card->minimumSizeHint().width()) << card->text().toStdString();
    }
    EXPECT_NE(pictures[0], pictures[1]);
}

} // namespace
