// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/command.h"
#include "app/cli/commands/rendering.h"
#include "core/assistant/answerer.h"

namespace success::cli {

namespace {

QString numbersOf(const assistant::Sentence &sentence)
{
    QString numbers;
    for (const int citation : sentence.citations)
        numbers += u'[' + QString::number(citation) + u']';
    return numbers;
}

/// The sentences with their numbers, and below them what the numbers stand for.
void printAnswer(Context &context, const assistant::Answer &answer)
{
    for (const assistant::Sentence &sentence : answer.sentences)
        context.print(sentence.citations.empty() ? sentence.text : QString(sentence.text % u' ' % numbersOf(sentence)));
    if (!answer.citations.empty())
        context.print({});
    for (size_t i = 0; i < answer.citations.size(); ++i) {
        const assistant::Citation &citation = answer.citations[i];
        const QString day = citation.day.isValid() ? QString(u' ' % citation.day.toString(Qt::ISODate)) : QString();
        context.print(QStringLiteral("[%1] ").arg(i + 1) % citation.kind % u' ' % citation.id % day);
        context.print(QString(u"    " % citation.excerpt));
    }
}

} // namespace

Result<void> runAsk(Context &context)
{
    if (context.format() == Format::Csv)
        return tl::unexpected(usageError(tr("An answer is no list; it comes as table or json.")));
    const auto portfolio = context.portfolio();
    if (!portfolio)
        return tl::unexpected(portfolio.error());
    const auto account = context.account(**portfolio, context.argument(0));
    if (!account)
        return tl::unexpected(account.error());
    const auto session = context.session();
    if (!session)
        return tl::unexpected(session.error());
    const auto cache = context.openCache();
    if (!cache)
        return tl::unexpected(cache.error());
    auto dossier = assistant::readDossier(**portfolio, **account, **cache, (*session)->workspace());
    if (!dossier)
        return tl::unexpected(dossier.error());
    const auto answer = assistant::Answerer(std::move(*dossier)).ask(context.arguments().mid(1).join(u' '));
    if (!answer)
        return tl::unexpected(answer.error());
    if (context.format() == Format::Json)
        return context.printValue(assistant::answerJson(*answer));
    printAnswer(context, *answer);
    return {};
}

} // namespace success::cli
