// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/article_cues.h"

#include "core/base/utf8.h"
#include "core/lexicon/table_reader.h"

#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace dateline {

namespace {

constexpr std::array<std::pair<std::string_view, ArticleCue>, 20> cueNames{{
    {"byline", ArticleCue::Byline},
    {"published", ArticleCue::PublishedLead},
    {"updated", ArticleCue::UpdatedLead},
    {"boilerplate", ArticleCue::Boilerplate},
    {"tail", ArticleCue::Tail},
    {"article_end", ArticleCue::ArticleEnd},
    {"comments", ArticleCue::Comments},
    {"share", ArticleCue::Share},
    {"caption", ArticleCue::Caption},
    {"outlet_lead", ArticleCue::OutletLead},
    {"url_lead", ArticleCue::UrlLead},
    {"outlet_word", ArticleCue::OutletWord},
    {"weekday", ArticleCue::Weekday},
    {"zone", ArticleCue::Zone},
    {"date_filler", ArticleCue::DateFiller},
    {"continues", ArticleCue::Continues},
    {"outlet_by", ArticleCue::OutletBy},
    {"ordinal_end", ArticleCue::OrdinalEnd},
    {"name_particle", ArticleCue::NameParticle},
    {"imprint_lead", ArticleCue::ImprintLead},
}};

std::optional<ArticleCue> cueNamed(std::string_view name)
{
    for (const auto &[text, cue] : cueNames)
        if (text == name)
            return cue;
    return std::nullopt;
}

bool isWordByte(char c)
{
    return isAsciiAlpha(c) || isAsciiDigit(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view firstWord(std::string_view line)
{
    std::size_t end = 0;
    while (end < line.size() && isWordByte(line[end]))
        ++end;
    return line.substr(0, std::max<std::size_t>(end, line.empty() ? 0 : 1));
}

/// The first letters of the first word as a number below 4096; nullopt when they are not ASCII.
std::optional<std::size_t> beginningOf(std::string_view line)
{
    constexpr std::size_t letters = 4;
    std::uint32_t hash = 0;
    for (std::size_t i = 0; i < line.size() && i < letters && (i == 0 || isWordByte(line[i])); ++i) {
        if (static_cast<unsigned char>(line[i]) >= 0x80)
            return std::nullopt;
        hash = hash * 31 + static_cast<unsigned char>(toAsciiLower(line[i]));
    }
    return (hash * 0x9E3779B1u) >> 20;
}

bool beginsWith(std::string_view line, std::string_view phrase)
{
    return line.starts_with(phrase)
           && (line.size() == phrase.size() || !isWordByte(line[phrase.size()]) || !isWordByte(phrase.back()));
}

/// A table that a language may lack.
Result<std::vector<TableRow>> optionalTable(const ResourceRoots &roots, const std::string &name)
{
    const auto bytes = roots.read(name);
    if (!bytes && bytes.error().code == ErrorCode::ResourceMissing)
        return std::vector<TableRow>();
    if (!bytes)
        return bytes.error();
    return readTable(*bytes, name, 2);
}

Result<ArticleCues> loadStandard()
{
    const ResourceRoots roots = ResourceRoots::standard();
    ArticleCues cues;
    if (auto done = cues.load(roots, roots.languages()); !done)
        return done.error();
    return cues;
}

} // namespace

Status ArticleCues::load(const ResourceRoots &roots, std::span<const std::string> languages)
{
    std::vector<std::string> folders{"lang/common/"};
    for (const std::string &code : languages)
        folders.push_back("lang/" + code + "/");
    for (const std::string &folder : folders) {
        if (auto done = loadCues(roots, folder + "article_cues.tsv"); !done)
            return done;
        if (auto done = loadMonths(roots, folder + "months.tsv"); !done)
            return done;
    }
    return {};
}

const Result<ArticleCues> &ArticleCues::standard()
{
    static const Result<ArticleCues> cues = loadStandard();
    return cues;
}

Status ArticleCues::loadCues(const ResourceRoots &roots, const std::string &name)
{
    const auto rows = optionalTable(roots, name);
    if (!rows)
        return rows.error();
    for (const TableRow &row : *rows) {
        const auto cue = cueNamed(row.cell(0));
        const std::string text = foldCase(row.cell(1));
        if (!cue || text.empty())
            return resourceError(name, row.line, 1, "The row is a kind of cue and its words");
        ArticleCueSet cues;
        cues.add(*cue);
        m_phrases[std::string(firstWord(text))].push_back({text, cues});
        if (const auto beginning = beginningOf(text))
            m_beginnings.set(*beginning);
    }
    return {};
}

Status ArticleCues::loadMonths(const ResourceRoots &roots, const std::string &name)
{
    const auto rows = optionalTable(roots, name);
    if (!rows)
        return rows.error();
    for (const TableRow &row : *rows) {
        const std::string_view cell = row.cell(1);
        int month = 0;
        std::from_chars(cell.data(), cell.data() + cell.size(), month);
        if (month < 1 || month > 12)
            return resourceError(name, row.line, 1, "The month is a number from 1 to 12");
        m_months.emplace(foldCase(row.cell(0)), month);
    }
    return {};
}

ArticleCueSet ArticleCues::ofWord(std::string_view foldedWord) const
{
    ArticleCueSet cues;
    const auto found = m_phrases.find(firstWord(foldedWord));
    if (found != m_phrases.end())
        for (const Phrase &phrase : found->second)
            if (phrase.text == foldedWord)
                cues.add(phrase.cues);
    return cues;
}

ArticleCueSet ArticleCues::ofLineStart(std::string_view foldedLine, std::size_t *length) const
{
    ArticleCueSet cues;
    std::size_t longest = 0;
    const auto found = m_phrases.find(firstWord(foldedLine));
    if (found != m_phrases.end()) {
        for (const Phrase &phrase : found->second) {
            if (!beginsWith(foldedLine, phrase.text))
                continue;
            cues.add(phrase.cues);
            longest = std::max(longest, phrase.text.size());
        }
    }
    if (length != nullptr)
        *length = longest;
    return cues;
}

bool ArticleCues::mayBeginLine(std::string_view line) const
{
    const auto beginning = beginningOf(line);
    return !beginning || m_beginnings.test(*beginning);
}

int ArticleCues::month(std::string_view foldedWord) const
{
    const auto found = m_months.find(foldedWord);
    return found == m_months.end() ? 0 : found->second;
}

} // namespace dateline
