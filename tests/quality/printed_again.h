// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::test {

/// What papers do to an article that they print again.
struct Reprint {
    std::string manner; ///< for messages
    std::string text;
};
/// `text` has paragraphs parted by empty lines, the title first.
std::vector<Reprint> reprintsOf(const std::string &text);

/// The first half of one article's paragraphs under a new one's: a later report that repeats what was known.
std::string followUp(const std::string &earlier, const std::string &later);

/// Bulletins of one form, each of another day: all differ in figures and places and in hardly anything else.
std::vector<std::vector<std::string>> bulletins();

} // namespace dateline::test
