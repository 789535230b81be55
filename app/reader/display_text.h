// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace dateline {

/// Characters of one look. Each stands for one code point of the article's text, from `byte` on without a gap.
struct DisplayRun {
    QString text;
    std::uint32_t byte = 0;
    std::uint32_t bytes = 0;
    std::uint8_t styles = 0; ///< bit n: TextStyle n

    bool has(TextStyle style) const { return (styles >> static_cast<int>(style) & 1) != 0; }
};

struct DisplayParagraph {
    BlockKind kind = BlockKind::Body;
    std::uint8_t level = 0;
    std::vector<DisplayRun> runs;
};

/// What the reader shows of an article.
struct DisplayText {
    std::vector<DisplayParagraph> paragraphs; ///< in the order of the text
    bool cutBefore = false;                   ///< a very long article: text before or after is left out
    bool cutAfter = false;
};

/// Bytes around the focus that are shown of very long articles.
inline constexpr std::uint32_t defaultWindow = 1'500'000;

/// Leaves out markup, makes one space of every run of white space, and replaces characters that would act on the
/// document (line and object separators, controls). Of articles longer than twice `window` only the blocks within
/// `window` bytes of `focus` are shown. Linear in what is shown.
DisplayText displayText(const Article &article, std::uint32_t focus = 0, std::uint32_t window = defaultWindow);

} // namespace dateline
