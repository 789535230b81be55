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
    std::string current;      ///< the file or step at hand
    std::size_t articles = 0; ///< gone through so far; a file may hold many
    double share = 0;         ///< of all the work, 0 to 1, when that is known better than by `done` of `total`
};

/// The share that is done, 0 to 1; 0 when nothing is known.
inline double doneShare(const ProgressReport &progress)
{
    if (progress.share > 0)
        return progress.share;
    return progress.total == 0 ? 0 : static_cast<double>(progress.done) / static_cast<double>(progress.total);
}

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
