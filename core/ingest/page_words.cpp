// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/page_words.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace dateline {

namespace {

using Words = std::initializer_list<std::string_view>;

bool isOneOf(std::string_view word, Words words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isDroppedElement(std::string_view name)
{
    return isOneOf(name, {"script",   "style",    "noscript", "template", "svg",        "math",     "canvas",
                          "iframe",   "object",   "embed",    "applet",   "audio",      "video",    "button",
                          "input",    "select",   "textarea", "label",    "legend",     "option",   "nav",
                          "footer",   "aside",    "dialog",   "menu",     "head",       "title",    "map",
                          "frameset", "noframes", "figure",   "picture",  "figcaption", "#comment", "#cdata"});
}

bool isForeignRole(std::string_view role)
{
    return isOneOf(role, {"navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alertdialog",
                          "alert", "menu", "menubar", "toolbar", "form", "tooltip"});
}

bool isCommentWord(std::string_view word)
{
    return isOneOf(word, {"comment", "comments", "commentlist", "disqus", "reply", "replies", "respond", "livefyre",
                          "discussion", "kommentare", "commentaires", "comentarios"});
}

bool isForeignWord(std::string_view word)
{
    return isOneOf(word, {"share",
                          "sharing",
                          "sharebar",
                          "sharedaddy",
                          "social",
                          "socials",
                          "addthis",
                          "addtoany",
                          "shareaholic",
                          "related",
                          "relatedposts",
                          "recirc",
                          "recirculation",
                          "recommended",
                          "recommendation",
                          "recommendations",
                          "trending",
                          "popular",
                          "mostread",
                          "mostpopular",
                          "newsletter",
                          "subscribe",
                          "subscription",
                          "signup",
                          "sidebar",
                          "widget",
                          "widgets",
                          "footer",
                          "nav",
                          "navbar",
                          "navi",
                          "navigation",
                          "menu",
                          "submenu",
                          "breadcrumb",
                          "breadcrumbs",
                          "crumbs",
                          "ad",
                          "ads",
                          "adv",
                          "advert",
                          "adverts",
                          "advertisement",
                          "adslot",
                          "adsense",
                          "advertising",
                          "sponsor",
                          "sponsored",
                          "promo",
                          "promos",
                          "promobox",
                          "promoted",
                          "banner",
                          "cookie",
                          "cookies",
                          "consent",
                          "gdpr",
                          "popup",
                          "modal",
                          "overlay",
                          "lightbox",
                          "login",
                          "signin",
                          "outbrain",
                          "taboola",
                          "tags",
                          "taglist",
                          "tagcloud",
                          "keywords",
                          "pagination",
                          "pager",
                          "paging",
                          "toolbar",
                          "teaser",
                          "teasers",
                          "rail",
                          "bio",
                          "authorbox",
                          "authorbio",
                          "caption",
                          "gallery",
                          "slideshow",
                          "copyright",
                          "disclaimer",
                          "donate",
                          "donation",
                          "syndication",
                          "ticker",
                          "topstories",
                          "readmore",
                          "morestories",
                          "playlist",
                          "poll",
                          "quiz",
                          "correction",
                          "colophon",
                          "skip",
                          "skiplink",
                          "noprint",
                          "credit",
                          "credits",
                          "infobox",
                          "navbox",
                          "toc",
                          "editsection",
                          "reflist",
                          "references",
                          "catlinks",
                          "metadata",
                          "jump",
                          "offscreen",
                          "invisible",
                          "tooltip",
                          "dropdown"});
}

bool isArticleWord(std::string_view word)
{
    return isOneOf(word, {"article",   "articlebody", "articletext", "articlecontent", "story",      "storybody",
                          "storytext", "entry",       "post",        "content",        "body",       "bodytext",
                          "text",      "main",        "maincontent", "copy",           "fulltext",   "postcontent",
                          "postbody",  "texte",       "artikel",     "paragraph",      "paragraphs", "blog"});
}

/// The words of one class or id, however they are joined: "post-content", "postContent", "post_content".
struct NameWords {
    std::array<std::string, 8> words;
    std::size_t count = 0;
};

NameWords wordsOf(std::string_view name)
{
    NameWords found;
    bool wasLower = false;
    bool fresh = true;
    for (const char c : name) {
        if (!isAsciiAlpha(c)) {
            fresh = true;
            continue;
        }
        const bool upper = isAsciiUpper(c);
        if (fresh || (upper && wasLower)) {
            if (found.count == found.words.size())
                return found;
            ++found.count;
        }
        found.words[found.count - 1] += upper ? static_cast<char>(c + ('a' - 'A')) : c;
        wasLower = !upper;
        fresh = false;
    }
    return found;
}

std::uint8_t marksOfWord(std::string_view word)
{
    if (isCommentWord(word))
        return MarkForeign | MarkComments;
    if (isForeignWord(word))
        return MarkForeign;
    if (isArticleWord(word))
        return MarkArticle;
    if (isOneOf(word, {"date", "time", "dateline", "timestamp", "published", "pubdate", "publish", "datetime", "posted",
                       "updated", "datum", "fecha", "postdate", "dateposted", "created", "publication", "issued"}))
        return MarkDate;
    if (isOneOf(word, {"byline", "author", "authors", "writer", "byl", "autor", "auteur"}))
        return MarkByline;
    if (isOneOf(word, {"lead", "lede", "standfirst", "dek", "deck", "summary", "subtitle", "intro", "introduction",
                       "excerpt", "abstract", "subhead", "subheadline", "chapo", "teasertext"}))
        return MarkLead;
    return MarkNone;
}

std::uint8_t marksOfName(std::string_view name)
{
    if (name.size() > 80)
        return MarkNone;
    const NameWords found = wordsOf(name);
    std::uint8_t marks = MarkNone;
    for (std::size_t i = 0; i < found.count; ++i) {
        // "no-sidebar", "has-comments", "content-with-ads" tell about the layout.
        if (isOneOf(found.words[i], {"no", "has", "with", "without", "is", "not", "col", "single"}))
            return MarkNone;
        // "category-social", "tag-ads" tell about the subject.
        if (i == 0 && found.count > 1
            && isOneOf(found.words[i], {"category", "tag", "type", "format", "status", "section", "topic"}))
            return MarkNone;
        marks |= marksOfWord(found.words[i]);
        if (i > 0)
            marks |= static_cast<std::uint8_t>(marksOfWord(found.words[i - 1] + found.words[i]) & MarkForeign);
    }
    if (isOneOf(name, {"screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden", "most-read", "read-more",
                       "also-read"}))
        marks |= MarkForeign;
    if ((marks & MarkComments) != 0 || (marks & MarkForeign) != 0)
        marks &= static_cast<std::uint8_t>(~MarkArticle);
    return marks;
}

std::uint8_t marksOfNames(std::string_view names)
{
    std::uint8_t marks = MarkNone;
    while (!names.empty()) {
        const std::size_t end = std::min(names.find_first_of(" \t\r\n"), names.size());
        marks |= marksOfName(names.substr(0, end));
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return marks;
}

bool isHidden(const HtmlNode &node)
{
    if (node.has("hidden") || node.attribute("aria-hidden") == "true")
        return true;
    std::string style(node.attribute("style").substr(0, 400));
    std::erase(style, ' ');
    return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

} // namespace

std::uint8_t marksOf(const HtmlNode &node)
{
    if (node.isText())
        return MarkNone;
    if (isDroppedElement(node.name) || isHidden(node) || isForeignRole(foldCase(node.attribute("role"))))
        return MarkDropped;
    if (node.name == "html" || node.name == "body")
        return MarkNone;
    std::uint8_t marks = marksOfNames(node.attribute("class"));
    marks |= marksOfName(node.attribute("id"));
    const std::string_view property = node.attribute("itemprop");
    if (property == "articleBody" || node.name == "article" || node.name == "main" || node.attribute("role") == "main")
        marks |= MarkArticle;
    if (property == "datePublished" || node.name == "time" || node.name == "date")
        marks |= MarkDate;
    if (property == "author" || node.attribute("rel") == "author" || node.name == "address")
        marks |= MarkByline;
    if (property == "comment")
        marks |= MarkForeign | MarkComments;
    return marks;
}

} // namespace dateline
