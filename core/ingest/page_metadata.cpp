// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/page_metadata.h"

#include "core/base/utf8.h"
#include "core/ingest/block_view.h"
#include "core/ingest/draft.h"
#include "core/lexicon/date_line.h"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

constexpr std::size_t longestTitle = 400;
constexpr std::size_t longestName = 160;
constexpr std::size_t headReach = 12; ///< blocks between the heading and the text that may tell date and author

constexpr std::array<std::string_view, 8> separators{" | ",  " - ",        " \xE2\x80\x93 ", " \xE2\x80\x94 ",
                                                     " :: ", " \xC2\xBB ", " \xC2\xB7 ",     " / "};

/// Where the last separator of a page's title stands, and how long it is.
std::pair<std::size_t, std::size_t> lastSeparator(std::string_view title)
{
    std::pair<std::size_t, std::size_t> last{std::string_view::npos, 0};
    for (const std::string_view separator : separators)
        if (const std::size_t at = title.rfind(separator);
            at != std::string_view::npos && (last.second == 0 || at > last.first))
            last = {at, separator.size()};
    return last;
}

std::string hostOf(std::string_view url)
{
    const std::size_t begin = url.find("://");
    if (begin == std::string_view::npos)
        return {};
    std::string_view host = url.substr(begin + 3);
    host = host.substr(0, host.find_first_of("/:?#"));
    host = host.substr(host.rfind('@') + 1);
    return foldCase(host.starts_with("www.") ? host.substr(4) : host);
}

std::string lettersOf(std::string_view text)
{
    std::string letters;
    for (const char c : foldCase(text))
        if (isAsciiAlpha(c) || isAsciiDigit(c) || static_cast<unsigned char>(c) >= 0x80)
            letters += c;
    return letters;
}

class MetadataFinder {
public:
    MetadataFinder(const HtmlTree &tree, const PageFacts &facts, const std::vector<PageBlock> &blocks,
                   const MainText &main, const ArticleCues &cues)
        : m_tree(tree), m_facts(facts), m_blocks(blocks), m_main(main), m_cues(cues)
    {
    }

    ArticleMetadata find()
    {
        m_result.url = !m_facts.url.empty() ? m_facts.url : m_facts.linked.url;
        m_result.language = !m_facts.language.empty() ? m_facts.language : foldCase(m_facts.linked.language);
        m_result.outlet = outlet();
        m_result.title = title();
        m_result.byline = byline();
        findDates();
        return std::move(m_result);
    }

private:
    const std::string *heading() const
    {
        return m_main.heading < m_blocks.size() ? &m_blocks[m_main.heading].rich.text : nullptr;
    }

    std::string outlet() const
    {
        for (const std::string *name : {&m_facts.linked.publisher, &m_facts.site})
            if (!name->empty() && name->size() <= longestName && !name->starts_with("http"))
                return *name;
        if (const std::string name = outletOfTitle(); !name.empty())
            return name;
        return hostOf(m_result.url);
    }

    // "Headline - The Meridian Post", where the page's heading is "Headline".
    std::string outletOfTitle() const
    {
        const auto [at, length] = lastSeparator(m_facts.pageTitle);
        if (length == 0)
            return {};
        const std::string tail = tidy(std::string_view(m_facts.pageTitle).substr(at + length));
        const bool headingKnown =
            heading() && sharedWords(*heading(), std::string_view(m_facts.pageTitle).substr(0, at)) >= 60;
        const bool likeHost = !m_result.url.empty() && hostOf(m_result.url).find(lettersOf(tail)) != std::string::npos;
        return tail.size() <= 60 && (headingKnown || likeHost || hasOutletWord(tail, m_cues)) ? tail : std::string();
    }

