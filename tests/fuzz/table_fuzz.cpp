// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a table of a language pack.
#include "core/lexicon/table_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    (void)dateline::readTable(std::string_view(reinterpret_cast<const char *>(data), size), "fuzz.tsv", 2);
    return 0;
}
