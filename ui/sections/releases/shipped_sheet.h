// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/release_loop.h"
#include "core/session/session.h"
#include "ui/widgets/sheet.h"

class QDateEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace success::ui {

/// One thing that shipped; what a person wrote down is added, edited and removed here.
class ShippedSheet : public Sheet
{
    Q_OBJECT

public:
    ShippedSheet(Session &session, const Theme &theme, QWidget *parent);

    void addEntry(QDate day);
    void editEntry(const ManualRelease &release);
    /// Of what a source announced: for reading.
    void showEntry(const ShippedEntry &entry);

Q_SIGNALS:
    void decided(const QString &sentence); ///< can be undone
    void linkRequested(const QString &url);

private:
    void makeForm(const ManualRelease &release);
    void save();
    void remove();
    void refuse(const QString &sentence);

    Session &m_session;
    QString m_id;
    QLineEdit *m_title = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QDateEdit *m_day = nullptr;
    QLineEdit *m_url = nullptr;
    QLabel *m_refusal = nullptr;
};

/// The entry itself or one that is merged into it, where a person wrote it down; nullptr: nobody did.
[[nodiscard]] const ManualRelease *manualOf(const ShippedEntry &entry, const ReleaseDecisions &decisions);

} // namespace success::ui
