// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language_guess.h"

#include "core/base/octets.h"
#include "core/lexicon/function_words.h"
#include "core/text/char_class.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

namespace dateline {

namespace {

constexpr std::size_t lookedAt = 4u << 10; ///< bytes, some seven hundred words: more does not change a guess
constexpr int fewestWords = 4;             ///< hits that a guess needs
constexpr double smallestShare = 0.12;     ///< of all words
constexpr int clearAfter = 150;            ///< words: then a clear case needs no more of them
constexpr double clearShare = 0.3;

/// Languages that are alone in writing their script, as far as news goes.
struct OwnScript {
    UScriptCode script;
    std::string_view language;
};
constexpr std::array<OwnScript, 12> ownScripts{{
    {USCRIPT_HANGUL, "ko"},
    {USCRIPT_GREEK, "el"},
    {USCRIPT_HEBREW, "he"},
    {USCRIPT_THAI, "th"},
    {USCRIPT_ARMENIAN, "hy"},
    {USCRIPT_GEORGIAN, "ka"},
    {USCRIPT_BENGALI, "bn"},
    {USCRIPT_TAMIL, "ta"},
    {USCRIPT_DEVANAGARI, "hi"},
    {USCRIPT_ETHIOPIC, "am"},
    {USCRIPT_HAN, "zh"},
    {USCRIPT_KHMER, "km"},
}};

/// Letters counted by script, and the words of the text one by one.
class Sample {
public:
    explicit Sample(std::string_view text) : m_text(text) { count(); }

    std::string languageByScript() const
    {
        if (m_letters == 0)
            return {};
        if (m_kana * 20 > m_letters)
            return "ja";
        for (std::size_t i = 0; i < ownScripts.size(); ++i)
            if (m_own[i] * 2 > m_letters)
                return std::string(ownScripts[i].language);
        return {};
    }

    std::string languageByWords(const FunctionWords &words) const
    {
        std::vector<int> hits(words.languages().size(), 0);
        int total = 0;
        for (std::size_t i = 0; i < m_text.size();) {
            if (const char c = m_text[i]; static_cast<unsigned char>(c) < 0x80 && !isAsciiAlpha(c)) {
                ++i;
                continue;
            }
            const std::size_t end = wordEnd(i);
            if (end > i) {
                for (const std::uint8_t language : words.languagesOf(m_text.substr(i, end - i)))
                    ++hits[language];
                if (++total % clearAfter == 0 && isClear(hits, total))
                    break;
            }
            i = end > i ? end : i + charAt(m_text, i).bytes;
        }
        return best(words, hits, total);
    }

private:
    void count()
    {
        for (std::size_t i = 0; i < m_text.size();) {
            if (const std::size_t plain = countPlain(i); plain != 0) {
                i += plain;
                continue;
            }
            const CodePoint point = charAt(m_text, i);
            i += point.bytes;
            if (point.value < 0x80) {
                m_letters += isAsciiAlpha(static_cast<char>(point.value)) ? 1 : 0;
                continue;
            }
            if (classOf(point.value) != CharClass::Letter)
                continue;
            ++m_letters;
            UErrorCode status = U_ZERO_ERROR;
            const UScriptCode script = uscript_getScript(static_cast<UChar32>(point.value), &status);
            m_kana += script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ? 1 : 0;
            for (std::size_t k = 0; k < ownScripts.size(); ++k)
                m_own[k] += ownScripts[k].script == script ? 1 : 0;
        }
    }

    /// Counts the letters of the next eight bytes when they are all ASCII; how many bytes were looked at.
    std::size_t countPlain(std::size_t i)
    {
        if (m_text.size() - i < octets::size)
            return 0;
        const std::uint64_t bytes = octets::load(m_text.data() + i);
        if ((bytes & octets::tops) != 0)
            return 0;
        m_letters += octets::count(octets::letters(bytes));
        return octets::size;
    }

    std::size_t wordEnd(std::size_t i) const
    {
        while (m_text.size() - i >= octets::size) {
            const std::size_t plain = octets::before(~octets::letters(octets::load(m_text.data() + i)) & octets::tops);
            i += plain;
            if (plain != octets::size)
                break;
        }
        while (i < m_text.size()) {
            const CodePoint point = charAt(m_text, i);
            if (classOf(point.value) != CharClass::Letter)
                break;
            i += point.bytes;
        }
        return std::min(i, m_text.size());
    }

    /// Whether one language has a large share of the words and all others together have less.
    static bool isClear(const std::vector<int> &hits, int total)
    {
        const int all = std::accumulate(hits.begin(), hits.end(), 0);
        const int top = hits.empty() ? 0 : *std::max_element(hits.begin(), hits.end());
        return top >= clearShare * total && 2 * top > all;
    }

    static std::string best(const FunctionWords &words, const std::vector<int> &hits, int total)
    {
        if (hits.empty())
            return {};
        const auto top = std::max_element(hits.begin(), hits.end());
        if (*top < fewestWords || *top < smallestShare * total)
            return {};
        const bool tie = std::count(hits.begin(), hits.end(), *top) > 1;
        return tie ? std::string() : words.languages()[static_cast<std::size_t>(top - hits.begin())];
    }

    std::string_view m_text;
    std::size_t m_letters = 0;
    std::size_t m_kana = 0;
    std::array<std::size_t, ownScripts.size()> m_own{};
};

} // namespace

std::string guessLanguage(std::string_view text)
{
    const Sample sample(text.substr(0, previousBorder(text, std::min(text.size(), lookedAt))));
    if (std::string language = sample.languageByScript(); !language.empty())
        return language;
    const Result<FunctionWords> &words = FunctionWords::standard();
    return words ? sample.languageByWords(*words) : std::string();
}

} // namespace dateline
