// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextCursor>
#include <QTextDocument>

namespace success {

enum class PrintTone { Text, Quiet, Critical, AtRisk, Healthy };

/// Writes a document from top to bottom with the few forms a brief has. Everything it is given is plain text.
class BriefWriter
{
public:
    explicit BriefWriter(QTextDocument &document);

    void title(const QString &text, const QString &beside);
    void heading(const QString &text);
    void line(const QString &text, PrintTone tone = PrintTone::Text);
    /// A first cell of fixed width and what belongs to it, in small quiet words below where there are any.
    void row(const QString &label, const QString &text, const QString &quiet = {}, PrintTone tone = PrintTone::Text);
    /// Figures side by side, each above its name.
    void figures(const std::vector<std::pair<QString, QString>> &figures);

private:
    void startBlock(int above);
    void write(QTextCursor &cursor, const QString &text, int pixels, bool bold, PrintTone tone);

    QTextCursor m_cursor;
    bool m_first = true;
};

/// Text on one line, at most so long.
[[nodiscard]] QString printable(const QString &text, qsizetype longest);

} // namespace success
