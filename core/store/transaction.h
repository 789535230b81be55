// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace dateline {

/// A write transaction that is rolled back unless it is committed. Throws StoreFailure.
class Transaction {
public:
    explicit Transaction(Database &database) : m_database(database) { m_database.run("BEGIN IMMEDIATE"); }

    ~Transaction()
    {
        if (!m_database.inTransaction())
            return;
        try {
            m_database.run("ROLLBACK");
        } catch (const StoreFailure &) {
            // SQLite rolls back by itself when the connection closes or the file is opened again.
        }
    }

    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit() { m_database.run("COMMIT"); }

private:
    Database &m_database;
};

} // namespace dateline
