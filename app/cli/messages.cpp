// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/messages.h"

#include <cstdio>
#include <string>

#include <unistd.h>

namespace dateline::cli {

namespace {

constexpr std::chrono::milliseconds terminalPause(100);
constexpr std::chrono::milliseconds logPause(5000);
constexpr std::size_t longestName = 60;

std::string progressText(const ProgressReport &report)
{
    std::string text = std::to_string(report.done);
    if (report.total > 0)
        text += " of " + std::to_string(report.total);
    // The end of a path says more than its beginning.
    std::string_view current = report.current;
    if (current.size() > longestName)
        current = current.substr(current.size() - longestName);
    while (!current.empty() && (static_cast<unsigned char>(current.front()) & 0xC0) == 0x80)
        current.remove_prefix(1);
    if (!current.empty())
        text.append("  ").append(current);
    return text;
}

} // namespace

void printMessage(const Error &error)
{
    std::fprintf(stderr, "dateline: %s\n", describe(error).c_str());
}

ProgressLine::ProgressLine() : m_terminal(isatty(STDERR_FILENO) != 0)
{
    m_next = std::chrono::steady_clock::now() + (m_terminal ? terminalPause : logPause);
}

ProgressLine::~ProgressLine()
{
    if (m_terminal && m_shown)
        std::fputs("\r\033[K", stderr);
}

void ProgressLine::show(const ProgressReport &report)
{
    const auto now = std::chrono::steady_clock::now();
    if (now < m_next)
        return;
    m_next = now + (m_terminal ? terminalPause : logPause);
    m_shown = true;
    if (m_terminal)
        std::fprintf(stderr, "\r\033[K%s", progressText(report).c_str());
    else
        std::fprintf(stderr, "%s\n", progressText(report).c_str());
    std::fflush(stderr);
}

} // namespace dateline::cli
