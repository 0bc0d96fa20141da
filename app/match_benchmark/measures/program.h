// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace success::matching {

/// `CATALOG.jsonl REQUESTS.jsonl [--text title|all] [--format text|json]`. Exit codes: 0 measured, 1 the files could
/// not be read, 2 the arguments are wrong; sentences go to stderr.
int runBenchmark(const QStringList &arguments);

} // namespace success::matching
