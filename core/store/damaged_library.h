// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"
#include "core/model/correction.h"
#include "core/store/library_file.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dateline {

/// The numbers of a table's rows, also where some of its pages are damaged: of rows that cannot be read it gives the
/// numbers one by one, some of which may never have been there. Throws nothing.
class RowNumbers {
public:
    RowNumbers(Database &database, std::string table) : m_database(database), m_table(std::move(table)) {}

    std::optional<std::int64_t> next();
    /// No number follows the last one; when that one cannot be read, neither can any after it.
    bool ended() const { return m_ended; }

private:
    Database &m_database;
    std::string m_table;
    std::int64_t m_last = 0;
    bool m_ended = false;
};

/// Reads row by row what can still be read of a damaged library. The file is not changed. Use it from one thread.
class DamagedLibrary {
public:
    /// Errors: those of a library file; LibraryDamaged when not even its tables can be found.
    static Result<std::unique_ptr<DamagedLibrary>> open(const std::filesystem::path &file);

    struct FoundArticle {
        Article article;
        std::optional<Error> lost; ///< it was there and cannot be read
    };
    /// The next article, by number; nullopt at the end.
    std::optional<FoundArticle> nextArticle();

    struct Corrections {
        std::vector<Correction> readable; ///< those in force, oldest first
        std::vector<Error> lost;
    };
    Corrections corrections();
    /// Those that can be read.
    std::vector<std::string> watchedFolders();
    std::map<std::string, std::string> tableColumns();

private:
    explicit DamagedLibrary(OpenedLibrary library)
        : m_library(std::move(library)), m_articles(*m_library.database, "articles")
    {
    }

    OpenedLibrary m_library;
    RowNumbers m_articles;
};

} // namespace dateline
