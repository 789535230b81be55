// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/pattern_reader.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace dateline {

namespace {

constexpr int deepestNesting = 16;

bool isNameByte(char c)
{
    return isAsciiAlpha(c) || isAsciiDigit(c) || c == '_' || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
}

/// Recursive descent over one line; nesting is limited.
class PatternParser {
public:
    PatternParser(std::string_view text, RuleLine &at) : m_text(text), m_at(at) {}

    Result<RuleVariant> variant()
    {
        auto top = choice(0);
        if (!top)
            return top.error();
        if (m_next < m_text.size())
            return mistake("There is a “" + std::string(1, m_text[m_next]) + "” too much");
        RuleVariant result;
        result.pattern = *top;
        result.groups = m_groups;
        return result;
    }

    Result<std::vector<std::uint16_t>> tests()
    {
        std::vector<std::uint16_t> result;
        for (skipSpace(); m_next < m_text.size(); skipSpace()) {
            auto node = token();
            if (!node)
                return node.error();
            const PatternNode &made = m_at.rules.patterns[*node];
            if (made.kind != PatternNode::Kind::Token)
                return mistake("Only words and classes can stand here");
            result.push_back(made.test);
        }
        if (result.empty())
            return mistake("Words or classes are missing");
        return result;
    }

private:
    Error mistake(std::string detail) const { return m_at.mistake(std::min(m_next, m_text.size()), std::move(detail)); }
    void skipSpace()
    {
        while (m_next < m_text.size() && isAsciiSpace(m_text[m_next]))
            ++m_next;
    }
    bool take(char c)
    {
        skipSpace();
        if (m_next >= m_text.size() || m_text[m_next] != c)
            return false;
        ++m_next;
        return true;
    }
    bool atEnd()
    {
        skipSpace();
        return m_next >= m_text.size() || m_text[m_next] == ')' || m_text[m_next] == '|' || m_text[m_next] == '}';
    }
    std::uint32_t add(PatternNode node)
    {
        m_at.rules.patterns.push_back(std::move(node));
        return static_cast<std::uint32_t>(m_at.rules.patterns.size() - 1);
    }

    Result<std::uint32_t> choice(int depth)
    {
        if (depth > deepestNesting)
            return mistake("The pattern is nested too deeply");
        PatternNode node{PatternNode::Kind::Choice, 0, 0, 0, {}};
        do {
            auto part = sequence(depth);
            if (!part)
                return part.error();
            node.children.push_back(*part);
        } while (take('|'));
        return node.children.size() == 1 ? node.children.front() : add(std::move(node));
    }

    Result<std::uint32_t> sequence(int depth)
    {
        PatternNode node{PatternNode::Kind::Sequence, 0, 0, 0, {}};
        while (!atEnd()) {
            auto part = item(depth);
            if (!part)
                return part.error();
            node.children.push_back(*part);
        }
        if (node.children.empty())
            return mistake("A word, class or phrase is missing");
        return node.children.size() == 1 ? node.children.front() : add(std::move(node));
    }

    Result<std::uint32_t> item(int depth)
    {
        std::uint32_t result = 0;
        if (const bool group = take('{'); group || take('(')) {
            auto inner = choice(depth + 1);
            if (!inner)
                return inner.error();
            if (!take(group ? '}' : ')'))
                return mistake(group ? "A } is missing" : "A ) is missing");
            result = *inner;
            if (group) {
                result = add({PatternNode::Kind::Group, 0, 0, 0, {*inner}});
                m_groups.push_back(result);
            }
        } else {
            auto made = token();
            if (!made)
                return made.error();
            result = *made;
        }
        return take('?') ? add({PatternNode::Kind::Optional, 0, 0, 0, {result}}) : result;
    }

    std::string_view name()
    {
        const std::size_t begin = m_next;
        while (m_next < m_text.size() && isNameByte(m_text[m_next]))
            ++m_next;
        return m_text.substr(begin, m_next - begin);
    }

