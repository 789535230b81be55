// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <span>
#include <string_view>

namespace dateline {

/// What the header of every library says (SQLite's application_id): "DtLn".
inline constexpr std::int64_t libraryApplicationId = 0x44744C6E;

/// The SQL of one schema/NNNN_*.sql.
struct SchemaStep {
    std::string_view name;
    std::string_view sql;
};

/// All steps of this program, in order; step 1 makes an empty library. Made from schema/ by the build.
std::span<const SchemaStep> schemaSteps();

/// Brings a library from schema `version` to the last of `steps`: one transaction each, the version counted up inside.
/// Throws StoreFailure; finished steps stay.
void migrate(Database &database, std::int64_t version, std::span<const SchemaStep> steps);

} // namespace dateline
