// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_project.h"
#include "tests/support/temporary_folder.h"

#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

using namespace dateline;
using namespace dateline::testing;

namespace {

const std::filesystem::path approvedFile =
    std::filesystem::path(DATELINE_SOURCE_DIR) / "tests/golden/sample_timeline.tsv";

template <typename Named> std::string namesOf(const std::vector<Named> &list)
{
    std::string names;
    for (const Named &item : list)
        names += (names.empty() ? "" : "; ") + item.name;
    return names;
}

std::string day(const std::optional<CivilDate> &date)
{
    return date ? toIso(*date) : std::string();
}

/// What a person judges: when, how sure, what, who, where, and which articles tell it.
std::string lineOf(const Event &event, const std::map<ArticleId, std::string> &names)
{
    std::ostringstream line;
    line << day(event.interval.first) << '\t' << day(event.interval.last) << '\t' << toName(event.granularity) << '\t'
         << toName(event.basis) << '\t' << toName(event.status) << '\t' << toName(event.type) << '\t' << event.title
         << '\t' << namesOf(event.actors) << '\t' << namesOf(event.places) << '\t';
    if (event.figures.killed)
        line << event.figures.killed->value << " killed";
    line << '\t';
    for (std::size_t i = 0; i < event.sources.size(); ++i)
        line << (i > 0 ? "; " : "") << names.at(event.sources[i].article);
    line << '\n';
    return line.str();
}

std::vector<std::string> sampleTimeline()
{
    const TemporaryFolder folder;
    const auto project = openProject(folder / "sample.dateline");
    addAll(*project, sampleArticles());
    std::map<ArticleId, std::string> names;
    for (const ArticleSummary &article : project->timeline()->articles())
        names[article.id] = std::filesystem::path(article.path).filename().string();
    const auto events = project->events();
    if (!events)
        FAIL(describe(events.error()));
    std::vector<std::string> lines{
        "start\tend\tgranularity\tbasis\tstatus\ttype\ttitle\tactors\tplaces\tfigures\tarticles\n"};
    for (const Event &event : *events)
        lines.push_back(lineOf(event, names));
    std::sort(lines.begin() + 1, lines.end());
    return lines;
}

std::vector<std::string> approvedTimeline()
{
    std::ifstream file(approvedFile);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        lines.push_back(line + '\n');
    return lines;
}

/// Lines of `all` that are not in `others`; both are sorted below their headers.
std::string missingFrom(std::vector<std::string> others, std::vector<std::string> all, char sign)
{
    std::sort(others.begin(), others.end());
    std::sort(all.begin(), all.end());
    std::vector<std::string> missing;
    std::set_difference(all.begin(), all.end(), others.begin(), others.end(), std::back_inserter(missing));
    std::string text;
    for (const std::string &line : missing)
        text += sign + line;
    return text;
}

} // namespace

TEST_CASE("the sample library gives the approved timeline", "[golden]")
{
    const std::vector<std::string> now = sampleTimeline();
    if (std::getenv("DATELINE_APPROVE")) {
        std::ofstream file(approvedFile);
        for (const std::string &line : now)
            file << line;
    }
    const std::vector<std::string> approved = approvedTimeline();
    INFO("Approve with DATELINE_APPROVE=1 ./dev test golden, once a person has read the differences:\n"
         << missingFrom(now, approved, '-') << missingFrom(approved, now, '+'));
    CHECK((now == approved));
}
