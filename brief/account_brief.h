// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/brief_facts.h"

#include <QImage>

#include <memory>

class QPainter;
class QTextDocument;

namespace success {

/// An account on one or two pages of A4: what one reads before a call. Text of outside systems is set as plain text.
/// Needs a QGuiApplication, for its fonts.
class AccountBrief
{
public:
    explicit AccountBrief(const BriefFacts &facts);
    ~AccountBrief();

    [[nodiscard]] int pageCount() const; ///< 1 or 2
    /// A page as a picture, `width` pixels wide.
    [[nodiscard]] QImage page(int number, int width) const;
    /// Written whole or not at all; refused with the reason the system gives.
    [[nodiscard]] Result<void> save(const QString &file) const;

private:
    void paint(QPainter &painter, int number) const;

    QString m_footer;
    QString m_title;
    std::unique_ptr<QTextDocument> m_document;
};

} // namespace success
