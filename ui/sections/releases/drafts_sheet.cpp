// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/releases/drafts_sheet.h"

#include "core/drafts/release_template.h"
#include "core/sections/releases/releases_section.h"
#include "core/workspace/setting_rules.h"
#include "ui/customer/detail_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/segmented_filter.h"
#include "ui/widgets/text.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr int sheetWidth = 860;
constexpr int listWidth = 240;
constexpr int textHeight = 300;
constexpr int mostLeftOut = 6;
const QString templateKey = QStringLiteral("releases.template");
const QString perKey = QStringLiteral("releases.draft_per");
const QString templateSide = QStringLiteral("template");

/// Numbers of the wanted matches that are still there; of all where none is wanted.
std::vector<quint32> numbersOf(const ReleaseLoop &loop, const QStringList &ids)
{
    const QSet<QString> wanted(ids.begin(), ids.end());
    std::vector<quint32> numbers;
    for (quint32 i = 0; i < loop.matches.size(); ++i) {
        if (ids.isEmpty() || wanted.contains(matchId(loop, loop.matches[i])))
            numbers.push_back(i);
    }
    return numbers;
}

} // namespace

DraftsSheet::DraftsSheet(Session &session, const Theme &theme, QWidget *parent)
    : Sheet(theme, tr("Tell those who asked"), sheetWidth, parent)
    , m_session(session)
    , m_openUrl([](const QUrl &url) { return QDesktopServices::openUrl(url); })
    , m_chooseFile(saveFileDialog(this, emlFiles()))
    , m_side(new SegmentedFilter(theme, tr("What is edited"), {{{}, tr("Drafts")}, {templateSide, tr("Template")}}))
    , m_per(new SegmentedFilter(theme, tr("Who gets a mail"),
                                {{draftPerKey(DraftPer::Requester), tr("One per requester")},
                                 {draftPerKey(DraftPer::Account), tr("One per account")}}))
    , m_sides(new QStackedWidget)
    , m_buttons(new QStackedWidget)
    , m_refusal(paragraph({}, TextTone::Critical))
{
    setObjectName(QStringLiteral("draftsSheet"));
    m_side->setObjectName(QStringLiteral("draftsSide"));
    m_per->setObjectName(QStringLiteral("draftsPer"));
    m_refusal->setObjectName(QStringLiteral("draftsRefusal"));
    m_refusal->hide();
    m_sides->addWidget(makeDrafts());
    m_sides->addWidget(makeTemplate());
    m_buttons->addWidget(makeDraftButtons());
    m_buttons->addWidget(makeTemplateButtons());
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::xl, space::m, space::xl, space::m);
    column->setSpacing(space::m);
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_side);
    choices->addStretch(1);
    choices->addWidget(m_per);
    column->addLayout(choices);
    column->addWidget(m_sides, 1);
    column->addWidget(m_refusal);
    setContent(content);
    setFooter(m_buttons);
    connect(m_side, &SegmentedFilter::currentChanged, this, &DraftsSheet::showSide);
    connect(m_per, &SegmentedFilter::currentChanged, this, &DraftsSheet::setPer);
    connect(this, &Sheet::closed, this, &DraftsSheet::keepEdits);
}

QWidget *DraftsSheet::makeDrafts()
{
    auto *side = new QWidget;
    auto *column = draftColumn(side);
    m_nothing =
        paragraph(tr("Nobody waits to be told. Approve matches, and their drafts are here."), TextTone::Secondary);
    m_nothing->setObjectName(QStringLiteral("noDrafts"));
    column->addWidget(m_nothing);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(space::l);
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("draftList"));
    m_list->setAccessibleName(tr("Drafts"));
    m_list->setFixedWidth(listWidth);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    halves->addWidget(m_list);
    m_editor = makeEditor();
    halves->addWidget(m_editor, 1);
    column->addLayout(halves, 1);
    m_leftOut = caption({});
    m_leftOut->setObjectName(QStringLiteral("leftOut"));
    m_leftOut->setTextFormat(Qt::PlainText);
    column->addWidget(m_leftOut);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        keepEdits();
        showDraft(row);
    });
    return side;
}

QWidget *DraftsSheet::makeEditor()
{
    auto *editor = new QWidget;
    auto *column = draftColumn(editor);
    m_mail = addMailFields(column, textHeight);
    return editor;
}

QWidget *DraftsSheet::makeTemplate()
{
    auto *side = new QWidget;
    auto *column = draftColumn(side);
    m_template =
        addTemplateFields(column, tr("Subject of every such draft"), tr("Text of every such draft"), textHeight);
    column->addWidget(caption(
        tr("Fields: %1. Drafts that were opened, saved or edited stay as they are.").arg(fieldNames(releaseFields()))));
    return side;
}

