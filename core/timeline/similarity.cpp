// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/similarity.h"

#include "core/base/content_hash.h"
#include "core/base/utf8.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::size_t stemLetters = 6;
constexpr std::size_t shortestWord = 4;

bool isSeparator(char32_t c)
{
    return c < 0x30 || (c > 0x39 && c < 0x41) || (c > 0x5A && c < 0x61) || (c > 0x7A && c < 0xC0)
           || (c >= 0x2000 && c < 0x2070);
}

/// How much two sorted lists share: the mean of their Dice coefficient and of how much of the shorter the longer holds,
/// since one title may say more than the other.
double overlap(const std::vector<std::uint64_t> &a, const std::vector<std::uint64_t> &b)
{
    if (a.empty() || b.empty())
        return 0;
    std::size_t shared = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) {
            ++shared;
            ++i;
            ++j;
        } else {
            ++(a[i] < b[j] ? i : j);
        }
    }
    const auto both = static_cast<double>(shared);
    return both / static_cast<double>(a.size() + b.size())
           + 0.5 * both / static_cast<double>(std::min(a.size(), b.size()));
}

template <typename Named> bool shareName(const std::vector<Named> &a, const std::vector<Named> &b)
{
    return std::any_of(a.begin(), a.end(), [&](const Named &left) {
        return std::any_of(b.begin(), b.end(), [&](const Named &right) { return left.name == right.name; });
    });
}

/// 1: they share one; 0: they contradict each other; a half: one of them is silent.
template <typename Named> double agreement(const std::vector<Named> &a, const std::vector<Named> &b)
{
    if (a.empty() || b.empty())
        return 0.5;
    return shareName(a, b) ? 1 : 0;
}

/// As `agreement`; names of which words are the same ("Azerbaijani forces", "Azerbaijan") agree nearly.
double agreementOfActors(const std::vector<Actor> &a, const std::vector<Actor> &b)
{
    constexpr double nearly = 0.8;
    const double agreed = agreement(a, b);
    if (agreed > 0)
        return agreed;
    for (const Actor &left : a) {
        const std::vector<std::uint64_t> words = contentWords(left.name);
        for (const Actor &right : b)
            if (overlap(words, contentWords(right.name)) > 0)
                return nearly;
    }
    return 0;
}

/// "ASSAULT" of "ASSAULT-bombing".
std::string_view rootOf(std::string_view code)
{
    return code.substr(0, code.find('-'));
}

double agreementOfCodes(const std::string &a, const std::string &b)
{
    if (a.empty() || b.empty())
        return 0;
    return a == b ? 0.1 : rootOf(a) == rootOf(b) ? 0.06 : 0;
}

/// Whether both count the dead, and whether alike. Tolls rise: where they differ, that alone says nothing.
enum class Tolls { Silent, Same, Different };

Tolls compareTolls(const Mention &a, const Mention &b)
{
    if (!a.figures.killed || !b.figures.killed || a.figures.killed->value == 0 || b.figures.killed->value == 0)
        return Tolls::Silent;
    return a.figures.killed->value == b.figures.killed->value ? Tolls::Same : Tolls::Different;
}

} // namespace

std::vector<std::uint64_t> contentWords(std::string_view title)
{
    std::vector<std::uint64_t> words;
    const std::string folded = foldCase(title);
    for (std::size_t at = 0; at < folded.size();) {
        std::size_t letters = 0;
        std::size_t stemEnd = at;
        std::size_t end = at;
        bool number = true;
        while (end < folded.size()) {
            const CodePoint point = decodeUtf8(folded, end);
            if (isSeparator(point.value))
                break;
            end += point.bytes;
            number = number && point.value <= U'9';
            if (++letters <= stemLetters)
                stemEnd = end;
        }
        if (letters >= shortestWord || (number && letters > 0))
            words.push_back(contentHash64(std::string_view(folded).substr(at, stemEnd - at)));
        at = end == at ? at + decodeUtf8(folded, at).bytes : end;
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

double similarity(const MergeItem &a, const MergeItem &b)
{
    const double places = agreement(a.mention.places, b.mention.places);
    const double people = agreementOfActors(a.mention.actors, b.mention.actors);
    const double wording = overlap(a.words, b.words);
    const Tolls tolls = compareTolls(a.mention, b.mention);
    if (places == 0 || (people == 0 && wording < 0.5) || (places < 1 && tolls == Tolls::Different))
        return 0;
    return 0.25 * places + 0.25 * people + 0.4 * wording + agreementOfCodes(a.mention.code, b.mention.code)
           + (tolls == Tolls::Same ? 0.1 : 0);
}

} // namespace dateline
