// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/reengage/lost_deal_parts.h"

#include "ui/customer/detail_parts.h"
#include "ui/customer/detail_sections.h"
#include "ui/customer/factor_row.h"
#include "ui/format/money_text.h"
#include "ui/format/words.h"
#include "ui/sections/reengage/loss_words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace success::ui {
namespace {

struct LostDeal
{
    Q_DECLARE_TR_FUNCTIONS(LostDeal)
};

QString inputTitle(const QString &key)
{
    for (int i = 0; i < reengageInputs; ++i) {
        if (reengageInputKey(ReengageInput(i)) == key)
            return reengageInputTitle(ReengageInput(i));
    }
    return key;
}

/// The categories, the one in force chosen; the first entry is the way back to what the text says.
QWidget *categoryChoice(const LostDealDetail &detail, const LostDealActions &actions)
{
    auto *choice = new QComboBox;
    choice->setObjectName(QStringLiteral("lossCategory"));
    choice->setAccessibleName(LostDeal::tr("Why it was lost"));
    for (const LossReason reason : allLossReasons)
        choice->addItem(lossReasonTitle(reason), lossReasonKey(reason));
    choice->setCurrentIndex(choice->findData(lossReasonKey(detail.entry.facts.reason)));
    QObject::connect(choice, &QComboBox::activated, choice, [choice, set = actions.setCategory](int index) {
        set(lossReasonFromKey(choice->itemData(index).toString()));
    });
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(choice);
    if (detail.ownCorrection) {
        auto *back = linkButton(LostDeal::tr("As the text says"));
        back->setObjectName(QStringLiteral("lossCategoryReset"));
        QObject::connect(back, &QPushButton::clicked, back, [set = actions.setCategory] { set(std::nullopt); });
        row->addWidget(back);
    } else if (detail.entry.corrected) {
        row->addWidget(caption(LostDeal::tr("as it was corrected for the same text")), 1);
    }
    row->addStretch(1);
    return line;
}

void addTo(QGridLayout *grid, const QString &label, QWidget *value)
{
    const int row = grid->rowCount();
    grid->addWidget(textLabel(label, TextStyle::Body, TextTone::Secondary), row, 0, Qt::AlignTop);
    grid->addWidget(value, row, 1);
}

/// A quiet line of what and when, then the words.
QWidget *eventRow(const LossEvent &event, QDate asOf, const LostDealActions &actions)
{
    auto *line = new QWidget;
    auto *column = new QVBoxLayout(line);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const QDate day = dateOf(event.at);
    QStringList about{eventTitle(event.kind), exactDate(day), lostAgo(day, asOf), event.person};
    about.removeAll(QString());
    column->addWidget(caption(about.join(QStringLiteral(" · "))));
    const QString title = event.title.isEmpty() ? event.text.left(160) : event.title;
    auto *words =
        paragraph(event.kind == LossEvent::Kind::Order ? LostDeal::tr("%1: %2").arg(event.title, event.text) : title);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(words);
    const bool saysMore = event.kind != LossEvent::Kind::Order && !event.text.isEmpty() && event.text != title;
    if (saysMore)
        column->addWidget(paragraph(event.text.left(400), TextTone::Secondary));
    if (!event.url.isEmpty()) {
        auto *open = linkButton(LostDeal::tr("Open"));
        QObject::connect(open, &QPushButton::clicked, open, [url = event.url, go = actions.openUrl] { go(url); });
        column->addWidget(open, 0, Qt::AlignLeft);
    }
    return line;
}

/// What shipped, what it answers, how sure that is, and what a person can say to it.
QWidget *matchRow(const BlockerMatch &match, const Theme &theme, const LostDealActions &actions)
{
    auto *line = new QWidget;
    line->setObjectName(QStringLiteral("blockerMatch"));
    auto *column = new QVBoxLayout(line);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *title = paragraph(match.shipped.title);
    title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(title);
    const QString where = match.shipped.origin.isEmpty() ? match.shipped.release : match.shipped.origin;
    column->addWidget(caption(LostDeal::tr("Shipped %1 · %2").arg(exactDate(dateOf(match.shipped.at)), where)));
    for (const auto &asked : match.answers)
        column->addWidget(caption(
            (asked.isReason ? LostDeal::tr("Answers the loss reason “%1”") : LostDeal::tr("Answers the request “%1”"))
                .arg(asked.text.left(200))));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(
        new Badge(theme, blockerStrength(match.blocker), match.blocker.approved ? tone::healthy : tone::info));
    buttons->addStretch(1);
    const auto add = [&](const QString &words, const char *name, bool approved) {
        auto *button = linkButton(words);
        button->setObjectName(QString::fromLatin1(name));
        button->setAccessibleDescription(match.shipped.title);
        QObject::connect(button, &QPushButton::clicked, button,
                         [match, approved, decide = actions.decideMatch] { decide(match, approved); });
        buttons->addWidget(button);
    };
    if (!match.blocker.approved)
        add(LostDeal::tr("Approve"), "approveBlocker", true);
    add(LostDeal::tr("Not it"), "dismissBlocker", false);
    if (!match.shipped.url.isEmpty()) {
        auto *open = linkButton(LostDeal::tr("Open"));
        QObject::connect(open, &QPushButton::clicked, open,
                         [url = match.shipped.url, go = actions.openUrl] { go(url); });
        buttons->addWidget(open);
    }
    column->addLayout(buttons);
    return line;
}

} // namespace

