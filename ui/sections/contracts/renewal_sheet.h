// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/contracts/renewal_draft.h"
#include "core/session/session.h"
#include "ui/shell/mail_draft.h"
#include "ui/table/export_rows.h"
#include "ui/widgets/sheet.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;

namespace success::ui {

class SegmentedFilter;

/// A renewal mail: its text, edited in place and then opened, saved or copied, and the template it is made from.
/// Nothing is sent from here.
class RenewalSheet : public Sheet
{
    Q_OBJECT

public:
    RenewalSheet(Session &session, const Theme &theme, QWidget *parent);

    /// A fresh draft from the template of the settings.
    void draftFor(const ContractDetail &detail);
    void setUrlOpener(UrlOpener open) { m_openUrl = std::move(open); }
    void setSaveFileChooser(SaveFileChooser chooser) { m_chooseFile = std::move(chooser); }

Q_SIGNALS:
    void said(const QString &sentence);

private:
    QWidget *makeDraft();
    QWidget *makeTemplate();
    QWidget *makeDraftButtons();
    QWidget *makeTemplateButtons();
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
    UrlOpener m_openUrl;
    SaveFileChooser m_chooseFile;
    ContractDetail m_detail;
    std::vector<MailAddress> m_to;
    SegmentedFilter *m_side;
    QStackedWidget *m_texts;
    QStackedWidget *m_buttons;
    QLabel *m_refusal;
    QLabel *m_address = nullptr;
    QLineEdit *m_subject = nullptr;
    QPlainTextEdit *m_body = nullptr;
    QLineEdit *m_templateSubject = nullptr;
    QPlainTextEdit *m_templateBody = nullptr;
};

} // namespace success::ui
