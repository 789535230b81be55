// SPDX-License-Identifier: GPL-3.0-or-later
// Makes lang/<code>/pos_words.tsv and pos_weights.bin from Universal Dependencies treebanks (CoNLL-U), and measures
// the result on others. Run by hand; the result is committed.
//
//     train_pos_tagger OUTPUT_FOLDER NOTE train.conllu… --test test.conllu…
//
// OUTPUT_FOLDER is resources/lang/en of the resources in force (DATELINE_RESOURCES, else those of the source tree).
// NOTE names sources and licence and is written into both files.
#include "core/base/utf8.h"
#include "core/lexicon/pos_model.h"
#include "core/text/document_builder.h"
#include "core/text/pos_features.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <map>
#include <random>
#include <sstream>

using namespace dateline;

namespace {

struct Sample {
    Document document;
    std::vector<PosTag> gold; ///< by token; None: not told
};

PosTag tagFromTreebank(const std::string &xpos)
{
    static const std::map<std::string, PosTag> other = {
        {"NNPS", PosTag::NNP},    {"RBR", PosTag::RB},    {"RBS", PosTag::RB},     {"PDT", PosTag::DT},
        {"WP$", PosTag::WP},      {".", PosTag::Punct},   {",", PosTag::Punct},    {":", PosTag::Punct},
        {"``", PosTag::Punct},    {"''", PosTag::Punct},  {"HYPH", PosTag::Punct}, {"-LRB-", PosTag::Punct},
        {"-RRB-", PosTag::Punct}, {"NFP", PosTag::Punct}, {"$", PosTag::Symbol},   {"SYM", PosTag::Symbol},
        {"#", PosTag::Symbol}};
    if (const auto found = other.find(xpos); found != other.end())
        return found->second;
    const auto name = std::find(posTagNames.begin() + 1, posTagNames.end(), xpos);
    return name == posTagNames.end() ? PosTag::Other : static_cast<PosTag>(name - posTagNames.begin());
}

/// Puts the treebank's tags on our tokens: the tag of the treebank token in which ours begins.
Sample align(const std::string &text, const std::vector<std::pair<std::string, PosTag>> &tokens,
             const LanguagePack &pack)
{
    Sample sample;
    Article article;
    article.text = text;
    article.blocks = {{{0, static_cast<std::uint32_t>(text.size())}, BlockKind::Heading, 0}};
    sample.document = buildDocument(article, pack);
    sample.gold.assign(sample.document.tokens.size(), PosTag::None);
    std::size_t at = 0, token = 0;
    for (const auto &[form, tag] : tokens) {
        const std::size_t begin = text.find(form, at);
        if (begin == std::string::npos)
            continue;
        at = begin + form.size();
        while (token < sample.gold.size() && sample.document.tokens[token].begin < begin)
            ++token;
        for (std::size_t i = token; i < sample.gold.size() && sample.document.tokens[i].begin < at; ++i)
            sample.gold[i] =
                sample.document.tokens[i].kind == TokenKind::Punctuation && tag != PosTag::Symbol ? PosTag::Punct : tag;
    }
    return sample;
}

std::vector<Sample> readTreebank(const std::string &file, const LanguagePack &pack)
{
    std::vector<Sample> samples;
    std::ifstream in(file);
    std::string line, text;
    std::vector<std::pair<std::string, PosTag>> tokens;
    while (std::getline(in, line)) {
        if (line.starts_with("# text = ")) {
            text = line.substr(9);
        } else if (line.empty()) {
            samples.push_back(align(text, tokens, pack));
            tokens.clear();
        } else if (line[0] != '#') {
            std::istringstream cells(line);
            std::string id, form, lemma, upos, xpos;
            std::getline(cells, id, '\t');
            std::getline(cells, form, '\t');
            std::getline(cells, lemma, '\t');
            std::getline(cells, upos, '\t');
            std::getline(cells, xpos, '\t');
            if (id.find_first_of("-.") == std::string::npos)
                tokens.emplace_back(form, tagFromTreebank(xpos));
        }
    }
    return samples;
}

std::string upperCase(std::string text)
{
    for (char &c : text)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    return text;
}

/// Headlines and wire copy come in capitals: some sentences are learned that way too.
void addUpperCase(std::vector<Sample> &samples, const LanguagePack &pack)
{
    const std::size_t original = samples.size();
    for (std::size_t i = 0; i < original; i += 12) {
        std::vector<std::pair<std::string, PosTag>> tokens;
        for (std::size_t t = 0; t < samples[i].gold.size(); ++t)
            tokens.emplace_back(upperCase(std::string(samples[i].document.textOf(samples[i].document.tokens[t]))),
                                samples[i].gold[t]);
        samples.push_back(align(upperCase(samples[i].document.text), tokens, pack));
    }
}

using TagCounts = std::map<std::string, std::array<int, posTagCount>>;

TagCounts countTags(const std::vector<Sample> &samples)
{
    TagCounts seen;
    for (const Sample &sample : samples)
        for (std::size_t i = 0; i < sample.gold.size(); ++i)
            if (sample.gold[i] != PosTag::None)
                ++seen[foldCase(sample.document.textOf(sample.document.tokens[i]))]
                      [static_cast<std::size_t>(sample.gold[i])];
    return seen;
}

/// The cell of a word: "=TAG" when it has one tag in (nearly) all of many places, else the tags it is seen with.
/// Empty for rare words.
std::string possibleTags(const std::array<int, posTagCount> &counts)
{
    int total = 0;
    for (const int count : counts)
        total += count;
    const auto most = std::max_element(counts.begin() + 1, counts.end());
    const auto tag = static_cast<PosTag>(most - counts.begin());
    const bool closed = !isNoun(tag) && !isVerb(tag) && !isAdjective(tag);
    if (total >= (closed ? 12 : 40) && *most >= total * (closed ? 0.985 : 0.997))
        return "=" + std::string(toName(tag));
    std::string tags;
    for (std::size_t i = 1; i < posTagCount; ++i)
        if (total >= 3 && counts[i] > 0 && counts[i] * 50 >= total)
            tags += (tags.empty() ? "" : " ") + std::string(posTagNames[i]);
    return tags;
}

/// Learns a weight for each feature and tag; features seen once in all the samples are left out.
class Trainer {
public:
    explicit Trainer(const std::vector<std::uint32_t> &features) : m_features(features), m_weights(features.size()) {}

