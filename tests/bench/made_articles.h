// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace dateline::bench {

/// Made-up news articles of about 5,000 bytes, any number of them: sentences of the sample library with other places,
/// numbers and years, between sentences that tell no event. No two are copies of each other. The same on every machine.
class MadeArticles {
public:
    struct Parts {
        std::string outlet, title, date, text; ///< the date as "3 May 1987"
        std::string isoDate;
    };

    MadeArticles();
    Parts parts(std::size_t number) const;
    std::string asText(std::size_t number) const;
    std::string asJsonLine(std::size_t number) const;

private:
    std::vector<std::string> m_sentences;
};

} // namespace dateline::bench
