// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace dateline::bench {

/// So many made-up articles of fifty sentences each, as JSON Lines; nearly every sentence tells of an event of its own.
/// Over 120 years, so that days have as many events as those of a large real library. The same arguments give the same
/// text on every machine.
std::string madeReports(int count, std::uint64_t seed);

} // namespace dateline::bench
