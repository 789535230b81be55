// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/main_text.h"

#include "core/base/utf8.h"
#include "core/ingest/draft.h"
#include "core/lexicon/date_line.h"

#include <algorithm>
#include <set>
#include <utility>

namespace dateline {

namespace {

constexpr std::size_t wholeParagraph = 80; ///< bytes of text that need not end like a sentence
constexpr std::size_t shortestSentence = 25;
constexpr std::int64_t badBlock = 20;          ///< what each piece of furniture counts at least
constexpr std::size_t deepestTitle = 5000;     ///< blocks among which the title is looked for
constexpr std::size_t farthestHeading = 10;    ///< blocks above the text
constexpr std::size_t mostSkippedBetween = 12; ///< short lines between two paragraphs that are kept

std::set<std::string> wordsOf(std::string_view text)
{
    constexpr std::size_t enough = 1000; ///< bytes
    std::set<std::string> words;
    std::string word;
    for (const char c : foldCase(text.substr(0, enough))) {
        if (isAsciiAlpha(c) || isAsciiDigit(c) || static_cast<unsigned char>(c) >= 0x80)
            word += c;
        else if (!word.empty())
            words.insert(std::exchange(word, {}));
    }
    if (!word.empty())
        words.insert(word);
    return words;
}

/// Words that both have, in hundredths of those of the longer one.
int sharedOf(const std::set<std::string> &left, const std::set<std::string> &right)
{
    const std::size_t more = std::max(left.size(), right.size());
    if (left.empty() || right.empty())
        return 0;
    const auto shared =
        std::count_if(left.begin(), left.end(), [&](const std::string &word) { return right.contains(word); });
    return static_cast<int>(static_cast<std::size_t>(shared) * 100 / more);
}

bool endsWithColon(std::string_view text)
{
    return text.ends_with(':');
}

/// How much each paragraph speaks for or against an element that holds it.
struct Judgement {
    bool good = false; ///< running text
    std::int64_t weight = 0;
};

class MainTextFinder {
public:
    MainTextFinder(const HtmlTree &tree, const std::vector<PageBlock> &blocks, std::string_view title,
                   const ArticleCues &cues)
        : m_nodes(tree.nodes), m_blocks(blocks), m_titleWords(wordsOf(title)), m_cues(cues)
    {
    }

    MainText find()
    {
        m_result.heading = findHeading();
        for (std::size_t i = 0; i < m_blocks.size(); ++i)
            m_judged.push_back(judge(i));
        addUp();
        m_result.root = bestElement();
        narrow();
        collect();
        if (m_result.heading == m_blocks.size())
            m_result.heading = headingAbove();
        return std::move(m_result);
    }

private:
    using Place = std::vector<std::size_t>::iterator;

    /// The heading that shares most words with the title; the first one of the first level otherwise.
    std::size_t findHeading() const
    {
        std::size_t best = m_blocks.size();
        int bestShared = 39;
        std::size_t first = m_blocks.size();
        for (std::size_t i = 0; i < std::min(m_blocks.size(), deepestTitle); ++i) {
            const RichBlock &block = m_blocks[i].rich;
            const bool isTitleLike =
                block.line == LineKind::Heading ? block.level <= 3 : block.text.size() < 200 && isNamedTitle(i);
            if (!isTitleLike || m_blocks[i].isForeign())
                continue;
            if (first == m_blocks.size() && block.level == 1)
                first = i;
            const int shared = sharedOf(wordsOf(block.text), m_titleWords);
            if (shared > bestShared) {
                bestShared = shared;
                best = i;
            }
        }
        return best < m_blocks.size() ? best : first;
    }

    // Without a title to compare with and without a heading of the first level: the highest one right above the text.
    std::size_t headingAbove() const
    {
        std::size_t best = m_blocks.size();
        const std::size_t end = std::min(m_result.firstBlock, m_blocks.size());
        for (std::size_t i = end - std::min(end, farthestHeading); i < end; ++i) {
            const PageBlock &block = m_blocks[i];
            if (block.rich.line == LineKind::Heading && !block.isForeign()
                && (best == m_blocks.size() || block.rich.level < m_blocks[best].rich.level))
                best = i;
        }
        return best;
    }

    // Old pages make their heading with a font or a class.
    bool isNamedTitle(std::size_t i) const
    {
        return m_blocks[i].linkBytes == 0 && sharedOf(wordsOf(m_blocks[i].rich.text), m_titleWords) >= 60;
    }

