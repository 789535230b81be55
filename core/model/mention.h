// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/byte_span.h"
#include "core/model/date_interval.h"
#include "core/model/event_type.h"
#include "core/model/granularity.h"
#include "core/model/reason.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class Role : std::uint8_t { Source, Target, Participant };
std::string_view toName(Role role);

/// A person, group or government that takes part in an event.
struct Actor {
    ByteSpan span;    ///< the words in the text
    std::string name; ///< canonical name across articles ("Sergei Lavrov")
    Role role = Role::Participant;

    friend bool operator==(const Actor &, const Actor &) = default;
};

struct GeoPoint {
    double latitude = 0;  ///< degrees north, WGS 84
    double longitude = 0; ///< degrees east

    friend bool operator==(const GeoPoint &, const GeoPoint &) = default;
};

struct Place {
    ByteSpan span;
    std::string name;
    std::optional<GeoPoint> point;

    friend bool operator==(const Place &, const Place &) = default;
};

/// How exactly a number was told.
enum class FigureMode : std::uint8_t { Exact, AtLeast, AtMost, About };

struct Figure {
    std::int64_t value = 0;
    FigureMode mode = FigureMode::Exact;

    friend bool operator==(const Figure &, const Figure &) = default;
};

/// Numbers of people; absent means: not told.
struct Figures {
    std::optional<Figure> killed;
    std::optional<Figure> injured;
    std::optional<Figure> displaced;
    std::optional<Figure> arrested;
    std::optional<Figure> troops;
    std::string text; ///< the words that give them

    bool any() const { return killed || injured || displaced || arrested || troops; }
    friend bool operator==(const Figures &, const Figures &) = default;
};

/// Who says what, for statements.
struct Speech {
    ByteSpan speaker;    ///< empty when nobody is named
    std::string name;    ///< canonical name of the speaker
    ByteSpan content;    ///< what is said, without quotation marks when direct
    bool direct = false; ///< in quotation marks

    friend bool operator==(const Speech &, const Speech &) = default;
};

/// One event as one place of one article tells it. Spans are of the Document's text.
struct Mention {
    EventType type = EventType::Statement;
    std::string code; ///< finer type, PLOVER event and mode ("ASSAULT-aerial")
    ByteSpan sentence;
    ByteSpan trigger;
    std::string title; ///< short headline made from trigger and arguments
    std::vector<Actor> actors;
    std::vector<Place> places;
    Figures figures;
    std::optional<Speech> speech;
    std::string attribution; ///< who says so; empty when the article itself does
    EventStatus status = EventStatus::Happened;
    ByteSpan statusWords; ///< the words that decided the status; empty when none did

    DateInterval interval; ///< unknown when the event has no date
    Granularity granularity = Granularity::Day;
    DateBasis basis = DateBasis::None;
    bool openStart = false;
    bool openEnd = false;
    bool approximate = false;
    bool needsPublication = false; ///< gets its date as soon as the article has one
    ByteSpan dateWords;            ///< the timex that dates it; empty when none does
    std::string dateValue;         ///< that timex's TIMEX3 value
    Reason reason;

    std::string ruleId;
    double score = 0; ///< 0 to 1: how sure the extractor is that this is an event of this type

    friend bool operator==(const Mention &, const Mention &) = default;
};

} // namespace dateline