    /// `title` without the outlet's name that many pages put behind or before it.
    std::string withoutOutlet(const std::string &title) const
    {
        const auto [at, length] = lastSeparator(title);
        if (length == 0)
            return title;
        const std::string_view view(title);
        const std::string before = tidy(view.substr(0, at));
        const std::string after = tidy(view.substr(at + length));
        const auto isOutlet = [&](const std::string &part) {
            const std::string letters = lettersOf(part);
            const std::string own = lettersOf(m_result.outlet);
            const std::string host = lettersOf(hostOf(m_result.url));
            return !letters.empty()
                   && ((!own.empty()
                        && (letters == own || own.find(letters) != std::string::npos
                            || letters.find(own) != std::string::npos))
                       || (letters.size() >= 3 && host.find(letters) != std::string::npos));
        };
        if (isOutlet(after) && !before.empty())
            return withoutOutlet(before);
        const std::size_t first = view.find(view.substr(at, length));
        if (first == at && isOutlet(before) && after.find(' ') != std::string::npos)
            return after;
        return title;
    }

    std::string title() const
    {
        const std::string told = withoutOutlet(tidy(m_facts.title()));
        // What readers saw above the text counts where it is a form of what the metadata say.
        if (heading() && heading()->size() <= longestTitle && lettersOf(*heading()) != lettersOf(m_result.outlet)
            && (told.empty() || sharedWords(*heading(), told) >= 40 || headingLeadsText()))
            return tidy(*heading());
        return told.size() <= longestTitle ? told : told.substr(0, previousBorder(told, longestTitle));
    }

    // The heading stands right above the text, and what the metadata say stands nowhere.
    bool headingLeadsText() const
    {
        return m_blocks[m_main.heading].rich.line == LineKind::Heading && m_blocks[m_main.heading].linkBytes == 0
               && m_main.firstBlock > m_main.heading && m_main.firstBlock - m_main.heading <= headReach
               && m_facts.linked.headline.empty() && m_facts.metaTitle.empty();
    }

    /// From a little above the heading to the first running text.
    std::pair<std::size_t, std::size_t> head() const
    {
        const std::size_t end = std::min(m_main.firstBlock, m_blocks.size());
        const std::size_t heading = m_main.heading < end ? m_main.heading : end;
        const std::size_t begin =
            heading < end ? heading - std::min<std::size_t>(heading, 4) : end - std::min(end, headReach);
        return {begin, std::min(end, begin + 4 + 2 * headReach)};
    }

    /// The same as nodes of the tree.
    std::pair<std::uint32_t, std::uint32_t> headNodes() const
    {
        const auto [begin, end] = head();
        return {begin < m_blocks.size() ? m_blocks[begin].node : 0,
                end < m_blocks.size() ? m_blocks[end].node : static_cast<std::uint32_t>(m_tree.nodes.size())};
    }

    std::string cleanName(std::string_view name) const
    {
        std::string tidied = tidy(name);
        std::size_t cue = 0;
        const std::string folded = foldCase(
            std::string_view(tidied).substr(0, previousBorder(tidied, std::min<std::size_t>(tidied.size(), 72))));
        if (m_cues.ofLineStart(folded, &cue).has(ArticleCue::Byline))
            tidied = tidy(std::string_view(tidied).substr(std::min(cue, tidied.size())));
        if (tidied.starts_with(':'))
            tidied = tidy(std::string_view(tidied).substr(1));
        tidied = tidy(std::string_view(tidied).substr(0, tidied.find_first_of("|\n")));
        for (const std::string_view sign : {" \xC2\xB7 ", " \xE2\x80\xA2 ", " \xE2\x80\x93 ", " \xE2\x80\x94 "})
            tidied = tidy(std::string_view(tidied).substr(0, tidied.find(sign)));
        // A date, or what follows the name behind a comma.
        const std::vector<LineDate> dates = findLineDates(tidied, m_cues);
        if (!dates.empty())
            tidied = withoutDateWord(std::string_view(tidied).substr(0, dates.front().span.begin));
        while (!tidied.empty() && (tidied.back() == ',' || tidied.back() == ' ' || tidied.back() == '-'))
            tidied.pop_back();
        const bool usable = tidied.size() >= 2 && tidied.size() <= longestName && tidied.find('@') == std::string::npos
                            && !tidied.starts_with("http");
        return usable ? tidied : std::string();
    }

    // "Ana Ruiz on" before a date
    std::string withoutDateWord(std::string_view name) const
    {
        name = trimmed(name);
        const std::size_t space = name.rfind(' ');
        if (space == std::string_view::npos)
            return std::string(name);
        const ArticleCueSet cues = m_cues.ofWord(foldCase(name.substr(space + 1)));
        return std::string(cues.has(ArticleCue::DateFiller) || cues.has(ArticleCue::Weekday)
                                   || cues.has(ArticleCue::PublishedLead)
                               ? trimmed(name.substr(0, space))
                               : name);
    }

