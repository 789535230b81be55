// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <limits>
#include <string>

#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <unistd.h>

namespace dateline::bench {

/// What the process has in memory now; 0 where the system does not tell.
inline double residentMegabytes()
{
    std::ifstream file("/proc/self/statm");
    double all = 0, resident = 0;
    file >> all >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

/// Gives back what was freed, so that residentMegabytes() counts what is in use.
inline void releaseFreeMemory()
{
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

/// What peakMegabytes() tells begins anew.
inline void forgetPeak()
{
    std::ofstream("/proc/self/clear_refs") << '5';
}

/// The most that the process had in memory since forgetPeak(); 0 where the system does not tell.
inline double peakMegabytes()
{
    std::ifstream file("/proc/self/status");
    for (std::string word; file >> word;) {
        double kilobytes = 0;
        if (word == "VmHWM:" && file >> kilobytes)
            return kilobytes * 1024 / 1e6;
        file.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
    }
    return 0;
}

} // namespace dateline::bench
