// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"
#include "core/ingest/block_view.h"
#include "core/ingest/structure.h"
#include "core/lexicon/date_line.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace dateline {

namespace {

constexpr std::size_t longestHead = 16;   ///< blocks
constexpr std::size_t longestTitle = 220; ///< bytes
constexpr std::size_t longestByline = 160;

enum class HeadLine { Candidate, Heading, DateLine, Byline, Address, Site, Rule };

/// Reads the lines before the running text.
class HeadReader {
public:
    HeadReader(Article &article, std::vector<DraftBlock> &blocks, MainPart main, const ArticleCues &cues)
        : m_article(article), m_blocks(blocks), m_main(main), m_cues(cues)
    {
    }

    std::size_t read()
    {
        collect();
        if (m_lines.empty())
            return m_main.first;
        const std::optional<std::size_t> title = findTitle();
        if (title)
            takeTitle(*title);
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            if (!title || i != *title)
                decide(i, title);
        return m_main.first + m_lines.size();
    }

private:
    struct Line {
        BlockView view;
        HeadLine kind = HeadLine::Candidate;
        std::optional<DateLineReading> date;
    };

    DraftBlock &block(std::size_t i) { return m_blocks[m_main.first + i]; }
    const DraftBlock &block(std::size_t i) const { return m_blocks[m_main.first + i]; }

    void collect()
    {
        for (std::size_t i = m_main.first; i < m_main.end && m_lines.size() < longestHead; ++i) {
            Line line;
            line.view = viewOf(m_article, m_blocks[i], m_cues);
            line.date = line.view.isShort ? readDateLine(line.view.shown, m_cues) : std::nullopt;
            line.kind = kindOf(m_blocks[i], line);
            const bool isHeadLine = line.kind != HeadLine::Candidate && line.kind != HeadLine::Heading;
            if (m_blocks[i].line == LineKind::ListItem || (!isHeadLine && isBodyLike(m_blocks[i], line.view))) {
                m_bodyFollows = true;
                break;
            }
            m_lines.push_back(std::move(line));
        }
        dropSubheadings();
    }

    // The head ends with its last title, byline, date line or site line; short lines after it lead the text.
    void dropSubheadings()
    {
        std::size_t keep = 0;
        bool sawHeading = false;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const bool secondHeading = m_lines[i].kind == HeadLine::Heading
                                       && std::exchange(sawHeading, sawHeading || m_lines[i].kind == HeadLine::Heading);
            if (secondHeading)
                break;
            if (m_lines[i].kind != HeadLine::Candidate && m_lines[i].kind != HeadLine::Rule)
                keep = i + 1;
        }
        if (keep == 0 && !m_lines.empty())
            keep = std::min(m_lines.size(), leadingCandidates());
        m_bodyFollows = m_bodyFollows || keep < m_lines.size();
        m_lines.resize(keep);
    }

    // Without any sign of a head: the first line, or a masthead with the lines up to the next blank one and a title.
    std::size_t leadingCandidates() const
    {
        std::size_t end = 1;
        if (!isAllCaps(m_lines[0].view.shown))
            return end;
        while (end < m_lines.size() && block(end).blankLines == 0)
            ++end;
        return end + 1;
    }

    HeadLine kindOf(const DraftBlock &draft, const Line &line) const
    {
        if (draft.line == LineKind::Heading)
            return HeadLine::Heading;
        if (draft.line == LineKind::Rule)
            return HeadLine::Rule;
        if (line.date || (line.view.isShort && isAgencyLine(line.view.shown, m_cues)))
            return HeadLine::DateLine;
        if (isByline(line.view))
            return HeadLine::Byline;
        if (line.view.isShort
            && (line.view.cues.has(ArticleCue::UrlLead) || line.view.cues.has(ArticleCue::OutletLead)))
            return HeadLine::Address;
        if (isOnlyLinks(m_article, draft, line.view)
            || (line.view.isShort && line.view.cues.has(ArticleCue::Boilerplate)) || isButtons(line.view, m_cues)
            || (line.view.isShort && line.view.cues.has(ArticleCue::Caption)))
            return HeadLine::Site;
        return HeadLine::Candidate;
    }

