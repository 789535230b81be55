// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"

#include "core/store/database.h"

#include <utility>

#include <sqlite3.h>

namespace dateline {

namespace {

/// A null pointer would bind NULL instead of an empty value.
const char *bytesOf(std::string_view bytes)
{
    return bytes.data() ? bytes.data() : "";
}

} // namespace

Statement::Statement(Database &database, std::string_view sql) : m_database(database)
{
    database.prepareInto(m_handle, sql);
}

Statement::~Statement()
{
    if (m_handle)
        m_database.giveBack(m_handle);
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database), m_handle(std::exchange(other.m_handle, nullptr))
{
}

Statement &Statement::bind(int parameter, std::int64_t value)
{
    if (const int code = sqlite3_bind_int64(m_handle, parameter, value); code != SQLITE_OK)
        throw StoreFailure(m_database.failure(code));
    return *this;
}

Statement &Statement::bind(int parameter, std::string_view text)
{
    const int code = sqlite3_bind_text64(m_handle, parameter, bytesOf(text), text.size(), SQLITE_STATIC, SQLITE_UTF8);
    if (code != SQLITE_OK)
        throw StoreFailure(m_database.failure(code));
    return *this;
}

Statement &Statement::bindBlob(int parameter, std::string_view bytes)
{
    const int code = sqlite3_bind_blob64(m_handle, parameter, bytesOf(bytes), bytes.size(), SQLITE_STATIC);
    if (code != SQLITE_OK)
        throw StoreFailure(m_database.failure(code));
    return *this;
}

bool Statement::step()
{
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    Error error = m_database.failure(code);
    sqlite3_reset(m_handle);
    throw StoreFailure(std::move(error));
}

void Statement::run()
{
    while (step()) {
    }
    reset();
}

void Statement::reset()
{
    sqlite3_reset(m_handle);
    sqlite3_clear_bindings(m_handle);
}

std::int64_t Statement::number(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

std::string_view Statement::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_handle, column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column)))
                 : std::string_view();
}

std::string_view Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_handle, column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column)))
                 : std::string_view();
}

} // namespace dateline
