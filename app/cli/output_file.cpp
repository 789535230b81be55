// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output_file.h"

#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dateline::cli {

namespace fs = std::filesystem;

namespace {

constexpr const char *unfinished = ".part-";

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

/// Of a program that was killed while it wrote this file: nobody else would take it away.
void removeLeftOvers(const fs::path &file)
{
    const std::string beginning = file.filename().string() + unfinished;
    std::error_code failure;
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    for (fs::directory_iterator each(folder, failure), end; !failure && each != end; each.increment(failure)) {
        const std::string name = each->path().filename().string();
        pid_t writer = 0;
        if (!name.starts_with(beginning))
            continue;
        const char *last = name.data() + name.size();
        const auto [at, mistake] = std::from_chars(name.data() + beginning.size(), last, writer);
        std::error_code ignored;
        if (mistake == std::errc() && at == last && writer > 0
            && (writer == getpid() || (kill(writer, 0) != 0 && errno == ESRCH)))
            fs::remove(each->path(), ignored);
    }
}

/// A file that has no name yet, so that nothing is left of it when the program is killed; -1 where the disk knows no
/// such files.
int openNameless(const fs::path &file)
{
#ifdef O_TMPFILE
    if (access("/proc/self/fd", X_OK) != 0) // by which it gets its name
        return -1;
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    return open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
#else
    return -1;
#endif
}

bool giveName(int descriptor, const std::string &name)
{
    const std::string self = "/proc/self/fd/" + std::to_string(descriptor);
    return linkat(AT_FDCWD, self.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0;
}

Status writeBesideAndRename(const std::string &file, std::string_view bytes)
{
    removeLeftOvers(file);
    const std::string beside = file + unfinished + std::to_string(getpid());
    const int nameless = openNameless(file);
    std::FILE *stream = nameless >= 0 ? fdopen(nameless, "wb") : std::fopen(beside.c_str(), "wbx");
    if (!stream) {
        Status failed = writeError(file);
        if (nameless >= 0)
            close(nameless);
        return failed;
    }
    bool written = writeAll(stream, bytes) && fsync(fileno(stream)) == 0;
    written = written && (nameless < 0 || giveName(nameless, beside));
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
