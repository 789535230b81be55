// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/rule_reader.h"

#include "core/base/utf8.h"
#include "core/lexicon/pattern_reader.h"

#include <algorithm>
#include <charconv>

namespace dateline {

namespace {

/// Reads one file line by line: `rule` and `phrase` open a block, indented keys fill it.
class RuleFileReader {
public:
    RuleFileReader(std::string_view file, TimeWords &words, Vocabulary &vocabulary, RuleSet &rules)
        : m_at{file, 0, 1, words, vocabulary, rules}
    {
    }

    Status read(std::string_view bytes)
    {
        if (const std::size_t bad = firstInvalidUtf8(bytes); bad != std::string_view::npos)
            return resourceError(m_at.file,
                                 1
                                     + static_cast<std::size_t>(std::count(
                                         bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(bad), '\n')),
                                 1, "This is not valid UTF-8");
        while (!bytes.empty()) {
            ++m_at.line;
            const std::size_t end = std::min(bytes.find('\n'), bytes.size());
            const std::string_view text = bytes.substr(0, end);
            bytes.remove_prefix(std::min(end + 1, bytes.size()));
            if (trimmed(text).empty() || trimmed(text).front() == '#')
                continue;
            if (Status done = readLine(text); !done)
                return done;
        }
        return closeBlock();
    }

private:
    Status readLine(std::string_view text)
    {
        const bool opens = !isAsciiSpace(text.front());
        const std::string_view content = trimmed(text);
        const std::size_t keyEnd = std::min(content.find_first_of(" \t"), content.size());
        const std::string_view key = content.substr(0, keyEnd);
        const std::string_view value = trimmed(content.substr(keyEnd));
        m_at.column =
            static_cast<std::size_t>((value.empty() ? content.data() + content.size() : value.data()) - text.data())
            + 1;
        if (value.empty())
            return m_at.mistake(0, "“" + std::string(key) + "” needs something after it");
        if (opens)
            return openBlock(key, value);
        if (!m_rule && !m_phrase)
            return m_at.mistake(0, "This line belongs to no rule or phrase");
        return fillBlock(key, value);
    }

    Status openBlock(std::string_view key, std::string_view value)
    {
        if (Status done = closeBlock(); !done)
            return done;
        if (key == "reference")
            return readReference(value);
        if (key == "genre") {
            if (value != "news" && value != "history")
                return m_at.mistake(0, "The genre is “news” or “history”");
            m_isHistory = value == "history";
            return {};
        }
        if (key == "rule") {
            const auto &rules = m_at.rules.rules;
            if (std::any_of(rules.begin(), rules.end(), [&](const TimeRule &rule) { return rule.id == value; }))
                return m_at.mistake(0, "There is already a rule “" + std::string(value) + "”");
            m_rule.emplace();
            m_rule->id = value;
            m_rule->file = m_at.file;
            m_rule->line = m_at.line;
        } else if (key == "phrase") {
            m_phrase.emplace();
            m_phrase->name = value;
        } else {
            return resourceError(m_at.file, m_at.line, 1, "“rule”, “phrase”, “reference” or “genre” is expected here");
        }
        m_openedAt = m_at.line;
        return {};
    }

    std::vector<RuleVariant> &variants() { return m_rule ? m_rule->variants : m_phrase->variants; }

    Status fillBlock(std::string_view key, std::string_view value)
    {
        if (key == "match") {
            auto variant = readPattern(value, m_at);
            if (!variant)
                return variant.error();
            variants().push_back(std::move(*variant));
            return {};
        }
        if (key == "means")
            return readMeans(value);
        if (!m_rule)
            return resourceError(m_at.file, m_at.line, 1, "A phrase has only “match” and “means”");
        if (key == "priority") {
            const auto [end, failure] = std::from_chars(value.data(), value.data() + value.size(), m_rule->priority);
            if (failure != std::errc() || end != value.data() + value.size())
                return m_at.mistake(0, "The priority is a whole number");
            return {};
        }
        if (key == "only") {
            if (value != "news" && value != "history")
                return m_at.mistake(0, "A rule is for “news” only or for “history” only");
            m_rule->onlyHistory = value == "history";
            return {};
        }
        if (key == "expect" || key == "reject")
            return readExample(key == "expect", value);
        return readCondition(key, value);
    }

