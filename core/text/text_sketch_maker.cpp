// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/text_sketch_maker.h"

#include "core/base/words.h"

#include <algorithm>
#include <string>

namespace dateline {

namespace {

/// Shorter texts are alike by chance, or because there is only one way to say it.
constexpr std::size_t fewestRuns = 40;

std::uint64_t runOf(Term first, Term second, Term third)
{
    std::uint64_t hash = (static_cast<std::uint64_t>(first) << 32 | second) * 0x9E3779B97F4A7C15ULL;
    hash = (hash ^ (hash >> 29) ^ third) * 0xBF58476D1CE4E5B9ULL;
    return hash ^ (hash >> 32);
}

std::string shownWords(const Article &article, ByteSpan span)
{
    std::string words;
    std::uint32_t at = span.begin;
    auto hidden = std::lower_bound(article.markup.begin(), article.markup.end(), span.begin,
                                   [](const ByteSpan &markup, std::uint32_t begin) { return markup.end <= begin; });
    for (; hidden != article.markup.end() && hidden->begin < span.end; ++hidden) {
        if (hidden->begin > at)
            words.append(article.text, at, hidden->begin - at);
        at = std::max(at, hidden->end);
    }
    if (at < span.end)
        words.append(article.text, at, span.end - at);
    return words;
}

class SketchMaker {
public:
    void add(const std::string &passage)
    {
        const std::vector<CountedWord> words = countedWordsOf(passage);
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words[i].isNumber)
                m_numbers.push_back(static_cast<std::uint16_t>(words[i].term));
            if (i >= 2)
                m_runs.push_back(runOf(words[i - 2].term, words[i - 1].term, words[i].term));
        }
    }

    TextSketch take()
    {
        TextSketch sketch;
        std::sort(m_runs.begin(), m_runs.end());
        m_runs.erase(std::unique(m_runs.begin(), m_runs.end()), m_runs.end());
        if (m_runs.size() < fewestRuns)
            return sketch;
        sketch.runs = static_cast<std::uint32_t>(m_runs.size());
        // Ascending, so the first run of a bin is its smallest.
        for (const std::uint64_t run : m_runs) {
            std::uint16_t &sample = sketch.sample[run % TextSketch::bins];
            if (sample == 0)
                sample = static_cast<std::uint16_t>(std::max<std::uint64_t>(1, (run >> 20) & 0xFFFF));
        }
        std::sort(m_numbers.begin(), m_numbers.end());
        m_numbers.erase(std::unique(m_numbers.begin(), m_numbers.end()), m_numbers.end());
        m_numbers.resize(std::min(m_numbers.size(), TextSketch::mostNumbers));
        sketch.numbers = std::move(m_numbers);
        return sketch;
    }

private:
    std::vector<std::uint64_t> m_runs;
    std::vector<std::uint16_t> m_numbers;
};

} // namespace

TextSketch sketchOf(const Article &article)
{
    SketchMaker maker;
    if (article.blocks.empty())
        maker.add(article.text);
    for (const Block &block : article.blocks)
        if (isAnalysed(block.kind))
            maker.add(shownWords(article, block.span));
    return maker.take();
}

} // namespace dateline
