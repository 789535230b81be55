// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/text_evidence.h"

#include <charconv>
#include <cstdlib>

namespace dateline {

namespace {

int smallNumber(const Document &document, const Token &token)
{
    int value = -1;
    const std::string_view text = document.textOf(token);
    if (token.kind != TokenKind::Number || text.size() > 4)
        return -1;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    return failure == std::errc() && end == text.data() + text.size() ? value : -1;
}

class EvidenceCounter {
public:
    EvidenceCounter(const Document &document, const TemporalLexicon &lexicon)
        : m_document(document)
        , m_words(lexicon.words())
        , m_deictic(m_words.findClass("NEARPUBLICATION"))
        , m_month(m_words.findClass("MONTH"))
        , m_era(m_words.findClass("ERA"))
    {
    }

    void look(std::size_t i)
    {
        const Token &token = m_document.tokens[i];
        if (token.kind == TokenKind::Word) {
            m_nearPublication += m_words.isMember(m_document, token, m_deictic);
            m_years += token.is(AllCaps) && m_words.isMember(m_document, token, m_era);
            if (m_words.isMember(m_document, token, m_month))
                lookAtMonth(i);
        } else if (token.kind == TokenKind::Number) {
            lookAtNumber(i);
        }
    }

    TextEvidence weigh() const
    {
        TextEvidence result;
        const std::size_t tokens = m_document.tokens.size();
        const bool manyYears = m_years >= 5 && m_years * 400 >= tokens;
        result.genre = manyYears && m_years > 6 * m_nearPublication ? TextGenre::History : TextGenre::News;
        result.dayFirst = order();
        return result;
    }

private:
    std::optional<bool> order() const
    {
        if (m_numericDayFirst != m_numericMonthFirst)
            return m_numericDayFirst > m_numericMonthFirst;
        if (m_dayBeforeMonth != m_monthBeforeDay)
            return m_dayBeforeMonth > m_monthBeforeDay;
        return m_numericInDoubt ? orderOfCountry() : std::nullopt;
    }

    std::optional<bool> orderOfCountry() const
    {
        const ClassId dayFirst = m_words.findClass("DAYFIRSTCOUNTRY"),
                      monthFirst = m_words.findClass("MONTHFIRSTCOUNTRY");
        std::size_t forDay = 0, forMonth = 0;
        for (const Token &token : m_document.tokens) {
            if (token.kind != TokenKind::Word || !m_words.isClassed(token.word))
                continue;
            forDay += m_words.isMember(m_document, token, dayFirst);
            forMonth += m_words.isMember(m_document, token, monthFirst);
        }
        return forDay == forMonth ? std::nullopt : std::optional(forDay > forMonth);
    }

    int numberAt(std::size_t i) const
    {
        return i < m_document.tokens.size() ? smallNumber(m_document, m_document.tokens[i]) : -1;
    }
    /// "/" or "-" between numbers; 0 for all else.
    char signAt(std::size_t i) const
    {
        const std::string_view text =
            i < m_document.tokens.size() ? m_document.textOf(m_document.tokens[i]) : std::string_view();
        return text == "/" || text == "-" ? text.front() : '\0';
    }
    static bool isDay(int number) { return number >= 1 && number <= 31; }

    void lookAtMonth(std::size_t i)
    {
        m_dayBeforeMonth += i > 0 && isDay(numberAt(i - 1));
        m_monthBeforeDay += isDay(numberAt(i + 1));
    }

    void lookAtNumber(std::size_t i)
    {
        const int number = numberAt(i);
        if (number >= 1000 && number <= 2100) {
            const int published = m_document.published ? int(m_document.published->year) : 10000;
            m_years += std::abs(number - published) > 1;
        } else if (isDay(number) && isDay(numberAt(i + 2)) && signAt(i + 1) != 0 && signAt(i + 1) == signAt(i + 3)
                   && numberAt(i + 4) >= 0) {
            m_numericDayFirst += number > 12;
            m_numericMonthFirst += numberAt(i + 2) > 12;
            m_numericInDoubt = true;
        }
    }

    const Document &m_document;
    const TimeWords &m_words;
    ClassId m_deictic, m_month, m_era;
    std::size_t m_years = 0, m_nearPublication = 0;
    std::size_t m_numericDayFirst = 0, m_numericMonthFirst = 0;
    std::size_t m_dayBeforeMonth = 0, m_monthBeforeDay = 0;
    bool m_numericInDoubt = false;
};

} // namespace

TextEvidence weighEvidence(const Document &document, const TemporalLexicon &lexicon, const TokenReading &reading)
{
    EvidenceCounter counter(document, lexicon);
    for (const std::uint32_t token : reading.telling)
        counter.look(token);
    return counter.weigh();
}

} // namespace dateline
