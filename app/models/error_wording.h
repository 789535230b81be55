// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace dateline {

/// The whole message for a person, translated: what happened, to which file, and what was done.
QString errorWords(const Error &error);

} // namespace dateline
