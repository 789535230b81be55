// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/temporal_lexicon.h"

#include "core/lexicon/rule_reader.h"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

namespace fs = std::filesystem;

std::vector<std::string> ruleFiles(const fs::path &folder)
{
    std::vector<std::string> names;
    std::error_code failure;
    for (const auto &entry : fs::directory_iterator(folder, failure))
        if (entry.path().extension() == ".rules")
            names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

Status TemporalLexicon::readFolder(const ResourceRoots &roots, const std::string &folder, Vocabulary &words)
{
    const auto path = roots.find(folder);
    if (!path)
        return {};
    const std::string numbersFile = folder + "/numbers.tsv";
    if (auto bytes = roots.read(numbersFile); bytes)
        if (Status done = m_words.readNumbers(*bytes, numbersFile); !done)
            return done;
    const std::string wordsFile = folder + "/words.tsv";
    if (auto bytes = roots.read(wordsFile); bytes)
        if (Status done = m_words.readWords(*bytes, wordsFile, words); !done)
            return done;
    for (const std::string &name : ruleFiles(*path)) {
        const std::string file = folder + "/" + name;
        auto bytes = roots.read(file);
        if (!bytes)
            return bytes.error();
        if (Status done = readRules(*bytes, file, m_words, words, m_rules); !done)
            return done;
    }
    return {};
}

Status TemporalLexicon::load(const ResourceRoots &roots, std::string_view code, Vocabulary &words)
{
    for (const std::string &folder : {std::string("lang/common/time"), "lang/" + std::string(code) + "/time"})
        if (Status done = readFolder(roots, folder, words); !done)
            return done;
    if (Status done = m_words.makeSymbols(words); !done)
        return done;
    m_automaton.build(m_rules, m_words);
    m_telling = m_words.numbersAnd(
        std::array{m_words.findClass("NEARPUBLICATION"), m_words.findClass("MONTH"), m_words.findClass("ERA")});
    return {};
}

} // namespace dateline