    std::string byline() const
    {
        for (const std::string *name : {&m_facts.linked.author, &m_facts.author})
            if (const std::string clean = cleanName(*name);
                !clean.empty() && lettersOf(clean) != lettersOf(m_result.outlet))
                return clean;
        if (const std::string named = namedByline(); !named.empty())
            return named;
        const auto [begin, end] = head();
        for (std::size_t i = begin; i < end; ++i)
            if (i != m_main.heading && m_blocks[i].rich.text.size() <= maximumDateLineBytes)
                if (const std::string name = bylineOfLine(m_blocks[i].rich.text); !name.empty())
                    return name;
        return nameBesideDate();
    }

    /// The innermost element that is named like an author, near the heading or, where it is declared, anywhere around
    /// the text.
    std::string namedByline() const
    {
        const auto [from, to] = headNodes();
        for (std::uint32_t i = 1; i < m_tree.nodes.size(); ++i) {
            const HtmlNode &node = m_tree.nodes[i];
            const bool declared = node.attribute("itemprop") == "author" || node.attribute("rel") == "author";
            const bool near = i + 6 >= from && i < to;
            const std::uint8_t marks = marksOf(node);
            if ((!declared && !near) || (marks & MarkByline) == 0 || (marks & MarkForeign) != 0)
                continue;
            const std::string text = m_tree.textOf(i);
            if (text.size() <= longestName)
                if (const std::string clean = cleanName(text); !clean.empty())
                    return clean;
        }
        return {};
    }