    Judgement judge(std::size_t i) const
    {
        const PageBlock &block = m_blocks[i];
        const std::string &text = block.rich.text;
        const auto bytes = static_cast<std::int64_t>(text.size());
        if (block.isForeign() || i == m_result.heading)
            return {};
        if (block.rich.line == LineKind::Heading)
            return {false, block.linkBytes > 0 ? badBlock : 0};
        const bool linked =
            static_cast<std::size_t>(block.linkBytes) * 100 > text.size() * (text.size() > 250 ? 50 : 33);
        const bool sentence = endsSentence(text) || endsWithColon(text);
        const bool longEnough =
            text.size() >= (block.rich.line == LineKind::ListItem ? 2 * wholeParagraph : wholeParagraph)
            || (text.size() >= shortestSentence && sentence);
        if (linked || !longEnough || isSiteText(text))
            return {false, linked ? bytes + badBlock : std::max(badBlock, bytes / 2)};
        return {true, std::min<std::int64_t>(bytes, 1500)};
    }

    bool isSiteText(std::string_view text) const
    {
        if (text.size() > 500)
            return false;
        const ArticleCueSet cues =
            m_cues.ofLineStart(foldCase(text.substr(0, previousBorder(text, std::min<std::size_t>(text.size(), 72)))));
        return cues.has(ArticleCue::Boilerplate) || (cues.has(ArticleCue::Caption) && text.size() < 200);
    }

    void addUp()
    {
        m_good.assign(m_nodes.size() + 1, 0);
        m_bad.assign(m_nodes.size() + 1, 0);
        for (std::size_t i = 0; i < m_blocks.size(); ++i)
            (m_judged[i].good ? m_good : m_bad)[m_blocks[i].node + 1] += m_judged[i].weight;
        for (std::size_t i = 1; i <= m_nodes.size(); ++i) {
            m_good[i] += m_good[i - 1];
            m_bad[i] += m_bad[i - 1];
        }
    }

    std::int64_t good(std::uint32_t node) const { return m_good[m_nodes[node].end] - m_good[node]; }
    std::int64_t bad(std::uint32_t node) const { return m_bad[m_nodes[node].end] - m_bad[node]; }

