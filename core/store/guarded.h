// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/database.h"

#include <exception>
#include <filesystem>
#include <type_traits>

namespace dateline {

/// Runs `work` at the border of the store: what it throws becomes an Error.
template <typename Work> auto guarded(const std::filesystem::path &file, const Work &work)
    -> Result<std::invoke_result_t<Work>>
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const StoreFailure &failure) {
        return failure.error();
    } catch (const std::exception &failure) {
        return Error{ErrorCode::Internal, file.string(), {}, failure.what(), {}};
    }
}

} // namespace dateline
