// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/text_hash.h"
#include "core/lexicon/table_reader.h"
#include "core/lexicon/vocabulary.h"
#include "core/model/document.h"

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

using ClassId = std::uint16_t;
/// A kind of token that the rules of a language can tell apart; 0 is every token that no rule mentions.
using TokenSymbol = std::uint16_t;

/// What one place of a pattern accepts: a word, or a class of words or numbers.
struct TokenTest {
    WordId word = 0; ///< this very word or sign; 0 when a class is meant
    ClassId wordClass = 0;
    bool glued = false; ///< no white space before it
    bool capitalised = false;
    bool anyWord = false; ///< any word or number at all

    friend auto operator<=>(const TokenTest &, const TokenTest &) = default;
};

/// The value that a word has as a member of a class: month "may" is 5, part of day "evening" is TEV.
struct ClassValue {
    int number = 0;
    std::string text;
};

/// Where a value of a class was read, for messages about it.
struct ClassRow {
    ClassId wordClass = 0;
    std::string value;
    std::string file;
    std::size_t line = 0;
    std::size_t column = 0;
};

/// The words and numbers that time is written with, in classes with values.
///
/// Filled from words.tsv (class, value, words: "^May" only with a capital, "*ed" any word that ends so) and numbers.tsv
/// (class, least, most, fewest digits, most digits), then frozen by `makeSymbols`, which gives every token one of a few
/// hundred symbols so that rules can be compiled into an automaton over symbols. Const use is safe for concurrent use
/// by multiple threads.
class TimeWords {
public:
    TimeWords();

    Status readWords(std::string_view bytes, std::string_view file, Vocabulary &words);
    Status readNumbers(std::string_view bytes, std::string_view file);

    /// 0 when there is no such class.
    ClassId findClass(std::string_view name) const;
    const std::string &className(ClassId id) const { return m_classNames[id]; }
    bool isNumberClass(ClassId id) const { return m_isNumber[id]; }
    /// The rows of words.tsv, in order.
    const std::vector<ClassRow> &rows() const { return m_rows; }

    /// The class of exactly that number, as "11" in a pattern; 0 when there are too many classes.
    ClassId exactNumber(std::string_view digits);
    /// The number of that test, for `accepts`; makes `word` known.
    std::uint16_t addTest(const TokenTest &test);
    const TokenTest &test(std::uint16_t id) const { return m_tests[id]; }
    std::size_t testCount() const { return m_tests.size(); }
    Status makeSymbols(const Vocabulary &words);
    std::size_t symbolCount() const { return m_symbolCount; }

    /// What a token is apart from its shape: one of a few thousand.
    using BaseId = std::size_t;
    BaseId baseOf(const Document &document, const Token &token) const
    {
        if (token.kind == TokenKind::Number)
            return baseOfNumber(document.textOf(token));
        if (isClassed(token.word))
            return m_baseOfWord[token.word];
        return token.kind == TokenKind::Punctuation ? 1 : 0;
    }
    /// By BaseId: whether it is a number, or a word that stands in any of the classes by itself and not by its ending.
    std::vector<std::uint8_t> numbersAnd(std::span<const ClassId> classes) const;

    TokenSymbol symbolOf(BaseId base, const Token &token) const
    {
        const unsigned capital = token.is(AllCaps) ? 2 : token.is(Capitalised) ? 1 : 0;
        return m_symbols[base * variants + (token.is(SpaceBefore) ? 0 : 3) + capital];
    }
    bool accepts(std::uint16_t test, TokenSymbol symbol) const
    {
        return hasBit(&m_symbolTests[symbol * m_testWords], test);
    }
    /// Whether a word is in any class or named by a rule; what endings tell ("*ed") does not count.
    bool isClassed(WordId word) const { return word < m_baseOfWord.size() && m_baseOfWord[word] != 0; }
    /// The value of a word in a class; nullptr when it is not a member.
    const ClassValue *value(WordId word, ClassId wordClass) const;
    /// Whether a token belongs to a class of words, also by its ending ("*ed" in words.tsv).
    bool isMember(const Document &document, const Token &token, ClassId wordClass) const
    {
        if (isClassed(token.word)) {
            const std::uint64_t *row = &m_memberRows[2 * m_classWords * m_baseOfWord[token.word]];
            if (hasBit(row, wordClass))
                return !hasBit(row + m_classWords, wordClass) || token.is(Capitalised) || token.is(AllCaps);
        }
        return wordClass < m_endings.size() && !m_endings[wordClass].empty() && hasEndingOf(document, token, wordClass);
    }

private:
    struct Member {
        ClassId wordClass = 0;
        bool capitalised = false;
        ClassValue value;
    };
    struct NumberClass {
        ClassId id = 0;
        long least = 0, most = 0;
        unsigned fewestDigits = 1, mostDigits = 9;
    };
    /// A token's shapes: lower case, capitalised, all capitals; each glued or not.
    static constexpr unsigned variants = 6;

    /// One bit for each test or class.
    using BitRow = std::vector<std::uint64_t>;
    /// What a token is apart from its shape.
    struct Base {
        WordId word = 0;
        std::uint64_t numberMask = 0;
        bool isNumber = false;
        bool isSign = false;
    };
    /// A test that a base may pass, and whether only with a capital.
    struct PossibleTest {
        std::uint16_t test = 0;
        bool capitalised = false;
    };
    struct TestIndex;

    static bool hasBit(const std::uint64_t *row, std::size_t bit) { return (row[bit / 64] >> (bit % 64) & 1) != 0; }
    bool hasEndingOf(const Document &document, const Token &token, ClassId wordClass) const;
    static bool endsWith(std::string_view word, std::string_view ending);
    ClassId addClass(const std::string &name);
    std::uint64_t numberMask(std::string_view digits) const;
    std::size_t baseOfNumber(std::string_view text) const;
    std::size_t baseOfMask(std::uint64_t mask);
    void makeBases(const Vocabulary &words, std::vector<Base> &bases);
    Status makeNumberBases(std::vector<Base> &bases);
    void indexMembers();
    std::vector<PossibleTest> possibleTests(const Base &base, const TestIndex &index) const;
    BitRow testsOf(const std::vector<PossibleTest> &possible, unsigned variant) const;

    std::vector<std::string> m_classNames;
    std::vector<bool> m_isNumber;
    TextTable<ClassId> m_classIds;
    std::vector<ClassRow> m_rows;
    std::map<WordId, std::vector<Member>> m_members;
    std::vector<std::vector<std::string>> m_endings; ///< by ClassId
    std::vector<NumberClass> m_numbers;
    std::vector<TokenTest> m_tests;
    std::map<TokenTest, std::uint16_t> m_testIds;

    std::size_t m_symbolCount = 0;
    std::size_t m_testWords = 0;             ///< length of a row of tests
    std::size_t m_classWords = 0;            ///< length of a row of classes
    BitRow m_symbolTests;                    ///< a row for each symbol: the tests it passes
    BitRow m_memberRows;                     ///< two rows for each base: its classes; those of them that need a capital
    std::vector<std::uint16_t> m_baseOfWord; ///< by WordId
    std::vector<std::vector<Member>> m_membersOfBase;
    std::vector<std::uint64_t> m_masks;      ///< different sets of number classes
    std::vector<std::uint8_t> m_maskOfSmall; ///< by digits × 10000 + value
    std::size_t m_firstNumberBase = 0;
    std::size_t m_otherNumber = 0;
    std::vector<TokenSymbol> m_symbols; ///< by base × 6 + variant
};

} // namespace dateline
