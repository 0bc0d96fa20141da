// SPDX-License-Identifier: Apache-2.0
#include "core/session/doctor.h"

#include "app/cli/commands/command.h"

namespace success::cli {

Result<void> runDoctor(Context &context)
{
    SessionOptions options;
    options.demo = context.invocation().demo;
    options.dataDir = context.invocation().dataDir;
    options.asOf = context.invocation().asOf;
    const std::vector<Finding> findings = examineDataFolder(options);
    nlohmann::ordered_json records = nlohmann::ordered_json::array();
    int wrong = 0;
    for (const Finding &finding : findings) {
        wrong += !finding.ok;
        records.push_back({{"check", finding.check.toStdString()},
                           {"state", finding.ok ? "ok" : "wrong"},
                           {"detail", finding.detail.toStdString()}});
    }
    context.printRecords(records, {QStringLiteral("check"), QStringLiteral("state"), QStringLiteral("detail")});
    if (wrong > 0)
        return failure(ErrorKind::Storage, wrong == 1
                                               ? tr("One thing is wrong; it is in the list above.")
                                               : tr("%1 things are wrong; they are in the list above.").arg(wrong));
    return {};
}

} // namespace success::cli
