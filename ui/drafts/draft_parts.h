// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/drafts/mail_draft.h"
#include "ui/table/export_rows.h"

#include <nlohmann/json.hpp>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;
class QWidget;

namespace success::ui {

// What every sheet of drafts is put together from.

[[nodiscard]] QVBoxLayout *draftColumn(QWidget *widget);
[[nodiscard]] QHBoxLayout *draftFooter(QWidget *widget);

struct MailFields
{
    QLabel *address;
    QLineEdit *subject;
    QPlainTextEdit *body;
};
/// Addressees, subject and text of a mail; the text at least `textHeight` pixels high.
[[nodiscard]] MailFields addMailFields(QVBoxLayout *column, int textHeight);

struct TemplateFields
{
    QLineEdit *subject;
    QPlainTextEdit *body;
};
[[nodiscard]] TemplateFields addTemplateFields(QVBoxLayout *column, const QString &subjectOfAll,
                                               const QString &textOfAll, int textHeight);
/// As the setting of a template is kept.
[[nodiscard]] nlohmann::json templateValue(const TemplateFields &fields);

struct MailButtons
{
    QPushButton *copy, *save, *open;
};
[[nodiscard]] MailButtons addMailButtons(QHBoxLayout *row);

struct TemplateButtons
{
    QPushButton *reset, *save;
};
[[nodiscard]] TemplateButtons addTemplateButtons(QHBoxLayout *row);

/// `To: Ann <ann@hooli.example>, …`; `nobody` where there is no address.
[[nodiscard]] QString addressText(const std::vector<MailAddress> &to, const QString &nobody);
/// `{company} {day}`.
[[nodiscard]] QString fieldNames(const QStringList &fields);
/// What the file chooser says of .eml files.
[[nodiscard]] SavedFiles emlFiles();

} // namespace success::ui
