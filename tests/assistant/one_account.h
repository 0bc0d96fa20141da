// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/assistant/desk.h"
#include "tests/unit/portfolio_fixture.h"

namespace success::test {

/// A cache of a few companies, hooli.example among them, that questions are asked about.
class OneAccount : public PortfolioTest
{
protected:
    Desk openDesk() const { return Desk::open(path(u"cache.sqlite"_qs), path(u"workspace.sqlite"_qs), asOf); }

    Result<assistant::Answer> ask(const QString &question, const QString &domain = u"hooli.example"_qs)
    {
        const Desk desk = openDesk();
        const Account *found = desk.find(domain);
        EXPECT_NE(found, nullptr);
        return desk.ask(*found, question);
    }

    QString said(const QString &question, const QString &domain = u"hooli.example"_qs)
    {
        const auto answer = ask(question, domain);
        EXPECT_TRUE(answer) << answer.error().sentence.toStdString();
        QStringList sentences;
        for (const auto &sentence : answer->sentences)
            sentences << sentence.text;
        return sentences.join(u'\n');
    }

    static ActivityRecord message(const QString &id, int ago, const QString &text, const QString &company = u"hooli"_qs)
    {
        ActivityRecord record = activity(id, ActivityKind::Message, ago);
        record.companyRef = company;
        record.text = text;
        return record;
    }
};

} // namespace success::test
