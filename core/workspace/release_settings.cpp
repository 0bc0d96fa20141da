// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/release_settings.h"

#include "core/drafts/release_template.h"
#include "core/workspace/setting_rules.h"

#include <QCoreApplication>

namespace success {

using nlohmann::json;
using namespace setting_rules;

namespace {

const QString templateKey = QStringLiteral("releases.template");
const QString perKey = QStringLiteral("releases.draft_per");

QString tr(const char *text)
{
    return QCoreApplication::translate("Settings", text);
}

} // namespace

void addReleaseSettings(std::vector<SettingEntry> &entries)
{
    addTemplate(entries, templateKey, defaultReleaseTemplate(),
                {tr("What a draft to someone whose request has shipped says, with fields such as {person} and "
                    "{features}"),
                 tr("The subject of such a draft"), tr("The text of such a draft")});
    entries.push_back(whole(perKey, tr("requester or account"), draftPerKey(DraftPer::Requester).toStdString(),
                            tr("Whether everybody who asked gets a mail of their own, or each account one"), true));
}

Result<json> checkReleaseSetting(const SettingEntry &entry, const json &value)
{
    if (entry.key == templateKey)
        return checkTemplateSetting(templateKey, value, releaseFields());
    for (const DraftPer per : {DraftPer::Requester, DraftPer::Account}) {
        if (value == draftPerKey(per).toStdString())
            return value;
    }
    return refused(tr("releases.draft_per is requester or account, not %1.").arg(shown(value)));
}

ReleaseSettings releaseSettingsFrom(const QHash<QString, json> &values)
{
    const json mail = values[templateKey];
    const bool perAccount = values[perKey] == draftPerKey(DraftPer::Account).toStdString();
    return {templateFrom(mail), perAccount ? DraftPer::Account : DraftPer::Requester};
}

QString draftPerKey(DraftPer per)
{
    return per == DraftPer::Account ? QStringLiteral("account") : QStringLiteral("requester");
}

} // namespace success
