// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/messages.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <cstdio>
#include <string>

#include <fmt/format.h>

#include <unistd.h>

namespace dateline::cli {

namespace {

constexpr std::chrono::milliseconds terminalPause(100);
constexpr std::chrono::milliseconds logPause(5000);
constexpr std::size_t longestName = 60;
constexpr double estimateAfter = 1.5; ///< seconds; an estimate from less would only jump about

/// "1200 of 5000, 95 a second, 40 s left".
std::string progressText(const ProgressReport &report, double seconds)
{
    std::string text = std::to_string(report.done);
    if (report.total > 0)
        text += " of " + std::to_string(report.total);
    if (report.articles > report.done)
        text += " (" + std::to_string(report.articles) + " articles)";
    if (const double share = doneShare(report); share > 0 && share < 1 && seconds > estimateAfter) {
        const double rate = static_cast<double>(std::max(report.articles, report.done)) / seconds;
        text +=
            fmt::format(", {:.{}f} a second, {:.0f} s left", rate, rate < 10 ? 1 : 0, seconds * (1 - share) / share);
    }
    // The end of a path says more than its beginning.
    std::string_view current = report.current;
    if (current.size() > longestName)
        current = current.substr(current.size() - longestName);
    while (!current.empty() && (static_cast<unsigned char>(current.front()) & 0xC0) == 0x80)
        current.remove_prefix(1);
    if (!current.empty())
        text.append("  ").append(harmless(current));
    return text;
}

} // namespace

std::string harmless(std::string_view text)
{
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decodeUtf8(text, at);
        at += point.bytes;
        const bool isControl = point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0);
        const bool turns =
            (point.value >= 0x202A && point.value <= 0x202E) || (point.value >= 0x2066 && point.value <= 0x2069);
        appendUtf8(shown, isControl || turns ? U'\uFFFD' : point.value);
    }
    return shown;
}

void printMessage(const Error &error)
{
    std::fprintf(stderr, "dateline: %s\n", harmless(describe(error)).c_str());
}

ProgressLine::ProgressLine() : m_terminal(isatty(STDERR_FILENO) != 0), m_begin(std::chrono::steady_clock::now())
{
    m_next = m_begin + (m_terminal ? terminalPause : logPause);
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
    const double seconds = std::chrono::duration<double>(now - m_begin).count();
    if (m_terminal)
        std::fprintf(stderr, "\r\033[K%s", progressText(report, seconds).c_str());
    else
        std::fprintf(stderr, "%s\n", progressText(report, seconds).c_str());
    std::fflush(stderr);
}

} // namespace dateline::cli
