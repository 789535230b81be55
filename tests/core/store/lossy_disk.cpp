// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/lossy_disk.h"

#include "tests/support/temporary_folder.h"

#include <cstring>
#include <filesystem>
#include <fstream>
#include <new>

#include <sqlite3.h>

namespace dateline::testing {

namespace {

LossyDisk *theDisk = nullptr;
sqlite3_vfs *below = nullptr;

/// Lies before the file of the system's VFS in one piece of memory.
struct LossyFile {
    sqlite3_file base;
    std::string *path;

    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

LossyFile *lossy(sqlite3_file *file)
{
    return reinterpret_cast<LossyFile *>(file);
}

sqlite3_file *real(sqlite3_file *file)
{
    return lossy(file)->real();
}

int closeFile(sqlite3_file *file)
{
    delete lossy(file)->path;
    return real(file)->pMethods->xClose(real(file));
}

int readFile(sqlite3_file *file, void *bytes, int size, sqlite3_int64 offset)
{
    return real(file)->pMethods->xRead(real(file), bytes, size, offset);
}

int writeFile(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
{
    if (!theDisk->countWrite())
        return SQLITE_IOERR_WRITE;
    const std::string written(static_cast<const char *>(bytes), static_cast<std::size_t>(size));
    theDisk->changed(*lossy(file)->path, {static_cast<std::uint64_t>(offset), written});
    return real(file)->pMethods->xWrite(real(file), bytes, size, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (!theDisk->countWrite())
        return SQLITE_IOERR_TRUNCATE;
    theDisk->changed(*lossy(file)->path, {static_cast<std::uint64_t>(size), std::nullopt});
    return real(file)->pMethods->xTruncate(real(file), size);
}

int syncFile(sqlite3_file *file, int flags)
{
    if (!theDisk->countWrite())
        return SQLITE_IOERR_FSYNC;
    theDisk->synchronised(*lossy(file)->path);
    return real(file)->pMethods->xSync(real(file), flags);
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}

int lockFile(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xLock(real(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}

int checkReservedLock(sqlite3_file *file, int *held)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), held);
}

int controlFile(sqlite3_file *file, int operation, void *argument)
{
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}

/// No promises of the real disk: neither atomic writes nor order.
int characteristics(sqlite3_file *)
{
    return 0;
}

int mapShared(sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
    return real(file)->pMethods->xShmMap(real(file), region, size, extend, memory);
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}

void shareBarrier(sqlite3_file *file)
{
    real(file)->pMethods->xShmBarrier(real(file));
}

int unmapShared(sqlite3_file *file, int deletes)
{
    return real(file)->pMethods->xShmUnmap(real(file), deletes);
}

constexpr sqlite3_io_methods methods = {
    2,          closeFile,    readFile,          writeFile,   truncateFile, syncFile,        fileSize,
    lockFile,   unlockFile,   checkReservedLock, controlFile, sectorSize,   characteristics, mapShared,
    lockShared, shareBarrier, unmapShared,       nullptr,     nullptr};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *flagsOut)
{
    LossyFile *opened = new (file) LossyFile{};
    const int code = below->xOpen(below, name, opened->real(), flags, flagsOut);
    if (code != SQLITE_OK)
        return code;
    opened->base.pMethods = &methods;
    opened->path = new std::string(name ? name : "");
    theDisk->opened(*opened->path);
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    if (!theDisk->countWrite())
        return SQLITE_IOERR_DELETE;
    theDisk->removed(name);
    return below->xDelete(below, name, syncFolder);
}

sqlite3_vfs lossyVfs;

} // namespace

LossyDisk::LossyDisk(unsigned seed, int writesUntilCut)
    : m_random(seed), m_writesLeft(writesUntilCut), m_previous(sqlite3_vfs_find(nullptr))
{
    theDisk = this;
    below = m_previous;
    lossyVfs = *below;
    lossyVfs.zName = "lossy";
    lossyVfs.szOsFile = static_cast<int>(sizeof(LossyFile)) + below->szOsFile;
    lossyVfs.xOpen = openFile;
    lossyVfs.xDelete = deleteFile;
    sqlite3_vfs_register(&lossyVfs, 1);
}

LossyDisk::~LossyDisk()
{
    sqlite3_vfs_register(m_previous, 1);
    sqlite3_vfs_unregister(&lossyVfs);
    theDisk = nullptr;
}

void LossyDisk::opened(const std::string &path)
{
    if (const auto [file, isNew] = m_files.try_emplace(path); isNew && !path.empty())
        file->second.safe = readBytes(path);
}

namespace {

void apply(std::string &bytes, const LossyDisk::Change &change)
{
    if (!change.bytes)
        return bytes.resize(change.offset);
    if (bytes.size() < change.offset + change.bytes->size())
        bytes.resize(change.offset + change.bytes->size());
    bytes.replace(change.offset, change.bytes->size(), *change.bytes);
}

} // namespace

void LossyDisk::synchronised(const std::string &path)
{
    File &file = m_files[path];
    for (const Change &change : file.waiting)
        apply(file.safe, change);
    file.waiting.clear();
}

void LossyDisk::cutPower()
{
    for (auto &[path, file] : m_files) {
        if (path.empty())
            continue;
        for (const Change &change : file.waiting)
            if (m_random() % 2 == 0)
                apply(file.safe, change);
        std::ofstream(path, std::ios::binary) << file.safe;
        std::filesystem::remove(path + "-shm");
    }
}

} // namespace dateline::testing
