// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace dateline::test {

/// A page of a certain make and what is in it.
struct CorpusPage {
    std::string name;
    std::string html;
    std::string title;
    std::string author; ///< empty when the page does not tell it
    std::string day;    ///< YYYY-MM-DD
    bool tellsOutlet = false;
    std::vector<std::string> paragraphs;
};

/// The pages of tests/core/ingest/pages with their stories put in.
std::vector<CorpusPage> corpusPages();

/// Harmonic mean of precision and recall of words, each as often as it stands (SQuAD's token F1).
double tokenF1(const std::string &found, const std::string &wanted);

} // namespace dateline::test
