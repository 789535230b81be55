// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sample_texts.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <numeric>

namespace dateline::bench {

namespace fs = std::filesystem;

namespace {

/// Moves every year from 1900 to 2099 by `years`, staying within four digits.
std::string inOtherYears(std::string text, int years)
{
    const auto isDigit = [&](std::size_t at) {
        return at < text.size() && std::isdigit(static_cast<unsigned char>(text[at]));
    };
    for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
        const bool century = text.compare(at, 2, "19") == 0 || text.compare(at, 2, "20") == 0;
        if (!century || !isDigit(at + 2) || !isDigit(at + 3) || isDigit(at + 4) || (at > 0 && isDigit(at - 1)))
            continue;
        text.replace(at, 4, std::to_string(std::stoi(text.substr(at, 4)) + years));
        at += 3;
    }
    return text;
}

} // namespace

std::vector<std::string> sampleTexts()
{
    std::vector<fs::path> paths;
    for (const auto &entry : fs::directory_iterator(fs::path(DATELINE_SOURCE_DIR) / "resources/sample"))
        if (std::isdigit(static_cast<unsigned char>(entry.path().filename().string()[0])))
            paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> texts;
    for (const fs::path &path : paths) {
        std::ifstream file(path, std::ios::binary);
        texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return texts;
}

std::vector<std::string> variedSamples(std::size_t count)
{
    const std::vector<std::string> originals = sampleTexts();
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < count && !originals.empty(); ++i) {
        const int copy = static_cast<int>(i / originals.size());
        texts.push_back(inOtherYears(originals[i % originals.size()], -(copy % 800)));
    }
    return texts;
}

std::size_t bytesOf(const std::vector<std::string> &texts)
{
    return std::accumulate(texts.begin(), texts.end(), std::size_t(0),
                           [](std::size_t sum, const std::string &text) { return sum + text.size(); });
}

} // namespace dateline::bench
