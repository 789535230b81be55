// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/plain_paragraphs.h"

#include "core/base/utf8.h"

namespace dateline {

std::vector<Block> plainParagraphs(std::string_view text)
{
    std::vector<Block> blocks;
    std::size_t begin = 0; // of the paragraph at hand; begin == end: none
    std::size_t end = 0;
    int lineEnds = 0; // since the last character that is no white space
    const auto close = [&] {
        if (end > begin)
            blocks.push_back(
                {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, BlockKind::Body, 0});
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool lineEnd = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
        if (isAsciiSpace(text[i])) {
            lineEnds += lineEnd ? 1 : 0;
            continue;
        }
        if (lineEnds >= 2 || end == begin) {
            close();
            begin = i;
        }
        lineEnds = 0;
        end = i + 1;
    }
    close();
    return blocks;
}

} // namespace dateline
