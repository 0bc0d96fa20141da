// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/drafts/mail_draft.h"
#include "core/drafts/mail_template.h"
#include "core/session/session.h"
#include "ui/drafts/draft_parts.h"
#include "ui/shell/mail_draft.h"
#include "ui/widgets/sheet.h"

class QLabel;
class QStackedWidget;

namespace success::ui {

class SegmentedFilter;

/// What one kind of draft is: where its template is kept, and what it is called.
struct DraftKind
{
    QString templateKey; ///< of the setting
    MailTemplate standard;
    QStringList fields;
    QString subjectOfAll, textOfAll; ///< labels of the template: `Subject of every renewal draft`
};

/// A mail: its text, edited in place and then opened, saved or copied, and the template it is made from. Nothing is
/// sent from here.
class DraftSheet : public Sheet
{
    Q_OBJECT

public:
    /// What a template becomes for the one that is written to.
    using MakeDraft = std::function<Result<MailDraft>(const MailTemplate &mail)>;

    DraftSheet(Session &session, const Theme &theme, DraftKind kind, QWidget *parent);

    /// A fresh draft from the template of the settings. `fileName`: suggested for the .eml.
    void draft(const QString &title, const QString &fileName, MakeDraft make);
    /// The template alone, for nobody in particular.
    void editTemplate(const QString &title);
    void setUrlOpener(UrlOpener open) { m_openUrl = std::move(open); }
    void setSaveFileChooser(SaveFileChooser chooser) { m_chooseFile = std::move(chooser); }

Q_SIGNALS:
    void said(const QString &sentence);

private:
    QWidget *makeDraft();
    QWidget *makeTemplate();
    QWidget *makeDraftButtons();
    QWidget *makeTemplateButtons();
    void showSide(const QString &side);
    void showTemplate(const MailTemplate &mail);
    void redraft();
    void saveTemplate(const nlohmann::json &value);
    void refuse(const QString &sentence);
    [[nodiscard]] MailDraft edited() const;
    [[nodiscard]] MailTemplate savedTemplate() const;
    void openInMail();
    void saveEml();
    void copy();

    Session &m_session;
    DraftKind m_kind;
    UrlOpener m_openUrl;
    SaveFileChooser m_chooseFile;
    QString m_fileName;
    MakeDraft m_make; ///< empty: nobody is drafted to
    std::vector<MailAddress> m_to;
    SegmentedFilter *m_side;
    QStackedWidget *m_texts;
    QStackedWidget *m_buttons;
    QLabel *m_refusal;
    MailFields m_mail{};
    TemplateFields m_template{};
};

/// `renewal-hooli.example.eml`, without characters that a file's name cannot have.
[[nodiscard]] QString emlName(const QString &what, const QString &accountKey);

} // namespace success::ui
