// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

/// A part of a mail (RFC 5322, RFC 2045 to 2049): its header fields and its body as it was sent.
struct MimePart {
    std::vector<std::pair<std::string, std::string>> fields; ///< names in lower case, values unfolded
    std::string_view body;                                   ///< still encoded; points into the parsed bytes
    int depth = 0;

    /// Empty when there is none; of several the first.
    std::string_view field(std::string_view name) const;
    /// "text/html" in lower case; "text/plain" where nothing is told.
    std::string type() const;
    /// A parameter of Content-Type: "charset", "boundary". Empty when there is none.
    std::string parameter(std::string_view name) const;
    bool isAttachment() const;
    /// The body decoded from base64 or quoted-printable; the bytes are in the part's charset.
    std::string decodedBody() const;
};

inline constexpr std::size_t maximumMimeParts = 1000;
inline constexpr int maximumMimeDepth = 20;

/// All parts of a message that are no multipart themselves, in order, attached messages opened; the first element is
/// the message itself. What lies beyond the limits is left out. `bytes` must outlive the parts.
std::vector<MimePart> mimeParts(std::string_view bytes);

/// "=?utf-8?Q?M=C3=A4rz?=" as text (RFC 2047), any charset, as valid UTF-8.
std::string decodedHeader(std::string_view value);

std::string decodedBase64(std::string_view text);
/// `underscore`: '_' stands for a space, as in header fields.
std::string decodedQuotedPrintable(std::string_view text, bool underscore = false);

} // namespace dateline
