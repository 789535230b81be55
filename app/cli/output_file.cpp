// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <sys/stat.h>
#include <unistd.h>

namespace dateline::cli {

namespace {

Error writeError(const std::string &file)
{
    const bool full = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
    return {full ? ErrorCode::DiskFull : ErrorCode::WriteFailed, file, {}, std::strerror(errno), {}};
}

bool writeAll(std::FILE *stream, std::string_view bytes)
{
    return std::fwrite(bytes.data(), 1, bytes.size(), stream) == bytes.size() && std::fflush(stream) == 0;
}

/// A pipe or a device cannot be replaced, only written to.
bool isReplaceable(const std::string &file)
{
    struct stat status = {};
    return stat(file.c_str(), &status) != 0 || S_ISREG(status.st_mode);
}

Status writeDirectly(const std::string &file, std::string_view bytes)
{
    std::FILE *stream = std::fopen(file.c_str(), "wb");
    if (!stream)
        return writeError(file);
    const bool written = writeAll(stream, bytes);
    const Status done = written ? Status() : Status(writeError(file));
    std::fclose(stream);
    return done;
}

Status writeBesideAndRename(const std::string &file, std::string_view bytes)
{
    const std::string beside = file + ".part-" + std::to_string(getpid());
    std::FILE *stream = std::fopen(beside.c_str(), "wbx");
    if (!stream)
        return writeError(file);
    const bool written = writeAll(stream, bytes) && fsync(fileno(stream)) == 0;
    Status done = written ? Status() : Status(writeError(file));
    const bool closed = std::fclose(stream) == 0;
    if (done && (!closed || std::rename(beside.c_str(), file.c_str()) != 0))
        done = writeError(file);
    if (!done)
        std::remove(beside.c_str());
    return done;
}

} // namespace

Status writeOutput(const std::string &file, std::string_view bytes)
{
    if (file == "-")
        return writeAll(stdout, bytes) ? Status() : Status(writeError("standard output"));
    return isReplaceable(file) ? writeBesideAndRename(file, bytes) : writeDirectly(file, bytes);
}

} // namespace dateline::cli
