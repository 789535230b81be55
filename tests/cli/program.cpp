// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include "tests/support/temporary_folder.h"

#include <sstream>
#include <sys/wait.h>

namespace dateline::testing {

namespace {

std::string quoted(const std::string &argument)
{
    std::string result = "'";
    for (const char c : argument)
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

} // namespace

std::vector<std::string> Run::lines() const
{
    std::vector<std::string> found;
    std::istringstream stream(out);
    for (std::string line; std::getline(stream, line);)
        found.push_back(line);
    return found;
}

Run runDateline(const std::vector<std::string> &arguments, std::string_view input,
                const std::vector<std::string> &environment)
{
    const TemporaryFolder folder;
    std::string command =
        "env QT_QPA_PLATFORM=offscreen DATELINE_RESOURCES=" + quoted(DATELINE_SOURCE_DIR "/resources");
    for (const std::string &variable : environment)
        command += ' ' + quoted(variable);
    command += ' ' + quoted(DATELINE_PROGRAM);
    for (const std::string &argument : arguments)
        command += ' ' + quoted(argument);
    command += " <" + quoted(folder.write("in", input).string());
    command += " >" + quoted((folder / "out").string()) + " 2>" + quoted((folder / "err").string());
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, readBytes(folder / "out"), readBytes(folder / "err")};
}

} // namespace dateline::testing
