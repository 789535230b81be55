// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/library_rows.h"

#include "core/base/utf8.h"
#include "core/store/packed.h"
#include "core/store/stored_spans.h"

namespace dateline {

namespace {

/// Of what was found in an article of the largest size.
constexpr std::size_t mostUnpacked = 512u << 20;

[[noreturn]] void damaged(const Database &database, std::string what)
{
    throw StoreFailure(Error{ErrorCode::LibraryDamaged, database.file().string(), {}, std::move(what), {}});
}

std::uint32_t toOffset(std::int64_t value)
{
    return value < 0 || value > 0xFFFFFFFF ? 0 : static_cast<std::uint32_t>(value);
}

} // namespace

Article readArticleRow(Database &database, ArticleId id)
{
    Statement row =
        database.prepare("SELECT path, name, content_hash, encoding, text, structure, title, title_begin, title_end,"
                         " title_is_first_sentence, byline, outlet, url, language"
                         " FROM articles LEFT JOIN article_texts ON article = id WHERE id = ?");
    if (!row.bind(1, id).step())
        throw StoreFailure(Error{
            ErrorCode::BadArgument, database.file().string(), {}, "There is no article " + std::to_string(id), {}});
    Article article;
    article.id = id;
    article.path = row.text(0);
    article.name = row.text(1);
    article.contentHash = row.text(2);
    article.encoding = row.text(3);
    article.text = row.text(4);
    if (!decodeStructure(row.blob(5), article) || !isValidUtf8(article.text))
        damaged(database, "Article " + std::to_string(id) + " cannot be read");
    article.title = row.text(6);
    article.titleSpan = {toOffset(row.number(7)), toOffset(row.number(8))};
    if (article.titleSpan.end < article.titleSpan.begin)
        article.titleSpan = {};
    article.titleIsFirstSentence = row.number(9) != 0;
    article.byline = row.text(10);
    article.outlet = row.text(11);
    article.url = row.text(12);
    article.language = row.text(13);
    if (!spansFit(article))
        damaged(database, "Article " + std::to_string(id) + " does not fit its text");
    return article;
}

std::optional<StoredAnalysis> readAnalysisRow(Database &database, ArticleId id)
{
    Statement row = database.prepare("SELECT findings, timexes, mentions FROM analyses NATURAL JOIN analysis_parts"
                                     " WHERE article = ? AND version = ?");
    if (!row.bind(1, id).bind(2, analysisVersion).step())
        return std::nullopt;
    auto findings = decodeFindings(row.blob(0));
    const auto timexBytes = unpacked(row.blob(1), mostUnpacked);
    auto timexes = timexBytes ? decodeTimexes(*timexBytes) : std::nullopt;
    auto placed = unpackedMentions(row.blob(2));
    if (!findings || !timexes || !placed)
        return std::nullopt;
    StoredAnalysis stored;
    stored.analysis.timexes = std::move(*timexes);
    stored.analysis.mentions = std::move(placed->mentions);
    stored.analysis.suggestion = findings->suggestion;
    stored.analysis.sentences = findings->sentences;
    stored.findings = std::move(*findings);
    return stored;
}

std::optional<std::vector<Timex>> readTimexesRow(Database &database, ArticleId id)
{
    Statement row = database.prepare("SELECT timexes FROM analyses NATURAL JOIN analysis_parts"
                                     " WHERE article = ? AND version = ?");
    if (!row.bind(1, id).bind(2, analysisVersion).step())
        return std::nullopt;
    const auto bytes = unpacked(row.blob(0), mostUnpacked);
    return bytes ? decodeTimexes(*bytes) : std::nullopt;
}

std::optional<PlacedMentions> readMentionsRow(Database &database, ArticleId id)
{
    Statement row = database.prepare("SELECT mentions FROM analyses NATURAL JOIN analysis_parts"
                                     " WHERE article = ? AND version = ?");
    if (!row.bind(1, id).bind(2, analysisVersion).step())
        return std::nullopt;
    return unpackedMentions(row.blob(0));
}

std::optional<PlacedMentions> unpackedMentions(std::string_view blob)
{
    const auto bytes = unpacked(blob, mostUnpacked);
    return bytes ? decodeMentions(*bytes) : std::nullopt;
}

Correction readCorrection(const Statement &row)
{
    Correction correction;
    correction.id = row.number(0);
    correction.kind = static_cast<CorrectionKind>(row.number(1));
    correction.contentHash = row.text(2);
    correction.passage.quote = row.text(3);
    correction.passage.before = row.text(4);
    correction.passage.after = row.text(5);
    correction.passage.hint = {toOffset(row.number(6)), toOffset(row.number(7))};
    correction.value = row.text(8);
    return correction;
}

std::optional<Correction> readCorrectionRow(Database &database, std::int64_t id)
{
    Statement row = database.prepare(std::string(correctionColumns) + "WHERE id = ? AND NOT undone");
    if (!row.bind(1, id).step())
        return std::nullopt;
    return readCorrection(row);
}

std::optional<std::string> titleByUser(Database &database, const std::string &contentHash)
{
    Statement row = database.prepare(
        "SELECT value FROM corrections WHERE kind = ? AND content_hash = ? AND NOT undone ORDER BY id DESC LIMIT 1");
    row.bind(1, static_cast<std::int64_t>(CorrectionKind::ArticleTitle)).bind(2, contentHash);
    if (!row.step())
        return std::nullopt;
    return std::string(row.text(0));
}

} // namespace dateline
