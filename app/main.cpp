// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#ifdef DATELINE_WITH_WINDOW
#include "app/image_export/command_line_picture.h"
#include "app/window/run_window.h"
#else
#include <cstdio>
#endif

int main(int argc, char **argv)
{
#ifdef DATELINE_WITH_WINDOW
    if (dateline::cli::isCommandLine(argc, argv))
        return dateline::cli::run(argc, argv, dateline::drawWithoutDisplay);
    return dateline::runWindow(argc, argv);
#else
    if (dateline::cli::isCommandLine(argc, argv))
        return dateline::cli::run(argc, argv);
    std::fputs("dateline: This dateline was built without its window. \"dateline --help\" lists the commands.\n",
               stderr);
    return 2;
#endif
}
