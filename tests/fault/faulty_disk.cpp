// SPDX-License-Identifier: Apache-2.0
#include "tests/fault/faulty_disk.h"

#include <sqlite3.h>

#include <unistd.h>

#include <cstring>
#include <limits>
#include <new>

namespace success::test {

namespace {

constexpr int never = std::numeric_limits<int>::max();

struct State
{
    sqlite3_vfs *disk = nullptr; // the real one
    sqlite3_vfs vfs{};
    int writes = 0;
    int failFrom = never;
    int code = 0;
    int dieAt = never;
    bool readOnly = false;
};
State state;

struct File
{
    sqlite3_file base;

    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); } // SQLite allocates both at once
};

sqlite3_file *real(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->real();
}

int writeFile(sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
    sqlite3_file *target = real(file);
    ++state.writes;
    if (state.writes >= state.dieAt) {
        target->pMethods->xWrite(target, data, size / 2, offset);
        _exit(0);
    }
    return state.writes >= state.failFrom ? state.code : target->pMethods->xWrite(target, data, size, offset);
}

/// Forwards a method to the real file.
template<auto Method, typename... Arguments>
auto forward(sqlite3_file *file, Arguments... arguments)
{
    sqlite3_file *target = real(file);
    return (target->pMethods->*Method)(target, arguments...);
}

const sqlite3_io_methods methods{
    2, // no memory-mapped reading
    [](sqlite3_file *file) { return forward<&sqlite3_io_methods::xClose>(file); },
    [](sqlite3_file *file, void *data, int size, sqlite3_int64 offset) {
        return forward<&sqlite3_io_methods::xRead>(file, data, size, offset);
    },
    writeFile,
    [](sqlite3_file *file, sqlite3_int64 size) { return forward<&sqlite3_io_methods::xTruncate>(file, size); },
    [](sqlite3_file *file, int flags) { return forward<&sqlite3_io_methods::xSync>(file, flags); },
    [](sqlite3_file *file, sqlite3_int64 *size) { return forward<&sqlite3_io_methods::xFileSize>(file, size); },
    [](sqlite3_file *file, int lock) { return forward<&sqlite3_io_methods::xLock>(file, lock); },
    [](sqlite3_file *file, int lock) { return forward<&sqlite3_io_methods::xUnlock>(file, lock); },
    [](sqlite3_file *file, int *held) { return forward<&sqlite3_io_methods::xCheckReservedLock>(file, held); },
    [](sqlite3_file *file, int op, void *arg) { return forward<&sqlite3_io_methods::xFileControl>(file, op, arg); },
    [](sqlite3_file *file) { return forward<&sqlite3_io_methods::xSectorSize>(file); },
    [](sqlite3_file *file) { return forward<&sqlite3_io_methods::xDeviceCharacteristics>(file); },
    [](sqlite3_file *file, int page, int size, int extend, volatile void **memory) {
        return forward<&sqlite3_io_methods::xShmMap>(file, page, size, extend, memory);
    },
    [](sqlite3_file *file, int offset, int n, int flags) {
        return forward<&sqlite3_io_methods::xShmLock>(file, offset, n, flags);
    },
    [](sqlite3_file *file) { forward<&sqlite3_io_methods::xShmBarrier>(file); },
    [](sqlite3_file *file, int remove) { return forward<&sqlite3_io_methods::xShmUnmap>(file, remove); },
    nullptr,
    nullptr,
};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *flagsOut)
{
    if (state.readOnly && (flags & SQLITE_OPEN_MAIN_DB)) {
        flags &= ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        flags |= SQLITE_OPEN_READONLY;
    } else if (state.readOnly) {
        return SQLITE_CANTOPEN;
    }
    auto *opened = new (file) File{};
    const int result = state.disk->xOpen(state.disk, name, opened->real(), flags, flagsOut);
    opened->base.pMethods = opened->real()->pMethods ? &methods : nullptr;
    return result;
}

void reset()
{
    state.writes = 0;
    state.failFrom = state.dieAt = never;
    state.readOnly = false;
}

} // namespace

FaultyDisk::FaultyDisk()
{
    reset();
    state.disk = sqlite3_vfs_find(nullptr);
    state.vfs = *state.disk;
    state.vfs.zName = "faulty";
    state.vfs.szOsFile = int(sizeof(File)) + state.disk->szOsFile;
    state.vfs.xOpen = openFile;
    sqlite3_vfs_register(&state.vfs, 1);
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_vfs_unregister(&state.vfs);
    sqlite3_vfs_register(state.disk, 1);
}

void FaultyDisk::failFrom(int n, int code)
{
    reset();
    state.failFrom = n;
    state.code = code;
}

void FaultyDisk::dieAt(int n)
{
    reset();
    state.dieAt = n;
}

void FaultyDisk::setReadOnly(bool readOnly)
{
    reset();
    state.readOnly = readOnly;
}

void FaultyDisk::mend()
{
    reset();
}

int FaultyDisk::writes() const
{
    return state.writes;
}

} // namespace success::test
