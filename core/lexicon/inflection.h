// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lexicon/table_reader.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The forms of a verb.
struct VerbForms {
    std::string base;
    std::string third;
    std::string past;
    std::string participle;
    std::string gerund;
};

/// How words change: rows of inflection.tsv. Longest ending first; an irregular word before any ending.
class Inflection {
public:
    /// Rows: verb ENDING THIRD PAST PARTICIPLE GERUND, noun ENDING PLURAL, irregular BASE THIRD PAST PARTICIPLE GERUND,
    /// plural SINGULAR PLURAL. "-" is the empty ending. Other first cells are left to the caller.
    Status read(std::span<const TableRow> rows, std::string_view name);

    VerbForms verb(std::string_view base) const;
    std::string plural(std::string_view singular) const;

private:
    struct Ending {
        std::string text;
        VerbForms verb;
        std::string plural;
    };
    static const Ending *longest(const std::vector<Ending> &endings, std::string_view word);

    std::vector<Ending> m_verbs;
    std::vector<Ending> m_nouns;
    std::map<std::string, VerbForms, std::less<>> m_irregular;
    std::map<std::string, std::string, std::less<>> m_plurals;
};

} // namespace dateline
