// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/statement.h"

#include <cstdint>
#include <exception>
#include <filesystem>
#include <functional>
#include <map>
#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace dateline {

/// Thrown inside the store only; its public functions turn it into a Result.
class StoreFailure : public std::exception {
public:
    explicit StoreFailure(Error error) : m_error(std::move(error)) {}
    const Error &error() const { return m_error; }
    const char *what() const noexcept override { return m_error.detail.c_str(); }

private:
    Error m_error;
};

enum class OpenMode {
    Write,     ///< the file must exist
    Create,    ///< made when it does not exist
    Read,      ///< beside a writer
    Immutable, ///< from a place where nothing can be written and nobody writes
};

/// One connection to a SQLite file, set up so that a hostile file can do no harm: no trusted schema, defensive, no
/// memory mapping, foreign keys on. Use it from one thread. All members throw StoreFailure.
class Database {
public:
    Database(const std::filesystem::path &file, OpenMode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// One or more statements without results.
    void run(const char *sql);
    Statement prepare(std::string_view sql);
    /// A statement's first column of its first row.
    std::int64_t number(std::string_view sql);
    std::string text(std::string_view sql);

    std::int64_t lastInsertId() const;
    bool inTransaction() const;

    const std::filesystem::path &file() const { return m_file; }
    /// What SQLite has to say, as an Error of the store.
    Error failure(int code) const;

private:
    friend class Statement;
    void prepareInto(sqlite3_stmt *&statement, std::string_view sql);
    /// Takes a statement that is no longer used, to be used again for the same words.
    void giveBack(sqlite3_stmt *statement) noexcept;

    std::filesystem::path m_file;
    sqlite3 *m_handle = nullptr;
    std::map<std::string, sqlite3_stmt *, std::less<>> m_idle; ///< reset, by their words: compiling them takes time
};

} // namespace dateline
