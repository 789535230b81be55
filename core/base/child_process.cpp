// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/child_process.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace dateline {

namespace {

class Descriptor {
public:
    explicit Descriptor(int number = -1) : m_number(number) {}
    Descriptor(Descriptor &&other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor &operator=(Descriptor &&) = delete;
    ~Descriptor() { reset(); }

    int number() const { return m_number; }
    void reset()
    {
        if (m_number >= 0)
            close(std::exchange(m_number, -1));
    }

private:
    int m_number;
};

Error systemError(ErrorCode code, const std::string &what)
{
    return Error{code, {}, {}, what + ": " + std::strerror(errno), {}};
}

/// A file in memory that is gone when the last one closes it: there is no writing to a program that has ended.
Result<Descriptor> inputFile(std::string_view input)
{
    Descriptor file(memfd_create("dateline-input", MFD_CLOEXEC));
    if (file.number() < 0)
        return systemError(ErrorCode::WriteFailed, "Memory for another program cannot be had");
    while (!input.empty()) {
        const ssize_t written = write(file.number(), input.data(), input.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return systemError(ErrorCode::WriteFailed, "Memory for another program cannot be had");
        input.remove_prefix(static_cast<std::size_t>(written));
    }
    lseek(file.number(), 0, SEEK_SET);
    return file;
}

class Child {
public:
    explicit Child(pid_t id) : m_id(id) {}
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;
    ~Child()
    {
        if (m_running) {
            kill(m_id, SIGKILL);
            wait();
        }
    }
    /// The status that waitpid tells.
    int wait()
    {
        int status = 0;
        while (waitpid(m_id, &status, 0) < 0 && errno == EINTR) {
        }
        m_running = false;
        return status;
    }

private:
    pid_t m_id;
    bool m_running = true;
};

/// 0, or the number of the system's error.
int spawn(pid_t &id, const std::filesystem::path &program, const std::vector<std::string> &arguments, int input,
          int output)
{
    std::vector<std::string> words = {program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char *> argv;
    for (std::string &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    const int failure = posix_spawn(&id, program.c_str(), &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return failure;
}

/// Everything that comes until the other end is closed; or which limit was broken.
std::optional<std::string> readAll(int from, const ChildLimits &limits, std::string &output)
{
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + limits.time;
    std::string buffer(1u << 16, '\0');
    while (true) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        pollfd ready{from, POLLIN, 0};
        const int count = left > 0 ? poll(&ready, 1, static_cast<int>(left)) : 0;
        if (count == 0)
            return "it took longer than " + std::to_string(limits.time.count() / 1000) + " s";
        const ssize_t size = count < 0 ? -1 : read(from, buffer.data(), buffer.size());
        if (size < 0 && errno == EINTR)
            continue;
        if (size < 0)
            return std::string(std::strerror(errno));
        if (size == 0)
            return std::nullopt;
        if (output.size() + static_cast<std::size_t>(size) > limits.output)
            return "it gives more than " + std::to_string(limits.output >> 20) + " MB";
        output.append(buffer, 0, static_cast<std::size_t>(size));
    }
}

} // namespace

Result<std::string> runChild(const std::filesystem::path &program, const std::vector<std::string> &arguments,
                             std::string_view input, const ChildLimits &limits)
{
    const auto given = inputFile(input);
    if (!given)
        return given.error();
    int ends[2] = {-1, -1};
    if (pipe2(ends, O_CLOEXEC) != 0)
        return systemError(ErrorCode::ResourceMissing, program.string());
    const Descriptor from(ends[0]);
    Descriptor to(ends[1]);
    pid_t id = 0;
    if (const int failure = spawn(id, program, arguments, given->number(), to.number()); failure != 0) {
        errno = failure;
        return systemError(ErrorCode::ResourceMissing, program.string());
    }
    Child child(id);
    to.reset();
    std::string output;
    if (const auto broken = readAll(from.number(), limits, output))
        return Error{ErrorCode::FormatBroken, {}, {}, *broken, {}};
    const int status = child.wait();
    if (WIFSIGNALED(status))
        return Error{ErrorCode::FormatBroken, {}, {}, "reading it crashed", {}};
    if (WEXITSTATUS(status) != 0)
        return Error{
            ErrorCode::FormatBroken, {}, {}, "reading it ended with " + std::to_string(WEXITSTATUS(status)), {}};
    return output;
}

} // namespace dateline
