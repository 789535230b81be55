// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/library_commands.h"

#include "app/cli/messages.h"
#include "core/pipeline/salvage.h"

#include <cstdio>

namespace dateline::cli {

ExitCode runSalvage(const SalvageOptions &options)
{
    const auto packs = loadLanguagePacks(ResourceRoots::standard());
    if (!packs) {
        printMessage(packs.error());
        return Failed;
    }
    const auto report = [&] {
        ProgressLine line;
        return salvageLibrary(
            options.damaged, options.library, *packs, [&](const ProgressReport &done) { line.show(done); }, {},
            options.jobs);
    }();
    if (!report) {
        printMessage(report.error());
        return report.error().code == ErrorCode::BadArgument ? WrongUsage : Failed;
    }
    for (const Error &lost : report->lost)
        printMessage(lost);
    std::fprintf(stderr, "%s: %zu articles and %zu corrections saved, %zu lost\n", options.library.c_str(),
                 report->articles, report->corrections, report->lost.size());
    return report->lost.empty() ? Done : SomeSkipped;
}

} // namespace dateline::cli
