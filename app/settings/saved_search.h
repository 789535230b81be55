// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/filter.h"

#include <QString>

#include <optional>

namespace dateline {

/// A filter that the user gave a name: what is chosen in the facets, and the line that was typed. What the line finds
/// is not kept; it is searched again.
struct SavedSearch {
    QString name;
    Filter filter;

    friend bool operator==(const SavedSearch &, const SavedSearch &) = default;
};

/// One line of JSON and back; nullopt for anything that is none. Values that this version does not know are left out.
QString toJson(const SavedSearch &search);
std::optional<SavedSearch> savedSearchFromJson(const QString &json);

} // namespace dateline
