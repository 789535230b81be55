// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace dateline {

/// Takes bytes piece by piece.
using ByteSink = std::function<void(std::string_view)>;

/// Writes values as they lie in memory, one after the other: for bytes that the same machine reads again.
class PlainWriter {
public:
    /// `take` gives what was written.
    PlainWriter() = default;
    /// What is written goes to the sink.
    explicit PlainWriter(ByteSink sink) : m_sink(std::move(sink)) {}

    template <typename T> void value(const T &one)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        put({reinterpret_cast<const char *>(&one), sizeof(T)});
    }
    template <typename T> void column(const std::vector<T> &all)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        value(static_cast<std::uint64_t>(all.size()));
        put({reinterpret_cast<const char *>(all.data()), all.size() * sizeof(T)});
    }
    template <typename T> void steps(std::vector<T> all)
    {
        T before = 0;
        for (T &one : all)
            one -= std::exchange(before, one);
        column(all);
    }
    void text(std::string_view words)
    {
        value(static_cast<std::uint64_t>(words.size()));
        put(words);
    }
    std::string take() { return std::move(m_bytes); }

private:
    void put(std::string_view bytes)
    {
        if (m_sink)
            m_sink(bytes);
        else
            m_bytes += bytes;
    }

    ByteSink m_sink;
    std::string m_bytes;
};

/// Reads what PlainWriter wrote. Bytes are not trusted: after the first mistake everything is empty.
class PlainReader {
public:
    explicit PlainReader(std::string_view bytes) : m_bytes(bytes) {}

    template <typename T> T value()
    {
        T one{};
        if (const std::string_view taken = take(sizeof(T)); !taken.empty())
            std::memcpy(&one, taken.data(), sizeof(T));
        return one;
    }
    template <typename T> void column(std::vector<T> &all)
    {
        const auto count = value<std::uint64_t>();
        if (count > m_bytes.size() / sizeof(T))
            return fail();
        all.resize(count);
        if (count > 0)
            std::memcpy(all.data(), take(count * sizeof(T)).data(), count * sizeof(T));
    }
    /// Steps that would leave the range of T are a mistake: what is read then is in order.
    template <typename T> void risingSteps(std::vector<T> &all)
    {
        column(all);
        std::int64_t sum = 0;
        bool first = true;
        for (T &one : all) {
            const auto step = static_cast<std::int64_t>(one);
            sum += step;
            if ((!first && step < 0) || sum > static_cast<std::int64_t>(std::numeric_limits<T>::max()))
                return fail();
            first = false;
            one = static_cast<T>(sum);
        }
    }
    /// `last` is the enumeration's last value.
    template <typename Enum> void enumerations(std::vector<Enum> &all, Enum last)
    {
        column(all);
        if (std::any_of(all.begin(), all.end(), [&](Enum one) { return one > last; }))
            fail();
    }
    std::string text()
    {
        const auto size = value<std::uint64_t>();
        if (size > m_bytes.size()) {
            fail();
            return {};
        }
        return std::string(take(size));
    }

    void fail()
    {
        m_good = false;
        m_bytes = {};
    }
    bool good() const { return m_good; }
    bool finished() const { return m_good && m_bytes.empty(); }
    std::size_t remaining() const { return m_bytes.size(); }

private:
    std::string_view take(std::size_t size)
    {
        if (size > m_bytes.size()) {
            fail();
            return {};
        }
        const std::string_view taken = m_bytes.substr(0, size);
        m_bytes.remove_prefix(size);
        return taken;
    }

    std::string_view m_bytes;
    bool m_good = true;
};

} // namespace dateline
