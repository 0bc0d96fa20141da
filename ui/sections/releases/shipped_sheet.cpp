// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/releases/shipped_sheet.h"

#include "ui/customer/detail_parts.h"
#include "ui/format/words.h"
#include "ui/sections/releases/release_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QDateEdit>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace success::ui {
namespace {

constexpr int sheetWidth = 480;
constexpr int textHeight = 160;

template<typename Field>
Field *addField(QVBoxLayout *column, const QString &name, const char *objectName)
{
    auto *label = textLabel(name, TextStyle::Body, TextTone::Secondary);
    auto *field = new Field;
    field->setObjectName(QString::fromLatin1(objectName));
    field->setAccessibleName(name);
    label->setBuddy(field);
    column->addWidget(label);
    column->addWidget(field);
    return field;
}

QVBoxLayout *columnIn(QWidget *content)
{
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::xl, space::m, space::xl, space::l);
    column->setSpacing(space::s);
    return column;
}

} // namespace

const ManualRelease *manualOf(const ShippedEntry &entry, const ReleaseDecisions &decisions)
{
    const auto found = std::ranges::find_if(decisions.manual, [&](const ManualRelease &release) {
        return release.id == entry.id || entry.alsoAs.contains(release.id);
    });
    return found == decisions.manual.end() ? nullptr : &*found;
}

ShippedSheet::ShippedSheet(Session &session, const Theme &theme, QWidget *parent)
    : Sheet(theme, tr("Shipped"), sheetWidth, parent)
    , m_session(session)
{
    setObjectName(QStringLiteral("shippedSheet"));
}

void ShippedSheet::addEntry(QDate day)
{
    setTitle(tr("Add what shipped"));
    makeForm({{}, {}, {}, day, {}});
    open();
    m_title->setFocus();
}

void ShippedSheet::editEntry(const ManualRelease &release)
{
    setTitle(tr("Edit what shipped"));
    makeForm(release);
    open();
}

void ShippedSheet::makeForm(const ManualRelease &release)
{
    m_id = release.id;
    auto *content = new QWidget;
    auto *column = columnIn(content);
    m_title = addField<QLineEdit>(column, tr("What shipped, in a few words"), "shippedTitle");
    m_title->setText(release.title);
    m_text = addField<QPlainTextEdit>(column, tr("More about it (it is matched, too)"), "shippedText");
    m_text->setMinimumHeight(textHeight);
    m_text->setTabChangesFocus(true);
    m_text->setPlainText(release.text);
    m_day = addField<QDateEdit>(column, tr("The day it shipped"), "shippedDay");
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_day->setCalendarPopup(true);
    m_day->setDate(release.shippedOn);
    m_url = addField<QLineEdit>(column, tr("Where to read about it (https://…)"), "shippedUrl");
    m_url->setText(release.url);
    m_refusal = paragraph({}, TextTone::Critical);
    m_refusal->setObjectName(QStringLiteral("shippedRefusal"));
    m_refusal->hide();
    column->addWidget(m_refusal);
    column->addStretch(1);
    setContent(content);
    content->show();

    auto *footer = new QWidget;
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    row->setSpacing(space::s);
    if (!m_id.isEmpty()) {
        auto *removeButton = dangerButton(tr("Remove"));
        removeButton->setObjectName(QStringLiteral("removeShipped"));
        connect(removeButton, &QPushButton::clicked, this, &ShippedSheet::remove);
        row->addWidget(removeButton);
    }
    row->addStretch(1);
    auto *saveButton = primaryButton(m_id.isEmpty() ? tr("Add") : tr("Save"));
    saveButton->setObjectName(QStringLiteral("saveShipped"));
    connect(saveButton, &QPushButton::clicked, this, &ShippedSheet::save);
    row->addWidget(saveButton);
    setFooter(footer);
}

void ShippedSheet::showEntry(const ShippedEntry &entry)
{
    setTitle(tr("Shipped"));
    auto *content = new QWidget;
    auto *column = columnIn(content);
    auto *title = paragraph({});
    title->setTextFormat(Qt::PlainText);
    title->setText(matchText(entry));
    title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(title);
    auto *grid = pairGrid();
    addPair(grid, tr("Source"), shippedSourceText(entry.source));
    addPair(grid, tr("Where"), entry.origin);
    addPair(grid, tr("Release"), entry.release);
    addPair(grid, tr("Shipped"), exactDate(dateOf(entry.at)));
    if (!entry.alsoAs.isEmpty())
        addPair(grid, tr("Announced"), tr("%1 times").arg(1 + entry.alsoAs.size()));
    column->addLayout(grid);
    if (!entry.url.isEmpty()) {
        auto *link = linkButton(tr("Open link"));
        link->setObjectName(QStringLiteral("openShippedLink"));
        link->setToolTip(entry.url);
        connect(link, &QPushButton::clicked, this, [this, url = entry.url] { Q_EMIT linkRequested(url); });
        column->addWidget(link, 0, Qt::AlignLeft);
    }
    column->addStretch(1);
    setContent(content);
    content->show();
    setFooter(new QWidget);
    open();
}

void ShippedSheet::save()
{
    const ManualRelease release{m_id, m_title->text(), m_text->toPlainText(), m_day->date(), m_url->text()};
    const auto saved = m_session.decide(
        [&](Workspace &workspace) { return saveManualRelease(workspace, release).map([](const QString &) {}); });
    if (!saved)
        return refuse(saved.error().sentence);
    close();
    Q_EMIT decided(m_id.isEmpty() ? tr("“%1” is added").arg(release.title.simplified())
                                  : tr("“%1” is changed").arg(release.title.simplified()));
}

void ShippedSheet::remove()
{
    const auto removed =
        m_session.decide([this](Workspace &workspace) { return removeManualReleases(workspace, {m_id}); });
    if (!removed)
        return refuse(removed.error().sentence);
    close();
    Q_EMIT decided(tr("“%1” is removed").arg(m_title->text().simplified()));
}

void ShippedSheet::refuse(const QString &sentence)
{
    m_refusal->setText(sentence);
    m_refusal->setVisible(!sentence.isEmpty());
}

} // namespace success::ui
