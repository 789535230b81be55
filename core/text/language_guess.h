// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// The BCP 47 code of the language of `text` ("en", "de", "ar", …) by script and frequent words; empty when unsure.
/// Looks at the first 4 KB. Pure.
std::string guessLanguage(std::string_view text);

} // namespace dateline
