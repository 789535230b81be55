// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/extract_command.h"

#include "app/cli/extract_output.h"
#include "app/cli/json_lines.h"
#include "app/cli/messages.h"
#include "core/pipeline/article_queue.h"
#include "core/pipeline/article_source.h"
#include "core/pipeline/ordered_jobs.h"

#include <cerrno>
#include <cstring>
#include <exception>
#include <functional>

namespace dateline::cli {

namespace {

/// What a worker makes of one article: lines for standard output, or why there are none.
struct Extracted {
    std::string lines;
    std::optional<Error> skipped;
};

/// The settings that are the same for all articles.
struct Extraction {
    LanguagePacks packs;
    std::optional<CivilDate> published;
    std::string language;
    AnalyzerOptions analyzer;
    OutputOptions output;
};

Extracted extractArticle(Article article, const Extraction &extraction)
{
    if (article.language.empty())
        article.language = extraction.language;
    // The user's date counts for what tells none: the article's own is looked for first.
    std::optional<Article> again;
    if (extraction.published)
        again = article;
    AnalysedText analysed = analyse(std::move(article), extraction.packs, extraction.analyzer);
    if (!analysed.article.published && again) {
        again->published = Published{*extraction.published, PublishedFrom::User, {}, {}};
        analysed = analyse(std::move(*again), extraction.packs, extraction.analyzer);
    }
    Extracted result;
    appendExtract(result.lines, analysed, extraction.output);
    return result;
}

/// One bad article never ends a run.
Extracted guarded(const std::string &name, const std::function<Extracted()> &work)
{
    try {
        return work();
    } catch (const std::exception &failure) {
        return {{}, Error{ErrorCode::Internal, name, {}, failure.what(), {}}};
    }
}

Extracted extractQueued(QueuedArticle queued, const Extraction &extraction)
{
    auto article = readQueued(std::move(queued));
    if (!article)
        return {{}, article.error()};
    return extractArticle(std::move(*article), extraction);
}

Result<Article> toArticle(JsonArticle json)
{
    auto article = makeArticle(std::move(json.text), json.id);
    if (!article)
        return article;
    if (json.title) {
        article->title = *json.title;
        article->titleSpan = {};
        article->titleIsFirstSentence = false;
    }
    if (json.published) {
        // A time of day may follow the day.
        const auto date = fromIso(std::string_view(*json.published).substr(0, json.published->find('T')));
        if (!date)
            return Error{ErrorCode::FormatBroken, {}, {}, "\"published\" is not a date like 2012-09-29", {}};
        article->published = Published{*date, PublishedFrom::Metadata, *json.published, {}};
    }
    if (json.language)
        article->language = *json.language;
    if (json.url)
        article->url = *json.url;
    return article;
}

Error atLine(Error error, std::size_t number)
{
    error.file = "standard input";
    error.where = "line " + std::to_string(number) + (error.where.empty() ? "" : ", " + error.where);
    return error;
}

Extracted extractLine(const NumberedLine &line, const Extraction &extraction)
{
    if (line.tooLong)
        return {{}, atLine(Error{ErrorCode::FileTooLarge, {}, {}, {}, {}}, line.number)};
    auto json = parseJsonArticle(line.text);
    if (!json)
        return {{}, atLine(json.error(), line.number)};
    auto article = toArticle(std::move(*json));
    if (!article)
        return {{}, atLine(article.error(), line.number)};
    return extractArticle(std::move(*article), extraction);
}

/// Prints results in order and counts what was skipped.
class Printer {
public:
    /// False when nobody reads standard output any more.
    bool print(const Extracted &extracted)
    {
        if (extracted.skipped) {
            m_skipped = true;
            Error error = *extracted.skipped;
            if (error.done.empty())
                error.done = "It was skipped.";
            printMessage(error);
            return true;
        }
        if (std::fwrite(extracted.lines.data(), 1, extracted.lines.size(), stdout) == extracted.lines.size())
            return true;
        m_failure = std::strerror(errno);
        return false;
    }

