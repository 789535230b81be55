// SPDX-License-Identifier: GPL-3.0-or-later
// The program that readPdf() starts: a PDF comes in at standard input, its pages go out at standard output.
#include "core/ingest/page_bytes.h"

#include <iostream>
#include <iterator>

#include <sys/resource.h>
#include <unistd.h>

namespace {

/// What a PDF may use up; the one who started this also looks at the clock.
void limit()
{
    const auto set = [](auto resource, rlim_t most) {
        const rlimit both{most, most};
        setrlimit(resource, &both);
    };
    set(RLIMIT_CPU, 60);
    set(RLIMIT_CORE, 0);
    set(RLIMIT_FSIZE, 0);          // pipes are no files
#ifndef DATELINE_SANITIZED // sanitizers take terabytes of addresses
    set(RLIMIT_AS, rlim_t(2) << 30);
#endif
}

} // namespace

int main()
{
    limit();
    const std::string bytes{std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
    const std::string pages = dateline::bytesOfPages(dateline::pagesOfPdf(bytes));
    std::cout.write(pages.data(), static_cast<std::streamsize>(pages.size())).flush();
    _exit(std::cout ? 0 : 1); // without the farewells of libraries that no longer matter
}
