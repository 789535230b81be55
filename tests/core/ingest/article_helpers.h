// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/article_reader.h"
#include "tests/support/catch.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>

namespace dateline::test {

inline Article articleOf(std::string text, std::string name = "a.txt")
{
    auto article = articleFromText(std::move(text), std::move(name));
    if (!article)
        FAIL(describe(article.error()));
    return std::move(*article);
}

inline std::string_view kindName(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Title: return "title";
    case BlockKind::Byline: return "byline";
    case BlockKind::DateLine: return "date";
    case BlockKind::Body: return "body";
    case BlockKind::Heading: return "heading";
    case BlockKind::ListItem: return "item";
    case BlockKind::Quote: return "quote";
    case BlockKind::Caption: return "caption";
    case BlockKind::Boilerplate: return "site";
    case BlockKind::Comment: return "comment";
    }
    return "";
}

/// "title date body body"
inline std::string kindsOf(const Article &article)
{
    std::string kinds;
    for (const Block &block : article.blocks)
        kinds += (kinds.empty() ? "" : " ") + std::string(kindName(block.kind));
    return kinds;
}

/// The shown text: without markup.
inline std::string shown(const Article &article, ByteSpan span)
{
    std::string text;
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
        bool hidden = false;
        for (const ByteSpan gap : article.markup)
            hidden = hidden || gap.contains(i);
        if (!hidden)
            text += article.text[i];
    }
    return text;
}

/// A folder that goes with its scope.
class ScratchFolder {
public:
    ScratchFolder()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "dateline-ingest-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        m_path = pattern;
    }
    ~ScratchFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    ScratchFolder(const ScratchFolder &) = delete;
    ScratchFolder &operator=(const ScratchFolder &) = delete;

    const std::filesystem::path &path() const { return m_path; }
    std::filesystem::path write(const std::string &name, const std::string &bytes) const
    {
        const std::filesystem::path file = m_path / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << bytes;
        return file;
    }

private:
    std::filesystem::path m_path;
};

inline const std::string bodyText =
    "The envoys met for nine hours on Sunday and left without a word to the reporters who had waited in the rain.\n\n"
    "A second round is planned for the spring, according to two people who know the plans of both delegations.\n";

} // namespace dateline::test
