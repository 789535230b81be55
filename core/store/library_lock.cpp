// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/library_lock.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dateline {

namespace {

/// False when another process removed the lock file between our opening and our locking it.
bool isStillThere(int descriptor, const std::filesystem::path &file)
{
    struct stat opened = {};
    struct stat named = {};
    return fstat(descriptor, &opened) == 0 && stat(file.c_str(), &named) == 0 && opened.st_ino == named.st_ino
           && opened.st_dev == named.st_dev;
}

} // namespace

LibraryLock::~LibraryLock()
{
    if (m_descriptor < 0)
        return;
    unlink(m_file.c_str()); // still ours, so nobody else's is removed
    close(m_descriptor);
}

LibraryLock::Outcome LibraryLock::acquire(const std::filesystem::path &library)
{
    m_file = library;
    m_file += "-lock";
    while (true) {
        const int descriptor = open(m_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
        if (descriptor < 0)
            return Outcome::NotPossible;
        if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const bool taken = errno == EWOULDBLOCK;
            close(descriptor);
            return taken ? Outcome::HeldByOther : Outcome::NotPossible;
        }
        if (isStillThere(descriptor, m_file)) {
            m_descriptor = descriptor;
            return Outcome::Held;
        }
        close(descriptor);
    }
}

} // namespace dateline