QWidget *DraftsSheet::makeDraftButtons()
{
    auto *footer = new QWidget;
    auto *row = draftFooter(footer);
    auto *sent = secondaryButton(tr("Mark as sent"));
    sent->setObjectName(QStringLiteral("markSent"));
    row->addWidget(sent);
    connect(sent, &QPushButton::clicked, this, &DraftsSheet::markSent);
    const MailButtons buttons = addMailButtons(row);
    connect(buttons.copy, &QPushButton::clicked, this, &DraftsSheet::copy);
    connect(buttons.save, &QPushButton::clicked, this, &DraftsSheet::saveEml);
    connect(buttons.open, &QPushButton::clicked, this, &DraftsSheet::openInMail);
    return footer;
}

QWidget *DraftsSheet::makeTemplateButtons()
{
    auto *footer = new QWidget;
    auto *row = draftFooter(footer);
    const TemplateButtons buttons = addTemplateButtons(row);
    connect(buttons.reset, &QPushButton::clicked, this, [this] { saveTemplate(nullptr); });
    connect(buttons.save, &QPushButton::clicked, this, [this] { saveTemplate(templateValue(m_template)); });
    return footer;
}

void DraftsSheet::showSide(const QString &side)
{
    m_side->setCurrent(side);
    m_sides->setCurrentIndex(side == templateSide ? 1 : 0);
    m_buttons->setCurrentIndex(side == templateSide ? 1 : 0);
    refuse({});
}

void DraftsSheet::draftFor(const QStringList &matchIds)
{
    m_wanted = matchIds;
    showSide({});
    showTemplate();
    open();
    redraft();
}

void DraftsSheet::editTemplate()
{
    draftFor({});
    showSide(templateSide);
}

/// As the workspace has it now: the portfolio that follows a decision may not be there yet.
void DraftsSheet::showTemplate()
{
    const auto value = m_session.workspace().setting(templateKey);
    const MailTemplate mail = value ? setting_rules::templateFrom(*value) : defaultReleaseTemplate();
    m_template.subject->setText(mail.subject);
    m_template.body->setPlainText(mail.body);
}

void DraftsSheet::setPortfolio(const PortfolioPtr &portfolio)
{
    m_newest = portfolio;
    if (isOpen())
        redraft();
}

void DraftsSheet::redraft()
{
    if (!m_newest)
        return;
    m_per->setCurrent(draftPerKey(releaseDecisionsIn(m_newest->workspace).settings.per));
    m_drafting.run(
        [portfolio = m_newest, wanted = m_wanted]() -> Drafted {
            const ReleaseDecisions &decisions = releaseDecisionsIn(portfolio->workspace);
            return releaseDrafts(*portfolio, numbersOf(releaseLoopIn(*portfolio), wanted), decisions.settings);
        },
        [this, portfolio = m_newest](const Drafted &drafted) {
            m_portfolio = portfolio;
            showDrafts(drafted);
        });
}

void DraftsSheet::showDrafts(const Drafted &drafted)
{
    const auto before = edited();
    m_drafts = drafted ? *drafted : ReleaseDrafts();
    refuse(drafted ? QString() : drafted.error().sentence);
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int row = 0;
    for (const ReleaseDraft &draft : m_drafts.drafts) {
        const QString who = draft.people.isEmpty() ? tr("Somebody") : draft.people.join(QStringLiteral(", "));
        const QString line = QString(who % u'\n' % m_portfolio->accounts[draft.account].name);
        auto *item = new QListWidgetItem(draft.mail != 0 ? tr("%1 · drafted").arg(line) : line, m_list);
        item->setToolTip(line);
        if (before && before->account == draft.account && before->to == draft.to)
            row = m_list->count() - 1;
    }
    const bool any = !m_drafts.drafts.empty();
    m_nothing->setVisible(!any);
    m_list->setVisible(any);
    m_editor->setVisible(any);
    m_buttons->widget(0)->setEnabled(any);
    const size_t count = m_drafts.drafts.size();
    setTitle(count == 0   ? tr("Tell those who asked")
             : count == 1 ? tr("Tell who asked: 1 mail")
                          : tr("Tell those who asked: %1 mails").arg(count));
    m_list->setCurrentRow(any ? row : -1);
    showDraft(any ? row : -1);
    showLeftOut();
    Q_EMIT settled();
}

void DraftsSheet::showDraft(int row)
{
    m_shown = row;
    if (row < 0)
        return;
    const ReleaseDraft &draft = m_drafts.drafts[size_t(row)];
    m_mail.address->setText(addressText(draft.to, tr("To: nobody, no e-mail address is known")));
    m_mail.subject->setText(draft.subject);
    m_mail.body->setPlainText(draft.body);
    refuse({});
}

