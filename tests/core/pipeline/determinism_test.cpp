// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_project.h"
#include "tests/support/temporary_folder.h"

#include <clocale>
#include <cstdlib>

using namespace dateline;
using namespace dateline::testing;

namespace {

std::string importedJson(const std::vector<std::filesystem::path> &files, unsigned jobs)
{
    const TemporaryFolder folder;
    const auto project = openProject(folder / "a.dateline");
    addAll(*project, files, jobs);
    return exportedJson(*project);
}

} // namespace

TEST_CASE("what was added and removed again leaves no trace", "[pipeline]")
{
    const TemporaryFolder folder;
    const auto project = openProject(folder / "a.dateline");
    addAll(*project, sampleArticles());
    const std::string before = exportedJson(*project);
    addAll(*project, {folder.write("more.txt", "Shells fall\n\n5 May 2012\n\nRebels shelled Daraa on 3 May 2012.\n")});
    REQUIRE(exportedJson(*project) != before);
    for (const ArticleSummary &article : project->timeline()->articles())
        if (article.title == "Shells fall") {
            REQUIRE(project->removeArticle(article.id));
            break;
        }
    CHECK((exportedJson(*project) == before));
}

TEST_CASE("time zone and locale change nothing", "[pipeline]")
{
    const std::string before = importedJson(sampleArticles(), 1);
    setenv("TZ", "Pacific/Kiritimati", 1);
    setenv("LC_ALL", "C.UTF-8", 1);
    std::setlocale(LC_ALL, "");
    const std::string after = importedJson(sampleArticles(), 1);
    std::setlocale(LC_ALL, "C");
    unsetenv("TZ");
    unsetenv("LC_ALL");
    CHECK((after == before));
}
