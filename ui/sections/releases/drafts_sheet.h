// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/releases/release_drafts.h"
#include "core/session/session.h"
#include "ui/drafts/draft_parts.h"
#include "ui/models/latest_task.h"
#include "ui/shell/mail_draft.h"
#include "ui/widgets/sheet.h"

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace success::ui {

class SegmentedFilter;

/// Mails to those whose requests have shipped: a list of drafts, each edited in place and then opened, saved, copied,
/// and marked as sent; and the template they are made from. Nothing is sent from here. What is edited is kept.
class DraftsSheet : public Sheet
{
    Q_OBJECT

public:
    DraftsSheet(Session &session, const Theme &theme, QWidget *parent);

    /// Drafts for these matches (ids); all that are ready where there are none.
    void draftFor(const QStringList &matchIds);
    /// The same for all that are ready, with the template in view.
    void editTemplate();
    void setPortfolio(const PortfolioPtr &portfolio);
    void setUrlOpener(UrlOpener open) { m_openUrl = std::move(open); }
    void setSaveFileChooser(SaveFileChooser chooser) { m_chooseFile = std::move(chooser); }
    [[nodiscard]] bool isReading() const { return m_drafting.isPending(); }

Q_SIGNALS:
    void said(const QString &sentence);
    void decided(const QString &sentence); ///< can be undone
    void settled();

private:
    using Drafted = Result<ReleaseDrafts>;

    QWidget *makeDrafts();
    QWidget *makeEditor();
    QWidget *makeTemplate();
    QWidget *makeDraftButtons();
    QWidget *makeTemplateButtons();
    void showSide(const QString &side);
    void showTemplate();
    void redraft();
    void showDrafts(const Drafted &drafted);
    void showDraft(int row);
    void showLeftOut();
    void setPer(const QString &key);
    void saveTemplate(const nlohmann::json &value);
    void refuse(const QString &sentence);
    [[nodiscard]] std::optional<ReleaseDraft> edited() const;
    /// Keeps the shown draft as drafted or sent; false where that was refused.
    bool keep(bool sent);
    void keepEdits();
    void openInMail();
    void saveEml();
    void copy();
    void markSent();

    Session &m_session;
    UrlOpener m_openUrl;
    SaveFileChooser m_chooseFile;
    PortfolioPtr m_portfolio; ///< of the drafts shown, once they are
    PortfolioPtr m_newest;
    QStringList m_wanted;
    ReleaseDrafts m_drafts;
    int m_shown = -1;
    LatestTask<Drafted> m_drafting{this};
    SegmentedFilter *m_side;
    SegmentedFilter *m_per;
    QStackedWidget *m_sides;
    QStackedWidget *m_buttons;
    QListWidget *m_list = nullptr;
    QWidget *m_editor = nullptr;
    QLabel *m_nothing = nullptr;
    QLabel *m_leftOut = nullptr;
    QLabel *m_refusal;
    MailFields m_mail{};
    TemplateFields m_template{};
};

} // namespace success::ui