    bool isByline(const BlockView &view) const
    {
        if (!view.isShort || !view.cues.has(ArticleCue::Byline) || view.words() > 16 || view.words() < 2
            || view.shown.size() > longestByline || view.shown.find_first_of("?!\"") != std::string::npos)
            return false;
        const std::string_view shown = trimmed(view.shown);
        const std::string_view rest = trimmed(shown.substr(std::min(view.cueBytes, shown.size())));
        const std::string_view name = trimmed(rest.substr(rest.starts_with(':') ? 1 : 0));
        return !name.empty() && (isAsciiUpper(name.front()) || static_cast<unsigned char>(name.front()) >= 0x80)
               && !(endsSentence(shown, true) && view.words() > 6);
    }

    bool mayBeTitle(std::size_t i) const
    {
        const std::string_view shown = trimmed(m_lines[i].view.shown);
        return m_lines[i].kind == HeadLine::Candidate && block(i).line == LineKind::Text && shown.size() <= longestTitle
               && !shown.empty() && shown.back() != ':' && shown.back() != ',' && m_lines[i].view.words() >= 1;
    }

    std::optional<std::size_t> findTitle() const
    {
        std::optional<std::size_t> heading;
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            if (m_lines[i].kind == HeadLine::Heading && (!heading || block(i).level < block(*heading).level))
                heading = i;
        return heading ? heading : plainTitle();
    }

