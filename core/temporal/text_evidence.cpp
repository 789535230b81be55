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
            if (!m_words.isClassed(token.word))
                return;
            m_nearPublication += m_words.isMember(m_document, token, m_deictic);
            m_years += m_words.isMember(m_document, token, m_era) && token.is(AllCaps);
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
        result.dayFirst = m_numericDayFirst != m_numericMonthFirst ? m_numericDayFirst > m_numericMonthFirst
                                                                   : m_dayBeforeMonth > m_monthBeforeDay;
        return result;
    }

private:
    int numberAt(std::size_t i) const
    {
        return i < m_document.tokens.size() ? smallNumber(m_document, m_document.tokens[i]) : -1;
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
        } else if (isDay(number) && i + 4 < m_document.tokens.size()
                   && m_document.textOf(m_document.tokens[i + 1]) == "/"
                   && m_document.textOf(m_document.tokens[i + 3]) == "/" && isDay(numberAt(i + 2))) {
            m_numericDayFirst += number > 12;
            m_numericMonthFirst += numberAt(i + 2) > 12;
        }
    }

    const Document &m_document;
    const TimeWords &m_words;
    ClassId m_deictic, m_month, m_era;
    std::size_t m_years = 0, m_nearPublication = 0;
    std::size_t m_numericDayFirst = 0, m_numericMonthFirst = 0;
    std::size_t m_dayBeforeMonth = 0, m_monthBeforeDay = 0;
};

} // namespace

TextEvidence weighEvidence(const Document &document, const TemporalLexicon &lexicon)
{
    EvidenceCounter counter(document, lexicon);
    for (std::size_t i = 0; i < document.tokens.size(); ++i)
        counter.look(i);
    return counter.weigh();
}

} // namespace dateline
