// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dateline {

/// Gives memory that was freed back to the system where the C library would keep it: after work that needed much more
/// than what remains. Takes some milliseconds for each gigabyte. Safe for concurrent use by multiple threads.
void giveBackFreeMemory();

} // namespace dateline
