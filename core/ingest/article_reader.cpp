// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/article_reader.h"

#include "core/base/content_hash.h"
#include "core/base/utf8.h"
#include "core/ingest/article_stream.h"
#include "core/ingest/document_reader.h"
#include "core/ingest/draft.h"
#include "core/ingest/encoding.h"
#include "core/ingest/front_matter.h"
#include "core/ingest/html_reader.h"
#include "core/ingest/mail_reader.h"
#include "core/ingest/markdown_inline.h"
#include "core/ingest/pdf_reader.h"
#include "core/ingest/raw_file.h"
#include "core/ingest/rtf_reader.h"
#include "core/ingest/structure.h"
#include "core/lexicon/date_line.h"

#include <algorithm>
#include <exception>

namespace dateline {

namespace {

bool hasMarkdownName(std::string_view name)
{
    const std::string folded = foldCase(name);
    return folded.ends_with(".md") || folded.ends_with(".markdown");
}

void mergeInlineMarkup(Article &article, const std::vector<DraftBlock> &blocks)
{
    const auto lineSigns = static_cast<std::ptrdiff_t>(article.markup.size());
    for (const DraftBlock &block : blocks)
        if (block.line != LineKind::Rule)
            findInlineMarkup(article.text, block.span, article.markup, article.styles);
    std::inplace_merge(article.markup.begin(), article.markup.begin() + lineSigns, article.markup.end());
    std::vector<ByteSpan> apart;
    for (const ByteSpan span : article.markup) {
        if (!apart.empty() && span.begin < apart.back().end)
            apart.back().end = std::max(apart.back().end, span.end);
        else
            apart.push_back(span);
    }
    article.markup = std::move(apart);
}

// 03/04/2014 at the head could be either day: both are offered to the user, neither is taken.
void noteAmbiguousDates(Article &article, const ArticleCues &cues)
{
    for (const Block &block : article.blocks) {
        if (block.kind != BlockKind::DateLine)
            continue;
        const auto reading = readDateLine(shownText(article.text, article.markup, block.span), cues);
        if (!reading || !reading->date.ambiguous)
            continue;
        const ByteSpan span{block.span.begin + reading->date.span.begin, block.span.begin + reading->date.span.end};
        const std::string evidence(slice(article.text, span));
        for (const auto &date : {reading->date.date(), reading->date.otherDate()})
            if (date)
                article.otherDates.push_back({*date, PublishedFrom::DateLine, evidence, span});
    }
}

void findParts(Article &article, const ArticleCues &cues)
{
    const bool markdown = hasMarkdownName(article.name) || looksLikeMarkdown(article.text);
    std::vector<SourceLine> lines = sourceLines(article.text, markdown);
    if (markdown)
        takeFrontMatter(article, lines, cues);
    std::vector<DraftBlock> blocks = draftBlocks(article.text, lines, markdown, article.markup);
    if (markdown)
        mergeInlineMarkup(article, blocks);
    findStructure(article, blocks, cues);
    joinBrokenParagraphs(article.text, article.markup, cues, blocks);
    for (const DraftBlock &block : blocks)
        if (block.line != LineKind::Rule)
            article.blocks.push_back({block.span, block.kind, block.level});
    noteAmbiguousDates(article, cues);
}

Result<Article> structured(Article article)
{
    const Result<ArticleCues> &cues = ArticleCues::standard();
    if (!cues)
        return cues.error();
    findParts(article, *cues);
    return article;
}

bool isBlank(std::string_view text)
{
    return trimmed(text).empty() || trimmed(text) == "\xEF\xBB\xBF";
}

Result<Article> readText(RawArticle &raw)
{
    Article article;
    article.name = raw.part.empty() ? raw.file.filename().string() : raw.part; // its ending may tell Markdown
    auto decoded = decodeText(std::move(raw.bytes), raw.encoding);
    if (!decoded)
        return decoded.error();
    if (isBlank(decoded->text))
        return Error{ErrorCode::FileEmpty, {}, {}, {}, {}};
    if (decoded->text.size() > maximumArticleBytes)
        return Error{ErrorCode::FileTooLarge, {}, {}, "Its text is over 64 MB", {}};
    article.text = std::move(decoded->text);
    article.encoding = std::move(decoded->encoding);
    return structured(std::move(article));
}

Result<Article> readFragment(RawArticle &raw)
{
    auto blocks = blocksOfHtml(raw.bytes);
    if (!blocks)
        return blocks.error();
    auto article = articleFromBlocks(std::move(*blocks), {}, ArticleHead::Apart);
    if (article)
        article->encoding = "UTF-8";
    return article;
}

/// The one place that knows which reader reads what.
Result<Article> readFormat(RawArticle &raw)
{
    switch (raw.format) {
    case FileFormat::Text: return readText(raw);
    case FileFormat::Html:
        return raw.fragment ? readFragment(raw) : readHtml(std::move(raw.bytes), raw.encoding, raw.metadata.url);
    case FileFormat::Mhtml: return readMhtml(raw.bytes);
    case FileFormat::Mail: return readMail(raw.bytes);
    case FileFormat::Docx: return readDocx(std::move(raw.bytes));
    case FileFormat::OpenDocument: return readOpenDocument(std::move(raw.bytes));
    case FileFormat::Epub: return readEpub(std::move(raw.bytes));
    case FileFormat::Rtf: return readRtf(raw.bytes);
    case FileFormat::Pdf: return readPdf(raw.bytes);
    case FileFormat::Unknown:
        return Error{ErrorCode::FileBinary,
                     {},
                     {},
                     "By its first bytes it is a picture, a program or an archive of another kind",
                     {}};
    default: return Error{ErrorCode::FormatUnknown, {}, {}, {}, {}};
    }
}

Error skipped(Error error, const std::string &file)
{
    error.file = error.file.empty() ? file : error.file;
    error.done = error.done.empty() ? "The file was skipped." : error.done;
    return error;
}

/// Of the bytes; of a record also what stands beside its text, so that a corrected date or title counts as a change.
std::string hashOf(const RawArticle &raw)
{
    const std::string day = raw.metadata.published ? toIso(raw.metadata.published->date) : std::string();
    if (raw.metadata.title.empty() && day.empty())
        return contentHash(raw.bytes);
    return contentHash(raw.metadata.title + '\0' + day + '\0' + raw.bytes);
}

Result<Article> readUnguarded(RawArticle raw)
{
    if (raw.part.empty() && raw.bytes.empty()) {
        auto bytes = readRawFile(raw.file, maximumArticleBytes);
        if (!bytes)
            return bytes.error();
        raw.bytes = std::move(*bytes);
    }
    if (raw.bytes.empty())
        return Error{ErrorCode::FileEmpty, {}, {}, {}, {}};
    std::string hash = hashOf(raw);
    auto article = readFormat(raw);
    if (!article)
        return article.error();
    applyMetadata(*article, std::move(raw.metadata));
    article->contentHash = std::move(hash);
    article->path = pathOfPart(raw.file, raw.part);
    article->name = repairUtf8(raw.file.filename().string());
    if (!raw.part.empty())
        article->name += '#' + raw.part;
    return article;
}

} // namespace

Result<Article> articleOf(RawArticle raw)
{
    const std::string path = pathOfPart(raw.file, raw.part);
    try {
        auto article = readUnguarded(std::move(raw));
        if (!article)
            return skipped(article.error(), path);
        return article;
    } catch (const std::exception &failure) {
        return skipped({ErrorCode::Internal, path, {}, failure.what(), {}}, path);
    }
}

std::string pathOfPart(const std::filesystem::path &file, std::string_view part)
{
    return part.empty() ? file.string() : file.string() + "//" + std::string(part);
}

std::string partOf(std::string_view id, std::string_view bytes)
{
    constexpr std::size_t longest = 500;
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    id = trimmed(id);
    const bool usable =
        !id.empty() && id.size() <= longest && isValidUtf8(id) && std::none_of(id.begin(), id.end(), isControl);
    return usable ? std::string(id) : contentHash(bytes);
}

Result<Article> readArticle(const std::filesystem::path &path)
{
    try {
        ArticleStream stream(path);
        auto first = stream.next();
        if (!first)
            return skipped({ErrorCode::FileEmpty, path.string(), {}, {}, {}}, path.string());
        return *first ? articleOf(std::move(**first)) : Result<Article>(skipped(first->error(), path.string()));
    } catch (const std::exception &failure) {
        return skipped({ErrorCode::Internal, path.string(), {}, failure.what(), {}}, path.string());
    }
}

Result<Article> articleFromText(std::string text, std::string name)
{
    if (text.size() > maximumArticleBytes)
        return Error{ErrorCode::FileTooLarge, name, {}, "Its text is over 64 MB", "The article was skipped."};
    if (const std::size_t bad = firstInvalidUtf8(text); bad != std::string_view::npos)
        return Error{ErrorCode::BadEncoding, name, "byte " + std::to_string(bad), "The text is not valid UTF-8",
                     "The article was skipped."};
    try {
        Article article;
        article.name = std::move(name);
        article.encoding = "UTF-8";
        article.text = std::move(text);
        return structured(std::move(article));
    } catch (const std::exception &failure) {
        return Error{ErrorCode::Internal, {}, {}, failure.what(), "The article was skipped."};
    }
}

bool isReadableName(const std::filesystem::path &path)
{
    return hasReadableEnding(path.filename().string());
}

} // namespace dateline
