// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/pipeline/moves_sheet.h"

#include "ui/customer/detail_parts.h"
#include "ui/format/words.h"
#include "ui/sections/pipeline/move_words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>

namespace success::ui {
namespace {

constexpr int sheetWidth = 480;

/// What somebody has to decide first; then in the order of the moves.
int urgency(MoveState state)
{
    return state == MoveState::Conflict ? 0 : state == MoveState::Refused ? 1 : 2;
}

bool isShown(const StageMove &move)
{
    return move.state != MoveState::Sent && move.state != MoveState::Done && move.state != MoveState::Dropped;
}

QString whenText(const QString &since)
{
    const auto at = instantFromIso(since);
    return at ? exactTime(*at) : MovesSheet::tr("at an unknown time");
}

} // namespace

MovesSheet::MovesSheet(Session &session, const Theme &theme, QWidget *parent)
    : Sheet(theme, tr("Moves that are not confirmed"), sheetWidth, parent)
    , m_session(session)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("movesSheet"));
}

void MovesSheet::setMoves(const StageMoves &moves, AsOf asOf)
{
    m_asOf = asOf;
    m_moves.all.clear();
    std::ranges::copy_if(moves.all, std::back_inserter(m_moves.all), isShown);
    std::ranges::stable_sort(m_moves.all, {}, [](const StageMove &move) { return urgency(move.state); });
    if (!isOpen())
        return;
    m_moves.all.empty() ? close() : fill();
}

void MovesSheet::showMoves(qint64 first)
{
    fill();
    open();
    if (auto *card = findChild<QWidget *>(QStringLiteral("move%1").arg(first))) {
        if (auto *button = card->findChild<QPushButton *>())
            button->setFocus(Qt::OtherFocusReason);
    }
}

void MovesSheet::fill()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::xl, space::m, space::xl, space::l);
    column->setSpacing(space::m);
    for (const StageMove &move : m_moves.all)
        column->addWidget(cardOf(move));
    if (m_moves.all.empty())
        column->addWidget(paragraph(tr("Every move has arrived."), TextTone::Secondary));
    column->addStretch(1);
    setContent(content);
    content->show();
}

QWidget *MovesSheet::cardOf(const StageMove &move)
{
    auto [card, inside] = detailCard(move.deal);
    card->setObjectName(QStringLiteral("move%1").arg(move.id));
    const CardMark mark = moveMark(move.state, move.source);
    inside->addWidget(new Badge(m_theme, mark.text, mark.tone), 0, Qt::AlignLeft);
    inside->addWidget(
        paragraph(tr("You moved it from “%1” to “%2”, %3.").arg(move.from.title, move.to.title, exactTime(move.at))));
    if (move.state == MoveState::Conflict)
        inside->addWidget(
            paragraph(tr("In %1 it stands in “%2” since %3.")
                          .arg(sourceTitle(move.source), move.current.title, whenText(move.current.since))));
    if (!move.reason.isEmpty())
        inside->addWidget(paragraph(move.reason, TextTone::Secondary));
    addChoices(inside, move);
    return card;
}

void MovesSheet::addChoices(QVBoxLayout *column, const StageMove &move)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    const auto add = [&](QPushButton *button, const char *name, Result<void> (*command)(Workspace &, qint64),
                         const QString &done) {
        button->setObjectName(QString::fromLatin1(name));
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, command, id = move.id, done] {
            decide([command, id](Workspace &workspace) { return command(workspace, id); }, done);
        });
    };
    const QString source = sourceTitle(move.source);
    switch (move.state) {
    case MoveState::Conflict:
        add(primaryButton(tr("Keep mine")), "keepMine", keepMine, tr("%1 goes to “%2”").arg(move.deal, move.to.title));
        add(secondaryButton(tr("Take %1's").arg(source)), "takeTheirs", takeTheirs,
            tr("%1 stays in “%2”").arg(move.deal, move.current.title));
        break;
    case MoveState::Refused:
        add(secondaryButton(tr("Try again")), "retryMove", retryMove, tr("%1 is tried again").arg(move.deal));
        add(secondaryButton(tr("Give it up")), "dismissMove", dismissMove,
            tr("%1 stays in “%2”").arg(move.deal, move.from.title));
        break;
    case MoveState::Waiting:
        if (!move.written)
            add(secondaryButton(tr("Take it back")), "dismissMove", dismissMove,
                tr("%1 stays in “%2”").arg(move.deal, move.from.title));
        break;
    default:
        break;
    }
    row->addStretch(1);
    column->addLayout(row);
}

void MovesSheet::decide(const std::function<Result<void>(Workspace &)> &command, const QString &done)
{
    m_tell(m_session.decide(command), done);
}

} // namespace success::ui