QWidget *dealCard(const LostDealDetail &detail, QDate asOf, const LostDealActions &actions)
{
    auto [frame, column] = detailCard(LostDeal::tr("Deal"));
    frame->setObjectName(QStringLiteral("lostDealCard"));
    const Deal &deal = detail.deal;
    auto *grid = pairGrid();
    addPair(grid, LostDeal::tr("Order"), deal.name);
    addPair(grid, LostDeal::tr("Value"), deal.value ? exactText(*deal.value) : LostDeal::tr("Unknown"));
    addPair(grid, LostDeal::tr("Lost"),
            deal.closeOn.isValid() ? LostDeal::tr("%1, %2").arg(exactDate(deal.closeOn), lostAgo(deal.closeOn, asOf))
                                   : LostDeal::tr("When is not known"));
    addPair(grid, LostDeal::tr("Reason"),
            deal.lostReason.isEmpty() ? LostDeal::tr("No reason written") : deal.lostReason);
    addTo(grid, LostDeal::tr("Category"), categoryChoice(detail, actions));
    if (!deal.owner.isEmpty())
        addPair(grid, LostDeal::tr("Owner"), deal.owner);
    column->addLayout(grid);
    if (detail.dismissal) {
        const QString until = LostDeal::tr("Dismissed until %1").arg(exactDate(detail.dismissal->until));
        const QString &why = detail.dismissal->reason;
        column->addWidget(paragraph(why.isEmpty() ? until : LostDeal::tr("%1: %2").arg(until, why)));
        auto *back = linkButton(LostDeal::tr("Bring back now"));
        back->setObjectName(QStringLiteral("bringBack"));
        QObject::connect(back, &QPushButton::clicked, back, actions.bringBack);
        column->addWidget(back, 0, Qt::AlignLeft);
    }
    return frame;
}

QWidget *matchesCard(const LostDealDetail &detail, const Theme &theme, const LostDealActions &actions)
{
    auto [frame, column] = detailCard(LostDeal::tr("Shipped since"));
    frame->setObjectName(QStringLiteral("lostDealMatches"));
    for (const BlockerMatch &match : detail.matches)
        column->addWidget(matchRow(match, theme, actions));
    if (!detail.hasCatalogue)
        column->addWidget(
            paragraph(LostDeal::tr("Nothing is linked: nothing that shipped is known. Connect GitHub or a "
                                   "changelog feed, or add what shipped in Releases."),
                      TextTone::Secondary));
    else if (detail.matches.empty())
        column->addWidget(paragraph(LostDeal::tr("Nothing that shipped since the loss answers why it was lost or what "
                                                 "the account asked for."),
                                    TextTone::Secondary));
    return frame;
}

QWidget *scoreCard(const LostDealDetail &detail, const Theme &theme)
{
    const Explanation &explanation = detail.explanation;
    auto [frame, column] = detailCard(LostDeal::tr("Score"), coverageText(explanation));
    frame->setObjectName(QStringLiteral("lostDealFactors"));
    for (const auto &factor : explanation.factors)
        column->addWidget(factorRow(factor, true, theme));
    if (!explanation.score)
        column->addWidget(paragraph(LostDeal::tr("Not scored: there is nothing yet that a score could rest on.")));
    for (const auto &missing : explanation.missing)
        column->addWidget(caption(LostDeal::tr("Not measured: %1. %2").arg(inputTitle(missing.input), missing.reason)));
    return frame;
}

QWidget *sinceCard(const LostDealDetail &detail, QDate asOf, const Theme &, const LostDealActions &actions)
{
    auto [frame, column] = detailCard(LostDeal::tr("Since the loss"));
    frame->setObjectName(QStringLiteral("lostDealSince"));
    for (const LossEvent &event : detail.since)
        column->addWidget(eventRow(event, asOf, actions));
    if (detail.since.empty())
        column->addWidget(
            paragraph(LostDeal::tr("No call, message or signal since the loss is known."), TextTone::Secondary));
    if (detail.moreSince > 0)
        column->addWidget(
            caption(LostDeal::tr("And %1 earlier ones, in the account's activity.").arg(countText(detail.moreSince))));
    return frame;
}

QWidget *historyCard(const LostDealDetail &detail, QDate asOf, const Theme &, const LostDealActions &actions)
{
    auto [frame, column] = detailCard(LostDeal::tr("History of the deal"));
    frame->setObjectName(QStringLiteral("lostDealHistory"));
    for (const LossEvent &event : detail.history)
        column->addWidget(eventRow(event, asOf, actions));
    if (detail.history.empty())
        column->addWidget(paragraph(LostDeal::tr("Nothing about the deal's past is known."), TextTone::Secondary));
    return frame;
}

} // namespace success::ui
