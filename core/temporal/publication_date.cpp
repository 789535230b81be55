// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/publication_date.h"

#include "core/base/utf8.h"
#include "core/lexicon/date_line.h"
#include "core/lexicon/date_stamp.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace dateline {

namespace {

constexpr int earliestYear = 1600; ///< the first newspapers
constexpr int latestYear = 2199;
constexpr std::uint32_t headBytes = 600; ///< of title and text in which stamps are looked for
constexpr std::uint32_t footBytes = 600; ///< of the last paragraph
constexpr std::size_t mostStamps = 2;    ///< in the head of one article: printed and updated

/// How far a candidate is trusted; the smaller the better.
enum class Trust {
    Metadata,
    PublishedLine,
    Line,
    Stamp,
    Imprint,
    AgencyLine,
    UpdatedLine,
    Url,
    FileName,
    AgencyLineWithoutYear
};

struct Candidate {
    Trust trust = Trust::Line;
    Published published;
};

std::optional<CivilDate> plausible(int year, int month, int day)
{
    if (year < earliestYear || year > latestYear || month < 1 || month > 12 || day < 1
        || day > daysInMonth(year, month))
        return std::nullopt;
    return CivilDate{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

std::string shownText(const Article &article, ByteSpan span)
{
    std::string shown(slice(article.text, span));
    auto gap = std::lower_bound(article.markup.begin(), article.markup.end(), span.begin,
                                [](ByteSpan m, std::uint32_t offset) { return m.end <= offset; });
    for (; gap != article.markup.end() && gap->begin < span.end; ++gap)
        for (std::uint32_t i = std::max(gap->begin, span.begin); i < std::min(gap->end, span.end); ++i)
            shown[i - span.begin] = ' ';
    return shown;
}

/// Digits of a name or address and what stands around them.
class DigitScanner {
public:
    explicit DigitScanner(std::string_view text) : m_text(text) {}

    /// The first day written as 2013-08-22, 2013/08/22, 2013_08_22 or 20130822; the year alone when `yearOnly` is
    /// given.
    std::optional<std::pair<CivilDate, std::string>> firstDate() const
    {
        for (std::size_t i = 0; i < m_text.size(); ++i) {
            if (!startsRun(i))
                continue;
            const std::size_t length = runLength(i);
            if (length == 8 && endsCleanly(i + 8))
                if (const auto date = plausible(number(i, 4), number(i + 4, 2), number(i + 6, 2)))
                    return std::pair{*date, std::string(m_text.substr(i, 8))};
            if (length == 4)
                if (const auto found = partedDate(i))
                    return found;
        }
        return std::nullopt;
    }

    /// A year that stands alone or before a month ("2011-03", "/2011/").
    std::optional<int> firstYear() const
    {
        for (std::size_t i = 0; i < m_text.size(); ++i)
            if (startsRun(i) && runLength(i) == 4 && number(i, 4) >= 1900 && number(i, 4) <= latestYear)
                return number(i, 4);
        return std::nullopt;
    }

private:
    // After a letter in lower case digits belong to a code ("a20131122") more often than not.
    bool startsRun(std::size_t i) const
    {
        if (!isAsciiDigit(m_text[i]))
            return false;
        return i == 0 || !(isAsciiDigit(m_text[i - 1]) || (m_text[i - 1] >= 'a' && m_text[i - 1] <= 'z'));
    }
    std::size_t runLength(std::size_t i) const
    {
        std::size_t end = i;
        while (end < m_text.size() && isAsciiDigit(m_text[end]))
            ++end;
        return end - i;
    }
    bool endsCleanly(std::size_t i) const { return i >= m_text.size() || !isAsciiAlpha(m_text[i]) || m_text[i] == 'T'; }
    int number(std::size_t i, std::size_t digits) const
    {
        int value = 0;
        for (std::size_t k = i; k < i + digits; ++k)
            value = value * 10 + (m_text[k] - '0');
        return value;
    }

    std::optional<std::pair<CivilDate, std::string>> partedDate(std::size_t i) const
    {
        const auto isSign = [&](std::size_t at) {
            return at < m_text.size() && std::string_view("-_/.").find(m_text[at]) != std::string_view::npos;
        };
        const std::size_t month = i + 5;
        if (!isSign(i + 4) || month >= m_text.size())
            return std::nullopt;
        const std::size_t monthDigits = runLength(month);
        const std::size_t day = month + monthDigits + 1;
        if (monthDigits < 1 || monthDigits > 2 || !isSign(day - 1) || m_text[day - 1] != m_text[i + 4]
            || day >= m_text.size())
            return std::nullopt;
        const std::size_t dayDigits = runLength(day);
        if (dayDigits < 1 || dayDigits > 2 || !endsCleanly(day + dayDigits))
            return std::nullopt;
        const auto date = plausible(number(i, 4), number(month, monthDigits), number(day, dayDigits));
        if (!date)
            return std::nullopt;
        return std::pair{*date, std::string(m_text.substr(i, day + dayDigits - i))};
    }

    std::string_view m_text;
};

/// Collects the candidates of one article.
class Finder {
public:
    Finder(const Article &article, const ArticleCues &cues) : m_article(article), m_cues(cues) {}

    std::vector<Published> find()
    {
        if (m_article.published)
            m_candidates.push_back({Trust::Metadata, *m_article.published});
        readDateLines();
        readStamps();
        readImprint();
        readAddress(m_article.url, PublishedFrom::Url, Trust::Url);
        readAddress(m_article.name, PublishedFrom::FileName, Trust::FileName);
        readAgencyDateline();
        return ranked();
    }

private:
    void readDateLines()
    {
        for (const Block &block : m_article.blocks) {
            if (block.kind != BlockKind::DateLine || block.span.size() > maximumDateLineBytes)
                continue;
            const auto reading = readDateLine(shownText(m_article, block.span), m_cues);
            if (!reading || reading->date.ambiguous)
                continue;
            const Trust trust = reading->published ? Trust::PublishedLine
                                : reading->updated ? Trust::UpdatedLine
                                                   : Trust::Line;
            add(trust, *reading->date.year, reading->date, block.span.begin);
        }
    }

    // Where head and text run together, a stamp may stand between title, caption and first sentence. A head with many
    // is a list of articles.
    void readStamps()
    {
        const std::size_t before = m_candidates.size();
        std::uint32_t left = headBytes;
        for (const Block &block : m_article.blocks) {
            const bool isText =
                block.kind == BlockKind::Title || block.kind == BlockKind::Heading || block.kind == BlockKind::Body;
            if (!isText || left == 0)
                continue;
            const auto end = static_cast<std::uint32_t>(
                previousBorder(m_article.text, std::min(block.span.end, block.span.begin + left)));
            left -= std::min(left, end - block.span.begin);
            for (const DateStamp &stamp : findDateStamps(shownText(m_article, {block.span.begin, end}), m_cues))
                add(stamp.published ? Trust::PublishedLine
                    : stamp.updated ? Trust::UpdatedLine
                                    : Trust::Stamp,
                    *stamp.date.year, stamp.date, block.span.begin);
        }
        if (m_candidates.size() > before + mostStamps)
            m_candidates.resize(before);
    }

    // "This article appeared on p4 of the Courier on 10.46 BST on Monday 16 August 2010", last in the text.
    void readImprint()
    {
        const auto last = std::find_if(m_article.blocks.rbegin(), m_article.blocks.rend(),
                                       [](const Block &block) { return block.kind == BlockKind::Body; });
        if (last == m_article.blocks.rend())
            return;
        const std::uint32_t from = last->span.end - std::min(last->span.size(), footBytes);
        const std::uint32_t begin =
            from == last->span.begin ? from : static_cast<std::uint32_t>(previousBorder(m_article.text, from));
        for (const DateStamp &stamp : findImprints(shownText(m_article, {begin, last->span.end}), m_cues))
            add(Trust::Imprint, *stamp.date.year, stamp.date, begin);
    }

    void add(Trust trust, int year, const LineDate &line, std::uint32_t offset)
    {
        const auto date = plausible(year, line.month, line.day);
        if (!date)
            return;
        const ByteSpan span{offset + line.span.begin, offset + line.span.end};
        m_candidates.push_back(
            {trust, {*date, PublishedFrom::DateLine, std::string(slice(m_article.text, span)), span}});
    }

    void readAddress(const std::string &text, PublishedFrom from, Trust trust)
    {
        const DigitScanner scanner(text);
        if (const auto found = scanner.firstDate())
            m_candidates.push_back({trust, {found->first, from, found->second, {}}});
        if (!m_year)
            m_year = scanner.firstYear();
    }

    // "DAMASCUS, March 20 (MNA) - …": on a line of its own or before the first sentence.
    void readAgencyDateline()
    {
        for (const Block &block : m_article.blocks) {
            if (block.kind != BlockKind::Body && block.kind != BlockKind::DateLine)
                continue;
            const std::uint32_t end = std::min(block.span.end, block.span.begin + 120);
            const std::string shown = shownText(
                m_article, {block.span.begin, static_cast<std::uint32_t>(previousBorder(m_article.text, end))});
            const std::size_t lead = agencyLeadLength(shown);
            const std::vector<LineDate> dates = findLineDates(std::string_view(shown).substr(0, lead), m_cues);
            if (dates.size() == 1 && !dates.front().ambiguous)
                addAgencyDate(dates.front(), block.span.begin);
            if (block.kind == BlockKind::Body || !dates.empty())
                return;
        }
    }

    void addAgencyDate(const LineDate &line, std::uint32_t offset)
    {
        const std::optional<int> year = line.year ? line.year : yearElsewhere(line);
        if (year)
            add(line.year ? Trust::AgencyLine : Trust::AgencyLineWithoutYear, *year, line, offset);
    }

    // The year of another candidate, moved by one where the dateline would else be far off (31 December, 1 January).
    std::optional<int> yearElsewhere(const LineDate &line) const
    {
        if (m_candidates.empty())
            return m_year;
        const CivilDate other = m_candidates.front().published.date;
        for (const int year : {static_cast<int>(other.year), other.year - 1, other.year + 1}) {
            const auto date = plausible(year, line.month, line.day);
            if (date && std::abs(toDayNumber(*date) - toDayNumber(other)) <= 31)
                return year;
        }
        return std::nullopt;
    }

    std::vector<Published> ranked()
    {
        std::stable_sort(m_candidates.begin(), m_candidates.end(),
                         [](const Candidate &a, const Candidate &b) { return a.trust < b.trust; });
        std::vector<Published> dates;
        for (Candidate &candidate : m_candidates)
            if (std::none_of(dates.begin(), dates.end(),
                             [&](const Published &p) { return p.date == candidate.published.date; }))
                dates.push_back(std::move(candidate.published));
        return dates;
    }

    const Article &m_article;
    const ArticleCues &m_cues;
    std::vector<Candidate> m_candidates;
    std::optional<int> m_year; ///< of an address that tells no day
};

} // namespace

std::vector<Published> findPublicationDates(const Article &article, const Document &, const LanguagePack &pack)
{
    return Finder(article, pack.text().cues()).find();
}

} // namespace dateline
