// SPDX-License-Identifier: GPL-3.0-or-later
// A library in which somebody changed any bytes: it opens or is refused, and nothing that is done with it crashes.
#include "core/pipeline/project.h"
#include "core/pipeline/salvage.h"
#include "tests/fuzz/english.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include <unistd.h>

namespace {

using namespace dateline;
using namespace dateline::fuzz;
namespace fs = std::filesystem;

const fs::path &folder()
{
    static const fs::path made = [] {
        const fs::path path = fs::temp_directory_path() / ("dateline-fuzz-" + std::to_string(::getpid()));
        fs::create_directories(path);
        std::atexit([] {
            std::error_code ignored;
            fs::remove_all(folder(), ignored);
        });
        return path;
    }();
    return made;
}

/// The bytes of a library with two articles and a correction.
const std::string &untouched()
{
    static const std::string bytes = [] {
        const fs::path file = folder() / "made.dateline";
        {
            const auto project = Project::open(file, packs());
            if (!project)
                std::abort();
            for (const char *text :
                 {"Dam emptied\n\n12 June 2014\n\nThe army shelled Marea on Tuesday, residents said.",
                  "Envoys in Geneva\n\nThe envoys met in Geneva on Monday and signed a truce."}) {
                Article article;
                article.name = text;
                article.text = text;
                article.contentHash = text;
                (void)(*project)->addArticle(std::move(article));
            }
            (void)(*project)->setWatched("/articles", true);
            if ((*project)->timeline()->size() > 0) {
                EventChanges changes;
                changes.title = "Shells on Marea";
                (void)(*project)->correctEvent((*project)->timeline()->row(0).id, changes);
            }
        }
        std::ifstream in(file, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(in), {});
    }();
    return bytes;
}

/// The input is a list of changes: three bytes say where, one how many bytes follow.
std::string changed(const unsigned char *data, std::size_t size)
{
    std::string bytes = untouched();
    while (size > 4) {
        const std::size_t at = (data[0] | data[1] << 8 | data[2] << 16) % bytes.size();
        const std::size_t count = std::min<std::size_t>({data[3] % 16u + 1, size - 4, bytes.size() - at});
        bytes.replace(at, count, reinterpret_cast<const char *>(data + 4), count);
        data += 4 + count;
        size -= 4 + count;
    }
    return bytes;
}

void use(const fs::path &file)
{
    if (const auto project = Project::open(file, packs(), false)) {
        (void)(*project)->events();
        (void)(*project)->watchedFolders();
        (void)(*project)->undo();
        const auto timeline = (*project)->timeline(); // another one after each change
        for (const ArticleSummary &article : timeline->articles())
            (void)(*project)->setPublished(article.id, CivilDate{2014, 6, 13});
    }
    if (const auto reader = ProjectReader::open(file)) {
        (void)(*reader)->article(1);
        (void)(*reader)->search("Marea OR truce");
        (void)(*reader)->searchEvents("Geneva");
        (void)(*reader)->rejectedEvents();
    }
    (void)salvageLibrary(file, folder() / "saved.dateline", packs(), {}, {}, 1);
}

} // namespace

// Apart from the inputs, so that none of them seems slow.
extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    (void)packs();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const fs::path file = folder() / "changed.dateline";
    const std::string bytes = changed(data, size);
    std::ofstream(file, std::ios::binary) << bytes;
    use(file);
    for (const fs::directory_entry &entry : fs::directory_iterator(folder()))
        if (entry.path().filename() != "made.dateline") {
            std::error_code ignored;
            fs::remove(entry.path(), ignored);
        }
    return 0;
}
