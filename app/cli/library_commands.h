// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/picture_request.h"

#include <string>
#include <vector>

namespace dateline::cli {

struct BuildOptions {
    std::string library;
    std::vector<std::string> paths;
    bool watch = false;   ///< the library remembers the folders among the paths as watched
    bool watched = false; ///< in place of paths: the folders that the library watches
    std::string columns;  ///< of the tables among the paths, as TableColumns reads it; empty: as their first rows say
    unsigned jobs = 0;    ///< 0: all cores
};

/// `dateline build`: reads files and folders into a library; a second run reads only what is new or changed. An
/// interrupt (Ctrl+C) keeps what was read.
ExitCode runBuild(const BuildOptions &options);

struct ExportOptions {
    std::string library;
    std::string format; ///< csv, json, png, svg or pdf
    std::string file;   ///< "-": standard output
    std::string from;   ///< ISO days; empty: open
    std::string to;
    std::vector<std::string> types;
    std::vector<std::string> statuses;
    std::vector<std::string> actors;
    std::vector<std::string> places;
    std::vector<std::string> outlets;
    std::string text; ///< full-text query
    bool byteOrderMark = false;
    PictureLook look;
};

/// `dateline export`. An existing file is replaced whole or not at all.
ExitCode runExport(const ExportOptions &options, const PictureExporter &exportPicture);

struct SuggestOptions {
    std::string library;
    bool jsonLines = false;
    unsigned jobs = 0; ///< 0: all cores
};

/// `dateline suggest`: prints the publication dates that the library makes likely for its undated articles. Changes
/// nothing.
ExitCode runSuggest(const SuggestOptions &options);

struct SalvageOptions {
    std::string damaged;
    std::string library;
    unsigned jobs = 0; ///< 0: all cores
};

/// `dateline salvage`: puts what a damaged library still holds into a new one and names what is lost.
ExitCode runSalvage(const SalvageOptions &options);

/// `dateline check-resources`: reads all language data and runs the examples of its rules.
ExitCode runCheckResources();

} // namespace dateline::cli
