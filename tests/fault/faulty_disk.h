// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace success::test {

/// While it lives, every database that SQLite opens in this process is on this disk: the real one, until told
/// otherwise. (SQLite's shared-memory index is mapped, not written, and so is not counted.)
class FaultyDisk
{
public:
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;

    /// The `n`-th write from now (1: the next) and all after it fail with this SQLite result code.
    void failFrom(int n, int code);
    /// The process ends at the `n`-th write from now, after half of that write, as in a power cut.
    void dieAt(int n);
    /// Files can be opened for reading only, as in a folder the user may not write.
    void setReadOnly(bool readOnly);
    void mend();                      ///< everything works again
    [[nodiscard]] int writes() const; ///< since the last of the calls above
};

} // namespace success::test
