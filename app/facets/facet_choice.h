// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/filter.h"

#include <string>

namespace dateline {

/// The parts of a Filter that the facets show.
enum class FacetKind { Type, Actor, Place, Outlet, EventStatus, DateBasis };

/// Names a value of a facet: an actor's, place's or outlet's name; types, statuses and bases by their toName().
bool isChosen(const Filter &filter, FacetKind kind, const std::string &value);
bool anyChosen(const Filter &filter, FacetKind kind);

/// A click: keeps only that value; when it is the only one already, nothing of the facet is restricted any more.
Filter withOnly(Filter filter, FacetKind kind, const std::string &value);
/// Ctrl+click: adds the value, or takes it out again.
Filter withToggled(Filter filter, FacetKind kind, const std::string &value);
/// Takes the restriction of that facet away.
Filter without(Filter filter, FacetKind kind);

} // namespace dateline
