// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/time_words.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace dateline {

namespace {

constexpr std::size_t mostNumberClasses = 64;
constexpr std::size_t smallDigits = 5;
constexpr std::size_t smallNumbers = 10000;

std::optional<long> wholeNumber(std::string_view text)
{
    long value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

bool startsLikeSign(std::string_view word)
{
    const char32_t first = decodeUtf8(word, 0).value;
    if (first < 0x80)
        return !isAsciiAlpha(word.front()) && !isAsciiDigit(word.front());
    return first < 0xC0 || (first >= 0x2000 && first < 0x2C00) || (first >= 0x3000 && first < 0x3040);
}

} // namespace

TimeWords::TimeWords() : m_classNames(1), m_isNumber(1, false) {}

ClassId TimeWords::addClass(const std::string &name)
{
    const auto [at, isNew] = m_classIds.emplace(name, static_cast<ClassId>(m_classNames.size()));
    if (isNew) {
        m_classNames.push_back(name);
        m_isNumber.push_back(false);
    }
    return at->second;
}

ClassId TimeWords::findClass(std::string_view name) const
{
    const auto found = m_classIds.find(name);
    return found == m_classIds.end() ? ClassId(0) : found->second;
}

Status TimeWords::readWords(std::string_view bytes, std::string_view file, Vocabulary &words)
{
    auto rows = readTable(bytes, file, 3);
    if (!rows)
        return rows.error();
    for (const TableRow &row : *rows) {
        if (row.cell(0).empty() || !isAsciiUpper(row.cell(0).front()))
            return resourceError(file, row.line, 1, "The name of a class begins with a capital");
        const ClassId id = addClass(std::string(row.cell(0)));
        ClassValue value{0, std::string(row.cell(1))};
        value.number = static_cast<int>(wholeNumber(value.text).value_or(0));
        m_rows.push_back({id, value.text, std::string(file), row.line, row.cell(0).size() + 2});
        for (std::string_view rest = row.cell(2); !rest.empty();) {
            const std::size_t space = std::min(rest.find(' '), rest.size());
            std::string_view word = rest.substr(0, space);
            rest.remove_prefix(std::min(space + 1, rest.size()));
            if (word.empty())
                continue;
            if (word.size() > 1 && word.front() == '*') {
                m_endings.resize(std::max<std::size_t>(m_endings.size(), id + 1));
                m_endings[id].emplace_back(word.substr(1));
                continue;
            }
            const bool capitalised = word.size() > 1 && word.front() == '^';
            if (capitalised)
                word.remove_prefix(1);
            const WordId wordId = words.add(foldCase(word));
            auto &members = m_members[wordId];
            const bool twice =
                std::any_of(members.begin(), members.end(), [&](const Member &m) { return m.wordClass == id; });
            if (twice)
                return resourceError(file, row.line, 1,
                                     "“" + std::string(word) + "” is in the class " + m_classNames[id] + " twice");
            members.push_back({id, capitalised, value});
        }
    }
    return {};
}

Status TimeWords::readNumbers(std::string_view bytes, std::string_view file)
{
    auto rows = readTable(bytes, file, 5);
    if (!rows)
        return rows.error();
    for (const TableRow &row : *rows) {
        std::array<long, 4> limits{};
        for (std::size_t i = 0; i < 4; ++i) {
            const auto number = wholeNumber(row.cell(i + 1));
            if (!number)
                return resourceError(file, row.line, 1, "“" + std::string(row.cell(i + 1)) + "” is not a whole number");
            limits[i] = *number;
        }
        if (m_numbers.size() == mostNumberClasses)
            return resourceError(file, row.line, 1, "There are too many classes of numbers");
        const ClassId id = addClass(std::string(row.cell(0)));
        m_isNumber[id] = true;
        m_numbers.push_back(
            {id, limits[0], limits[1], static_cast<unsigned>(limits[2]), static_cast<unsigned>(limits[3])});
    }
    return {};
}

ClassId TimeWords::exactNumber(std::string_view digits)
{
    const std::string name = "=" + std::string(digits);
    if (const ClassId known = findClass(name))
        return known;
    const auto value = wholeNumber(digits);
    if (!value || m_numbers.size() == mostNumberClasses)
        return 0;
    const ClassId id = addClass(name);
    m_isNumber[id] = true;
    m_numbers.push_back({id, *value, *value, 1, static_cast<unsigned>(digits.size())});
    return id;
}

std::uint16_t TimeWords::addTest(const TokenTest &test)
{
    const auto [at, isNew] = m_testIds.emplace(test, static_cast<std::uint16_t>(m_tests.size()));
    if (isNew) {
        m_tests.push_back(test);
        if (test.word != 0)
            m_members[test.word]; // a word without a class is still a word that rules tell apart
    }
    return at->second;
}

// Fewest and most digits keep "05" from being a year and "2012" from being a day; a number with a decimal part
// or a thousands separator is only "ANYNUMBER", the class that has 0 as its fewest digits.
std::uint64_t TimeWords::numberMask(std::string_view digits) const
{
    const long value = digits.empty() || digits.size() > 9 ? -1 : wholeNumber(digits).value_or(-1);
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        const NumberClass &numbers = m_numbers[i];
        const bool inRange = value >= numbers.least && value <= numbers.most && digits.size() >= numbers.fewestDigits
                             && digits.size() <= numbers.mostDigits;
        if (inRange || numbers.fewestDigits == 0)
            mask |= std::uint64_t(1) << i;
    }
    return mask;
}

