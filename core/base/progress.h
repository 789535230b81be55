// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>

namespace dateline {

/// How far long work has come. `total` is 0 while it is not known.
struct ProgressReport {
    std::size_t done = 0;
    std::size_t total = 0;
    std::string current; ///< the file or step at hand
};

/// Called from the thread that does the work; must return quickly.
using ProgressSink = std::function<void(const ProgressReport &)>;

/// Asks running work to stop. Copies share one flag; safe for concurrent use by multiple threads.
class CancelToken {
public:
    void cancel() const { m_flag->store(true, std::memory_order_relaxed); }
    bool cancelled() const { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_flag = std::make_shared<std::atomic<bool>>(false);
};

} // namespace dateline
