// SPDX-License-Identifier: Apache-2.0
#include "core/sources/source.h"

#include <QCoreApplication>

namespace success {

Result<void> Source::accepts(const QByteArray &token, const SourceOptions &options) const
{
    const SourceGuide known = guide();
    const auto refused = [](const QString &sentence) {
        return failure(ErrorKind::InvalidInput, sentence);
    };
    if (known.token == SourceGuide::Token::Required && token.trimmed().isEmpty())
        return refused(QCoreApplication::translate("Source", "A token is needed: %1.").arg(known.tokenLabel));
    for (auto option = options.begin(); option != options.end(); ++option) {
        const auto field = std::find_if(known.options.begin(), known.options.end(),
                                        [&](const OptionField &each) { return each.key == option.key(); });
        if (field == known.options.end())
            return refused(QCoreApplication::translate("Source", "There is no option “%1” here.").arg(option.key()));
        if (!field->choices.isEmpty() && !field->choices.contains(option.value()))
            return refused(QCoreApplication::translate("Source", "%1 is one of %2, not “%3”.")
                               .arg(field->label, field->choices.join(QStringLiteral(", ")), option.value()));
    }
    for (const OptionField &field : known.options) {
        if (field.required && options.value(field.key).trimmed().isEmpty())
            return refused(
                QCoreApplication::translate("Source", "%1 is needed (option %2).").arg(field.label, field.key));
    }
    return {};
}

RenewToken Source::renewal(const QUrl &, const QByteArray &, const SourceOptions &, Transport &, KeepSecret) const
{
    return {};
}

QCoro::Task<Result<ConnectionCheck>> Source::check(FetchContext) const
{
    co_return ConnectionCheck{};
}

} // namespace success
