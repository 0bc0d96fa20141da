// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"

#include <SQLiteCpp/Exception.h>

namespace success {

/// What SQLite reported about `file`, as a sentence a person can act on; `code` is the extended result code.
[[nodiscard]] Error storageError(const QString &file, int code, const QString &sqliteMessage);
[[nodiscard]] Error storageError(const QString &file, const SQLite::Exception &exception);

} // namespace success
