// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/repo/floor_rules.h"
#include "tests/support/catch.h"

using namespace dateline::repo;

namespace {

/// Headers that the fixtures include.
const std::vector<SourceFile> headers{{"app/theme/theme.h", ""},       {"core/base/utf8.h", ""},
                                      {"core/model/event.h", ""},      {"core/lexicon/vocabulary.h", ""},
                                      {"core/text/offset_map.h", ""},  {"core/text/tokenizer.h", ""},
                                      {"core/temporal/tagger.h", ""},  {"core/store/database.h", ""},
                                      {"core/pipeline/project.h", ""}, {"tests/support/catch.h", ""}};

Findings check(std::string path, std::string text)
{
    std::vector<SourceFile> files = headers;
    files.push_back({std::move(path), std::move(text)});
    return floorViolations(files);
}

} // namespace

TEST_CASE("Downward includes are allowed")
{
    CHECK(check("core/temporal/x.cpp", "#include \"core/lexicon/vocabulary.h\"\n#include \"core/model/event.h\"\n")
              .empty());
    CHECK(check("core/lexicon/x.h", "#include \"core/model/event.h\"\n").empty());
    CHECK(check("core/pipeline/x.cpp", "#include \"core/store/database.h\"\n#include \"core/text/tokenizer.h\"\n")
              .empty());
    CHECK(check("app/window/x.cpp", "#include \"core/pipeline/project.h\"\n#include \"app/theme/theme.h\"\n").empty());
    CHECK(check("app/reader/x.cpp", "#include \"core/text/offset_map.h\"\n#include <QWidget>\n").empty());
}

TEST_CASE("A room that includes a sibling is reported with file and line")
{
    const Findings found = check("core/temporal/x.cpp", "#include <vector>\n#include \"core/text/tokenizer.h\"\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0] == "core/temporal/x.cpp:2: core/text/tokenizer.h: core/temporal may not include core/text");
}

TEST_CASE("Upward includes are reported")
{
    CHECK(check("core/base/x.cpp", "#include \"core/model/event.h\"\n").size() == 1);
    CHECK(check("core/model/x.cpp", "#include \"core/lexicon/vocabulary.h\"\n").size() == 1);
    CHECK(check("core/lexicon/x.cpp", "#include \"core/temporal/tagger.h\"\n").size() == 1);
    CHECK(check("core/store/x.cpp", "#include \"core/pipeline/project.h\"\n").size() == 1);
    CHECK(check("core/pipeline/x.cpp", "#include \"app/theme/theme.h\"\n").size() == 1);
}

TEST_CASE("The window sees no room that reads text, but for the map of offsets")
{
    CHECK(check("app/reader/x.cpp", "#include \"core/text/tokenizer.h\"\n").size() == 1);
    CHECK(check("app/cli/x.cpp", "#include \"core/temporal/tagger.h\"\n").size() == 1);
}

TEST_CASE("Qt in core is reported in every spelling")
{
    CHECK(check("core/text/x.cpp", "#include <QString>\n").size() == 1);
    CHECK(check("core/text/x.cpp", "#  include <QtCore/QString>\n").size() == 1);
    CHECK(check("core/text/x.cpp", "#include \"QString\"\n").size() == 1);
}

TEST_CASE("SQLite and ICU stay in their rooms")
{
    CHECK(check("core/store/x.cpp", "#include <sqlite3.h>\n").empty());
    CHECK(check("core/pipeline/x.cpp", "#include <sqlite3.h>\n").size() == 1);
    CHECK(check("app/window/x.cpp", "#include <sqlite3.h>\n").size() == 1);
    CHECK(check("core/text/x.cpp", "#include <unicode/brkiter.h>\n").empty());
    CHECK(check("core/store/x.cpp", "#include <unicode/brkiter.h>\n").size() == 1);
    CHECK(check("app/reader/x.cpp", "#include <unicode/brkiter.h>\n").size() == 1);
}

TEST_CASE("Headers are named from the root and exist")
{
    CHECK(check("core/base/x.cpp", "#include \"utf8.h\"\n").size() == 1);
    CHECK(check("core/base/x.cpp", "#include \"core/base/gone.h\"\n").size() == 1);
    CHECK(check("app/window/x.cpp", "#include \"x.moc\"\n").empty());
}

TEST_CASE("Tests may include everything, the program no tests")
{
    CHECK(check("tests/core/store/x.cpp", "#include <sqlite3.h>\n#include \"core/text/tokenizer.h\"\n").empty());
    CHECK(check("app/window/x.cpp", "#include \"tests/support/catch.h\"\n").size() == 1);
}

TEST_CASE("The project keeps its floors")
{
    const auto files = readProject(DATELINE_SOURCE_DIR);
    REQUIRE(files.size() > 50);
    for (const std::string &finding : floorViolations(files))
        FAIL_CHECK(finding);
}
