// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

#include <chrono>
#include <string>
#include <string_view>

namespace dateline::cli {

/// `text` as a terminal may show it: control characters, and signs that turn the direction of writing around, become
/// U+FFFD. Names of files and articles come from anywhere.
std::string harmless(std::string_view text);

/// "dateline: <the whole message>" on standard error, harmless.
void printMessage(const Error &error);

/// Progress on standard error: one line that is written over on a terminal, a line every few seconds elsewhere.
class ProgressLine {
public:
    ProgressLine();
    /// Clears the line on a terminal.
    ~ProgressLine();
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    void show(const ProgressReport &report);

private:
    bool m_terminal;
    bool m_shown = false;
    std::chrono::steady_clock::time_point m_begin;
    std::chrono::steady_clock::time_point m_next;
};

} // namespace dateline::cli
