// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/ask_model.h"
#include "app/cli/commands/command.h"
#include "core/assistant/answerer.h"

#include <cstdio>

namespace success::cli {

namespace {

QString lineOf(const assistant::Sentence &sentence)
{
    QString numbers;
    for (const int citation : sentence.citations)
        numbers += u'[' + QString::number(citation) + u']';
    for (const int number : sentence.unsupported)
        numbers += tr("[%1: no such record]").arg(number);
    return numbers.isEmpty() ? sentence.text : QString(sentence.text % u' ' % numbers);
}

/// What the numbers of the sentences stand for.
void printCitations(Context &context, const assistant::Answer &answer)
{
    if (!answer.citations.empty())
        context.print({});
    for (size_t i = 0; i < answer.citations.size(); ++i) {
        const assistant::Citation &citation = answer.citations[i];
        const QString day = citation.day.isValid() ? QString(u' ' % citation.day.toString(Qt::ISODate)) : QString();
        context.print(QStringLiteral("[%1] ").arg(i + 1) % citation.kind % u' ' % citation.id % day);
        context.print(QString(u"    " % citation.excerpt));
    }
}

/// Now, and not when the command has ended: a model takes its time.
void writeNow(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

Result<assistant::Answer> askBuiltIn(const OpenedAccount &opened, const QString &question)
{
    auto dossier =
        assistant::readDossier(*opened.portfolio, *opened.account, *opened.cache, opened.session->workspace());
    if (!dossier)
        return tl::unexpected(dossier.error());
    return assistant::Answerer(std::move(*dossier)).ask(question);
}

} // namespace

Result<void> runAsk(Context &context)
{
    const bool model = context.invocation().has(QStringLiteral("model"));
    if (context.format() == Format::Csv)
        return tl::unexpected(usageError(tr("An answer is no list; it comes as table or json.")));
    if (!model && context.invocation().has(QStringLiteral("send-to")))
        return tl::unexpected(usageError(tr("--send-to goes with --model; the built-in answer sends nothing.")));
    const auto opened = openAccount(context);
    if (!opened)
        return tl::unexpected(opened.error());
    const QString question = context.arguments().mid(1).join(u' ');
    const bool table = context.format() == Format::Table;
    std::function<void(const assistant::Sentence &)> say;
    if (model && table)
        say = [](const assistant::Sentence &sentence) {
            writeNow(lineOf(sentence));
        };
    const auto answer = model ? askModel(context, *opened, question, say) : askBuiltIn(*opened, question);
    if (!answer)
        return tl::unexpected(answer.error());
    if (!table)
        return context.printValue(assistant::answerJson(*answer));
    for (const assistant::Sentence &sentence : answer->sentences) {
        if (!say)
            context.print(lineOf(sentence));
    }
    printCitations(context, *answer);
    if (!answer->incomplete.isEmpty())
        note(answer->incomplete);
    return {};
}

} // namespace success::cli