void DraftsSheet::showLeftOut()
{
    const ReleaseLoop &loop = releaseLoopIn(*m_portfolio);
    QStringList people;
    for (const quint32 number : m_drafts.withoutAddress) {
        const CustomerRequest &request = loop.requests[loop.matches[number].request];
        const QString who = tr("%1 of %2")
                                .arg(request.person.isEmpty() ? tr("somebody") : request.person,
                                     m_portfolio->accounts[request.account].name);
        if (!people.contains(who))
            people << who;
    }
    const qsizetype more = people.size() - mostLeftOut;
    QString text = people.isEmpty() ? QString()
                                    : tr("No address is known of: %1.")
                                          .arg(QStringList(people.mid(0, mostLeftOut)).join(QStringLiteral(", ")) +
                                               (more > 0 ? tr(" and %1 more").arg(more) : QString()));
    if (!m_drafts.toldOtherwise.empty())
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) +
                tr("Left out, since the same person is told of it in another draft: %1.")
                    .arg(m_drafts.toldOtherwise.size());
    m_leftOut->setText(text);
    m_leftOut->setVisible(!text.isEmpty());
}

std::optional<ReleaseDraft> DraftsSheet::edited() const
{
    if (m_shown < 0 || size_t(m_shown) >= m_drafts.drafts.size())
        return {};
    ReleaseDraft draft = m_drafts.drafts[size_t(m_shown)];
    draft.subject = m_mail.subject->text();
    draft.body = m_mail.body->toPlainText();
    return draft;
}

bool DraftsSheet::keep(bool sent)
{
    const auto draft = edited();
    if (!draft)
        return false;
    const ReleaseMail mail = mailOf(*m_portfolio, *draft, sent);
    const auto kept = m_session.decide([&mail](Workspace &workspace) { return keepReleaseMails(workspace, {mail}); });
    refuse(kept ? QString() : kept.error().sentence);
    return kept.has_value();
}

/// What somebody typed is a decision; a draft that was only looked at is none.
void DraftsSheet::keepEdits()
{
    const auto draft = edited();
    if (!draft)
        return;
    ReleaseDraft &stored = m_drafts.drafts[size_t(m_shown)];
    if (draft->subject == stored.subject && draft->body == stored.body)
        return;
    if (keep(false)) {
        stored.subject = draft->subject;
        stored.body = draft->body;
        Q_EMIT decided(tr("What you changed in the draft is kept"));
    }
}

void DraftsSheet::setPer(const QString &key)
{
    keepEdits();
    const auto saved =
        m_session.decide([&key](Workspace &workspace) { return workspace.setSetting(perKey, key.toStdString()); });
    refuse(saved ? QString() : saved.error().sentence);
}

void DraftsSheet::saveTemplate(const nlohmann::json &value)
{
    const auto saved =
        m_session.decide([&value](Workspace &workspace) { return workspace.setSetting(templateKey, value); });
    if (!saved)
        return refuse(saved.error().sentence);
    showTemplate();
    refuse({});
    Q_EMIT decided(tr("The template is saved; new drafts are made from it"));
}

void DraftsSheet::refuse(const QString &sentence)
{
    m_refusal->setText(sentence);
    m_refusal->setVisible(!sentence.isEmpty());
}

void DraftsSheet::openInMail()
{
    const auto draft = edited();
    if (!draft)
        return;
    const auto url = mailtoUrl(draft->asMail());
    if (!url)
        return refuse(url.error().sentence);
    if (!m_openUrl(*url))
        return refuse(tr("No mail program took the draft: save it as .eml, or copy it."));
    if (keep(false))
        Q_EMIT decided(tr("The draft is in your mail program. Mark it as sent once you have sent it"));
}

void DraftsSheet::saveEml()
{
    const auto draft = edited();
    if (!draft)
        return;
    const auto bytes = emlBytes(draft->asMail(), systemNow());
    if (!bytes)
        return refuse(bytes.error().sentence);
    const QString key = QString(m_portfolio->accounts[draft->account].key).replace(u':', u'-');
    m_chooseFile(QStringLiteral("%1.eml").arg(key), [this, eml = *bytes](const QString &file) {
        const auto saved = saveFile(eml, file);
        if (!saved)
            return refuse(saved.error().sentence);
        if (keep(false))
            Q_EMIT decided(tr("The draft is saved to %1").arg(file));
    });
}

void DraftsSheet::copy()
{
    const auto draft = edited();
    if (!draft)
        return;
    QGuiApplication::clipboard()->setText(draft->subject + QStringLiteral("\n\n") + draft->body);
    if (keep(false))
        Q_EMIT decided(tr("Subject and text are copied"));
}

void DraftsSheet::markSent()
{
    const auto draft = edited();
    if (draft && keep(true)) {
        m_shown = -1; // it goes from the list with the next portfolio
        Q_EMIT decided(draft->people.isEmpty()
                           ? tr("Marked as sent")
                           : tr("Marked as sent to %1").arg(draft->people.join(QStringLiteral(", "))));
    }
}

} // namespace success::ui