    void learn(const PosFeatures::Rows &rows, PosTag gold, PosTag guess)
    {
        ++m_now;
        if (gold == guess)
            return;
        for (const std::uint32_t feature : rows) {
            if (Row *row = find(feature)) {
                change(*row, gold, 1);
                change(*row, guess, -1);
            }
        }
    }

    PosTag guess(const PosFeatures::Rows &rows, std::uint32_t impossible) const
    {
        std::array<int, posTagCount> scores{};
        for (const std::uint32_t feature : rows)
            if (const Row *row = find(feature))
                for (std::size_t tag = 0; tag < posTagCount; ++tag)
                    scores[tag] += row->weights[tag];
        auto best = static_cast<std::size_t>(PosTag::NN);
        for (std::size_t tag = 1; tag < posTagCount; ++tag)
            if (scores[tag] > scores[best] && ((impossible >> tag) & 1) == 0)
                best = tag;
        return static_cast<PosTag>(best);
    }

    /// The table of the model: averaged weights as bytes, scaled so that all but the largest thousandth fit. The
    /// features with the largest weights get their places first; those whose bucket is full are left out.
    std::vector<std::int8_t> averaged() const
    {
        std::vector<double> sizes;
        std::vector<std::pair<double, std::size_t>> order;
        for (std::size_t i = 0; i < m_weights.size(); ++i) {
            double norm = 0;
            for (std::size_t tag = 1; tag < posTagCount; ++tag) {
                const double value = average(m_weights[i], tag);
                norm += value * value;
                if (value != 0)
                    sizes.push_back(std::abs(value));
            }
            if (norm > 0)
                order.emplace_back(-norm, i);
        }
        std::sort(order.begin(), order.end());
        const auto top = sizes.begin() + static_cast<std::ptrdiff_t>(static_cast<double>(sizes.size()) * 0.999);
        std::nth_element(sizes.begin(), top, sizes.end());
        std::vector<std::int8_t> bytes(std::size_t(PosModel::rows) * posTagCount);
        std::size_t kept = 0;
        for (const auto &[norm, i] : order)
            kept += place(bytes, i, 127 / *top) ? 1 : 0;
        std::cout << kept << " of " << order.size() << " features have a place\n";
        return bytes;
    }

private:
    struct Row {
        std::array<std::int32_t, posTagCount> weights{};
        std::array<std::int64_t, posTagCount> totals{};
        std::array<std::int32_t, posTagCount> stamps{};
    };

