// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/picture_request.h"

namespace dateline {

/// Draws a picture for the command line and returns the bytes of its file. Needs no display and, where a
/// QGuiApplication is missing, makes one for the time of the call. Errors: BadArgument when it would be too large.
Result<std::string> drawWithoutDisplay(const cli::PictureRequest &request);

} // namespace dateline
