// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

struct sqlite3_stmt;

namespace dateline {

class Database;

/// A prepared statement. Parameters count from 1, columns from 0. All members throw StoreFailure.
///
///     Statement insert = database.prepare("INSERT INTO t VALUES (?, ?)");
///     insert.bind(1, id).bind(2, text).run();
class Statement {
public:
    Statement(Database &database, std::string_view sql);
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;

    Statement &bind(int parameter, std::int64_t value);
    /// Bound text and blobs must stay as they are until the statement ran.
    Statement &bind(int parameter, std::string_view text);
    Statement &bindBlob(int parameter, std::string_view bytes);

    /// True when there is a row.
    bool step();
    /// For statements without results; ready to be bound and run again afterwards.
    void run();
    /// Ready to be bound and run again.
    void reset();

    std::int64_t number(int column) const;
    /// Views are valid until the next step or reset.
    std::string_view text(int column) const;
    std::string_view blob(int column) const;

private:
    Database &m_database;
    sqlite3_stmt *m_handle = nullptr;
};

} // namespace dateline
