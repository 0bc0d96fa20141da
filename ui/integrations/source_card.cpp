// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/source_card.h"

#include "core/sources/registry.h"
#include "ui/format/words.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>

namespace success::ui {

namespace {

constexpr int avatarSide = 36;
constexpr size_t mostNotes = 3;

void showOrHide(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

QString notesText(const std::vector<QString> &notes)
{
    QStringList lines;
    for (const QString &note : notes) {
        if (lines.size() == qsizetype(mostNotes)) {
            lines << SourceCard::tr("and %1 more").arg(notes.size() - mostNotes);
            break;
        }
        lines << note;
    }
    return lines.join(u'\n');
}

/// Where it is, if that is not where everybody's is, and where its token comes from.
QString placeText(SourceId source, const SourceCard::Facts &facts)
{
    QStringList parts;
    const SourceEntry *entry = findSource(source);
    if (facts.connection && (entry == nullptr || facts.connection->baseUrl != entry->defaultBaseUrl))
        parts << facts.connection->baseUrl.toDisplayString();
    if (!facts.place.isEmpty())
        parts << facts.place;
    return parts.join(QStringLiteral(" · "));
}

} // namespace

SourceCard::SourceCard(const Theme &theme, SourceId source, const QString &key, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_source(source)
    , m_key(key)
{
    setObjectName(QStringLiteral("source-") + key);
    setProperty("panel", QStringLiteral("card"));
    build();
}

QPushButton *SourceCard::makeAction(QPushButton *button, const QString &name, void (SourceCard::*signal)())
{
    button->setObjectName(name + u'-' + m_key);
    connect(button, &QPushButton::clicked, this, signal);
    return button;
}

void SourceCard::build()
{
    auto *avatar = new Avatar(m_theme, avatarSide, this);
    avatar->setCompany(sourceTitle(m_source), sourceKey(m_source));
    m_title = textLabel({}, TextStyle::BodyMedium, TextTone::Normal, this);
    m_badge = new Badge(m_theme, {}, tone::neutral, this);
    m_badge->setObjectName(QStringLiteral("badge-") + m_key);
    m_powers = paragraph({}, TextTone::Secondary, this);
    m_counts = paragraph({}, TextTone::Normal, this);
    m_counts->setObjectName(QStringLiteral("counts-") + m_key);
    m_problem = paragraph({}, TextTone::Critical, this);
    m_problem->setObjectName(QStringLiteral("problem-") + m_key);
    m_notes = paragraph({}, TextTone::Secondary, this);
    m_place = textLabel({}, TextStyle::Caption, TextTone::Secondary, this);
    m_place->setWordWrap(true);
    m_connect =
        makeAction(secondaryButton(tr("Connect…"), this), QStringLiteral("connect"), &SourceCard::connectRequested);
    m_sync = makeAction(secondaryButton(tr("Sync"), this), QStringLiteral("sync"), &SourceCard::syncRequested);
    m_skipped = makeAction(linkButton({}, this), QStringLiteral("skipped"), &SourceCard::skippedRequested);
    m_skipped->setToolTip(tr("Records that could not be used, each with its reason"));
    m_reconnect =
        makeAction(linkButton(tr("Reconnect…"), this), QStringLiteral("reconnect"), &SourceCard::reconnectRequested);
    m_reconnect->setToolTip(tr("Give it a new token"));
    m_edit = makeAction(linkButton(tr("Edit…"), this), QStringLiteral("edit"), &SourceCard::editRequested);
    m_edit->setToolTip(tr("Change its options or its address"));
    m_disconnect =
        makeAction(linkButton(tr("Disconnect…"), this), QStringLiteral("disconnect"), &SourceCard::disconnectRequested);

    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_title);
    head->addWidget(m_badge);
    head->addStretch(1);
    m_foot = new QWidget(this);
    auto *foot = new QHBoxLayout(m_foot);
    foot->setSpacing(space::xs);
    foot->addWidget(m_place, 1);
    for (QPushButton *link : {m_skipped, m_reconnect, m_edit, m_disconnect})
        foot->addWidget(link);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::xs);
    words->addLayout(head);
    for (QLabel *label : {m_powers, m_counts, m_problem, m_notes})
        words->addWidget(label);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_sync);
    buttons->addWidget(m_connect);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::m);
    top->addWidget(avatar, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    top->addLayout(buttons);
    top->setAlignment(buttons, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::xs);
    column->addLayout(top);
    foot->setContentsMargins(avatarSide + space::m, 0, 0, 0);
    column->addWidget(m_foot);
}

