// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as what surrounds an article: its head, its address, its file's name. The first line is the address, the
// second the name; each line after them is a block, of the kind that its first character says.
#include "core/temporal/publication_date.h"
#include "core/text/document_builder.h"
#include "tests/fuzz/english.h"

namespace {

using namespace dateline;
using namespace dateline::fuzz;

constexpr int blockKinds = static_cast<int>(BlockKind::Comment) + 1;

std::string_view nextLine(std::string_view &rest)
{
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
}

Article articleOf(std::string_view rest)
{
    Article article;
    article.url = nextLine(rest);
    article.name = nextLine(rest);
    while (!rest.empty()) {
        const std::string_view line = nextLine(rest);
        if (line.size() < 2 || line[0] < 'a' || line[0] >= 'a' + blockKinds)
            continue;
        const auto begin = static_cast<std::uint32_t>(article.text.size());
        article.text += line.substr(1);
        article.blocks.push_back(
            {{begin, static_cast<std::uint32_t>(article.text.size())}, static_cast<BlockKind>(line[0] - 'a'), 0});
        article.text += "\n\n";
    }
    return article;
}

} // namespace

// Apart from the inputs, so that none of them seems slow.
extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    (void)packs();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const Article article = articleOf(textOf(data, size));
    const Document document = buildDocument(article, english(), {.partsOfSpeech = false});
    for (const Published &published : findPublicationDates(article, document, english())) {
        require(isValid(published.date) && isValidUtf8(published.evidence));
        requireInside(published.span, article.text);
    }
    return 0;
}
