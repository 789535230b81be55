// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/repo/style_rules.h"
#include "tests/support/catch.h"

using namespace dateline::repo;

namespace {

const std::vector<SourceFile> &project()
{
    static const auto files = readProject(DATELINE_SOURCE_DIR);
    return files;
}

void requireNone(const Findings &findings)
{
    REQUIRE(project().size() > 50);
    for (const std::string &finding : findings)
        FAIL_CHECK(finding);
}

} // namespace

TEST_CASE("A source that no list names and a listed source that is gone are reported")
{
    const Findings found =
        buildListFaults({{"core/text/CMakeLists.txt", "dateline_room(text SOURCES gone.cpp here.cpp)"},
                         {"core/text/here.cpp", ""},
                         {"core/text/lost.cpp", ""}});
    REQUIRE(found.size() == 2);
    CHECK(found[0] == "core/text/CMakeLists.txt: lists core/text/gone.cpp, which does not exist");
    CHECK(found[1] == "core/text/lost.cpp: no CMakeLists.txt lists it");
}

TEST_CASE("A list above the folder and one that starts at the root count")
{
    CHECK(buildListFaults({{"app/CMakeLists.txt", "add_library(x cli/a.cpp ${PROJECT_SOURCE_DIR}/core/b.cpp)"},
                           {"app/cli/a.cpp", ""},
                           {"core/b.cpp", ""}})
              .empty());
}

TEST_CASE("A generated source need not exist")
{
    CHECK(buildListFaults({{"core/a/CMakeLists.txt", "configure_file(x.cpp.in x.cpp @ONLY)\n"
                                                     "    ${CMAKE_CURRENT_BINARY_DIR}/x.cpp\n"}})
              .empty());
}

TEST_CASE("A commented source is not listed")
{
    CHECK(buildListFaults({{"core/CMakeLists.txt", "# a.cpp\n"}, {"core/a.cpp", ""}}).size() == 1);
}

TEST_CASE("A missing licence line is reported where a file can carry one")
{
    CHECK(licenceFaults({{"core/a.cpp", "int x;\n"}}).size() == 1);
    CHECK(licenceFaults({{"resources/lang/en/x.tsv", "a\tb\n"}}).size() == 1);
    CHECK(licenceFaults({{"dev", "#!/bin/sh\n"}}).size() == 1);
    CHECK(licenceFaults({{"core/a.cpp", "// SPDX-License-Identifier: GPL-3.0-or-later\n"}}).empty());
    CHECK(licenceFaults({{"resources/sample/01.txt", "An article\n"}, {"LICENSE", "x"}, {"a.json", "{}"}}).empty());
}

TEST_CASE("Long files, odd names and unguarded headers are reported")
{
    CHECK(shapeFaults({{"core/a.cpp", std::string(450, '\n')}}).empty());
    CHECK(shapeFaults({{"core/a.cpp", std::string(451, '\n')}}).size() == 1);
    CHECK(shapeFaults({{"core/CamelCase.cpp", ""}}).size() == 1);
    CHECK(shapeFaults({{"core/a.h", "int x;\n"}}).size() == 1);
    CHECK(shapeFaults({{"core/a.h", "#pragma once\n"}}).empty());
}

TEST_CASE("Notes to oneself are reported with their line")
{
    const Findings found = forbiddenWords({{"core/a.cpp", std::string("x\n// TO") + "DO later\n"}});
    REQUIRE(found.size() == 1);
    CHECK(found[0] == std::string("core/a.cpp:2: TO") + "DO");
}

TEST_CASE("Two tests of one name are reported")
{
    const std::string one = "TEST_CASE"
                            "(\"Same\")\n";
    CHECK(duplicateTestNames({{"tests/core/a/x.cpp", one + one}}).size() == 1);
    CHECK(duplicateTestNames({{"tests/core/a/x.cpp", one}, {"tests/core/b/x.cpp", one}}).empty());
    CHECK(duplicateTestNames(
              {{"tests/a/CMakeLists.txt", "dateline_test(x\n"}, {"tests/b/CMakeLists.txt", "dateline_test(x\n"}})
              .size()
          == 1);
}

TEST_CASE("Every source of the project is built")
{
    requireNone(buildListFaults(project()));
}
TEST_CASE("Every file of the project that can says its licence")
{
    requireNone(licenceFaults(project()));
}
TEST_CASE("No file of the project is too long or badly named")
{
    requireNone(shapeFaults(project()));
}
TEST_CASE("The project holds no notes to oneself and no paths of one machine")
{
    requireNone(forbiddenWords(project()));
}
TEST_CASE("The project's tests have names of their own")
{
    requireNone(duplicateTestNames(project()));
}