    Result<std::uint32_t> token()
    {
        TokenTest test;
        test.glued = take('~');
        test.capitalised = take('^');
        skipSpace();
        if (m_next < m_text.size() && m_text[m_next] == '"')
            return quoted(test);
        if (m_next < m_text.size() && m_text[m_next] == '*') {
            ++m_next;
            test.anyWord = true;
            return tokenNode(test, "any");
        }
        if (m_next < m_text.size() && m_text[m_next] == '<')
            return phrase({});
        const std::size_t begin = m_next;
        const std::string_view word = name();
        if (word.empty())
            return mistake("A word, a CLASS, a <phrase> or a \"sign\" is expected");
        if (m_next < m_text.size() && m_text[m_next] == ':') {
            ++m_next;
            if (m_next < m_text.size() && m_text[m_next] == '<')
                return phrase(word);
            const std::size_t classBegin = m_next;
            return named(test, name(), classBegin, word);
        }
        return named(test, word, begin, {});
    }

    Result<std::uint32_t> named(TokenTest test, std::string_view word, std::size_t begin, std::string_view part)
    {
        if (!word.empty() && isAsciiUpper(word.front())) {
            test.wordClass = m_at.words.findClass(word);
            if (test.wordClass == 0)
                return m_at.mistake(begin, "There is no class “" + std::string(word) + "”");
        } else if (!word.empty() && isAsciiDigit(word.front())) {
            test.wordClass = m_at.words.exactNumber(word);
            if (test.wordClass == 0)
                return m_at.mistake(begin, "“" + std::string(word)
                                               + "” is no number, or there are too many classes of numbers");
        } else if (!word.empty()) {
            test.word = m_at.vocabulary.add(foldCase(word));
            // A word that is written out is no part: "year" beside "year:<year>" is not the year.
            return tokenNode(test, std::string(part.empty() ? "word" : part));
        } else {
            return mistake("A word or class is missing after the name");
        }
        return tokenNode(test, std::string(part.empty() ? word : part));
    }

    Result<std::uint32_t> quoted(TokenTest test)
    {
        const std::size_t end = m_text.find('"', m_next + 1);
        if (end == std::string_view::npos || end == m_next + 1)
            return mistake("The sign in quotation marks is not closed or empty");
        test.word = m_at.vocabulary.add(foldCase(m_text.substr(m_next + 1, end - m_next - 1)));
        m_next = end + 1;
        return tokenNode(test, "sign");
    }

    Result<std::uint32_t> phrase(std::string_view part)
    {
        const std::size_t end = m_text.find('>', m_next);
        const std::string_view called =
            end == std::string_view::npos ? std::string_view() : m_text.substr(m_next + 1, end - m_next - 1);
        const auto &phrases = m_at.rules.phrases;
        const auto found =
            std::find_if(phrases.begin(), phrases.end(), [&](const TimePhrase &p) { return p.name == called; });
        if (found == phrases.end())
            return mistake("There is no phrase “" + std::string(called) + "” above this line");
        m_next = end + 1;
        PatternNode node;
        node.kind = PatternNode::Kind::Phrase;
        node.phrase = static_cast<std::uint16_t>(found - phrases.begin());
        node.part = partNumber(m_at.rules, part.empty() ? called : part);
        return add(std::move(node));
    }

    std::uint32_t tokenNode(const TokenTest &test, const std::string &part)
    {
        PatternNode node;
        node.kind = PatternNode::Kind::Token;
        node.test = m_at.words.addTest(test);
        node.part = partNumber(m_at.rules, part);
        return add(std::move(node));
    }

    std::string_view m_text;
    RuleLine &m_at;
    std::size_t m_next = 0;
    std::vector<std::uint32_t> m_groups;
};

class MeaningParser {
public:
    MeaningParser(std::string_view text, const std::set<std::uint16_t> &parts, RuleLine &at)
        : m_text(text), m_parts(parts), m_at(at)
    {
    }

