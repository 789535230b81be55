// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include <cerrno>
#include <cstring>
#include <new>

#include <sqlite3.h>

namespace dateline {

namespace {

constexpr int busyMilliseconds = 5000;
constexpr std::size_t mostIdle = 64;
/// Largest text or blob: an article of 64 MB and what is derived from it.
constexpr int maximumValueBytes = 512 << 20;

/// A file name as a URI: everything but the plainest characters escaped.
std::string toUri(const std::filesystem::path &file, std::string_view parameters)
{
    static constexpr char hex[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(file).string()) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/'
                           || c == '.' || c == '-' || c == '_';
        if (plain) {
            uri.push_back(c);
        } else {
            uri.push_back('%');
            uri.push_back(hex[static_cast<unsigned char>(c) >> 4]);
            uri.push_back(hex[c & 15]);
        }
    }
    return uri.append("?").append(parameters);
}

int openFlags(OpenMode mode)
{
    const int common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE;
    switch (mode) {
    case OpenMode::Create: return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case OpenMode::Write: return common | SQLITE_OPEN_READWRITE;
    case OpenMode::Read:
    case OpenMode::Immutable: break;
    }
    return common | SQLITE_OPEN_READONLY;
}

bool meansFull(int systemError)
{
    return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
}

int lastError(sqlite3_file *file)
{
    int error = 0;
    if (file && file->pMethods)
        file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &error);
    return error;
}

/// Full disks and used up quotas: the error of the connection is often that of a later call, those of the files last.
ErrorCode ioErrorCode(sqlite3 *handle)
{
    sqlite3_file *file = nullptr, *log = nullptr;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
    const bool full =
        meansFull(sqlite3_system_errno(handle)) || meansFull(lastError(file)) || meansFull(lastError(log));
    return full ? ErrorCode::DiskFull : ErrorCode::WriteFailed;
}

ErrorCode errorCodeOf(int code, sqlite3 *handle)
{
    switch (code & 0xFF) {
    case SQLITE_FULL: return ErrorCode::DiskFull;
    case SQLITE_IOERR: return handle ? ioErrorCode(handle) : ErrorCode::WriteFailed;
    case SQLITE_ERROR: // our SQL is right where the schema is
    case SQLITE_CORRUPT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG: return ErrorCode::LibraryDamaged;
    case SQLITE_NOTADB: return ErrorCode::LibraryForeign;
    case SQLITE_READONLY:
    case SQLITE_PERM: return ErrorCode::LibraryReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::LibraryBusy;
    case SQLITE_CANTOPEN: return ErrorCode::FileUnreadable;
    case SQLITE_INTERRUPT: return ErrorCode::Cancelled;
    default: return ErrorCode::Internal;
    }
}

} // namespace

Database::Database(const std::filesystem::path &file, OpenMode mode) : m_file(file)
{
    const std::string uri = toUri(file, mode == OpenMode::Immutable ? "immutable=1" : "cache=private");
    if (const int code = sqlite3_open_v2(uri.c_str(), &m_handle, openFlags(mode), nullptr); code != SQLITE_OK) {
        Error error = failure(code);
        sqlite3_close_v2(m_handle);
        throw StoreFailure(std::move(error));
    }
    sqlite3_busy_timeout(m_handle, busyMilliseconds);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_limit(m_handle, SQLITE_LIMIT_LENGTH, maximumValueBytes);
    sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 1); // VACUUM INTO needs one
    try {
        run("PRAGMA trusted_schema=OFF; PRAGMA foreign_keys=ON; PRAGMA mmap_size=0; PRAGMA cell_size_check=ON;"
            "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536;");
    } catch (...) {
        sqlite3_close_v2(m_handle);
        throw;
    }
}

Database::~Database()
{
    for (const auto &[sql, statement] : m_idle)
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_handle);
}

Error Database::failure(int code) const
{
    Error error;
    error.file = m_file.string();
    error.detail = m_handle ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code);
    error.code = errorCodeOf(code, m_handle); // last: looking closer changes what SQLite says
    return error;
}

void Database::run(const char *sql)
{
    if (const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr); code != SQLITE_OK)
        throw StoreFailure(failure(code));
}

void Database::prepareInto(sqlite3_stmt *&statement, std::string_view sql)
{
    if (const auto idle = m_idle.find(sql); idle != m_idle.end()) {
        statement = idle->second;
        m_idle.erase(idle);
        return;
    }
    const int code = sqlite3_prepare_v2(m_handle, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    if (code != SQLITE_OK)
        throw StoreFailure(failure(code));
}

void Database::giveBack(sqlite3_stmt *statement) noexcept
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    try {
        if (m_idle.size() < mostIdle && m_idle.emplace(sqlite3_sql(statement), statement).second)
            return;
    } catch (const std::bad_alloc &) {
        // Then it is compiled again.
    }
    sqlite3_finalize(statement);
}

Statement Database::prepare(std::string_view sql)
{
    return Statement(*this, sql);
}

std::int64_t Database::number(std::string_view sql)
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.number(0) : 0;
}

std::string Database::text(std::string_view sql)
{
    Statement statement = prepare(sql);
    return statement.step() ? std::string(statement.text(0)) : std::string();
}

std::int64_t Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

} // namespace dateline
