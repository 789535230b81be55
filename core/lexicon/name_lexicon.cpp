// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/name_lexicon.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace dateline {

namespace {

const std::string gazetteerFolder = "lang/common/gazetteer/";

/// The rows of a table, none when the file is not there and `needed` is false.
Result<std::vector<TableRow>> tableRows(const ResourceRoots &roots, const std::string &name, std::size_t cells,
                                        bool needed)
{
    if (!needed && !roots.find(name))
        return std::vector<TableRow>{};
    auto bytes = roots.read(name);
    if (!bytes)
        return bytes.error();
    return readTable(*bytes, name, cells);
}

std::string languageFile(std::string_view code, std::string_view file)
{
    return "lang/" + std::string(code) + "/" + std::string(file);
}

template <typename Visit> void forEachPart(std::string_view text, char separator, Visit visit)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty())
            visit(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

std::optional<double> toNumber(std::string_view text)
{
    double value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<GeoPoint> toPoint(std::string_view latitude, std::string_view longitude)
{
    const auto north = toNumber(latitude);
    const auto east = toNumber(longitude);
    if (!north || !east || *north < -90 || *north > 90 || *east < -180 || *east > 180)
        return std::nullopt;
    return GeoPoint{*north, *east};
}

constexpr std::pair<std::string_view, std::uint64_t> wordClasses[] = {
    {"particle", NameParticle},
    {"suffix", NameSuffix},
    {"org", OrgHead},
    {"placehead", PlaceHead},
    {"placestart", PlaceStart},
    {"prep", PlacePreposition},
    {"apart", NeverName},
    {"modifier", RoleModifier},
    {"determiner", Determiner},
    {"he", PronounHe},
    {"she", PronounShe},
    {"they", PronounThey},
    {"it", PronounIt},
    {"who", RelativePronoun},
    {"be", Auxiliary},
    {"one", RoleOne},
    {"many", RoleMany},
    {"force", RoleForce},
    {"government", RoleGovernment},
    {"say", SpeechSay},
    {"tell", SpeechTell},
    {"claim", SpeechClaim},
    {"think", SpeechThink},
    {"urge", SpeechUrge},
    {"judge", SpeechJudge},
    {"noun", SpeechNoun},
    {"vague", VagueModifier | RoleModifier},
    {"act", ActVerb},
    {"ground", GroundVerb},
    {"thing", ThingNoun},
    {"copula", Copula},
    {"adverb", Adverb},
    {"link", ClauseLink},
    {"time", TimeWord},
    {"pronoun", OtherPronoun},
    {"preposition", Preposition},
    {"question", QuestionWord},
    {"subordinator", Subordinator},
    {"dash", DashSign},
    {"anygroup", AnyGroup},
    {"anyoffice", AnyOffice},
};

std::uint64_t classFlag(std::string_view name)
{
    for (const auto &[key, flag] : wordClasses)
        if (key == name)
            return flag;
    return 0;
}

} // namespace

Status NameLexicon::load(const ResourceRoots &roots, std::string_view code, Vocabulary &words)
{
    m_entries.reserve(8192);
    if (auto done = loadCountries(roots, code, words); !done)
        return done;
    if (auto done = loadGroupsAndPersons(roots, words); !done)
        return done;
    if (auto done = loadPlaces(roots, words); !done)
        return done;
    if (auto done = loadCities(roots, words); !done)
        return done;
    if (auto done = loadOwnNames(roots, words); !done)
        return done;
    if (auto done = loadTitles(roots, code, words); !done)
        return done;
    if (auto done = loadWordClasses(roots, code, words); !done)
        return done;
    if (auto done = loadSpeech(roots, code, words); !done)
        return done;
    if (auto done = loadFixedWords(roots, code, words); !done)
        return done;
    return loadCommonWords(roots, code, words);
}

std::uint32_t NameLexicon::addEntry(NameEntry entry)
{
    m_entries.push_back(std::move(entry));
    return static_cast<std::uint32_t>(m_entries.size() - 1);
}

void NameLexicon::addNames(std::string_view names, std::uint32_t entry, Vocabulary &words, Gazetteer::Known known)
{
    forEachPart(names, '|',
                [&](std::string_view name) { m_names.add(name, entry, Gazetteer::Case::AsWritten, words, known); });
}

std::uint16_t NameLexicon::countryNumber(std::string_view code) const
{
    for (std::size_t i = 1; i < m_countries.size(); ++i)
        if (m_countries[i].code == code)
            return static_cast<std::uint16_t>(i);
    return 0;
}

void NameLexicon::setFlag(std::string_view word, std::uint64_t flag, Vocabulary &words)
{
    const WordId id = words.add(foldCase(word));
    if (id >= m_flags.size())
        m_flags.resize(std::size_t{id} + 1, 0);
    m_flags[id] |= flag;
}

Status NameLexicon::loadCountries(const ResourceRoots &roots, std::string_view code, Vocabulary &words)
{
    auto rows = tableRows(roots, gazetteerFolder + "countries.tsv", 5, true);
    if (!rows)
        return rows.error();
    for (const TableRow &row : *rows) {
        const auto number = static_cast<std::uint16_t>(m_countries.size());
        m_countries.push_back({std::string(row.cell(0)), std::string(row.cell(1)), {}});
        const std::uint32_t country =
            addEntry({EntryKind::Country, std::string(row.cell(1)), number, toPoint(row.cell(3), row.cell(4))});
        addNames(row.cell(1), country, words);
        addNames(row.cell(5), country, words);
        forEachPart(row.cell(2), '|', [&](std::string_view capital) {
            const std::size_t at = capital.find('@');
            const std::size_t comma = capital.find(',', std::min(at, capital.size()));
            std::optional<GeoPoint> point;
            if (at != std::string_view::npos && comma != std::string_view::npos)
                point = toPoint(capital.substr(at + 1, comma - at - 1), capital.substr(comma + 1));
            addNames(capital.substr(0, at),
                     addEntry({EntryKind::Capital, std::string(capital.substr(0, at)), number, point}), words);
        });
    }
    auto adjectives = tableRows(roots, languageFile(code, "demonyms.tsv"), 2, false);
    if (!adjectives)
        return adjectives.error();
    for (const TableRow &row : *adjectives) {
        const std::uint16_t number = countryNumber(row.cell(0));
        if (number == 0 && row.cell(0) != "-")
            return resourceError(languageFile(code, "demonyms.tsv"), row.line, 1, "No country has this code");
        const std::string adjective(row.cell(1).substr(0, row.cell(1).find('|')));
        if (number != 0)
            m_countries[number].adjective = adjective;
        addNames(row.cell(1), addEntry({EntryKind::Nationality, adjective, number, std::nullopt}), words);
        addNames(row.cell(2),
                 addEntry({EntryKind::People, std::string(row.cell(2).substr(0, row.cell(2).find('|'))), number,
                           std::nullopt}),
                 words);
    }
    return {};
}

Status NameLexicon::loadPlaces(const ResourceRoots &roots, Vocabulary &words)
{
    const std::string file = gazetteerFolder + "places.tsv";
    auto rows = tableRows(roots, file, 5, true);
    if (!rows)
        return rows.error();
    for (const TableRow &row : *rows) {
        const auto point = toPoint(row.cell(3), row.cell(4));
        if (!point || (row.cell(1) != "city" && row.cell(1) != "region"))
            return resourceError(file, row.line, 1,
                                 "A place needs the kind city or region, a latitude and a longitude");
        const EntryKind kind = row.cell(1) == "city" ? EntryKind::City : EntryKind::Region;
        const std::uint32_t place = addEntry({kind, std::string(row.cell(2)), countryNumber(row.cell(0)), point});
        addNames(row.cell(2), place, words);
        addNames(row.cell(5), place, words);
        if (kind == EntryKind::Region)
            m_regions.emplace(row.cell(2), place);
    }
    return {};
}

const NameEntry *NameLexicon::regionNamed(std::string_view name) const
{
    const auto found = m_regions.find(name);
    return found == m_regions.end() ? nullptr : &m_entries[found->second];
}

Status NameLexicon::loadGroupsAndPersons(const ResourceRoots &roots, Vocabulary &words)
{
    auto groups = tableRows(roots, gazetteerFolder + "groups.tsv", 2, true);
    if (!groups)
        return groups.error();
    for (const TableRow &row : *groups) {
        const std::uint32_t group = addEntry({EntryKind::Group, std::string(row.cell(0)), 0, std::nullopt});
        addNames(row.cell(0), group, words);
        addNames(row.cell(2), group, words);
    }
    auto persons = tableRows(roots, gazetteerFolder + "persons.tsv", 1, true);
    if (!persons)
        return persons.error();
    for (const TableRow &row : *persons) {
        const std::uint32_t person =
            addEntry({EntryKind::Person, std::string(row.cell(0)), countryNumber(row.cell(2)), std::nullopt});
        addNames(row.cell(0), person, words);
        addNames(row.cell(1), person, words);
    }
    return {};
}

Status NameLexicon::loadCities(const ResourceRoots &roots, Vocabulary &words)
{
    const std::string file = gazetteerFolder + "cities.tsv";
    auto rows = tableRows(roots, file, 5, true);
    if (!rows)
        return rows.error();
    for (const TableRow &row : *rows) {
        const auto point = toPoint(row.cell(3), row.cell(4));
        if (!point)
            return resourceError(file, row.line, 1, "A city needs a latitude and a longitude");
        const std::uint32_t city =
            addEntry({EntryKind::City, std::string(row.cell(1)), countryNumber(row.cell(0)), point});
        addNames(row.cell(1), city, words);
        addNames(row.cell(2), city, words);
    }
    return {};
}

Status NameLexicon::loadOwnNames(const ResourceRoots &roots, Vocabulary &words)
{
    constexpr std::pair<std::string_view, EntryKind> kinds[] = {{"person", EntryKind::Person},
                                                                {"group", EntryKind::Group},
                                                                {"city", EntryKind::City},
                                                                {"region", EntryKind::Region}};
    const std::string file = gazetteerFolder + "names.tsv";
    auto rows = tableRows(roots, file, 2, false);
    if (!rows)
        return rows.error();
    for (const TableRow &row : *rows) {
        const auto *kind = std::find_if(std::begin(kinds), std::end(kinds),
                                        [&](const auto &known) { return known.first == row.cell(0); });
        if (kind == std::end(kinds))
            return resourceError(file, row.line, 1, "A name is of the kind person, group, city or region");
        const std::uint16_t country = countryNumber(row.cell(3));
        if (country == 0 && !row.cell(3).empty())
            return resourceError(file, row.line, 1, "No country has the code \"" + std::string(row.cell(3)) + "\"");
        const std::uint32_t own =
            addEntry({kind->second, std::string(row.cell(1)), country, toPoint(row.cell(4), row.cell(5))});
        addNames(row.cell(1), own, words, Gazetteer::Known::Replace);
        addNames(row.cell(2), own, words, Gazetteer::Known::Replace);
    }
    return {};
}

Status NameLexicon::loadTitles(const ResourceRoots &roots, std::string_view code, Vocabulary &words)
{
    const std::string file = languageFile(code, "titles.tsv");
    auto rows = tableRows(roots, file, 2, false);
    if (!rows)
        return rows.error();
    for (const TableRow &row : *rows) {
        if (row.cell(1) != "title" && row.cell(1) != "honorific")
            return resourceError(file, row.line, row.cell(0).size() + 2, "A title is of the class title or honorific");
        const EntryKind kind = row.cell(1) == "title" ? EntryKind::Title : EntryKind::Honorific;
        m_titles.add(row.cell(0), addEntry({kind, std::string(row.cell(0)), 0, std::nullopt}), Gazetteer::Case::Any,
                     words);
    }
    return {};
}

Status NameLexicon::loadWordClasses(const ResourceRoots &roots, std::string_view code, Vocabulary &words)
{
    for (const std::string_view name : {"name_words.tsv", "roles.tsv", "given_names.tsv"}) {
        const std::string file = languageFile(code, name);
        auto rows = tableRows(roots, file, 2, false);
        if (!rows)
            return rows.error();
        for (const TableRow &row : *rows) {
            std::uint64_t flag = classFlag(row.cell(0));
            if (name == "given_names.tsv")
                flag = row.cell(0) == "he"    ? std::uint64_t{GivenHe}
                       : row.cell(0) == "she" ? std::uint64_t{GivenShe}
                                              : 0;
            if (flag == 0)
                return resourceError(file, row.line, 1, "There is no class \"" + std::string(row.cell(0)) + "\"");
            if (flag == RoleGovernment)
                m_governmentWord = row.cell(1).substr(0, row.cell(1).find(' '));
            forEachPart(row.cell(1), ' ', [&](std::string_view word) { setFlag(word, flag, words); });
        }
    }
    return {};
}

Status NameLexicon::loadSpeech(const ResourceRoots &roots, std::string_view code, Vocabulary &words)
{
    const std::string file = languageFile(code, "speech.tsv");
    auto rows = tableRows(roots, file, 2, false);
    if (!rows)
        return rows.error();
    for (const TableRow &row : *rows) {
        const std::uint64_t flag = classFlag(row.cell(0));
        if ((flag & (anySpeechVerb | SpeechNoun)) == 0)
            return resourceError(file, row.line, 1, "There is no class \"" + std::string(row.cell(0)) + "\"");
        std::uint64_t shape = flag == SpeechNoun ? std::uint64_t{0} : std::uint64_t{SpeechBase};
        forEachPart(row.cell(1), ' ', [&](std::string_view word) {
            if (word == "/") {
                shape = SpeechForm;
                return;
            }
            setFlag(word, flag | shape, words);
            if (shape == SpeechBase)
                shape = 0;
        });
    }
    return {};
}

Status NameLexicon::loadFixedWords(const ResourceRoots &roots, std::string_view code, Vocabulary &words)
{
    FixedWords &f = m_fixed;
    const std::pair<std::string_view, WordId *> members[] = {
        {"possessive", &f.possessive},
        {"of", &f.of},
        {"for", &f.forWord},
        {"and", &f.andWord},
        {"or", &f.orWord},
        {"the", &f.the},
        {"that", &f.that},
        {"according", &f.according},
        {"to", &f.to},
        {"on", &f.on},
        {"not", &f.notWord},
        {"by", &f.by},
        {"in", &f.in},
        {"from", &f.from},
        {"with", &f.with},
        {"between", &f.between},
        {"as", &f.as},
        {"where", &f.where},
        {"including", &f.including},
    };
    const std::string file = languageFile(code, "fixed_words.tsv");
    auto rows = tableRows(roots, file, 2, false);
    if (!rows)
        return rows.error();
    for (const TableRow &row : *rows) {
        bool known = false;
        for (const auto &[key, member] : members)
            if (key == row.cell(0)) {
                *member = words.add(foldCase(row.cell(1)));
                known = true;
            }
        if (!known)
            return resourceError(file, row.line, 1, "Nothing is called \"" + std::string(row.cell(0)) + "\" here");
    }
    const std::pair<std::string_view, WordId *> signs[] = {{",", &f.comma},    {".", &f.stop},  {"-", &f.hyphen},
                                                           {"(", &f.open},     {")", &f.close}, {":", &f.colon},
                                                           {";", &f.semicolon}};
    for (const auto &[sign, member] : signs)
        *member = words.add(sign);
    return {};
}

void NameLexicon::markCommon(std::span<const WordId> words)
{
    for (const WordId word : words) {
        if (word >= m_flags.size())
            m_flags.resize(std::size_t{word} + 1, 0);
        m_flags[word] |= CommonWord;
    }
}

Status NameLexicon::loadCommonWords(const ResourceRoots &roots, std::string_view code, Vocabulary &words)
{
    auto rows = tableRows(roots, languageFile(code, "common_words.txt"), 1, false);
    if (!rows)
        return rows.error();
    for (const TableRow &row : *rows)
        forEachPart(row.cell(0), ' ', [&](std::string_view word) { setFlag(word, CommonWord, words); });
    return {};
}

} // namespace dateline
