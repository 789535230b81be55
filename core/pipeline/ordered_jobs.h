// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace dateline {

/// How much may be in work at once, so that memory stays bounded whatever the input is.
struct JobLimits {
    unsigned threads = 1;           ///< 1: all on the calling thread
    std::size_t items = 256;        ///< most items between `next` and `take`
    std::size_t weight = 64u << 20; ///< most bytes between `next` and `take`; one item may be larger
};

/// The cores of this machine for 0, else what was asked for (at most 256).
inline unsigned threadCount(unsigned asked)
{
    const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
    return asked == 0 ? cores : std::min(asked, 256u);
}

/// Runs `work` on several threads; `next` and `take` are called on the calling thread only, `take` in the order of
/// `next`. So the outcome does not depend on the number of threads or on timing.
///
/// - `next` gives the next input, nullopt at the end.
/// - `weigh` tells about how many bytes an input keeps in memory.
/// - `work` must be safe for concurrent use and must not throw.
/// - `take` returns false to stop: inputs that are in work are finished and dropped.
template <typename In, typename Out> class OrderedJobs {
public:
    struct Steps {
        std::function<std::optional<In>()> next;
        std::function<std::size_t(const In &)> weigh;
        std::function<Out(In)> work;
        std::function<bool(Out)> take;
    };

    static void run(const JobLimits &limits, const Steps &steps)
    {
        if (limits.threads <= 1) {
            while (auto input = steps.next())
                if (!steps.take(steps.work(std::move(*input))))
                    return;
            return;
        }
        OrderedJobs jobs(limits, steps);
        jobs.runThreads();
    }

private:
    struct Slot {
        std::optional<In> input;
        std::optional<Out> output; ///< set by a worker, under the lock
        std::size_t weight = 0;
    };

    OrderedJobs(const JobLimits &limits, const Steps &steps) : m_limits(limits), m_steps(steps) {}

    void runThreads()
    {
        std::vector<std::jthread> workers;
        for (unsigned i = 0; i < m_limits.threads; ++i)
            workers.emplace_back([this] { serve(); });
        bool more = true;
        while (true) {
            more = more && fill();
            if (m_inFlight.empty() || !m_steps.take(awaitFront()))
                break;
        }
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_waiting.clear();
        m_workThere.notify_all();
    }

    /// Hands out inputs until a limit is reached; false when there are no more.
    bool fill()
    {
        while (m_inFlight.size() < m_limits.items && m_weight < m_limits.weight) {
            std::optional<In> input = m_steps.next();
            if (!input)
                return false;
            auto slot = std::make_shared<Slot>();
            slot->weight = m_steps.weigh(*input);
            slot->input = std::move(input);
            m_weight += slot->weight;
            m_inFlight.push_back(slot);
            const std::lock_guard lock(m_mutex);
            m_waiting.push_back(std::move(slot));
            m_workThere.notify_one();
        }
        return true;
    }

    Out awaitFront()
    {
        const std::shared_ptr<Slot> slot = std::move(m_inFlight.front());
        m_inFlight.pop_front();
        m_weight -= slot->weight;
        std::unique_lock lock(m_mutex);
        m_resultThere.wait(lock, [&] { return slot->output.has_value(); });
        return std::move(*slot->output);
    }

    void serve()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_workThere.wait(lock, [&] { return m_closed || !m_waiting.empty(); });
            if (m_waiting.empty())
                return;
            const std::shared_ptr<Slot> slot = std::move(m_waiting.front());
            m_waiting.pop_front();
            lock.unlock();
            Out output = m_steps.work(std::move(*slot->input));
            slot->input.reset();
            lock.lock();
            slot->output.emplace(std::move(output));
            m_resultThere.notify_one();
        }
    }

    const JobLimits &m_limits;
    const Steps &m_steps;

    // Only the calling thread:
    std::deque<std::shared_ptr<Slot>> m_inFlight;
    std::size_t m_weight = 0;

    // Under the lock:
    std::mutex m_mutex;
    std::condition_variable m_workThere;
    std::condition_variable m_resultThere;
    std::deque<std::shared_ptr<Slot>> m_waiting;
    bool m_closed = false;
};

} // namespace dateline
