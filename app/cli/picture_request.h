// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/timeline.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dateline::cli {

/// How a picture is to look, as the user asks for it.
struct PictureLook {
    std::string format = "png"; ///< png, svg or pdf
    int width = 1600;           ///< pixels before scaling
    double scale = 1;
    std::string title; ///< empty: the library's name
    bool dark = false;
    bool skipEmpty = false; ///< leave out long stretches without events
    bool sources = false;   ///< list the articles below the legend
};

/// Everything a picture of the timeline is made of.
struct PictureRequest {
    std::shared_ptr<const Timeline> timeline;
    std::vector<RowIndex> rows;    ///< to be drawn, ascending
    std::optional<DayNumber> from; ///< range shown; open: where the rows begin or end
    std::optional<DayNumber> to;
    PictureLook look;
};

/// Draws it and returns the bytes of the picture's file. Empty in a program that was built without its window.
/// Errors: BadArgument when the picture would be too large.
using PictureExporter = std::function<Result<std::string>(const PictureRequest &)>;

} // namespace dateline::cli