/// Which tests ask for a word or a class, so that no base is held against all of them.
struct TimeWords::TestIndex {
    explicit TestIndex(const TimeWords &words) : ofClass(words.m_classNames.size())
    {
        for (std::uint16_t test = 0; test < words.m_tests.size(); ++test) {
            const TokenTest &asked = words.m_tests[test];
            if (asked.anyWord)
                ofAnyWord.push_back(test);
            else if (asked.word != 0)
                ofWord[asked.word].push_back(test);
            else
                ofClass[asked.wordClass].push_back(test);
        }
    }

    std::vector<std::uint16_t> ofAnyWord;
    std::map<WordId, std::vector<std::uint16_t>> ofWord;
    std::vector<std::vector<std::uint16_t>> ofClass; ///< by ClassId
};

std::vector<TimeWords::PossibleTest> TimeWords::possibleTests(const Base &base, const TestIndex &index) const
{
    std::vector<PossibleTest> possible;
    const auto add = [&](const std::vector<std::uint16_t> &tests, bool capitalised) {
        for (const std::uint16_t test : tests)
            possible.push_back({test, capitalised || m_tests[test].capitalised});
    };
    if (!base.isSign)
        add(index.ofAnyWord, false);
    if (base.isNumber) {
        for (std::size_t i = 0; i < m_numbers.size(); ++i)
            if ((base.numberMask >> i & 1u) != 0)
                add(index.ofClass[m_numbers[i].id], false);
        return possible;
    }
    if (const auto tests = index.ofWord.find(base.word); tests != index.ofWord.end())
        add(tests->second, false);
    if (const auto members = m_members.find(base.word); members != m_members.end())
        for (const Member &member : members->second)
            add(index.ofClass[member.wordClass], member.capitalised);
    return possible;
}

TimeWords::BitRow TimeWords::testsOf(const std::vector<PossibleTest> &possible, unsigned variant) const
{
    const bool glued = variant >= 3;
    const bool capital = variant % 3 != 0;
    BitRow result(m_testWords, 0);
    for (const auto [test, capitalised] : possible)
        if ((!m_tests[test].glued || glued) && (!capitalised || capital))
            result[test / 64] |= std::uint64_t(1) << (test % 64);
    return result;
}

void TimeWords::makeBases(const Vocabulary &words, std::vector<Base> &bases)
{
    bases = {Base{}, Base{0, 0, false, true}};
    m_baseOfWord.assign(words.size(), 0);
    for (const auto &[word, members] : m_members) {
        m_baseOfWord[word] = static_cast<std::uint16_t>(bases.size());
        m_membersOfBase.resize(bases.size() + 1);
        m_membersOfBase.back() = members;
        bases.push_back({word, 0, false, startsLikeSign(words.text(word))});
    }
}

Status TimeWords::makeNumberBases(std::vector<Base> &bases)
{
    m_maskOfSmall.assign(smallDigits * smallNumbers, 0);
    m_firstNumberBase = bases.size();
    for (std::size_t digits = 1; digits < smallDigits; ++digits)
        for (std::size_t value = 0; value < smallNumbers; ++value) {
            std::string text = std::to_string(value);
            if (text.size() > digits)
                break;
            text.insert(0, digits - text.size(), '0');
            m_maskOfSmall[digits * smallNumbers + value] = static_cast<std::uint8_t>(baseOfMask(numberMask(text)));
        }
    m_otherNumber = baseOfMask(numberMask(""));
    if (m_masks.size() > 255)
        return Error{
            ErrorCode::ResourceBroken, "numbers.tsv", {}, "The classes of numbers overlap in more than 255 ways", {}};
    for (const std::uint64_t mask : m_masks)
        bases.push_back({0, mask, true, false});
    return {};
}

