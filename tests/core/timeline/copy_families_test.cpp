// SPDX-License-Identifier: GPL-3.0-or-later
// Copies that are found bit by bit must be those that are found at once.
#include "core/timeline/copy_families.h"
#include "tests/support/catch.h"

#include <map>
#include <random>
#include <string>

using namespace dateline;

namespace {

class MadeArticles {
public:
    explicit MadeArticles(unsigned seed) : m_random(seed)
    {
        for (TextSketch &text : m_texts)
            text = anything();
    }

    void changeSomething(CopyFamilies &families)
    {
        const auto id = static_cast<ArticleId>(1 + upTo(60));
        const auto at = m_articles.find(id);
        const bool there = at != m_articles.end();
        if (there)
            families.note(id, at->second.sketch);
        if (there && upTo(2) == 0) {
            m_articles.erase(at);
            return;
        }
        if (there && upTo(1) == 0) {
            at->second.corrected = !at->second.corrected;
            families.note(id, at->second.sketch);
            return;
        }
        Made made{"hash" + std::to_string(m_random()), variant(m_texts[upTo(4)]), {}, false};
        if (upTo(1) == 0)
            made.published = toCivilDate(15000 + static_cast<DayNumber>(upTo(5)));
        m_articles.insert_or_assign(id, made);
        families.note(id, made.sketch);
    }

    std::vector<CopyCandidate> candidates() const
    {
        std::vector<CopyCandidate> list;
        for (const auto &[id, made] : m_articles)
            list.push_back({id, made.hash, &made.sketch, made.published, made.corrected});
        return list;
    }

private:
    struct Made {
        std::string hash;
        TextSketch sketch;
        std::optional<CivilDate> published;
        bool corrected = false;
    };

    unsigned upTo(unsigned most) { return static_cast<unsigned>(m_random() % (most + 1)); }

    TextSketch anything()
    {
        TextSketch sketch;
        sketch.runs = 100 + upTo(50);
        for (std::uint16_t &sample : sketch.sample)
            sample = static_cast<std::uint16_t>(1 + upTo(60'000));
        return sketch;
    }

    /// Nothing to nearly all of it is another text, so that families are chains as well.
    TextSketch variant(TextSketch sketch)
    {
        const TextSketch other = upTo(1) ? anything() : m_texts[upTo(4)];
        const unsigned share = upTo(9);
        for (std::size_t bin = 0; bin < TextSketch::bins; ++bin)
            if (upTo(9) < share)
                sketch.sample[bin] = other.sample[bin];
        sketch.runs += upTo(20);
        return sketch;
    }

    std::mt19937 m_random;
    std::array<TextSketch, 5> m_texts;
    std::map<ArticleId, Made> m_articles;
};

} // namespace

TEST_CASE("copies found bit by bit are those found at once")
{
    std::size_t copies = 0;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        MadeArticles articles(seed);
        CopyFamilies families;
        for (int round = 0; round < 40; ++round) {
            for (int change = 0; change <= round % 3; ++change)
                articles.changeSomething(families);
            const auto now = articles.candidates();
            CHECK(families.stale());
            families.find(now);
            CHECK_FALSE(families.stale());
            INFO("seed " << seed << ", round " << round);
            REQUIRE(families.copies() == findCopies(now));
            copies += families.copies().size();
        }
    }
    CHECK(copies > 1000);
}
