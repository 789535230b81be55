// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/encoding.h"

#include "core/base/utf8.h"

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string_view>

namespace dateline {

namespace {

struct ByteOrderMark {
    std::string_view bytes;
    const char *encoding;
};

// UTF-32 before UTF-16: its little-endian mark begins with that of UTF-16.
constexpr std::array<ByteOrderMark, 5> byteOrderMarks{{
    {{"\xEF\xBB\xBF", 3}, "UTF-8"},
    {{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
    {{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
    {{"\xFF\xFE", 2}, "UTF-16LE"},
    {{"\xFE\xFF", 2}, "UTF-16BE"},
}};

/// nullopt when ICU does not know the encoding or the bytes do not fit it.
std::optional<std::string> convert(std::string_view bytes, const char *encoding, bool repair = false)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> source(ucnv_open(encoding, &status), &ucnv_close);
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> target(ucnv_open("UTF-8", &status), &ucnv_close);
    if (U_FAILURE(status))
        return std::nullopt;
    if (!repair)
        ucnv_setToUCallBack(source.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    std::string text;
    std::array<UChar, 4096> pivot;
    UChar *pivotSource = pivot.data();
    UChar *pivotTarget = pivot.data();
    std::array<char, 16384> buffer;
    const char *from = bytes.data();
    for (bool reset = true;; reset = false) {
        char *to = buffer.data();
        status = U_ZERO_ERROR;
        ucnv_convertEx(target.get(), source.get(), &to, buffer.data() + buffer.size(), &from,
                       bytes.data() + bytes.size(), pivot.data(), &pivotSource, &pivotTarget,
                       pivot.data() + pivot.size(), reset, true, &status);
        text.append(buffer.data(), to);
        if (status != U_BUFFER_OVERFLOW_ERROR)
            break;
    }
    if (U_FAILURE(status))
        return std::nullopt;
    return text;
}

std::string detectedEncoding(std::string_view bytes)
{
    constexpr std::size_t enough = 1u << 20;
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    if (uchardet_handle_data(detector.get(), bytes.data(), std::min(bytes.size(), enough)) != 0)
        return {};
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

bool hasNul(std::string_view text)
{
    return text.find('\0') != std::string_view::npos;
}

// A text has hardly any control characters; compressed data has one in nine bytes.
bool looksBinary(std::string_view text)
{
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 && !isAsciiSpace(c) && c != 0x1B; };
    const auto controls = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isControl));
    return controls * 50 > text.size();
}

Result<DecodedText> withoutControls(std::string text, std::string encoding)
{
    if (hasNul(text) || looksBinary(text))
        return Error{ErrorCode::FileBinary, {}, {}, {}, {}};
    return DecodedText{std::move(text), std::move(encoding)};
}

// Text without a byte order mark and without NUL is in no encoding of wide characters; ICU's others (SCSU, UTF-7, …)
// have no place in files that people keep.
bool isSingleOrMultiByte(std::string_view declared)
{
    const std::string folded = foldCase(declared);
    return !folded.empty() && folded.size() < 40 && !folded.starts_with("utf") && folded != "scsu" && folded != "bocu-1"
           && folded.find("imap") == std::string::npos;
}

// What calls itself Latin-1 or ASCII is windows-1252 on the web (WHATWG Encoding Standard).
std::string usualName(std::string_view declared)
{
    const std::string folded = foldCase(declared);
    if (folded == "iso-8859-1" || folded == "latin1" || folded == "us-ascii" || folded == "ascii" || folded == "cp1252")
        return "windows-1252";
    if (folded == "gb2312" || folded == "gbk")
        return "gb18030";
    return folded;
}

Error badEncoding(std::string_view bytes, std::string detail)
{
    const std::size_t at = firstInvalidUtf8(bytes);
    return Error{ErrorCode::BadEncoding,
                 {},
                 at == std::string_view::npos ? std::string() : "byte " + std::to_string(at),
                 std::move(detail),
                 {}};
}

} // namespace

Result<DecodedText> decodeText(std::string bytes, std::string_view declared)
{
    for (const ByteOrderMark &mark : byteOrderMarks) {
        if (!std::string_view(bytes).starts_with(mark.bytes))
            continue;
        const std::string_view rest = std::string_view(bytes).substr(mark.bytes.size());
        if (auto text = convert(rest, mark.encoding); text && isValidUtf8(*text))
            return withoutControls(std::move(*text), mark.encoding);
        return badEncoding({}, std::string("Its byte order mark says ") + mark.encoding + ", but its bytes do not fit");
    }
    if (hasNul(bytes))
        return Error{ErrorCode::FileBinary, {}, {}, {}, {}};
    if (isValidUtf8(bytes))
        return withoutControls(std::move(bytes), "UTF-8");
    if (looksBinary(bytes))
        return Error{ErrorCode::FileBinary, {}, {}, {}, {}};
    if (isSingleOrMultiByte(declared))
        if (auto text = convert(bytes, usualName(declared).c_str(), true))
            return withoutControls(std::move(*text), usualName(declared));
    std::string encoding = detectedEncoding(bytes);
    if (encoding.empty() || encoding == "ASCII" || encoding == "UTF-8")
        encoding = "windows-1252"; // what a stray typographic quote in otherwise plain text nearly always is
    if (auto text = convert(bytes, encoding.c_str()))
        return withoutControls(std::move(*text), encoding);
    return badEncoding(bytes, "It is neither UTF-8 nor " + encoding);
}

} // namespace dateline
