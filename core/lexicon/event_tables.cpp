// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/event_tables.h"

#include "core/lexicon/word_split.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>

namespace dateline {

namespace {

constexpr std::array<std::string_view, 32> grammarNames = {
    "determiner",  "possessive",   "preposition", "pronoun",        "modal",     "future",
    "be",          "have",         "do",          "infinitive",     "negation",  "adverb",
    "conjunction", "subordinator", "relative",    "complementiser", "number",    "adjective",
    "noun",        "plural",       "base",        "third",          "past",      "participle",
    "gerund",      "genitive",     "particle",    "conditional",    "time_join", "agent",
    "reported",    "naming"};

constexpr std::array<std::string_view, 15> governingNames = {"none",   "occur", "begin",  "continue", "end",
                                                             "attend", "plan",  "decide", "cancel",   "refuse",
                                                             "try",    "deny",  "cause",  "manage",   "mention"};

constexpr std::array<std::string_view, 6> statusNames = {"none",      "hypothetical", "scheduled",
                                                         "cancelled", "denied",       "hedge"};

constexpr std::array<std::string_view, 6> figureNames = {"none",      "killed",   "injured",
                                                         "displaced", "arrested", "troops"};

template <std::size_t N> int indexOf(const std::array<std::string_view, N> &names, std::string_view name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

} // namespace

EventTables::EventTables(EventLexicon &lexicon, const ResourceRoots &roots, std::string_view code, Vocabulary &words)
    : m_lexicon(lexicon), m_roots(roots), m_folder("lang/" + std::string(code) + "/events/"), m_words(words)
{
}

Status EventTables::load()
{
    if (!m_roots.find(m_folder))
        return {};
    const std::array<std::tuple<std::string_view, std::size_t, RowReader>, 9> tables = {{
        {"grammar.tsv", 2, &EventTables::readGrammar},
        {"verbs.tsv", 1, &EventTables::readVerbs},
        {"classes.tsv", 3, &EventTables::readClass},
        {"governors.tsv", 2, &EventTables::readGovernor},
        {"status.tsv", 2, &EventTables::readStatusCue},
        {"figures.tsv", 2, &EventTables::readFigure},
        {"roles.tsv", 3, &EventTables::readRole},
        {"verb_triggers.tsv", 4, &EventTables::readTrigger},
        {"noun_triggers.tsv", 4, &EventTables::readTrigger},
    }};
    if (auto done = readInflection(); !done)
        return done;
    if (auto done = readEach("lang/common/events/codes.tsv", 5, &EventTables::readCode); !done)
        return done;
    for (const auto &[file, cells, reader] : tables)
        if (auto done = readEach(m_folder + std::string(file), cells, reader); !done)
            return done;
    indexTriggers();
    return {};
}

Status EventTables::readEach(std::string file, std::size_t minimumCells, RowReader reader)
{
    m_file = std::move(file);
    const auto bytes = m_roots.read(m_file);
    if (!bytes)
        return bytes.error();
    const auto rows = readTable(*bytes, m_file, minimumCells);
    if (!rows)
        return rows.error();
    for (const TableRow &row : *rows)
        if (auto done = (this->*reader)(row); !done)
            return done;
    return {};
}

Status EventTables::readInflection()
{
    m_file = m_folder + "inflection.tsv";
    const auto bytes = m_roots.read(m_file);
    if (!bytes)
        return bytes.error();
    const auto rows = readTable(*bytes, m_file, 3);
    if (!rows)
        return rows.error();
    for (const TableRow &row : *rows) {
        if (row.cell(0) != "ending")
            continue;
        std::uint32_t grammar = 0;
        for (const std::string &name : wordsOf(row.cell(2))) {
            const int index = indexOf(grammarNames, name);
            if (index < 0)
                return mistake(row, "There is no word class " + name);
            grammar |= 1u << index;
        }
        m_lexicon.m_endings.push_back({std::string(row.cell(1)), grammar});
    }
    return m_inflection.read(*rows, m_file);
}

Error EventTables::mistake(const TableRow &row, std::string detail) const
{
    return resourceError(m_file, row.line, 1, std::move(detail));
}

EventLexicon::WordFacts &EventTables::facts(std::string_view word)
{
    const WordId id = m_words.add(word);
    if (id >= m_lexicon.m_words.size())
        m_lexicon.m_words.resize(id + 1);
    return m_lexicon.m_words[id];
}

void EventTables::addVerbForms(std::string_view base)
{
    const VerbForms forms = m_inflection.verb(base);
    facts(forms.base).grammar |= bit(Grammar::Base);
    facts(forms.third).grammar |= bit(Grammar::Third);
    facts(forms.past).grammar |= bit(Grammar::Past);
    facts(forms.participle).grammar |= bit(Grammar::Participle);
    facts(forms.gerund).grammar |= bit(Grammar::Gerund);
}

std::vector<std::string> EventTables::nounForms(std::string_view singular)
{
    const std::string plural = m_inflection.plural(singular);
    facts(singular).grammar |= bit(Grammar::Noun);
    facts(plural).grammar |= Grammar::Noun | Grammar::Plural;
    return plural == singular ? std::vector<std::string>{plural}
                              : std::vector<std::string>{std::string(singular), plural};
}

Status EventTables::readCode(const TableRow &row)
{
    const auto cell = [&](std::size_t index) {
        return row.cell(index) == "-" ? std::string() : std::string(row.cell(index));
    };
    if (!m_lexicon.m_codes.emplace(row.cell(0), EventCode{cell(0), cell(1), cell(2), cell(3), cell(4)}).second)
        return mistake(row, "The code " + cell(0) + " stands there twice");
    return {};
}

Status EventTables::readGrammar(const TableRow &row)
{
    const int index = indexOf(grammarNames, row.cell(0));
    if (index < 0)
        return mistake(row, "There is no word class " + std::string(row.cell(0)));
    for (const std::string &word : wordsOf(row.cell(1)))
        facts(word).grammar |= 1u << index;
    return {};
}

Status EventTables::readVerbs(const TableRow &row)
{
    for (std::string word : wordsOf(row.cell(0))) {
        if (word.ends_with("/n")) {
            word.resize(word.size() - 2);
            nounForms(word);
        }
        addVerbForms(word);
    }
    return {};
}

/// A noun with its plural; of nouns of two words only the two together are of the class.
void EventTables::readClassNoun(const std::string &noun, ClassMask mask)
{
    const std::size_t space = noun.find(' ');
    if (space == std::string::npos) {
        for (const std::string &form : nounForms(noun))
            facts(form).classes |= mask;
        return;
    }
    const WordId first = m_words.add(noun.substr(0, space));
    for (const std::string &form : nounForms(noun.substr(space + 1)))
        m_lexicon.m_compounds[{first, m_words.add(form)}] |= mask;
}

Status EventTables::readClass(const TableRow &row)
{
    auto &mask = m_lexicon.m_classes[std::string(row.cell(0))];
    if (mask == 0) {
        if (m_lexicon.m_classes.size() > 64)
            return mistake(row, "There can be at most 64 classes");
        mask = ClassMask{1} << (m_lexicon.m_classes.size() - 1);
    }
    for (const std::string &word : phrasesOf(row.cell(2))) {
        if (row.cell(1) == "kind") {
            const int kind = indexOf(nameKinds, word);
            if (kind < 0)
                return mistake(row, "There is no kind of name called " + word);
            m_lexicon.m_kindClasses[static_cast<std::size_t>(kind)] |= mask;
        } else if (row.cell(1) == "noun") {
            readClassNoun(word, mask);
        } else if (row.cell(1) == "verb") {
            addVerbForms(word);
            const VerbForms forms = m_inflection.verb(word);
            for (const std::string &form : {forms.base, forms.third, forms.past, forms.participle, forms.gerund})
                facts(form).classes |= mask;
        } else {
            facts(word).classes |= mask;
        }
    }
    return {};
}

Status EventTables::readGovernor(const TableRow &row)
{
    const int index = indexOf(governingNames, row.cell(0));
    if (index <= 0)
        return mistake(row, "There is no way to govern called " + std::string(row.cell(0)));
    for (const std::string &word : wordsOf(row.cell(1))) {
        addVerbForms(word);
        const VerbForms forms = m_inflection.verb(word);
        for (const std::string &form : {forms.base, forms.third, forms.past, forms.participle, forms.gerund})
            facts(form).governing = static_cast<Governing>(index);
    }
    return {};
}

Status EventTables::readStatusCue(const TableRow &row)
{
    const int index = indexOf(statusNames, row.cell(0));
    if (index <= 0)
        return mistake(row, "There is no status called " + std::string(row.cell(0)));
    for (const std::string &word : wordsOf(row.cell(1)))
        facts(word).status = static_cast<StatusCue>(index);
    return {};
}

Status EventTables::readFigure(const TableRow &row)
{
    const std::string_view kind = row.cell(0);
    if (kind == "number" || kind == "scale" || kind == "vague") {
        std::int64_t value = 0;
        const std::string_view digits = row.cell(2);
        if (std::from_chars(digits.data(), digits.data() + digits.size(), value).ec != std::errc() && kind != "vague")
            return mistake(row, "The third cell must be a number");
        for (const std::string &word : wordsOf(row.cell(1))) {
            facts(word).grammar |= bit(Grammar::Number);
            facts(word).isNumber = true;
            m_lexicon.m_numbers[m_words.find(word)] = {value, kind == "scale", kind == "vague"};
        }
        return {};
    }
    constexpr std::array<std::string_view, 4> modes = {"exact", "at_least", "at_most", "about"};
    if (const int mode = indexOf(modes, kind); mode >= 0) {
        for (const std::string &phrase : phrasesOf(row.cell(1))) {
            FigureQualifier qualifier{{}, static_cast<FigureMode>(mode)};
            for (const std::string &word : wordsOf(phrase))
                qualifier.words.push_back(m_words.add(word));
            m_lexicon.m_qualifiers.push_back(std::move(qualifier));
        }
        return {};
    }
    const int index = indexOf(figureNames, kind);
    if (index <= 0)
        return mistake(row, "There is no figure called " + std::string(kind));
    for (const std::string &word : wordsOf(row.cell(1)))
        facts(word).figure = static_cast<FigureKind>(index);
    return {};
}

Status EventTables::readRole(const TableRow &row)
{
    const auto type = eventTypeFromName(row.cell(0));
    constexpr std::array<std::string_view, 3> roles = {"source", "target", "participant"};
    const int role = indexOf(roles, row.cell(1));
    if (!type || role < 0)
        return mistake(row, "A row needs an event type and a role");
    for (const std::string &word : wordsOf(row.cell(2))) {
        facts(word);
        m_lexicon.m_roles[{*type, m_words.add(word)}] = static_cast<Role>(role);
    }
    return {};
}

Result<ClassMask> EventTables::classMask(std::string_view names, const TableRow &row)
{
    ClassMask mask = 0;
    for (const std::string &name : splitAt(names, '|')) {
        const ClassMask one = m_lexicon.classNamed(name);
        if (one == 0)
            return mistake(row, "There is no class " + name);
        mask |= one;
    }
    return mask;
}

} // namespace dateline
