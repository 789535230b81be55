// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <sys/wait.h>
#include <unistd.h>

namespace dateline::testing {

/// What a child process that failed to start its work returns.
inline constexpr int childFailed = 99;

/// The exit code of an ended child; -1 when a signal ended it.
inline int exitCodeOf(pid_t child)
{
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Runs `work` in a process of its own; it is still running when this returns.
inline pid_t startProcess(const std::function<int()> &work)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(work());
    return child;
}

/// Gives up the rights of root, under which every file can be read and written. False when that is not possible.
inline bool becomeNobody()
{
    return geteuid() != 0 || (setgid(65534) == 0 && setuid(65534) == 0);
}

/// Runs `work` in another process without the rights of root and gives what it returned.
inline int asNobody(const std::function<int()> &work)
{
    return exitCodeOf(startProcess([&] { return becomeNobody() ? work() : childFailed; }));
}

} // namespace dateline::testing
