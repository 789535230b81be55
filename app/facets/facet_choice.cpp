// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/facets/facet_choice.h"

#include <optional>

namespace dateline {

namespace {

std::optional<std::size_t> positionOf(FacetKind kind, const std::string &value)
{
    const auto position = [](auto found) {
        return found ? std::optional(static_cast<std::size_t>(*found)) : std::nullopt;
    };
    switch (kind) {
    case FacetKind::Type: return position(eventTypeFromName(value));
    case FacetKind::EventStatus: return position(eventStatusFromName(value));
    case FacetKind::DateBasis: return position(dateBasisFromName(value));
    default: return std::nullopt;
    }
}

/// Calls `onBits` or `onNames` with the part of the filter that belongs to the facet.
template <typename FilterT, typename OnBits, typename OnNames>
auto visit(FilterT &filter, FacetKind kind, OnBits onBits, OnNames onNames)
{
    switch (kind) {
    case FacetKind::Type: return onBits(filter.types);
    case FacetKind::EventStatus: return onBits(filter.statuses);
    case FacetKind::DateBasis: return onBits(filter.bases);
    case FacetKind::Actor: return onNames(filter.actors);
    case FacetKind::Place: return onNames(filter.places);
    case FacetKind::Outlet: break;
    }
    return onNames(filter.outlets);
}

} // namespace

bool isChosen(const Filter &filter, FacetKind kind, const std::string &value)
{
    return visit(
        filter, kind,
        [&](const auto &bits) {
            const auto at = positionOf(kind, value);
            return at && bits.test(*at);
        },
        [&](const auto &names) { return names.contains(value); });
}

bool anyChosen(const Filter &filter, FacetKind kind)
{
    return visit(
        filter, kind, [](const auto &bits) { return bits.any(); }, [](const auto &names) { return !names.empty(); });
}

Filter without(Filter filter, FacetKind kind)
{
    visit(
        filter, kind, [](auto &bits) { bits.reset(); }, [](auto &names) { names.clear(); });
    return filter;
}

Filter withToggled(Filter filter, FacetKind kind, const std::string &value)
{
    visit(
        filter, kind,
        [&](auto &bits) {
            if (const auto at = positionOf(kind, value))
                bits.flip(*at);
        },
        [&](auto &names) {
            if (names.erase(value) == 0)
                names.insert(value);
        });
    return filter;
}

Filter withOnly(Filter filter, FacetKind kind, const std::string &value)
{
    const Filter only = withToggled(without(filter, kind), kind, value);
    return only == filter ? without(std::move(filter), kind) : only;
}

} // namespace dateline
