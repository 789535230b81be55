// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/mention_builder.h"

#include "core/base/utf8.h"

namespace dateline {

namespace {

using Slot = Argument::Slot;

constexpr std::size_t longestTitle = 70;
constexpr std::size_t longestSubject = 34;
constexpr std::size_t shortestTitle = 2; ///< words: "Meeting came" says less than who met and where

constexpr std::uint32_t danglingBits = Grammar::Determiner | Grammar::Preposition | Grammar::Conjunction
                                       | Grammar::Infinitive | Grammar::Modal | Grammar::Be | Grammar::Have
                                       | Grammar::Possessive | Grammar::Relative | Grammar::Subordinator
                                       | Grammar::Complementiser;

std::size_t characters(std::string_view text)
{
    std::size_t count = 0;
    for (const char c : text)
        count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}

/// Writes words of the article until the title is full.
class TitleWriter {
public:
    explicit TitleWriter(const DocumentView &view) : m_view(view) {}

    bool empty() const { return m_title.empty(); }
    std::size_t words() const { return m_words.size(); }

    /// Adds whole words of tokens [first, end) while they fit into `limit` characters; false when some did not.
    /// `small`: the first begins with a small letter.
    bool add(std::uint32_t first, std::uint32_t end, std::size_t limit = longestTitle, bool small = false)
    {
        bool spaceOwed = true; // of a mark that is left out
        for (std::uint32_t t = first; t < end; ++t) {
            const Token &token = m_view.token(t);
            const std::string_view text = m_view.document.textOf(token);
            spaceOwed = spaceOwed || token.is(SpaceBefore);
            if (text == "“" || text == "”" || text == "\"")
                continue;
            const bool space = !m_title.empty() && spaceOwed && text != "," && text != "." && text != ":";
            spaceOwed = false;
            if (characters(m_title) + characters(text) + space > limit)
                return false;
            write(text, space, t);
            char &letter = m_title[m_title.size() - text.size()];
            if (small && t == first && isAsciiUpper(letter))
                letter = static_cast<char>(letter + 32);
        }
        return true;
    }

    /// Adds tokens [first, end) if all of them fit.
    bool addWhole(std::uint32_t first, std::uint32_t end, std::size_t limit = longestTitle)
    {
        const std::string title = m_title;
        const std::vector<Word> words = m_words;
        if (add(first, end, limit))
            return true;
        m_title = title;
        m_words = words;
        return false;
    }

    /// Adds a name as it is known across articles, if it fits.
    bool addName(std::string_view name, std::string_view sign)
    {
        if (characters(m_title) + characters(sign) + characters(name) + 1 > longestTitle)
            return false;
        if (!m_title.empty())
            m_title += sign;
        write(name, !m_title.empty(), noToken);
        return true;
    }

    void addSign(std::string_view sign)
    {
        if (!m_title.empty())
            m_title += sign;
    }

    /// The title without words that lead nowhere at its end; `cut`: it goes on in the article.
    std::string finish(bool cut = false)
    {
        while (m_words.size() > 1 && m_words.back().token != noToken && dangles(m_words.back().token))
            m_words.pop_back();
        if (m_words.empty())
            return {};
        m_title.resize(m_words.back().size);
        if (cut)
            m_title += "…";
        if (m_title[0] >= 'a' && m_title[0] <= 'z')
            m_title[0] = static_cast<char>(m_title[0] - 'a' + 'A');
        return m_title;
    }

private:
    struct Word {
        std::uint32_t token = noToken;
        std::size_t size = 0; ///< of the title with it
    };

    void write(std::string_view text, bool space, std::uint32_t token)
    {
        m_title += space ? " " : "";
        m_title += text;
        m_words.push_back({token, m_title.size()});
    }

    bool dangles(std::uint32_t t) const
    {
        return m_view.token(t).kind == TokenKind::Punctuation || (m_view.grammar(t) & danglingBits) != 0
               || m_view.tags[t] == Tag::Genitive;
    }