void TimeWords::indexMembers()
{
    m_classWords = (m_classNames.size() + 63) / 64;
    m_memberRows.assign(2 * m_classWords * m_membersOfBase.size(), 0);
    for (std::size_t base = 0; base < m_membersOfBase.size(); ++base)
        for (const Member &member : m_membersOfBase[base]) {
            std::uint64_t *row = &m_memberRows[2 * m_classWords * base + member.wordClass / 64];
            const std::uint64_t bit = std::uint64_t(1) << (member.wordClass % 64);
            row[0] |= bit;
            row[m_classWords] |= member.capitalised ? bit : 0;
        }
}

Status TimeWords::makeSymbols(const Vocabulary &words)
{
    std::vector<Base> bases;
    makeBases(words, bases);
    if (auto done = makeNumberBases(bases); !done)
        return done;
    indexMembers();
    m_testWords = (m_tests.size() + 63) / 64;
    m_symbols.resize(bases.size() * variants);
    std::map<BitRow, TokenSymbol> symbols;
    const auto symbolOfTests = [&](const BitRow &tests) {
        const auto [at, isNew] = symbols.emplace(tests, static_cast<TokenSymbol>(m_symbolCount));
        if (isNew) {
            m_symbolTests.insert(m_symbolTests.end(), tests.begin(), tests.end());
            ++m_symbolCount;
        }
        return at->second;
    };
    symbolOfTests(BitRow(m_testWords, 0));
    const TestIndex index(*this);
    for (std::size_t base = 0; base < bases.size(); ++base) {
        const std::vector<PossibleTest> possible = possibleTests(bases[base], index);
        for (unsigned variant = 0; variant < variants; ++variant)
            m_symbols[base * variants + variant] = symbolOfTests(testsOf(possible, variant));
    }
    return {};
}

std::size_t TimeWords::baseOfMask(std::uint64_t mask)
{
    const auto found = std::find(m_masks.begin(), m_masks.end(), mask);
    if (found == m_masks.end())
        m_masks.push_back(mask);
    return static_cast<std::size_t>(std::find(m_masks.begin(), m_masks.end(), mask) - m_masks.begin());
}

std::size_t TimeWords::baseOfNumber(std::string_view text) const
{
    if (text.size() >= smallDigits)
        return m_firstNumberBase + m_otherNumber;
    std::size_t value = 0;
    for (const char c : text) {
        if (!isAsciiDigit(c))
            return m_firstNumberBase + m_otherNumber;
        value = value * 10 + static_cast<std::size_t>(c - '0');
    }
    return m_firstNumberBase + m_maskOfSmall[text.size() * smallNumbers + value];
}

std::vector<std::uint8_t> TimeWords::numbersAnd(std::span<const ClassId> classes) const
{
    std::vector<std::uint8_t> bases(m_symbols.size() / variants, 0);
    for (BaseId base = 0; base < m_membersOfBase.size(); ++base)
        for (const ClassId wordClass : classes)
            if (hasBit(&m_memberRows[2 * m_classWords * base], wordClass) && wordClass != 0)
                bases[base] = 1;
    std::fill(bases.begin() + static_cast<std::ptrdiff_t>(m_firstNumberBase), bases.end(), std::uint8_t(1));
    return bases;
}

bool TimeWords::hasEndingOf(const Document &document, const Token &token, ClassId wordClass) const
{
    return token.kind == TokenKind::Word
           && std::any_of(m_endings[wordClass].begin(), m_endings[wordClass].end(),
                          [&](const std::string &ending) { return endsWith(document.textOf(token), ending); });
}

// Endings are in lower case; words with other letters than ASCII are folded first.
bool TimeWords::endsWith(std::string_view word, std::string_view ending)
{
    if (word.size() <= ending.size() + 1)
        return false;
    const std::string_view tail = word.substr(word.size() - ending.size());
    for (std::size_t i = 0; i < tail.size(); ++i) {
        const char c = tail[i];
        if (static_cast<unsigned char>(c) >= 0x80)
            return foldCase(word).ends_with(ending);
        if (toAsciiLower(c) != ending[i])
            return false;
    }
    return true;
}

const ClassValue *TimeWords::value(WordId word, ClassId wordClass) const
{
    if (!isClassed(word))
        return nullptr;
    for (const Member &member : m_membersOfBase[m_baseOfWord[word]])
        if (member.wordClass == wordClass)
            return &member.value;
    return nullptr;
}

} // namespace dateline