    std::size_t placeOf(std::uint32_t feature) const
    {
        const auto found = std::lower_bound(m_features.begin(), m_features.end(), feature);
        return found != m_features.end() && *found == feature ? static_cast<std::size_t>(found - m_features.begin())
                                                              : m_features.size();
    }
    const Row *find(std::uint32_t feature) const
    {
        const std::size_t at = placeOf(feature);
        return at == m_features.size() ? nullptr : &m_weights[at];
    }
    Row *find(std::uint32_t feature)
    {
        const std::size_t at = placeOf(feature);
        return at == m_features.size() ? nullptr : &m_weights[at];
    }

    double average(const Row &row, std::size_t tag) const
    {
        return static_cast<double>(row.totals[tag] + std::int64_t(m_now - row.stamps[tag]) * row.weights[tag]) / m_now;
    }

    void change(Row &row, PosTag tag, int by)
    {
        const auto i = static_cast<std::size_t>(tag);
        row.totals[i] += std::int64_t(m_now - row.stamps[i]) * row.weights[i];
        row.stamps[i] = m_now;
        row.weights[i] += by;
    }

    bool place(std::vector<std::int8_t> &bytes, std::size_t index, double scale) const
    {
        const std::uint32_t feature = m_features[index];
        std::int8_t *row = bytes.data() + std::size_t(PosModel::bucketOf(feature)) * 2 * posTagCount;
        if (*row != 0) {
            if (static_cast<std::uint8_t>(*row) == PosModel::checkOf(feature))
                return false;
            row += posTagCount;
        }
        if (*row != 0)
            return false;
        for (std::size_t tag = 1; tag < posTagCount; ++tag)
            row[tag] =
                static_cast<std::int8_t>(std::clamp(std::round(average(m_weights[index], tag) * scale), -127.0, 127.0));
        *row = static_cast<std::int8_t>(PosModel::checkOf(feature));
        return true;
    }

