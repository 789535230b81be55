// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace dateline {

/// A file's text as UTF-8 and the name of the encoding it came in.
struct DecodedText {
    std::string text;
    std::string encoding;
};

/// Turns raw bytes into UTF-8: by byte order mark (UTF-8, UTF-16, UTF-32), else as UTF-8 when valid, else as `declared`
/// (what a header or the file itself says; bytes that do not fit it become U+FFFD), else by detection.
/// Errors: FileBinary (NUL bytes or many control characters), BadEncoding (no encoding fits). Pure.
Result<DecodedText> decodeText(std::string bytes, std::string_view declared = {});

} // namespace dateline
