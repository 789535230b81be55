// SPDX-License-Identifier: GPL-3.0-or-later
// dateline_bench [extract|import|library|window|import-100000|typing…] [--json]: measures, one figure a line. A missed
// bar is told, not an error.
#include "tests/bench/figures.h"

#include <time.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <functional>
#include <map>
#include <set>

namespace dateline::bench {

double processorMilliseconds(const std::function<void()> &work)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    const double begin = now();
    work();
    return now() - begin;
}

double percentile(std::vector<double> samples, double share)
{
    const auto at = samples.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(samples.size() - 1));
    std::nth_element(samples.begin(), at, samples.end());
    return *at;
}

namespace {

/// Measured only when they are named: minutes long.
const std::set<std::string> onRequest = {"import-100000", "typing"};

const std::map<std::string, std::function<Figures()>> groups = {
    {"extract", measureExtract}, {"import", measureImport}, {"import-100000", measureLargeImport},
    {"library", measureLibrary},
#ifdef DATELINE_WITH_WINDOW
    {"typing", measureTyping},   {"window", measureWindow},
#endif
};

void print(const Figure &figure, bool json)
{
    const char *sign = figure.better == Better::Lower ? "<=" : ">=";
    if (json)
        std::printf("{\"name\":\"%s\",\"value\":%.3f,\"unit\":\"%s\",\"bar\":\"%s %g\",\"met\":%s}\n",
                    figure.name.c_str(), figure.value, figure.unit.c_str(), sign, figure.bar,
                    figure.met() ? "true" : "false");
    else
        std::printf("%-30s %10.2f %-5s bar %s %-6g %s\n", figure.name.c_str(), figure.value, figure.unit.c_str(), sign,
                    figure.bar, figure.met() ? "met" : "MISSED");
    std::fflush(stdout);
}

int run(std::vector<std::string> names, bool json)
{
    if (names.empty())
        for (const auto &[name, measure] : groups)
            if (!onRequest.contains(name))
                names.push_back(name);
    for (const std::string &name : names)
        if (!groups.count(name)) {
            std::fprintf(stderr, "bench: there is no group \"%s\"\n", name.c_str());
            return 2;
        }
    for (const std::string &name : names)
        for (const Figure &figure : groups.at(name)())
            print(figure, json);
    return 0;
}

} // namespace

} // namespace dateline::bench

int main(int argc, char **argv)
{
    bool json = false;
    std::vector<std::string> names;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--json") == 0)
            json = true;
        else
            names.emplace_back(argv[i]);
    }
    return dateline::bench::run(std::move(names), json);
}