    ExitCode finish()
    {
        if (m_failure.empty() && std::fflush(stdout) != 0)
            m_failure = std::strerror(errno);
        if (!m_failure.empty()) {
            printMessage(Error{ErrorCode::WriteFailed, "standard output", {}, m_failure, {}});
            return Failed;
        }
        return m_skipped ? SomeSkipped : Done;
    }

private:
    bool m_skipped = false;
    std::string m_failure;
};

ExitCode extractFiles(const std::vector<std::string> &files, const Extraction &extraction, unsigned jobs)
{
    using Jobs = OrderedJobs<QueuedArticle, Extracted>;
    Printer printer;
    ArticleQueue queue(std::vector<std::filesystem::path>(files.begin(), files.end()));
    Jobs::run({jobs}, {[&] { return queue.next(); }, [](const QueuedArticle &queued) { return queued.weight(); },
                       [&](QueuedArticle queued) {
                           const std::string file = queued.file.string();
                           return guarded(file, [&] { return extractQueued(std::move(queued), extraction); });
                       },
                       [&](const Extracted &extracted) { return printer.print(extracted); }});
    return printer.finish();
}

ExitCode extractLines(const Extraction &extraction, unsigned jobs)
{
    using Jobs = OrderedJobs<NumberedLine, Extracted>;
    Printer printer;
    LineReader reader(stdin);
    const auto next = [&]() -> std::optional<NumberedLine> {
        while (auto line = reader.next())
            if (line->tooLong || line->text.find_first_not_of(" \t\r") != std::string::npos)
                return line;
        return std::nullopt;
    };
    Jobs::run({jobs}, {next, [](const NumberedLine &line) { return 4 * line.text.size(); },
                       [&](const NumberedLine &line) {
                           return guarded("line " + std::to_string(line.number),
                                          [&] { return extractLine(line, extraction); });
                       },
                       [&](const Extracted &extracted) { return printer.print(extracted); }});
    const ExitCode code = printer.finish();
    if (!reader.failed())
        return code;
    printMessage(Error{ErrorCode::FileUnreadable, "standard input", {}, {}, {}});
    return Failed;
}

Result<Extraction> prepare(const ExtractOptions &options)
{
    Extraction extraction;
    if (!options.published.empty()) {
        extraction.published = fromIso(options.published);
        if (!extraction.published)
            return Error{ErrorCode::BadArgument,
                         {},
                         {},
                         "--published needs a day like 2012-09-29, not \"" + options.published + "\"",
                         {}};
    }
    auto packs =
        loadLanguagePacks(ResourceRoots::standard(), options.timexesOnly ? PackParts::Dates : PackParts::Everything);
    if (!packs)
        return packs.error();
    extraction.packs = std::move(*packs);
    extraction.language = options.language;
    extraction.analyzer.timexesOnly = options.timexesOnly;
    extraction.output.timexes = options.timexes || options.timexesOnly;
    extraction.output.events = !options.timexesOnly;
    return extraction;
}

} // namespace

ExitCode runExtract(const ExtractOptions &options)
{
    const auto extraction = prepare(options);
    if (!extraction) {
        printMessage(extraction.error());
        return extraction.error().code == ErrorCode::BadArgument ? WrongUsage : Failed;
    }
    const unsigned jobs = threadCount(options.jobs);
    return options.jsonLines ? extractLines(*extraction, jobs) : extractFiles(options.files, *extraction, jobs);
}

ExitCode runText(const std::string &file)
{
    Printer printer;
    ArticleQueue queue({file});
    bool any = false;
    while (auto queued = queue.next()) {
        const bool isPart = queued->raw && !queued->raw->part.empty();
        auto article = readQueued(std::move(*queued));
        any = any || article;
        Extracted printed;
        if (!article)
            printed.skipped = article.error();
        else if (isPart)
            printed.lines = "==> " + harmless(article->name) + " <==\n" + article->text + "\n\n";
        else
            printed.lines = std::move(article->text);
        if (!printer.print(printed))
            break;
    }
    const ExitCode code = printer.finish();
    return any ? code : Failed;
}

} // namespace dateline::cli
