// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rtf_reader.h"

#include "core/base/utf8.h"
#include "core/ingest/draft.h"
#include "core/ingest/encoding.h"
#include "core/ingest/rich_block.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace dateline {

namespace {

constexpr std::size_t deepestGroup = 10'000;

struct CharacterWord {
    std::string_view word;
    char32_t character;
};
constexpr std::array<CharacterWord, 9> characterWords{{{"emdash", 0x2014},
                                                       {"endash", 0x2013},
                                                       {"lquote", 0x2018},
                                                       {"rquote", 0x2019},
                                                       {"ldblquote", 0x201C},
                                                       {"rdblquote", 0x201D},
                                                       {"bullet", 0x2022},
                                                       {"tab", ' '},
                                                       {"emspace", ' '}}};

bool isIgnoredDestination(std::string_view word)
{
    static constexpr std::array<std::string_view, 30> words{
        "colortbl", "stylesheet", "pict",      "object",    "objdata",
        "header",   "headerl",    "headerr",   "headerf",   "footer",
        "footerl",  "footerr",    "footerf",   "footnote",  "annotation",
        "atnid",    "atnauthor",  "fldinst",   "listtable", "listoverridetable",
        "rsidtbl",  "generator",  "pntext",    "listtext",  "pntxta",
        "pntxtb",   "themedata",  "datastore", "xmlnstbl",  "revtbl"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The encoding of a font's character set (\fcharsetN).
const char *encodingOfCharset(int charset)
{
    switch (charset) {
    case 128: return "shift_jis";
    case 129: return "euc-kr";
    case 134: return "gb18030";
    case 136: return "big5";
    case 161: return "windows-1253";
    case 162: return "windows-1254";
    case 177: return "windows-1255";
    case 178: return "windows-1256";
    case 186: return "windows-1257";
    case 204: return "windows-1251";
    case 222: return "windows-874";
    case 238: return "windows-1250";
    default: return nullptr;
    }
}

class RtfParser {
public:
    explicit RtfParser(std::string_view bytes) : m_bytes(bytes) {}

    /// False when groups nest too deeply.
    bool parse()
    {
        m_groups.emplace_back();
        while (m_at < m_bytes.size()) {
            const char c = m_bytes[m_at++];
            switch (c) {
            case '{':
                flushBytes();
                if (m_groups.size() >= deepestGroup)
                    return false;
                m_groups.push_back(m_groups.back());
                break;
            case '}': closeGroup(); break;
            case '\\': control(); break;
            case '\r':
            case '\n': break;
            default: put(c);
            }
        }
        flushBytes();
        endParagraph();
        return true;
    }

    std::vector<RichBlock> m_blocks;
    ArticleMetadata m_metadata;

private:
    enum class Place { Text, Ignored, Fonts, Title, Author };

    struct Group {
        Place place = Place::Text;
        bool bold = false, italic = false, hidden = false;
        int unicodeSkip = 1;
        int font = 0;
    };

    Group &group() { return m_groups.back(); }

    void closeGroup()
    {
        flushBytes();
        if (m_groups.size() > 1) {
            const Group closed = m_groups.back();
            m_groups.pop_back();
            setStyle(closed.bold, group().bold, TextStyle::Bold);
            setStyle(closed.italic, group().italic, TextStyle::Italic);
        }
    }

    void setStyle(bool before, bool after, TextStyle style)
    {
        if (before == after)
            return;
        flushBytes();
        after ? m_writer.open(style) : m_writer.close(style);
    }

    void control()
    {
        if (m_at >= m_bytes.size())
            return;
        const char sign = m_bytes[m_at];
        if (isAsciiAlpha(sign))
            return controlWord();
        ++m_at;
        switch (sign) {
        case '\'': hexByte(); break;
        case '*': m_optional = true; return;
        case '~': put(' '); break;
        case '_': put('-'); break;
        case '-': break;
        case '\r':
        case '\n': endParagraph(); break;
        case '\\':
        case '{':
        case '}': put(sign); break;
        default: break;
        }
        m_optional = false;
    }

    void hexByte()
    {
        const auto digit = [](char c) {
            return isAsciiDigit(c) ? c - '0' : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
        };
        if (m_at + 2 > m_bytes.size())
            return;
        const int high = digit(m_bytes[m_at]);
        const int low = digit(m_bytes[m_at + 1]);
        m_at += 2;
        if (high >= 0 && low >= 0)
            put(static_cast<char>(high * 16 + low));
    }

    void controlWord()
    {
        const std::size_t begin = m_at;
        while (m_at < m_bytes.size() && isAsciiAlpha(m_bytes[m_at]) && m_at - begin < 40)
            ++m_at;
        const std::string_view word = m_bytes.substr(begin, m_at - begin);
        bool negative = false;
        if (m_at + 1 < m_bytes.size() && m_bytes[m_at] == '-' && isAsciiDigit(m_bytes[m_at + 1])) {
            negative = true;
            ++m_at;
        }
        int number = 0;
        bool hasNumber = false;
        for (; m_at < m_bytes.size() && isAsciiDigit(m_bytes[m_at]); ++m_at, hasNumber = true)
            number = std::min(number * 10 + (m_bytes[m_at] - '0'), 100'000'000);
        if (m_at < m_bytes.size() && m_bytes[m_at] == ' ')
            ++m_at;
        apply(word, negative ? -number : number, hasNumber);
    }

    void apply(std::string_view word, int number, bool hasNumber)
    {
        const bool optional = std::exchange(m_optional, false);
        if (destination(word, optional) || character(word, number))
            return;
        const bool on = !hasNumber || number != 0;
        if (word == "par" || word == "sect" || word == "page" || word == "cell" || word == "row")
            endParagraph();
        else if (word == "pard")
            m_level = 0;
        else if (word == "line")
            breakLine();
        else if (word == "b")
            setStyle(std::exchange(group().bold, on), on, TextStyle::Bold);
        else if (word == "i")
            setStyle(std::exchange(group().italic, on), on, TextStyle::Italic);
        else if (word == "plain")
            plain();
        else if (word == "v" || word == "deleted")
            group().hidden = on;
        else if (word == "outlinelevel" && number >= 0 && number < 6)
            m_level = static_cast<std::uint8_t>(number + 1);
        else if (word == "uc")
            group().unicodeSkip = std::clamp(number, 0, 10);
        else if (word == "ansicpg")
            m_encoding = "windows-" + std::to_string(number);
        else if (word == "f")
            takeFont(number);
        else if (word == "fcharset" && group().place == Place::Fonts && encodingOfCharset(number))
            m_fonts[group().font] = encodingOfCharset(number);
        else if (word == "bin" && number > 0)
            m_at = std::min(m_bytes.size(), m_at + static_cast<std::size_t>(number));
    }

    bool destination(std::string_view word, bool optional)
    {
        Place place = group().place;
        if (word == "fonttbl")
            place = Place::Fonts;
        else if (word == "info" || isIgnoredDestination(word) || (optional && word != "shpinst" && word != "shptxt"))
            place = Place::Ignored;
        else if (word == "title" && place == Place::Ignored)
            place = Place::Title;
        else if (word == "author" && place == Place::Ignored)
            place = Place::Author;
        else
            return false;
        flushBytes();
        group().place = place;
        return true;
    }

    bool character(std::string_view word, int number)
    {
        if (word == "u") {
            unicode(number < 0 ? number + 65536 : number);
            return true;
        }
        const auto found = std::find_if(characterWords.begin(), characterWords.end(),
                                        [&](const CharacterWord &known) { return known.word == word; });
        if (found == characterWords.end())
            return false;
        std::string utf8;
        appendUtf8(utf8, found->character);
        putText(utf8);
        return true;
    }

    // \u is followed by a replacement for readers that do not know it; two of them make a surrogate pair.
    void unicode(int value)
    {
        const auto unit = static_cast<char32_t>(value);
        std::string utf8;
        if (unit >= 0xD800 && unit < 0xDC00) {
            m_highSurrogate = unit;
        } else if (unit >= 0xDC00 && unit < 0xE000 && m_highSurrogate != 0) {
            appendUtf8(utf8, 0x10000 + ((m_highSurrogate - 0xD800) << 10) + (unit - 0xDC00));
            m_highSurrogate = 0;
        } else {
            appendUtf8(utf8, unit);
        }
        if (!utf8.empty())
            putText(utf8);
        for (int i = 0; i < group().unicodeSkip && m_at < m_bytes.size(); ++i) {
            if (m_bytes.substr(m_at, 2) == "\\'")
                m_at = std::min(m_bytes.size(), m_at + 4);
            else if (m_bytes[m_at] != '\\' && m_bytes[m_at] != '{' && m_bytes[m_at] != '}')
                ++m_at;
        }
    }

    void plain()
    {
        setStyle(std::exchange(group().bold, false), false, TextStyle::Bold);
        setStyle(std::exchange(group().italic, false), false, TextStyle::Italic);
        group().hidden = false;
    }

    void takeFont(int number)
    {
        if (group().place != Place::Fonts)
            flushBytes();
        group().font = number;
    }

    void put(char c)
    {
        if (group().place == Place::Ignored || group().place == Place::Fonts || group().hidden)
            return;
        m_pending += c;
    }

    void putText(std::string_view utf8)
    {
        flushBytes();
        write(utf8);
    }

    void write(std::string_view utf8)
    {
        constexpr std::size_t longestProperty = 1000;
        const Group &in = m_groups.back();
        if (in.place == Place::Title && m_metadata.title.size() < longestProperty)
            m_metadata.title += utf8;
        else if (in.place == Place::Author && m_metadata.byline.size() < longestProperty)
            m_metadata.byline += utf8;
        else if (in.place == Place::Text && !in.hidden)
            m_writer.text(utf8);
    }

    /// Bytes are in the encoding of the font, or of the document.
    void flushBytes()
    {
        if (m_pending.empty())
            return;
        const std::string bytes = std::exchange(m_pending, {});
        if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
            return write(bytes);
        const auto font = m_fonts.find(group().font);
        if (const auto decoded = decodeText(bytes, font == m_fonts.end() ? m_encoding : font->second))
            write(decoded->text);
    }

    void breakLine()
    {
        flushBytes();
        if (group().place == Place::Text)
            m_writer.lineBreak();
    }

    void endParagraph()
    {
        flushBytes();
        if (group().place != Place::Text)
            return;
        const bool heading = m_level > 0;
        if (RichBlock block = m_writer.take(heading ? LineKind::Heading : LineKind::Text, m_level); !block.text.empty())
            m_blocks.push_back(std::move(block));
    }

    std::string_view m_bytes;
    std::size_t m_at = 0;
    std::vector<Group> m_groups;
    RichBlockWriter m_writer;
    std::string m_pending;
    std::string m_encoding = "windows-1252";
    std::map<int, std::string> m_fonts;
    char32_t m_highSurrogate = 0;
    std::uint8_t m_level = 0;
    bool m_optional = false;
};

} // namespace

Result<Article> readRtf(std::string_view bytes)
{
    RtfParser parser(bytes);
    if (!parser.parse())
        return Error{ErrorCode::FormatBroken, {}, {}, "Its groups nest more than 10,000 deep", {}};
    parser.m_metadata.title = repairUtf8(tidy(parser.m_metadata.title));
    parser.m_metadata.byline = repairUtf8(tidy(parser.m_metadata.byline));
    auto article = articleFromBlocks(std::move(parser.m_blocks), std::move(parser.m_metadata), ArticleHead::InText);
    if (article)
        article->encoding = "RTF";
    return article;
}

} // namespace dateline
