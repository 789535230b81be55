// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/html_tree.h"

#include "core/base/utf8.h"
#include "core/ingest/rich_block.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <climits>
#include <memory>

namespace dateline {

namespace {

std::string_view viewOf(const xmlChar *text)
{
    return text ? std::string_view(reinterpret_cast<const char *>(text)) : std::string_view();
}

std::string lowered(std::string_view name)
{
    std::string lower(name.substr(name.rfind(':') + 1));
    for (char &c : lower)
        if (isAsciiUpper(c))
            c = static_cast<char>(c + ('a' - 'A'));
    return lower;
}

HtmlNode nodeOf(const xmlNode &from)
{
    HtmlNode node;
    switch (from.type) {
    case XML_ELEMENT_NODE:
        node.name = lowered(viewOf(from.name));
        for (const xmlAttr *attribute = from.properties; attribute; attribute = attribute->next) {
            std::string value;
            for (const xmlNode *part = attribute->children; part; part = part->next)
                value += viewOf(part->content);
            node.attributes.emplace_back(lowered(viewOf(attribute->name)), repairUtf8(value));
        }
        break;
    case XML_COMMENT_NODE: node.name = "#comment"; [[fallthrough]];
    default: node.text = repairUtf8(viewOf(from.content));
    }
    return node;
}

/// Copies the parser's tree in document order, without recursion.
void copyTree(const xmlNode *root, HtmlTree &tree)
{
    std::vector<std::uint32_t> open{0};
    const xmlNode *at = root;
    while (at) {
        const bool wanted = at->type == XML_ELEMENT_NODE || at->type == XML_TEXT_NODE
                            || at->type == XML_CDATA_SECTION_NODE || at->type == XML_COMMENT_NODE;
        if (wanted) {
            tree.nodes.push_back(nodeOf(*at));
            tree.nodes.back().parent = open.back();
        }
        const auto index = static_cast<std::uint32_t>(tree.nodes.size() - 1);
        if (at->type == XML_ELEMENT_NODE && at->children && open.size() < maximumHtmlDepth) {
            open.push_back(index);
            at = at->children;
            continue;
        }
        if (wanted)
            tree.nodes[index].end = index + 1;
        while (at && !at->next) {
            at = at->parent;
            if (open.size() == 1)
                break;
            tree.nodes[open.back()].end = static_cast<std::uint32_t>(tree.nodes.size());
            open.pop_back();
        }
        if (!at || (open.size() == 1 && !at->next))
            break;
        at = at->next;
    }
    tree.nodes[0].end = static_cast<std::uint32_t>(tree.nodes.size());
}

// The parser reads a tag as text when it has a NUL inside, and ends there otherwise.
std::string withoutNul(std::string_view utf8)
{
    std::string copy(utf8);
    std::erase(copy, '\0');
    return copy;
}

} // namespace

std::string_view HtmlNode::attribute(std::string_view attribute) const
{
    for (const auto &[key, value] : attributes)
        if (key == attribute)
            return value;
    return {};
}

bool HtmlNode::has(std::string_view attribute) const
{
    return std::any_of(attributes.begin(), attributes.end(), [&](const auto &a) { return a.first == attribute; });
}

std::string HtmlTree::textOf(std::uint32_t node, std::size_t enough) const
{
    RichBlockWriter writer;
    for (std::uint32_t i = node; i < nodes[node].end && writer.shown().size() < enough; ++i) {
        if (nodes[i].isText()) {
            const std::string &text = nodes[i].text;
            writer.text(std::string_view(text).substr(0, previousBorder(text, std::min(text.size(), enough))));
        } else if (nodes[i].name == "script" || nodes[i].name == "style" || nodes[i].name == "#comment") {
            i = nodes[i].end - 1;
        } else if (nodes[i].name == "br" || nodes[i].name == "p" || nodes[i].name == "div") {
            writer.text(" ");
        }
    }
    return writer.take().text;
}

Result<HtmlTree> parseHtml(std::string_view utf8)
{
    if (static_cast<std::size_t>(std::count(utf8.begin(), utf8.end(), '<')) > maximumHtmlTags)
        return Error{ErrorCode::FormatBroken, {}, {}, "It has over a million tags", {}};
    const std::string bytes = withoutNul(utf8);
    static const bool initialized = (xmlInitParser(), true);
    (void)initialized;
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        htmlReadMemory(bytes.data(), static_cast<int>(std::min<std::size_t>(bytes.size(), INT_MAX)), nullptr, "UTF-8",
                       HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
                           | HTML_PARSE_COMPACT),
        &xmlFreeDoc);
    HtmlTree tree;
    tree.nodes.push_back({"#page", {}, {}, 0, 1});
    if (!document || !document->children)
        return Error{ErrorCode::FormatBroken, {}, {}, "It is no web page", {}};
    copyTree(document->children, tree);
    return tree;
}

} // namespace dateline