    const DocumentView &m_view;
    std::string m_title;
    std::vector<Word> m_words;
};

/// Where "at least" or "more than" begins, when it ends right before the token, or within the words from it on; else
/// the token.
std::uint32_t withQualifier(const DocumentView &view, std::uint32_t begin, std::uint32_t end)
{
    for (const FigureQualifier &qualifier : view.lexicon().qualifiers())
        for (std::uint32_t before = 1; before <= qualifier.words.size(); ++before) {
            const std::uint32_t from = begin - before;
            if (begin < view.sentence.firstToken + before || from + qualifier.words.size() >= end)
                continue;
            bool here = view.tags[from + qualifier.words.size()] == Tag::Number;
            for (std::uint32_t i = 0; here && i < qualifier.words.size(); ++i)
                here = view.word(from + i) == qualifier.words[i];
            if (here)
                return from;
        }
    return begin;
}

/// Where the words of a noun phrase begin that a title wants: after its article and after "Friday's".
std::uint32_t wantedBegin(const DocumentView &view, const Phrase &phrase)
{
    std::uint32_t begin = phrase.first;
    while (begin + 1 < phrase.end && view.timexAt[begin] != nothing)
        ++begin;
    if (begin > phrase.first && begin + 1 < phrase.end && view.tags[begin] == Tag::Genitive)
        ++begin;
    if (begin + 1 < phrase.end && view.tags[begin] == Tag::Determiner
        && (view.grammar(begin) & bit(Grammar::Negation)) == 0)
        ++begin;
    return withQualifier(view, begin, phrase.end);
}

/// A noun phrase with as many of those that hang on it as fit whole; of one that is too long its head, or the name
/// there.
void addNoun(TitleWriter &title, const DocumentView &view, const Argument &item, std::size_t limit)
{
    const Phrase &first = view.phrases[item.first];
    const std::uint32_t begin = wantedBegin(view, first);
    if (!title.addWhole(begin, first.end, limit)) {
        const std::uint32_t name = view.nameAt[first.head];
        std::uint32_t from = first.head;
        while (from > begin && name != nothing && view.nameAt[from - 1] == name && first.head - from < 3)
            --from;
        title.addWhole(from, first.end, limit);
        return;
    }
    std::uint32_t from = first.end;
    for (std::uint32_t p = item.first + 1; p < item.end; ++p) {
        if (view.phrases[p].kind != PhraseKind::Noun)
            continue;
        if (!title.addWhole(from, view.phrases[p].end, limit))
            return;
        from = view.phrases[p].end;
    }
}

/// The preposition and its noun phrases, when they fit whole; at least the first of them.
void addPreposition(TitleWriter &title, const DocumentView &view, const Argument &item)
{
    const std::uint32_t preposition = view.phrases[item.first].first - 1;
    if (!title.addWhole(preposition, view.phrases[item.end - 1].end))
        title.addWhole(preposition, view.phrases[item.first].end);
}

/// Whoever did it, by name, where the words beside the verb are only "it", "who" or nothing.
bool addDoer(TitleWriter &title, const Mention &mention)
{
    for (const Actor &actor : mention.actors)
        if (actor.role != Role::Target && !actor.name.empty())
            return title.addName(actor.name, "");
    return false;
}

void addAround(TitleWriter &title, const DocumentView &view, const Candidate &candidate, const Arguments &arguments,
               std::uint32_t verb, const Mention &mention)
{
    constexpr std::uint64_t empty = PronounHe | PronounShe | PronounIt | PronounThey | RelativePronoun;
    const Phrase &phrase = view.phrases[verb];
    const Slot before = phrase.passive ? Slot::Object : Slot::Subject;
    const Slot after = phrase.passive ? Slot::Subject : Slot::Object;
    const Argument *subject = arguments.find(before);
    const auto isEmpty = [&](const Phrase &words) {
        return words.end == words.first + 1
               && ((view.pack.names().flags(view.word(words.first)) & empty) != 0
                   || (view.grammar(words.first) & bit(Grammar::Complementiser)) != 0);
    };
    const bool known =
        (!subject || isEmpty(view.phrases[subject->first])) && before == Slot::Subject && addDoer(title, mention);
    if (subject && !known)
        addNoun(title, view, *subject, longestSubject);
    std::uint32_t end = std::max(phrase.end, candidate.noun ? 0 : candidate.end);
    title.add(phrase.first, end);
    if (const Argument *item = arguments.find(after); item && item->first > verb) {
        if (phrase.passive)
            addPreposition(title, view, *item);
        else if (view.phrases[item->first].first < end) // the noun of "hold talks" is written already
            title.addWhole(end, view.phrases[item->end - 1].end);
        else
            addNoun(title, view, *item, longestTitle);
        end = std::max(end, view.phrases[item->end - 1].end);
    }
    for (const Argument &item : arguments.items)
        if (item.slot == Slot::Preposition && view.phrases[item.first].first > end)
            addPreposition(title, view, item);
}

/// "Lavrov said the talks had failed", "Lavrov: The talks have failed".
std::string speechTitle(const DocumentView &view, const Candidate &candidate, const Speech &speech)
{
    TitleWriter title(view);
    const Document &document = view.document;
    const std::uint32_t speaker = speech.speaker.empty() ? 0 : document.tokenAt(speech.speaker.begin);
    if (!speech.speaker.empty()) {
        const bool pronoun = (view.grammar(speaker) & bit(Grammar::Pronoun)) != 0;
        const std::uint32_t end = document.tokenAt(speech.speaker.end);
        if (pronoun && !speech.name.empty())
            title.addName(speech.name, "");
        else if (!title.addWhole(speaker, end, longestSubject) && !speech.name.empty())
            title.addName(speech.name, "");
    }
    const bool according = view.word(candidate.head) == view.pack.names().fixed().according;
    const bool sign = !title.empty() && (speech.direct || according);
    if (sign)
        title.addSign(":");
    else
        title.add(candidate.first, candidate.end);
    // "claimed responsibility": a word of the cue may be the first of what is said.
    const std::uint32_t content = document.tokenAt(speech.content.begin);
    const bool inCue = candidate.first <= content && content < candidate.end;
    const std::uint32_t begin = inCue && !sign ? candidate.end : content;
    const std::uint32_t end =
        std::min(document.tokenAt(speech.content.end), static_cast<std::uint32_t>(document.tokens.size()));
    const bool ordinary = begin < end && document.tokens[begin].is(SentenceStart) && view.nameAt[begin] == nothing
                          && !document.tokens[begin].is(AllCaps);
    const bool whole = title.add(begin, end, longestTitle - 1, !sign && ordinary);
    return title.finish(!whole);
}

/// An event noun by itself: its phrase, what hangs on it; a short one with who and where.
std::string nounTitle(const DocumentView &view, const Candidate &candidate, const Mention &mention)
{
    TitleWriter title(view);
    const Phrase &phrase = view.phrases[candidate.phrase];
    const bool alone =
        candidate.arguments.find(Slot::Preposition) == nullptr && phrase.end - wantedBegin(view, phrase) <= 2;
    const auto inside = [&](ByteSpan span) {
        return span.begin < view.token(phrase.end - 1).end && view.token(phrase.first).begin < span.end;
    };
    if (alone && !mention.actors.empty() && !inside(mention.actors.front().span)) {
        title.addName(mention.actors.front().name, "");
        title.addSign(":");
    }
    addNoun(title, view, candidate.arguments.items.front(), longestTitle);
    for (const Argument &item : candidate.arguments.items)
        if (item.slot == Slot::Preposition)
            addPreposition(title, view, item);
    if (alone && !mention.places.empty() && !inside(mention.places.front().span))
        title.addName(mention.places.front().name, ",");
    return title.finish();
}

} // namespace

std::string mentionTitle(const DocumentView &view, const Candidate &candidate, const Mention &mention)
{
    if (mention.speech && !mention.speech->content.empty() && !candidate.noun)
        return speechTitle(view, candidate, *mention.speech);
    const bool governed = candidate.noun && candidate.arguments.verb != nothing
                          && candidate.governedAs != Governing::None && candidate.governedAs != Governing::Mention
                          && candidate.arguments.relation != NounRelation::PrepositionObject;
    if (candidate.noun && !governed)
        return nounTitle(view, candidate, mention);
    TitleWriter title(view);
    if (governed) {
        Arguments around;
        findVerbArguments(view, candidate.arguments.verb, around);
        addAround(title, view, candidate, around, candidate.arguments.verb, mention);
        if (title.words() <= shortestTitle)
            return nounTitle(view, candidate, mention);
    } else {
        addAround(title, view, candidate, candidate.arguments, candidate.phrase, mention);
    }
    return title.finish();
}

} // namespace dateline