    const std::vector<std::uint32_t> &m_features; ///< sorted
    std::vector<Row> m_weights;                   ///< by place in m_features
    std::int32_t m_now = 0;
};

/// One pass over a sample with `decide(features, gold, impossible tags)` for every word that is not fixed; returns how
/// many tags were right.
template <typename Decide> std::pair<int, int> run(const Sample &sample, const PosModel &model, Decide decide)
{
    PosFeatures features;
    int right = 0, told = 0;
    for (const Sentence &sentence : sample.document.sentences) {
        features.prepare(sample.document, model, sentence.firstToken, sentence.endToken);
        PosTag previous = PosTag::None, beforePrevious = PosTag::None;
        for (std::uint32_t i = sentence.firstToken; i < sentence.endToken; ++i) {
            PosTag tag = model.fixedTag(sample.document.tokens[i].word);
            if (tag == PosTag::None)
                tag = decide(features.rows(i - sentence.firstToken, previous, beforePrevious), sample.gold[i],
                             model.impossibleTags(sample.document.tokens[i].word));
            right += sample.gold[i] != PosTag::None && tag == sample.gold[i];
            told += sample.gold[i] != PosTag::None;
            beforePrevious = previous;
            previous = tag;
        }
    }
    return {right, told};
}

std::string commented(const std::string &note)
{
    std::string text = "# SPDX-License-Identifier: CC-BY-SA-4.0\n";
    std::istringstream lines(note);
    for (std::string line; std::getline(lines, line);)
        text += "# " + line + "\n";
    return text + "# Made by core/text/training/train_pos_tagger.cpp\n";
}

std::vector<Sample> readAll(const std::vector<std::string> &files, const LanguagePack &pack)
{
    std::vector<Sample> samples;
    for (const std::string &file : files)
        for (Sample &sample : readTreebank(file, pack))
            samples.push_back(std::move(sample));
    return samples;
}

/// Words and their tags first: the weights are learned with them in force.
void writeWords(const std::string &folder, const std::string &note, const std::vector<Sample> &samples)
{
    std::ofstream out(folder + "/pos_words.tsv", std::ios::binary);
    out << commented(note) << "# word, the parts of speech that it is seen with; = when it needs no decision\n";
    for (const auto &[word, counts] : countTags(samples))
        if (const std::string tags = possibleTags(counts); !tags.empty() && word != "#")
            out << word << '\t' << tags << '\n';
}

void writeWeights(const std::string &folder, const std::string &note, const std::vector<std::int8_t> &weights)
{
    std::ofstream out(folder + "/pos_weights.bin", std::ios::binary);
    out << commented(note) << '\n';
    out.write(reinterpret_cast<const char *>(weights.data()), static_cast<std::streamsize>(weights.size()));
}

/// Features of all samples with their gold tags around them, those seen more than once, sorted.
std::vector<std::uint32_t> commonFeatures(const std::vector<Sample> &samples, const PosModel &model)
{
    std::vector<std::uint32_t> all;
    for (const Sample &sample : samples)
        run(sample, model, [&](const PosFeatures::Rows &rows, PosTag gold, std::uint32_t) {
            all.insert(all.end(), rows.begin(), rows.end());
            return gold == PosTag::None ? PosTag::Other : gold;
        });
    std::sort(all.begin(), all.end());
    std::vector<std::uint32_t> common;
    for (std::size_t i = 0; i + 1 < all.size(); ++i)
        if (all[i] == all[i + 1] && (common.empty() || common.back() != all[i]))
            common.push_back(all[i]);
    return common;
}

std::vector<std::int8_t> learn(std::vector<Sample> &samples, const PosModel &model)
{
    const std::vector<std::uint32_t> features = commonFeatures(samples, model);
    Trainer trainer(features);
    std::mt19937 random(1);
    for (int epoch = 0; epoch < 8; ++epoch) {
        for (std::size_t i = samples.size(); i > 1; --i)
            std::swap(samples[i - 1], samples[random() % i]);
        for (const Sample &sample : samples)
            run(sample, model, [&](const PosFeatures::Rows &rows, PosTag gold, std::uint32_t impossible) {
                const PosTag guess = trainer.guess(rows, impossible);
                if (gold != PosTag::None)
                    trainer.learn(rows, gold, guess);
                return guess;
            });
    }
    return trainer.averaged();
}

void measure(const std::string &file, const LanguagePack &pack)
{
    int right = 0, told = 0;
    for (const Sample &sample : readTreebank(file, pack)) {
        for (std::size_t i = 0; i < sample.gold.size(); ++i) {
            right += sample.gold[i] != PosTag::None && sample.document.tokens[i].tag == sample.gold[i];
            told += sample.gold[i] != PosTag::None;
        }
    }
    std::cout << file << ": " << right << " of " << told << " right, " << 100.0 * right / std::max(told, 1) << " %\n";
}

int fail(const Error &error)
{
    std::cerr << describe(error) << '\n';
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const auto split = std::find(arguments.begin(), arguments.end(), "--test");
    if (split - arguments.begin() < 3) {
        std::cerr << "usage: train_pos_tagger OUTPUT_FOLDER NOTE train.conllu... [--test test.conllu...]\n";
        return 2;
    }
    const std::string &folder = arguments[0], &note = arguments[1];
    auto pack = LanguagePack::load(ResourceRoots::standard(), "en");
    if (!pack)
        return fail(pack.error());
    const std::vector<std::string> files(arguments.begin() + 2, split);
    writeWords(folder, note, readAll(files, **pack));
    writeWeights(folder, note, std::vector<std::int8_t>(std::size_t(PosModel::rows) * posTagCount, 0));
    if (pack = LanguagePack::load(ResourceRoots::standard(), "en"); !pack)
        return fail(pack.error());
    std::vector<Sample> samples = readAll(files, **pack);
    addUpperCase(samples, **pack);
    writeWeights(folder, note, learn(samples, (*pack)->partsOfSpeech()));
    if (pack = LanguagePack::load(ResourceRoots::standard(), "en"); !pack)
        return fail(pack.error());
    for (auto test = split; test != arguments.end(); ++test)
        if (*test != "--test")
            measure(*test, **pack);
    return 0;
}
