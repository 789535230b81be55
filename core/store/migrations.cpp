// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include "core/store/transaction.h"

#include <string>

namespace dateline {

void migrate(Database &database, std::int64_t version, std::span<const SchemaStep> steps)
{
    for (auto step = static_cast<std::size_t>(version); step < steps.size(); ++step) {
        Transaction transaction(database);
        database.run(std::string(steps[step].sql).c_str());
        const std::string mark = "PRAGMA application_id=" + std::to_string(libraryApplicationId)
                                 + "; PRAGMA user_version=" + std::to_string(step + 1) + ";";
        database.run(mark.c_str());
        transaction.commit();
    }
}

} // namespace dateline