void SourceCard::setStatus(const SourceStatus &status, Facts facts)
{
    m_facts = std::move(facts);
    showWords(status);
    showActions(status);
}

void SourceCard::showWords(const SourceStatus &status)
{
    const bool named = m_facts.connection && !m_facts.connection->name.isEmpty();
    const QString title = named ? m_facts.connection->name : sourceTitle(m_source);
    m_title->setText(title);
    setAccessibleName(title + QStringLiteral(", ") + status.word);
    if (m_badge->text() != status.word)
        m_badge->setBadge(status.word, status.tone);
    const SourceEntry *entry = findSource(m_source);
    const QString powers = entry != nullptr ? entry->powers : tr("This version does not read it yet.");
    m_powers->setText(named ? sourceTitle(m_source) + QStringLiteral(" · ") + powers : powers);
    QString counts = status.doing.isEmpty() ? status.counts : status.doing;
    if (m_facts.oneOfSeveral && status.doing.isEmpty() && !counts.isEmpty())
        counts = tr("All of them together: %1").arg(counts);
    if (!status.connected && !counts.isEmpty() && status.doing.isEmpty())
        counts = tr("Shown is what was read before: %1.").arg(counts);
    showOrHide(m_counts, counts);
    m_counts->setToolTip(status.state.lastSuccessAt ? tr("Last synced %1").arg(exactTime(*status.state.lastSuccessAt))
                                                    : QString());
    showOrHide(m_problem, status.kind == SourceStatus::Kind::Syncing ? QString() : status.problem);
    showOrHide(m_notes, notesText(status.state.notes));
    m_notes->setToolTip(status.state.notes.size() > mostNotes
                            ? QStringList(status.state.notes.begin(), status.state.notes.end()).join(u'\n')
                            : QString());
    m_place->setText(placeText(m_source, m_facts));
}

void SourceCard::showActions(const SourceStatus &status)
{
    const bool mine = m_facts.connection.has_value();
    m_connect->setVisible(!mine && m_facts.known && m_facts.mayConnect);
    m_sync->setVisible(status.connected);
    m_sync->setEnabled(m_facts.maySync);
    m_sync->setText(status.state.error ? tr("Retry") : tr("Sync"));
    m_skipped->setVisible(status.state.skipped > 0);
    m_skipped->setText(tr("%1 skipped").arg(countText(status.state.skipped)));
    const bool refused = status.state.error && status.state.error->kind == ErrorKind::Auth;
    for (QPushButton *link : {m_reconnect, m_edit, m_disconnect})
        link->setVisible(mine);
    setStyleProperty(m_reconnect, "kind", refused ? QStringLiteral("secondary") : QStringLiteral("link"));
    m_foot->setVisible(mine || status.state.skipped > 0 || !m_place->text().isEmpty());
    const QString title = m_title->text();
    for (QPushButton *button : {m_connect, m_sync, m_reconnect, m_edit, m_disconnect, m_skipped})
        button->setAccessibleName(button->text().remove(u'…') + u' ' + title);
}

void SourceCard::focusAction()
{
    for (QPushButton *button : {m_connect, m_sync}) {
        if (button->isVisibleTo(this) && button->isEnabled()) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace success::ui