    Result<std::uint32_t> whole()
    {
        auto top = node(0);
        if (!top)
            return top.error();
        skipSpace();
        if (m_next < m_text.size())
            return mistake("There is something too much");
        return top;
    }

private:
    Error mistake(std::string detail) const { return m_at.mistake(std::min(m_next, m_text.size()), std::move(detail)); }
    void skipSpace()
    {
        while (m_next < m_text.size() && isAsciiSpace(m_text[m_next]))
            ++m_next;
    }
    std::uint32_t add(MeaningNode made)
    {
        m_at.rules.meanings.push_back(std::move(made));
        return static_cast<std::uint32_t>(m_at.rules.meanings.size() - 1);
    }

    Result<std::uint32_t> node(int depth)
    {
        if (depth > deepestNesting)
            return mistake("The meaning is nested too deeply");
        skipSpace();
        const std::size_t begin = m_next;
        while (m_next < m_text.size() && std::string_view(",() \t").find(m_text[m_next]) == std::string_view::npos)
            ++m_next;
        const std::string_view word = m_text.substr(begin, m_next - begin);
        if (word.empty())
            return mistake("A value is missing");
        skipSpace();
        if (m_next < m_text.size() && m_text[m_next] == '(')
            return operation(word, begin, depth);
        MeaningNode made;
        if (isAsciiDigit(word.front()) || word.front() == '-') {
            made.op = word.find('-', 1) == std::string_view::npos ? MeaningOp::Number : MeaningOp::Text;
            made.text = word;
            std::from_chars(made.text.data(), made.text.data() + made.text.size(), made.number);
        } else if (isAsciiUpper(word.front())) {
            made.op = MeaningOp::Text;
            made.text = word;
        } else {
            made.op = MeaningOp::Part;
            made.text = word;
            made.part = partNumber(m_at.rules, word);
            if (m_parts.count(made.part) == 0)
                return m_at.mistake(begin, "No pattern above has a part “" + std::string(word) + "”");
        }
        return add(std::move(made));
    }

    Result<std::uint32_t> operation(std::string_view word, std::size_t begin, int depth)
    {
        const MeaningOpInfo *info = findMeaningOp(word);
        if (!info)
            return m_at.mistake(begin, "There is no operation “" + std::string(word) + "”");
        MeaningNode made;
        made.op = info->op;
        ++m_next;
        for (bool more = true; more;) {
            auto argument = node(depth + 1);
            if (!argument)
                return argument.error();
            made.arguments.push_back(*argument);
            skipSpace();
            more = m_next < m_text.size() && m_text[m_next] == ',';
            if (!more && (m_next >= m_text.size() || m_text[m_next] != ')'))
                return mistake("A ) is missing");
            ++m_next;
        }
        if (made.arguments.size() < info->minimumArguments || made.arguments.size() > info->maximumArguments)
            return m_at.mistake(begin, "“" + std::string(word) + "” takes " + std::to_string(info->minimumArguments)
                                           + " to " + std::to_string(info->maximumArguments) + " values");
        return add(std::move(made));
    }

    std::string_view m_text;
    const std::set<std::uint16_t> &m_parts;
    RuleLine &m_at;
    std::size_t m_next = 0;
};

void collectParts(const RuleSet &rules, std::uint32_t pattern, std::set<std::uint16_t> &parts)
{
    const PatternNode &node = rules.patterns[pattern];
    parts.insert(node.part);
    for (const std::uint32_t child : node.children)
        collectParts(rules, child, parts);
}

} // namespace

std::uint16_t partNumber(RuleSet &rules, std::string_view written)
{
    const std::string name = foldCase(written);
    auto &names = rules.partNames;
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end())
        return static_cast<std::uint16_t>(found - names.begin());
    names.push_back(name);
    return static_cast<std::uint16_t>(names.size() - 1);
}

Result<RuleVariant> readPattern(std::string_view text, RuleLine &at)
{
    return PatternParser(text, at).variant();
}
Result<std::vector<std::uint16_t>> readTests(std::string_view text, RuleLine &at)
{
    return PatternParser(text, at).tests();
}

Result<std::uint32_t> readMeaning(std::string_view text, const std::vector<RuleVariant> &variants, RuleLine &at)
{
    std::set<std::uint16_t> parts;
    for (const RuleVariant &variant : variants)
        collectParts(at.rules, variant.pattern, parts);
    return MeaningParser(text, parts, at).whole();
}

} // namespace dateline
