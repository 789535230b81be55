// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/raw_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace dateline {

namespace {

/// A file descriptor that is closed with its scope.
class OpenFile {
public:
    explicit OpenFile(const std::filesystem::path &path)
        : m_descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK))
    {
    }
    ~OpenFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

Error systemError(const std::filesystem::path &path, int number)
{
    const bool missing = number == ENOENT || number == ENOTDIR || number == ESTALE;
    return Error{missing ? ErrorCode::FileMissing : ErrorCode::FileUnreadable,
                 path.string(),
                 {},
                 missing ? std::string() : std::system_category().message(number),
                 {}};
}

Error tooLarge(const std::filesystem::path &path, std::uint64_t limit)
{
    return Error{ErrorCode::FileTooLarge,
                 path.string(),
                 {},
                 "An article may have up to " + std::to_string(limit >> 20) + " MB",
                 {}};
}

} // namespace

Result<std::string> readRawFile(const std::filesystem::path &path, std::uint64_t limit)
{
    const OpenFile file(path);
    struct stat facts {};
    if (file.descriptor() < 0 || ::fstat(file.descriptor(), &facts) != 0)
        return systemError(path, errno);
    if (!S_ISREG(facts.st_mode))
        return Error{ErrorCode::FileUnreadable, path.string(), {}, "It is no ordinary file", {}};
    if (static_cast<std::uint64_t>(facts.st_size) > limit)
        return tooLarge(path, limit);
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(facts.st_size));
    std::array<char, 65536> buffer;
    for (;;) {
        const ssize_t count = ::read(file.descriptor(), buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return systemError(path, errno);
        if (count == 0)
            return bytes;
        bytes.append(buffer.data(), static_cast<std::size_t>(count));
        if (bytes.size() > limit)
            return tooLarge(path, limit);
    }
}

} // namespace dateline
