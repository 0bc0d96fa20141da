// SPDX-License-Identifier: Apache-2.0
#include "core/chat/disclosure.h"

#include "core/net/origin.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Disclosure", text);
}

} // namespace

Disclosure disclosureOf(const ProviderSettings &settings, const assistant::Prompt &prompt, bool withKey)
{
    Disclosure told{settings.origin(),
                    settings.baseUrl.host(),
                    isThisComputer(settings.baseUrl),
                    settings.model,
                    withKey,
                    int(prompt.records.size()),
                    {},
                    prompt.earlier,
                    prompt.size()};
    std::map<QString, int> counts;
    for (const assistant::Record &record : prompt.records)
        ++counts[record.kind];
    for (const auto &[kind, count] : counts)
        told.parts.push_back({kind, count});
    std::ranges::stable_sort(told.parts, std::greater(), &Disclosure::Part::records);
    return told;
}

QString disclosureSentence(const Disclosure &disclosure)
{
    QStringList parts;
    for (const Disclosure::Part &part : disclosure.parts)
        parts << QStringLiteral("%1 × %2").arg(part.records).arg(part.kind);
    const QString characters = QLocale::c().toString(qlonglong(disclosure.characters));
    const QString host =
        disclosure.onThisComputer ? tr("%1, which is this computer").arg(disclosure.origin) : disclosure.origin;
    return tr("The question and %1 records of the account (%2), %3 characters in all, would go to %4, to the model %5.")
        .arg(QString::number(disclosure.records), parts.join(QStringLiteral(", ")), characters, host, disclosure.model);
}

} // namespace success