    // A meaning belongs to all patterns above it that have none yet. A pattern with groups takes as many as it has
    // groups.
    Status readMeans(std::string_view value)
    {
        auto meaning = readMeaning(value, variants(), m_at);
        if (!meaning)
            return meaning.error();
        bool taken = false;
        for (RuleVariant &variant : variants()) {
            const std::size_t wanted = std::max<std::size_t>(1, variant.groups.size());
            if (variant.meanings.size() < wanted) {
                variant.meanings.push_back(*meaning);
                taken = true;
            }
        }
        if (!taken)
            return m_at.mistake(0, "No “match” above is without a meaning");
        return {};
    }

    Status readCondition(std::string_view key, std::string_view value)
    {
        RuleCondition condition;
        if (key == "after" || key == "unless-after")
            condition.isBefore = true;
        else if (key != "before" && key != "unless-before")
            return resourceError(m_at.file, m_at.line, 1, "There is no key “" + std::string(key) + "”");
        condition.isRequired = key == "after" || key == "before";
        auto tests = readTests(value, m_at);
        if (!tests)
            return tests.error();
        condition.tests = std::move(*tests);
        m_rule->conditions.push_back(std::move(condition));
        return {};
    }

    Status readReference(std::string_view value)
    {
        m_reference = fromIso(value);
        if (!m_reference && value != "none")
            return m_at.mistake(0, "A reference is a date like 2012-09-29, or none");
        return {};
    }

    /// "Troops left on [Friday]. = 2012-09-28"; several values with " ; " between them.
    Status readExample(bool expected, std::string_view value)
    {
        RuleExample example;
        example.expected = expected;
        example.reference = m_reference;
        example.file = m_at.file;
        example.line = m_at.line;
        example.column = m_at.column;
        example.isHistory = m_isHistory;
        std::string_view sentence = value;
        if (expected) {
            const std::size_t equals = value.rfind(" = ");
            if (equals == std::string_view::npos)
                return m_at.mistake(value.size(), "“ = ” and the expected value are missing");
            sentence = trimmed(value.substr(0, equals));
            for (std::string_view rest = value.substr(equals + 3); !rest.empty();) {
                const std::size_t semicolon = std::min(rest.find(';'), rest.size());
                example.values.emplace_back(trimmed(rest.substr(0, semicolon)));
                rest.remove_prefix(std::min(semicolon + 1, rest.size()));
            }
        }
        for (std::size_t i = 0; i < sentence.size(); ++i) {
            const char c = sentence[i];
            const auto here = static_cast<std::uint32_t>(example.text.size());
            if (c == '[') {
                example.spans.push_back({here, here});
                example.columns.push_back(m_at.column + i);
            } else if (c == ']' && !example.spans.empty())
                example.spans.back().end = here;
            else
                example.text += c;
        }
        if (expected && (example.spans.empty() || example.spans.size() != example.values.size()))
            return m_at.mistake(0, "There must be as many values as [bracketed] parts, and at least one");
        m_rule->examples.push_back(std::move(example));
        return {};
    }

    Status closeBlock()
    {
        if (!m_rule && !m_phrase)
            return {};
        if (variants().empty())
            return resourceError(m_at.file, m_openedAt, 1, "This block has no “match”");
        for (const RuleVariant &variant : variants()) {
            const std::size_t wanted = std::max<std::size_t>(1, variant.groups.size());
            if (variant.meanings.size() != wanted)
                return resourceError(m_at.file, m_openedAt, 1,
                                     "A pattern of this block has no meaning, or too few for its groups");
        }
        if (m_rule)
            m_at.rules.rules.push_back(std::move(*m_rule));
        else
            m_at.rules.phrases.push_back(std::move(*m_phrase));
        m_rule.reset();
        m_phrase.reset();
        return {};
    }

    RuleLine m_at;
    std::size_t m_openedAt = 0;
    std::optional<TimeRule> m_rule;
    std::optional<TimePhrase> m_phrase;
    std::optional<CivilDate> m_reference;
    bool m_isHistory = false;
};

} // namespace

Status readRules(std::string_view bytes, std::string_view file, TimeWords &words, Vocabulary &vocabulary,
                 RuleSet &rules)
{
    if (rules.partNames.empty())
        rules.partNames.emplace_back();
    return RuleFileReader(file, words, vocabulary, rules).read(bytes);
}

} // namespace dateline
