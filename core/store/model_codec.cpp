// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/model_codec.h"

#include "core/base/codec.h"
#include "core/base/content_hash.h"

#include <algorithm>
#include <functional>
#include <span>

namespace dateline {

namespace {

constexpr std::uint8_t blobFormat = 3;
/// The structure of articles has been written like this since here. It comes with the articles, which nothing can make
/// again: what an earlier version wrote must be read for good.
constexpr std::uint8_t oldestStructure = 2;

} // namespace

// The overloads are found by the lists and optionals of codec.h through their arguments' namespace.

template <typename Io> static void transfer(Io &io, CivilDate &date)
{
    transfer(io, date.year);
    transfer(io, date.month);
    transfer(io, date.day);
    if constexpr (Io::decodes) {
        if (!isValid(date)) {
            io.fail();
            date = {};
        }
    }
}

template <typename Io> static void transfer(Io &io, DateInterval &interval)
{
    bool oneDay = interval.first && interval.first == interval.last;
    transfer(io, oneDay);
    transferOptional(io, interval.first);
    if (!oneDay)
        transferOptional(io, interval.last);
    if constexpr (Io::decodes) {
        if (oneDay)
            interval.last = interval.first;
        if (interval.closed() && *interval.last < *interval.first)
            io.fail();
    }
}

template <typename Io> static void transfer(Io &io, Reason &reason)
{
    transferEnum(io, reason.code, lastReasonCode);
    transfer(io, reason.words);
    transfer(io, reason.unit);
    transferOptional(io, reason.anchor);
    transfer(io, reason.result);
}

template <typename Io> static void transfer(Io &io, Published &published)
{
    transfer(io, published.date);
    transferEnum(io, published.from, PublishedFrom::User);
    transfer(io, published.evidence);
    transfer(io, published.span);
}

template <typename Io> static void transfer(Io &io, Block &block)
{
    transfer(io, block.span);
    transferEnum(io, block.kind, BlockKind::Comment);
    transfer(io, block.level);
}

template <typename Io> static void transfer(Io &io, StyledSpan &styled)
{
    transfer(io, styled.span);
    transferEnum(io, styled.style, TextStyle::Code);
}

template <typename Io> static void transfer(Io &io, DateClue &clue)
{
    transferEnum(io, clue.kind, lastClueKind);
    transfer(io, clue.words);
    transfer(io, clue.days);
    transferList(io, clue.articles);
}

template <typename Io> static void transfer(Io &io, DateSuggestion &suggestion)
{
    transfer(io, suggestion.date);
    transfer(io, suggestion.certainty);
    transferList(io, suggestion.clues);
}

/// Hashes do not get shorter as numbers.
template <typename Io> static void transferHashes(Io &io, std::span<std::uint16_t> hashes)
{
    std::string bytes;
    if constexpr (!Io::decodes)
        for (const std::uint16_t hash : hashes) {
            bytes += static_cast<char>(hash & 0xFF);
            bytes += static_cast<char>(hash >> 8);
        }
    transfer(io, bytes);
    if constexpr (Io::decodes) {
        if (bytes.size() != 2 * hashes.size())
            return io.fail();
        for (std::size_t i = 0; i < hashes.size(); ++i)
            hashes[i] = static_cast<std::uint16_t>(static_cast<unsigned char>(bytes[2 * i])
                                                   | static_cast<unsigned char>(bytes[2 * i + 1]) << 8);
    }
}

template <typename Io> static void transfer(Io &io, TextSketch &sketch)
{
    transfer(io, sketch.runs);
    if (sketch.runs == 0)
        return;
    transferHashes(io, sketch.sample);
    auto numbers = static_cast<std::uint8_t>(sketch.numbers.size());
    transfer(io, numbers);
    if constexpr (Io::decodes)
        sketch.numbers.resize(std::min<std::size_t>(numbers, TextSketch::mostNumbers));
    transferHashes(io, sketch.numbers);
    if constexpr (Io::decodes)
        if (std::adjacent_find(sketch.numbers.begin(), sketch.numbers.end(), std::greater_equal<>())
            != sketch.numbers.end())
            io.fail();
}

template <typename Io> static void transfer(Io &io, Findings &findings)
{
    transfer(io, findings.language);
    transfer(io, findings.languageAnalysed);
    transferOptional(io, findings.published);
    transferList(io, findings.otherDates);
    transferOptional(io, findings.suggestion);
    transfer(io, findings.sentences);
    transfer(io, findings.sketch);
}

template <typename Io> static void transfer(Io &io, Timex &timex)
{
    transfer(io, timex.span);
    transferEnum(io, timex.type, TimexType::Set);
    transfer(io, timex.value);
    transfer(io, timex.mod);
    transfer(io, timex.interval);
    transferEnum(io, timex.granularity, Granularity::Century);
    transferEnum(io, timex.anchor, Anchor::None);
    transfer(io, timex.openStart);
    transfer(io, timex.openEnd);
    transfer(io, timex.approximate);
    transfer(io, timex.needsPublication);
    transfer(io, timex.ruleId);
    transfer(io, timex.reason);
}

template <typename Io> static void transfer(Io &io, Actor &actor)
{
    transfer(io, actor.span);
    transfer(io, actor.name);
    transferEnum(io, actor.role, Role::Participant);
}

template <typename Io> static void transfer(Io &io, GeoPoint &point)
{
    transfer(io, point.latitude);
    transfer(io, point.longitude);
}

template <typename Io> static void transfer(Io &io, Place &place)
{
    transfer(io, place.span);
    transfer(io, place.name);
    transferOptional(io, place.point);
}

template <typename Io> static void transfer(Io &io, Figure &figure)
{
    transfer(io, figure.value);
    transferEnum(io, figure.mode, FigureMode::About);
}

template <typename Io> static void transfer(Io &io, Figures &figures)
{
    transferOptional(io, figures.killed);
    transferOptional(io, figures.injured);
    transferOptional(io, figures.displaced);
    transferOptional(io, figures.arrested);
    transferOptional(io, figures.troops);
    transfer(io, figures.text);
}

template <typename Io> static void transfer(Io &io, Speech &speech)
{
    transfer(io, speech.speaker);
    transfer(io, speech.name);
    transfer(io, speech.content);
    transfer(io, speech.direct);
}

/// The parts of a date that mentions and events share.
template <typename Io, typename Dated> static void transferDate(Io &io, Dated &dated)
{
    transfer(io, dated.interval);
    transferEnum(io, dated.granularity, Granularity::Century);
    transferEnum(io, dated.basis, DateBasis::None);
    transfer(io, dated.openStart);
    transfer(io, dated.openEnd);
    transfer(io, dated.approximate);
    transfer(io, dated.needsPublication);
}

template <typename Io> static void transfer(Io &io, Mention &mention)
{
    transferEnum(io, mention.type, EventType::Humanitarian);
    transfer(io, mention.code);
    transfer(io, mention.sentence);
    transfer(io, mention.trigger);
    transfer(io, mention.title);
    transferList(io, mention.actors);
    transferList(io, mention.places);
    transfer(io, mention.figures);
    transferOptional(io, mention.speech);
    transfer(io, mention.attribution);
    transferEnum(io, mention.status, EventStatus::Hypothetical);
    transfer(io, mention.statusWords);
    transferDate(io, mention);
    transfer(io, mention.dateWords);
    transfer(io, mention.dateValue);
    transfer(io, mention.reason);
    transfer(io, mention.ruleId);
    transfer(io, mention.score);
}

template <typename Io> static void transfer(Io &io, EventSource &source)
{
    transfer(io, source.article);
    transfer(io, source.mentionIndex);
}

template <typename Io> static void transfer(Io &io, Event &event)
{
    transfer(io, event.id);
    transferEnum(io, event.type, EventType::Humanitarian);
    transfer(io, event.code);
    transferEnum(io, event.status, EventStatus::Hypothetical);
    transfer(io, event.title);
    transferDate(io, event);
    transferList(io, event.actors);
    transferList(io, event.places);
    transfer(io, event.figures);
    transferList(io, event.sources);
    transfer(io, event.disagreement.date);
    transfer(io, event.disagreement.figures);
    transfer(io, event.salience);
    transfer(io, event.corrected);
    transfer(io, event.rejected);
}

namespace {

/// Encoder only reads the value; Decoder needs it writable, and both share one description.
template <typename Write> std::string encoded(Write write)
{
    Encoder encoder;
    encoder.number(blobFormat);
    write(encoder);
    return encoder.take();
}

template <typename Value> Value &writable(const Value &value)
{
    return const_cast<Value &>(value);
}

template <typename Read> bool decoded(std::string_view bytes, Read read, std::uint8_t oldest = blobFormat)
{
    Decoder decoder(bytes);
    if (const std::uint64_t format = decoder.number(); format < oldest || format > blobFormat)
        return false;
    read(decoder);
    return decoder.finished();
}

template <typename Io> void transferStructure(Io &io, Article &article)
{
    transferList(io, article.blocks);
    transferList(io, article.markup);
    transferList(io, article.styles);
    transferOptional(io, article.published);
    transferList(io, article.otherDates);
}

} // namespace

std::string encodeStructure(const Article &article)
{
    return encoded([&](Encoder &io) { transferStructure(io, writable(article)); });
}

bool decodeStructure(std::string_view bytes, Article &article)
{
    return decoded(
        bytes, [&](Decoder &io) { transferStructure(io, article); }, oldestStructure);
}

std::string encodeFindings(const Findings &findings)
{
    return encoded([&](Encoder &io) { transfer(io, writable(findings)); });
}

std::optional<Findings> decodeFindings(std::string_view bytes)
{
    Findings findings;
    return decoded(bytes, [&](Decoder &io) { transfer(io, findings); }) ? std::optional(std::move(findings))
                                                                        : std::nullopt;
}

std::string encodeTimexes(const std::vector<Timex> &timexes)
{
    return encoded([&](Encoder &io) { transferList(io, writable(timexes)); });
}

std::optional<std::vector<Timex>> decodeTimexes(std::string_view bytes)
{
    std::vector<Timex> timexes;
    return decoded(bytes, [&](Decoder &io) { transferList(io, timexes); }) ? std::optional(std::move(timexes))
                                                                           : std::nullopt;
}

std::string encodeMentions(const PlacedMentions &placed)
{
    return encoded([&](Encoder &io) {
        transferList(io, writable(placed.mentions));
        transferList(io, writable(placed.blocks));
    });
}

std::optional<PlacedMentions> decodeMentions(std::string_view bytes)
{
    PlacedMentions placed;
    const bool good = decoded(bytes, [&](Decoder &io) {
        transferList(io, placed.mentions);
        transferList(io, placed.blocks);
    });
    if (!good || placed.blocks.size() != placed.mentions.size())
        return std::nullopt;
    return placed;
}

std::string encodeEvent(const Event &event)
{
    const bool alone = tellsOnlyItsMention(event);
    return encoded([&](Encoder &io) {
        transfer(io, writable(alone));
        if (!alone)
            return transfer(io, writable(event));
        transfer(io, writable(event.id));
        transfer(io, writable(event.sources.front()));
        transfer(io, writable(event.salience));
    });
}

std::optional<Event> decodeEvent(std::string_view bytes, const MentionLookup &mentionOf)
{
    Event event;
    bool alone = false;
    const bool good = decoded(bytes, [&](Decoder &io) {
        transfer(io, alone);
        if (!alone)
            return transfer(io, event);
        transfer(io, event.id);
        transfer(io, event.sources.emplace_back());
        transfer(io, event.salience);
    });
    if (!good)
        return std::nullopt;
    for (EventSource &source : event.sources)
        if (const Mention *mention = mentionOf(source.article, source.mentionIndex))
            source.mention = *mention;
    return alone ? eventOfMention(event.id, std::move(event.sources.front()), event.salience) : std::move(event);
}

std::uint64_t fingerprint(const Event &event)
{
    return contentHash64(encoded([&](Encoder &io) { transfer(io, writable(event)); }));
}

} // namespace dateline
