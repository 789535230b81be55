// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/byte_source.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

/// A start tag, an end tag or text. An empty element comes as start and end.
struct XmlEvent {
    enum class Kind { Start, End, Text };
    Kind kind = Kind::Text;
    std::string name; ///< without its prefix
    std::string prefix;
    std::string text;
    std::vector<std::pair<std::string, std::string>> attributes; ///< names without prefix

    /// Empty when there is none.
    std::string_view attribute(std::string_view name) const;
};

/// Reads XML as a stream. Entities that the document declares are not replaced (so they cannot multiply), external ones
/// are never fetched, depth is limited to 256. Broken XML ends the stream and leaves a failure.
class XmlEvents {
public:
    explicit XmlEvents(std::unique_ptr<ByteSource> bytes);
    ~XmlEvents();
    XmlEvents(const XmlEvents &) = delete;
    XmlEvents &operator=(const XmlEvents &) = delete;

    std::optional<XmlEvent> next();
    /// Why the stream ended before its end.
    const std::optional<Error> &failure() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace dateline
