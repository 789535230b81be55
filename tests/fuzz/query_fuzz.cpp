// SPDX-License-Identifier: GPL-3.0-or-later
// Any words in the search field: taking them apart, completing them, and filtering and searching with them must end.
#include "app/models/typed_query.h"
#include "core/pipeline/project.h"
#include "core/pipeline/typed_date.h"
#include "core/stats/filtering.h"
#include "tests/fuzz/english.h"

#include <filesystem>

#include <unistd.h>

namespace {

using namespace dateline;
using namespace dateline::fuzz;
namespace fs = std::filesystem;

/// A library with three articles, which is there as long as the process.
class Searched {
public:
    Searched() : m_file(fs::temp_directory_path() / ("dateline-query-" + std::to_string(::getpid()) + ".dateline"))
    {
        auto project = Project::open(m_file, packs());
        require(project.ok());
        for (const char *text : {"Dam emptied\n\n12 June 2014\n\nThe army shelled Marea on Tuesday, killing 12.",
                                 "Envoys in Geneva\n\nJohn Kerry met Sergey Lavrov in Geneva on 5 May 2013.",
                                 "Truce\n\nRebels attacked Deir ez-Zor in September 2012, residents said."}) {
            Article article;
            article.name = article.text = article.contentHash = text;
            article.outlet = "Coast Post";
            (void)(*project)->addArticle(std::move(article));
        }
        timeline = (*project)->timeline();
        project->reset();
        auto opened = ProjectReader::open(m_file);
        require(opened.ok());
        reader = std::move(*opened);
    }
    ~Searched()
    {
        reader.reset();
        for (const char *ending : {"", "-wal", "-shm", "-lock"}) {
            std::error_code ignored;
            fs::remove(m_file.string() + ending, ignored);
        }
    }

    std::shared_ptr<const Timeline> timeline;
    std::unique_ptr<ProjectReader> reader;

private:
    fs::path m_file;
};

} // namespace

// Apart from the inputs, so that none of them seems slow.
extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    (void)packs();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static const Searched library;
    const QString typed = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto readDate = [](const QString &words) {
        return readTypedDate(words.toStdString(), packs(), CivilDate{2014, 6, 13});
    };
    const TypedQuery query = readTypedQuery(typed, *library.timeline, readDate);
    Filter filter;
    filter.typed.push_back(query.filter);
    (void)matchingRows(*library.timeline, filter);
    for (const QString &term : completions(typed, *library.timeline))
        (void)readTypedQuery(withLastTerm(typed, term), *library.timeline, readDate);
    const std::string words = query.words.toStdString();
    for (const std::string &asked : {words, textOf(data, size)}) {
        require(library.reader->searchEvents(asked).ok());
        require(library.reader->search(asked, 20).ok());
    }
    return 0;
}
