// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/library_dating.h"

#include "core/pipeline/analyzer.h"
#include "core/pipeline/ordered_jobs.h"

#include <optional>
#include <utility>

namespace dateline {

namespace {

constexpr std::size_t wholePairs = 20'000;  ///< articles of which all pairs of words are compared
constexpr std::size_t mostRemembered = 500; ///< neighbours whose sentences are kept
constexpr DayNumber aYear = 366;
constexpr double sameWording = 0.3; ///< of the likeness of a copy: whole passages are shared

bool isCompared(BlockKind kind)
{
    return isAnalysed(kind) || kind == BlockKind::Title;
}

/// What the article would mean if it had been published on that day.
Reading readAsIf(const Article &article, DayNumber day, const LanguagePacks &packs)
{
    Article dated = article;
    dated.published = Published{toCivilDate(day), PublishedFrom::User, {}, {}};
    return {day, analyse(std::move(dated), packs, {.timexesOnly = true, .findPublished = false}).analysis.timexes};
}

} // namespace

/// All of an undated article that can be read without the library file.
struct LibraryDating::Undated {
    ArticleId article = 0;
    std::string text;
    ArticleHints hints;
    std::vector<WordingIndex::Alike> alike;
    double likenessToCopy = 0;
};

LibraryDating::LibraryDating(const LibraryReader &library, const LanguagePacks &packs, unsigned jobs)
    : m_library(library), m_packs(packs), m_jobs(jobs)
{
}

Result<std::vector<LibrarySuggestion>> LibraryDating::suggest(const CancelToken &cancel)
{
    if (const Status done = readDays(); !done)
        return done.error();
    WordingIndex index(m_dated.size());
    if (m_undated.empty())
        return std::move(m_found);
    Status done = readWording(index, cancel);
    if (done)
        done = readUndated(index, cancel);
    if (!done)
        return done.error();
    return std::move(m_found);
}

Status LibraryDating::readDays()
{
    const auto days = m_library.publicationDays();
    if (!days)
        return days.error();
    for (const ArticleDay &day : *days) {
        if (!day.published) {
            m_undated.push_back(day.article);
            if (day.suggestion && day.suggestion->certainty >= leastCertainty)
                m_own.emplace(day.article, *day.suggestion);
            continue;
        }
        m_dated.push_back(day.article);
        m_days.push_back(toDayNumber(*day.published));
    }
    m_pairStride = static_cast<unsigned>(1 + days->size() / wholePairs);
    return {};
}

/// Reads articles on this thread and runs `read` on others; `take` gets what was found in the order of `ids`.
template <typename Found, typename Read, typename Take> Status
LibraryDating::forEach(const std::vector<ArticleId> &ids, const CancelToken &cancel, const Read &read, const Take &take)
{
    Status status;
    std::size_t at = 0;
    const auto next = [&]() -> std::optional<Article> {
        if (cancel.cancelled())
            status = Error{ErrorCode::Cancelled, {}, {}, {}, {}};
        if (!status || at == ids.size())
            return std::nullopt;
        auto article = m_library.articleAsRead(ids[at++]);
        if (article)
            return std::move(*article);
        // An article that was removed since the days were read has nothing to tell.
        if (article.error().code == ErrorCode::BadArgument)
            return Article();
        status = article.error();
        return std::nullopt;
    };
    const auto taken = [&](Found found) {
        status = take(std::move(found));
        return status.ok();
    };
    OrderedJobs<Article, Found>::run(
        {threadCount(m_jobs)}, {next, [](const Article &article) { return 2 * article.text.size(); }, read, taken});
    return status;
}

std::vector<Term> LibraryDating::wordingOf(const Article &article) const
{
    WordingCollector wording(m_pairStride);
    for (const Block &block : article.blocks)
        if (isCompared(block.kind))
            wording.add(slice(article.text, block.span));
    return wording.take();
}

Status LibraryDating::readWording(WordingIndex &index, const CancelToken &cancel)
{
    const auto read = [&](const Article &article) { return wordingOf(article); };
    const Status done = forEach<std::vector<Term>>(m_undated, cancel, read, [&](const std::vector<Term> &terms) {
        index.want(terms);
        return Status();
    });
    if (!done)
        return done;
    return forEach<std::vector<Term>>(m_dated, cancel, read, [&](const std::vector<Term> &terms) {
        index.add(terms);
        return Status();
    });
}

Status LibraryDating::readUndated(const WordingIndex &index, const CancelToken &cancel)
{
    return forEach<Undated>(
        m_undated, cancel, [&](Article article) { return readingOf(std::move(article), index); },
        [&](const Undated &undated) { return suggestFor(undated, index); });
}

LibraryDating::Undated LibraryDating::readingOf(Article article, const WordingIndex &index) const
{
    Undated undated;
    undated.article = article.id;
    const std::vector<Term> terms = wordingOf(article);
    undated.alike = index.mostAlike(terms, mostNeighbours);
    undated.likenessToCopy = index.likenessToCopy(terms);
    const DayNumber day = undated.alike.empty() ? 0 : m_days[undated.alike.front().article];
    undated.hints = hintsOf(article.text, readAsIf(article, day, m_packs), readAsIf(article, day + aYear, m_packs));
    for (Hint &hint : undated.hints.hints)
        keepTelling(hint.words, index);
    undated.text = std::move(article.text);
    return undated;
}

Result<const std::vector<ToldDay> *> LibraryDating::toldBy(std::uint32_t neighbour, const WordingIndex &index)
{
    const auto known = m_told.find(neighbour);
    if (known != m_told.end())
        return &known->second;
    const auto article = m_library.articleAsRead(m_dated[neighbour]);
    const auto timexes = m_library.timexes(m_dated[neighbour]);
    if (!article && article.error().code != ErrorCode::BadArgument)
        return article.error();
    if (!timexes)
        return timexes.error();
    std::vector<ToldDay> told;
    if (article)
        told = toldDaysOf(article->text, *timexes, m_days[neighbour], index);
    return &m_told.emplace(neighbour, std::move(told)).first->second;
}

Status LibraryDating::suggestFor(const Undated &undated, const WordingIndex &index)
{
    if (m_told.size() > mostRemembered)
        m_told.clear();
    std::vector<DatedNeighbour> neighbours;
    for (const WordingIndex::Alike &alike : undated.alike) {
        neighbours.push_back({m_dated[alike.article], m_days[alike.article], alike.likeness,
                              alike.likeness >= sameWording * undated.likenessToCopy, nullptr});
        if (neighbours.size() > mostTellers)
            continue;
        const auto told = toldBy(alike.article, index);
        if (!told)
            return told.error();
        neighbours.back().told = *told;
    }
    auto found = findDate(undated.article, undated.text, undated.hints, neighbours, index);
    const auto own = m_own.find(undated.article);
    if (own != m_own.end() && (!found || found->certainty < own->second.certainty))
        found = fromArticleAlone(undated.article, own->second);
    if (found)
        m_found.push_back(std::move(*found));
    return {};
}

} // namespace dateline