    std::uint32_t bestElement() const
    {
        std::uint32_t best = 0;
        std::int64_t bestScore = good(0) - 2 * bad(0);
        for (std::uint32_t i = 1; i < m_nodes.size(); ++i) {
            if (m_nodes[i].isText())
                continue;
            const std::int64_t score = good(i) - 2 * bad(i);
            if (score > bestScore || (score == bestScore && m_nodes[best].end >= m_nodes[i].end)) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }

    // The element that the page itself calls the article, when that holds most of what was found.
    void narrow()
    {
        const std::uint32_t outer = m_result.root;
        const std::int64_t all = good(outer);
        std::uint32_t best = outer;
        for (std::uint32_t i = outer + 1; i < m_nodes[outer].end; ++i) {
            if (m_nodes[i].isText())
                continue;
            const bool body = m_nodes[i].attribute("itemprop") == "articleBody";
            const bool named =
                m_nodes[i].name == "article" || m_nodes[i].name == "main" || (marksOf(m_nodes[i]) & MarkArticle) != 0;
            if (good(i) * 100 >= all * (body ? 50 : 70) && (body || named))
                best = i;
        }
        m_result.root = best;
    }

    void collect()
    {
        std::vector<std::size_t> inside;
        for (std::size_t i = 0; i < m_blocks.size(); ++i)
            if (m_blocks[i].node > m_result.root && m_blocks[i].node < m_nodes[m_result.root].end)
                inside.push_back(i);
        if (headingLeads(inside))
            std::erase_if(inside, [&](std::size_t i) { return i < m_result.heading; });
        std::erase(inside, m_result.heading);
        const auto isGood = [&](std::size_t i) { return m_judged[i].good; };
        const auto first = std::find_if(inside.begin(), inside.end(), isGood);
        const auto last = std::find_if(inside.rbegin(), inside.rend(), isGood).base();
        m_result.firstBlock = first == inside.end() ? m_blocks.size() : *first;
        for (auto at = openingOf(inside, first); at < last; ++at) {
            if (beginsThread(inside, at))
                break;
            if (at < first || belongs(inside, at, last))
                m_result.blocks.push_back(*at);
        }
    }

    // Short sentences of their own right before the first paragraph that is sure to be one.
    Place openingOf(std::vector<std::size_t> &inside, Place first) const
    {
        while (first != inside.begin()) {
            const PageBlock &block = m_blocks[*std::prev(first)];
            const bool sentence = block.element == "p" && block.linkBytes == 0 && endsSentence(block.rich.text);
            if (!sentence || block.isForeign() || (block.marks & (MarkDate | MarkByline)) != 0
                || isSiteText(block.rich.text) || isDated(block))
                break;
            --first;
        }
        return first;
    }

    static bool isShort(const PageBlock &block) { return block.rich.text.size() <= 80; }
    bool isDated(const PageBlock &block) const
    {
        return isShort(block) && !findLineDates(block.rich.text, m_cues).empty();
    }

    // "Ann 6 March 2014": a name and a date, but no line of a chronology, which begins with the date or is a heading.
    bool isSigned(const PageBlock &block) const
    {
        if (!isShort(block) || block.rich.line != LineKind::Text || block.element == "p")
            return false;
        const std::vector<LineDate> dates = findLineDates(block.rich.text, m_cues);
        return !dates.empty() && dates.front().span.begin > 2;
    }

    // Readers' comments that nothing names as such: behind the article, three or more signed lines with a text each.
    bool beginsThread(const std::vector<std::size_t> &inside, Place at) const
    {
        constexpr std::size_t fewestParagraphs = 2;
        constexpr int fewestComments = 3;
        constexpr std::ptrdiff_t reach = 24;
        if (m_judged[*at].good || m_result.blocks.size() < fewestParagraphs || !isSigned(m_blocks[*at]))
            return false;
        int comments = 0;
        const Place end = at + std::min<std::ptrdiff_t>(reach, inside.cend() - at);
        for (auto next = at; next + 1 < end; ++next)
            comments += !m_judged[*next].good && isSigned(m_blocks[*next]) && m_judged[*(next + 1)].good ? 1 : 0;
        return comments >= fewestComments;
    }

    // The heading stands in the element and most of its text follows it.
    bool headingLeads(const std::vector<std::size_t> &inside) const
    {
        if (inside.empty() || m_result.heading < inside.front() || m_result.heading > inside.back())
            return false;
        const std::int64_t behind = m_good[m_nodes[m_result.root].end] - m_good[m_blocks[m_result.heading].node];
        return behind * 2 > good(m_result.root);
    }

    // Running text; a heading above running text; short lines among running text.
    bool belongs(const std::vector<std::size_t> &inside, Place at, Place last) const
    {
        const PageBlock &block = m_blocks[*at];
        if (m_judged[*at].good)
            return !isTeaser(*at);
        if (block.isForeign() || isSiteText(block.rich.text))
            return false;
        const bool linked = static_cast<std::size_t>(block.linkBytes) * 2 > block.rich.text.size();
        if (block.rich.line == LineKind::Heading)
            return !linked && std::next(at) != last && (m_judged[*std::next(at)].good || isListAfter(at, last));
        if (linked)
            return false;
        if (block.rich.line == LineKind::ListItem)
            return isInCleanList(inside, at);
        const bool besideText = (at != inside.begin() && isWith(block, *std::prev(at)))
                                || (std::next(at) != last && isWith(block, *std::next(at)));
        return besideText || block.element == "p" || block.element == "blockquote" || block.rich.line == LineKind::Quote
               || block.element == "pre";
    }

    // A line of the same element as running text.
    bool isWith(const PageBlock &block, std::size_t other) const
    {
        return m_judged[other].good && m_blocks[other].container == block.container;
    }

    bool isListAfter(Place at, Place last) const
    {
        const PageBlock &next = m_blocks[*std::next(at)];
        return std::next(at) != last && next.rich.line == LineKind::ListItem && next.linkBytes == 0
               && !next.isForeign();
    }

    // A list whose items are words rather than links.
    bool isInCleanList(const std::vector<std::size_t> &inside, Place at) const
    {
        std::size_t links = 0;
        std::size_t bytes = 0;
        for (auto before = at;; --before) {
            const PageBlock &item = m_blocks[*before];
            if (item.rich.line != LineKind::ListItem || static_cast<std::size_t>(at - before) > mostSkippedBetween)
                break;
            links += item.linkBytes;
            bytes += item.rich.text.size();
            if (before == inside.begin())
                break;
        }
        return links * 3 <= bytes;
    }

    // A sentence below a heading that is a link.
    bool isTeaser(std::size_t i) const
    {
        if (i == 0 || m_blocks[i].rich.text.size() > 300)
            return false;
        const PageBlock &before = m_blocks[i - 1];
        return before.rich.line == LineKind::Heading && before.linkBytes * 10 >= before.rich.text.size() * 9;
    }

    const std::vector<HtmlNode> &m_nodes;
    const std::vector<PageBlock> &m_blocks;
    std::set<std::string> m_titleWords;
    const ArticleCues &m_cues;
    std::vector<Judgement> m_judged;
    std::vector<std::int64_t> m_good; ///< of all blocks before a node
    std::vector<std::int64_t> m_bad;
    MainText m_result;
};

} // namespace

int sharedWords(std::string_view a, std::string_view b)
{
    return sharedOf(wordsOf(a), wordsOf(b));
}

MainText findMainText(const HtmlTree &tree, const std::vector<PageBlock> &blocks, std::string_view title,
                      const ArticleCues &cues)
{
    return MainTextFinder(tree, blocks, title, cues).find();
}

} // namespace dateline
