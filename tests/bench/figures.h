// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace dateline::bench {

enum class Better { Lower, Higher };

/// One measured number and the bar that it should meet.
struct Figure {
    std::string name;
    double value = 0;
    std::string unit;
    Better better = Better::Lower;
    double bar = 0;

    bool met() const { return better == Better::Lower ? value <= bar : value >= bar; }
};

using Figures = std::vector<Figure>;

/// Wall clock milliseconds that `work` takes.
inline double milliseconds(const std::function<void()> &work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

/// Milliseconds of the processor that `work` takes on the calling thread: the same as the clock shows while nothing
/// else runs, and not longer beside other work.
double processorMilliseconds(const std::function<void()> &work);

/// The value below which `share` (0 to 1) of the samples lie; `samples` must not be empty.
double percentile(std::vector<double> samples, double share);

Figures measureExtract();
Figures measureImport();
Figures measureLargeImport(); ///< 100,000 articles: minutes, and two gigabytes of disk
Figures measureLibrary();
// Only in builds with the window.
Figures measureWindow(); ///< drawing and opening
Figures measureTyping(); ///< keys, filters and clicks in the whole window, on a library of a million events

} // namespace dateline::bench
