// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/chat/disclosure_dialog.h"

#include "ui/format/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QHash>
#include <QVBoxLayout>

namespace success::ui {

namespace {

constexpr int textWidth = 480;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DisclosureDialog)
};

QString partsText(const Disclosure &disclosure)
{
    QStringList parts;
    for (const Disclosure::Part &part : disclosure.parts)
        parts << countedKind(part.kind, part.records);
    return parts.join(QStringLiteral(", "));
}

/// What goes along, a line each.
QStringList linesOf(const Disclosure &disclosure, const QString &account)
{
    QStringList lines{Words::tr("your question")};
    lines
        << (disclosure.records == 1
                ? Words::tr("1 record of %1: %2").arg(account, partsText(disclosure))
                : Words::tr("%1 records of %2: %3").arg(countText(disclosure.records), account, partsText(disclosure)));
    if (disclosure.earlierTurns > 0)
        lines << (disclosure.earlierTurns == 1
                      ? Words::tr("the question before this one, with its answer")
                      : Words::tr("the %1 questions before this one, with their answers").arg(disclosure.earlierTurns));
    if (disclosure.withKey)
        lines << Words::tr("your key, to sign in");
    return lines;
}

} // namespace

QString countedKind(const QString &kind, int count)
{
    static const QHash<QString, std::pair<QString, QString>> names{
        {QStringLiteral("call"), {Words::tr("call"), Words::tr("calls")}},
        {QStringLiteral("message"), {Words::tr("message"), Words::tr("messages")}},
        {QStringLiteral("project"), {Words::tr("document"), Words::tr("documents")}},
        {QStringLiteral("signal"), {Words::tr("signal"), Words::tr("signals")}},
        {QStringLiteral("contract"), {Words::tr("contract"), Words::tr("contracts")}},
        {QStringLiteral("payment"), {Words::tr("payment"), Words::tr("payments")}},
        {QStringLiteral("invoice"), {Words::tr("invoice"), Words::tr("invoices")}},
        {QStringLiteral("term"), {Words::tr("contract term"), Words::tr("contract terms")}},
        {QStringLiteral("usage"), {Words::tr("usage figure"), Words::tr("usage figures")}},
        {QStringLiteral("deal"), {Words::tr("deal"), Words::tr("deals")}},
        {QStringLiteral("person"), {Words::tr("person"), Words::tr("people")}},
        {QStringLiteral("property"), {Words::tr("property"), Words::tr("properties")}},
        {QStringLiteral("match"), {Words::tr("matched release"), Words::tr("matched releases")}},
        {QStringLiteral("route"), {Words::tr("route"), Words::tr("routes")}},
        {QStringLiteral("decision"), {Words::tr("decision"), Words::tr("decisions")}},
        {QStringLiteral("note"), {Words::tr("note"), Words::tr("notes")}},
        {QStringLiteral("factor"), {Words::tr("risk factor"), Words::tr("risk factors")}},
        {QStringLiteral("strength"), {Words::tr("strength"), Words::tr("strengths")}},
        {QStringLiteral("score"), {Words::tr("score"), Words::tr("scores")}},
        {QStringLiteral("account"), {Words::tr("account card"), Words::tr("account cards")}},
    };
    const QString spoken = spokenName(kind).toLower();
    const auto [one, several] = names.value(kind, {spoken, spoken});
    return QStringLiteral("%1 %2").arg(countText(count), count == 1 ? one : several);
}

DisclosureDialog::DisclosureDialog(const Disclosure &disclosure, const QString &account, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("disclosureDialog"));
    setWindowTitle(tr("Send records of %1 to %2?").arg(account, disclosure.host));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->setSizeConstraint(QLayout::SetFixedSize);
    const auto add = [this, column](const QString &text, TextTone tone) {
        QLabel *words = paragraph({}, tone, this);
        setWrappedText(words, text, textWidth);
        column->addWidget(words);
        return words;
    };
    QLabel *head = textLabel(windowTitle(), TextStyle::PageTitle, TextTone::Normal, this);
    setWrappedText(head, windowTitle(), textWidth);
    column->addWidget(head);
    add(disclosure.onThisComputer ? tr("To answer with %1, this goes to %2, a server on this computer:")
                                        .arg(disclosure.model, disclosure.origin)
                                  : tr("To answer with %1, this leaves this computer and goes to %2:")
                                        .arg(disclosure.model, disclosure.origin),
        TextTone::Normal);
    QStringList lines = linesOf(disclosure, account);
    for (QString &line : lines)
        line.prepend(QStringLiteral("•  "));
    add(lines.join(u'\n'), TextTone::Normal)->setObjectName(QStringLiteral("disclosureParts"));
    add(tr("%1 characters in all, rules for the model included. Records of other accounts never go along.")
            .arg(countText(disclosure.characters)),
        TextTone::Normal);
    add(tr("You are asked once for each host; later questions, about any account, go there without asking again. By "
           "the question you choose who answers; Integrations, Assistant switches it off and takes this back."),
        TextTone::Secondary);

    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    QPushButton *builtIn = secondaryButton(tr("Answer without a model"), this);
    builtIn->setObjectName(QStringLiteral("disclosureBuiltIn"));
    QPushButton *send = primaryButton(tr("Send"), this);
    send->setObjectName(QStringLiteral("disclosureSend"));
    row->addStretch(1);
    row->addWidget(builtIn);
    row->addWidget(send);
    column->addLayout(row);
    for (QPushButton *button : {builtIn, send})
        button->setAutoDefault(true); // Enter presses the one that has the keyboard
    builtIn->setFocus();
    connect(builtIn, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT builtInChosen();
    });
    connect(send, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT agreed();
    });
}

} // namespace success::ui