    // "By Ana Ruiz | 5 May 2013", "5 May 2013 · by Ana Ruiz"
    std::string bylineOfLine(const std::string &line) const
    {
        std::string rest = line;
        for (const std::string_view sign : {" \xC2\xB7 ", " \xE2\x80\xA2 ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " | "})
            for (std::size_t at = rest.find(sign); at != std::string::npos; at = rest.find(sign, at + 1))
                rest.replace(at, sign.size(), "\n");
        for (std::string_view view = rest; !view.empty();) {
            const std::size_t end = std::min(view.find('\n'), view.size());
            const std::string_view part = trimmed(view.substr(0, end));
            if (part.size() <= longestName && leadOf(part).has(ArticleCue::Byline))
                if (const std::string clean = cleanName(part); !clean.empty())
                    return clean;
            view.remove_prefix(std::min(end + 1, view.size()));
        }
        return {};
    }

    // A name and nothing else above, below or before the date.
    std::string nameBesideDate() const
    {
        const auto [begin, end] = head();
        for (std::size_t i = begin; i < end; ++i) {
            const RichBlock &block = m_blocks[i].rich;
            const bool beside = isDated(i) || (i > begin && isDated(i - 1)) || (i + 1 < end && isDated(i + 1));
            if (i == m_main.heading || block.line == LineKind::Heading || !beside || block.text.size() > longestName)
                continue;
            const std::string name = cleanName(block.text);
            BlockView view;
            view.shown = name;
            view.isShort = true;
            view.wordsTold = static_cast<int>(1 + std::count(name.begin(), name.end(), ' '));
            if (looksLikeName(view, m_cues) && !hasOutletWord(name, m_cues))
                return name;
        }
        return {};
    }

    bool isDated(std::size_t i) const
    {
        const std::string &text = m_blocks[i].rich.text;
        return text.size() <= maximumDateLineBytes && !findLineDates(text, m_cues).empty();
    }

    ArticleCueSet leadOf(std::string_view text) const
    {
        return m_cues.ofLineStart(
            foldCase(text.substr(0, previousBorder(text, std::min<std::size_t>(text.size(), 72)))));
    }

    void add(std::optional<CivilDate> date, PublishedFrom from, std::string_view evidence)
    {
        if (!date)
            return;
        Published published{
            *date,
            from,
            tidy(evidence.substr(0, previousBorder(evidence, std::min<std::size_t>(evidence.size(), 200)))),
            {}};
        if (!m_result.published)
            m_result.published = std::move(published);
        else if (*date != m_result.published->date)
            m_result.otherDates.push_back(std::move(published));
    }

    std::optional<CivilDate> dayOf(std::string_view value) const
    {
        return dayOfTimestamp(value, m_cues, m_facts.order);
    }

    void findDates()
    {
        add(dayOf(m_facts.linked.published), PublishedFrom::Metadata, m_facts.linked.published);
        for (const std::string &value : m_facts.published)
            add(dayOf(value), PublishedFrom::Metadata, value);
        findTimes();
        const auto [begin, end] = head();
        for (std::size_t i = begin; i < end; ++i)
            if (i != m_main.heading)
                takeVisibleDate(i);
        if (!m_result.published)
            findDateBelow();
        if (!m_result.published)
            add(dayOfAddress(m_result.url, m_cues), PublishedFrom::Url, m_result.url);
    }

    // <time datetime> near the heading; elsewhere it may be that of a comment or of another article.
    void findTimes()
    {
        const auto [from, to] = headNodes();
        for (const bool declared : {true, false}) {
            for (std::uint32_t i = 1; i < m_tree.nodes.size(); ++i) {
                const HtmlNode &node = m_tree.nodes[i];
                const bool published = node.attribute("itemprop") == "datePublished" || node.has("pubdate");
                const bool near =
                    i + 6 >= from && i < to && node.attribute("itemprop") != "dateModified" && !isNamedUpdate(node);
                if (declared ? !published : !(near && node.name == "time"))
                    continue;
                std::string_view value = node.attribute("datetime");
                if (value.empty())
                    value = node.attribute("content");
                if (value.empty())
                    value = node.attribute("title");
                const std::string shown = m_tree.textOf(i);
                add(dayOf(value.empty() ? std::string_view(shown) : value), PublishedFrom::Metadata,
                    value.empty() ? std::string_view(shown) : value);
            }
        }
    }

    static bool isNamedUpdate(const HtmlNode &node)
    {
        const std::string names = foldCase(node.attribute("class"));
        return names.find("updated") != std::string::npos && names.find("published") == std::string::npos;
    }

    // A line that is a date, or the first date of a line that is named like one or leads like one.
    void takeVisibleDate(std::size_t i)
    {
        const PageBlock &block = m_blocks[i];
        const std::string &text = block.rich.text;
        if (text.size() > maximumDateLineBytes || (block.marks & MarkComments) != 0)
            return;
        const auto reading = readDateLine(text, m_cues);
        if (reading && reading->updated && !reading->published)
            return;
        const bool named = (block.marks & (MarkDate | MarkByline)) != 0;
        const bool leads = leadOf(text).has(ArticleCue::Byline);
        if (reading)
            add(dayOf(slice(text, reading->date.span)), PublishedFrom::DateLine, text);
        else if ((named || leads || text.size() < 80) && !isUpdate(text))
            add(dayOf(text), PublishedFrom::DateLine, text);
    }

    bool isUpdate(std::string_view text) const { return leadOf(text).has(ArticleCue::UpdatedLead); }

    // Some put the date below the text, and say so.
    void findDateBelow()
    {
        for (std::size_t i = m_main.firstBlock; i < m_blocks.size() && !m_result.published; ++i) {
            const PageBlock &block = m_blocks[i];
            if (block.rich.text.size() > maximumDateLineBytes || (block.marks & MarkComments) != 0)
                continue;
            if (const auto reading = readDateLine(block.rich.text, m_cues); reading && reading->published)
                add(dayOf(slice(block.rich.text, reading->date.span)), PublishedFrom::DateLine, block.rich.text);
        }
    }

    const HtmlTree &m_tree;
    const PageFacts &m_facts;
    const std::vector<PageBlock> &m_blocks;
    const MainText &m_main;
    const ArticleCues &m_cues;
    ArticleMetadata m_result;
};

} // namespace

ArticleMetadata pageMetadata(const HtmlTree &tree, const PageFacts &facts, const std::vector<PageBlock> &blocks,
                             const MainText &main, const ArticleCues &cues)
{
    return MetadataFinder(tree, facts, blocks, main, cues).find();
}

} // namespace dateline