    std::optional<std::size_t> plainTitle() const
    {
        std::optional<std::size_t> first;
        std::optional<std::size_t> lastOfMasthead;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (!mayBeTitle(i))
                continue;
            if (!first) {
                first = i;
                lastOfMasthead = i;
            } else if (!isMasthead(*first)) {
                break;
            } else if (block(i).blankLines > 0) {
                return isSetOff(i) ? std::optional(i) : lastOfMasthead;
            } else {
                lastOfMasthead = i;
            }
        }
        if (!lastOfMasthead || !isSetOff(*lastOfMasthead))
            return std::nullopt;
        return isMasthead(*first) ? lastOfMasthead : first;
    }

    // A line in capitals above other lines that are not.
    bool isMasthead(std::size_t i) const
    {
        return isAllCaps(m_lines[i].view.shown) && m_lines[i].view.words() <= 6 && i + 1 < m_lines.size()
               && std::any_of(
                   m_lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, m_lines.end(),
                   [](const Line &line) { return line.kind == HeadLine::Candidate && !isAllCaps(line.view.shown); });
    }

    // A blank line, a byline or a date line comes next, and then running text.
    bool isSetOff(std::size_t i) const
    {
        const std::size_t next = m_main.first + i + 1;
        if (next >= m_main.end)
            return false;
        if (i + 1 < m_lines.size() && m_lines[i + 1].kind != HeadLine::Candidate)
            return true;
        return m_blocks[next].blankLines > 0 && (m_bodyFollows || i + 1 < m_lines.size());
    }

    void takeTitle(std::size_t i)
    {
        m_article.title = tidy(m_lines[i].view.shown);
        m_article.titleSpan = block(i).span;
        block(i).decide(BlockKind::Title);
    }

    void decide(std::size_t i, std::optional<std::size_t> title)
    {
        Line &line = m_lines[i];
        switch (line.kind) {
        case HeadLine::DateLine: takeDateLine(i); return;
        case HeadLine::Byline: takeByline(i); return;
        case HeadLine::Address: takeAddress(i); return;
        case HeadLine::Site: takeSite(i); return;
        case HeadLine::Heading: block(i).decide(BlockKind::Heading); return;
        case HeadLine::Rule: return;
        case HeadLine::Candidate: break;
        }
        if (!title)
            return;
        if (i < *title) {
            takeMasthead(i);
        } else if (looksLikeName(line.view, m_cues) && m_article.byline.empty()
                   && !hasOutletWord(line.view.shown, m_cues) && isNearDate(i)) {
            m_article.byline = tidy(line.view.shown);
            block(i).decide(BlockKind::Byline);
        } else if (hasOutletWord(line.view.shown, m_cues) && line.view.words() <= 8) {
            takeOutlet(line.view.shown);
            block(i).decide(BlockKind::Byline);
        } else {
            block(i).level = 2;
            block(i).decide(BlockKind::Heading);
        }
    }

    bool isNearDate(std::size_t i) const
    {
        return (i > 0 && m_lines[i - 1].date) || (i + 1 < m_lines.size() && m_lines[i + 1].date);
    }

    void takeOutlet(std::string_view shown)
    {
        if (m_article.outlet.empty())
            m_article.outlet = tidy(shown.substr(0, shown.find(',')));
    }

    void takeMasthead(std::size_t i)
    {
        if (i == 0 || hasOutletWord(m_lines[i].view.shown, m_cues) || isAllCaps(m_lines[i].view.shown))
            takeOutlet(m_lines[i].view.shown);
        block(i).decide(BlockKind::Boilerplate);
    }

    void takeDateLine(std::size_t i)
    {
        const Line &line = m_lines[i];
        if (!line.date) // an agency's line names a place
            return block(i).decide(BlockKind::DateLine);
        const std::string_view name = slice(line.view.shown, line.date->name);
        const std::string tidied = tidy(name);
        const bool sameAsMasthead = foldCase(tidied) == foldCase(m_article.outlet);
        if (!name.empty() && (sameAsMasthead || (m_article.outlet.empty() && hasOutletWord(name, m_cues))))
            m_article.outlet = tidied;
        else if (!name.empty() && m_article.byline.empty() && !hasOutletWord(name, m_cues)
                 && name.find(' ') != std::string_view::npos && line.view.cues.has(ArticleCue::Byline))
            m_article.byline = tidied;
        block(i).decide(BlockKind::DateLine);
    }

    // "By Clara Westwood, Meridian News Agency", "By Edmund Farrow, for The Contrarian Review", "By A, Geneva | More"
    void takeByline(std::size_t i)
    {
        const std::string_view shown = trimmed(m_lines[i].view.shown);
        std::string names = tidy(shown.substr(std::min(m_lines[i].view.cueBytes, shown.size())));
        if (names.starts_with(':'))
            names = tidy(std::string_view(names).substr(1));
        names = tidy(std::string_view(names).substr(0, names.find('|')));
        std::size_t space = 0;
        for (std::size_t at = names.find(' '); at != std::string::npos && space == 0; at = names.find(' ', at + 1)) {
            const std::string word = foldCase(std::string_view(names).substr(at + 1, names.find(' ', at + 1) - at - 1));
            const std::string_view rest = std::string_view(names).substr(std::min(names.size(), at + 2 + word.size()));
            if (m_cues.ofWord(word).has(ArticleCue::OutletBy) && !rest.empty() && hasOutletWord(rest, m_cues)) {
                takeOutlet(rest);
                space = at;
            }
        }
        if (space > 0)
            names.resize(space);
        if (const std::size_t comma = names.find(','); comma != std::string::npos) {
            const std::string_view rest = trimmed(std::string_view(names).substr(comma + 1));
            if (hasOutletWord(rest, m_cues))
                takeOutlet(rest);
            if (rest.find(" and ") == std::string_view::npos)
                names.resize(comma);
        }
        if (m_article.byline.empty())
            m_article.byline = tidy(names);
        block(i).decide(BlockKind::Byline);
    }

    void takeAddress(std::size_t i)
    {
        const Line &line = m_lines[i];
        const std::string_view shown = trimmed(line.view.shown);
        const std::string rest = tidy(shown.substr(std::min(line.view.cueBytes, shown.size())));
        if (rest.starts_with("http") || rest.starts_with("www.")) {
            if (m_article.url.empty())
                m_article.url = rest.substr(0, rest.find(' '));
        } else if (line.view.cues.has(ArticleCue::OutletLead)) {
            takeOutlet(rest);
        }
        block(i).decide(BlockKind::Boilerplate);
    }

    void takeSite(std::size_t i)
    {
        const std::string shown = tidy(m_lines[i].view.shown);
        if ((shown.starts_with("http://") || shown.starts_with("https://")) && m_article.url.empty()
            && shown.find(' ') == std::string::npos)
            m_article.url = shown;
        else if (m_article.outlet.empty() && isNearDate(i) && hasOutletWord(shown, m_cues)
                 && shown.find(':') == std::string::npos)
            takeOutlet(shown);
        block(i).decide(m_lines[i].view.cues.has(ArticleCue::Caption) ? BlockKind::Caption : BlockKind::Boilerplate);
    }

    Article &m_article;
    std::vector<DraftBlock> &m_blocks;
    MainPart m_main;
    const ArticleCues &m_cues;
    std::vector<Line> m_lines;
    bool m_bodyFollows = false;
};

} // namespace

std::size_t readHead(Article &article, std::vector<DraftBlock> &blocks, MainPart main, const ArticleCues &cues)
{
    return HeadReader(article, blocks, main, cues).read();
}

} // namespace dateline
