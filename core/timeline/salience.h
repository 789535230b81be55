// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"

namespace dateline {

/// How much an event deserves its label when not all fit, 0 to 1: many sources and outlets, a told day, people killed,
/// things done rather than said.
double salienceOf(const Event &event);

} // namespace dateline
