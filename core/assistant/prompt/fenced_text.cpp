// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/prompt/fenced_text.h"

#include "core/assistant/visible_text.h"
#include "core/assistant/wording.h"

#include <QCryptographicHash>

#include <algorithm>

namespace success::assistant {

QString asData(const QString &text)
{
    QString data = oneLine(visibleText(text));
    for (QChar &letter : data) {
        if (QStringView(u"[【［⟦").contains(letter))
            letter = u'(';
        else if (QStringView(u"]】］⟧").contains(letter))
            letter = u')';
    }
    return data;
}

QString fenceFor(const QStringList &lines, const QString &question)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &line : lines + QStringList{question}) {
        hash.addData(line.toUtf8());
        hash.addData(QByteArrayView("\n"));
    }
    for (;;) {
        const QString mark = QString::fromLatin1(hash.result().toHex().left(8));
        const bool occurs = question.contains(mark) ||
                            std::ranges::any_of(lines, [&](const QString &line) { return line.contains(mark); });
        if (!occurs)
            return u"RECORDS " + mark;
        hash.addData(QByteArrayView("again"));
    }
}

} // namespace success::assistant
