// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace dateline::bench {

/// The articles of the sample library.
std::vector<std::string> sampleTexts();

/// `count` articles made from those of the sample library, each copy in years of its own, so that events of different
/// copies do not merge. The same on every machine.
std::vector<std::string> variedSamples(std::size_t count);

std::size_t bytesOf(const std::vector<std::string> &texts);

} // namespace dateline::bench
