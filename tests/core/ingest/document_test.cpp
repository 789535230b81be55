// SPDX-License-Identifier: GPL-3.0-or-later
// Documents of word processors, books, RTF and PDF.
#include "core/ingest/document_reader.h"
#include "core/ingest/page_bytes.h"
#include "core/ingest/page_layout.h"
#include "core/ingest/pdf_reader.h"
#include "core/ingest/rtf_reader.h"
#include "tests/core/ingest/article_helpers.h"
#include "tests/core/ingest/packed_files.h"

using namespace dateline;
using namespace dateline::test;

namespace {

const std::string first = "The dam above the valley will be emptied in April so that divers can look at its gates, the "
                          "water office said on Monday.";
const std::string second = "It was built in 1958 and has been emptied only once before, after the earthquake of 1981, "
                           "when nothing was found to be wrong.";

Article read(Result<Article> article)
{
    if (!article)
        FAIL(describe(article.error()));
    return std::move(*article);
}

std::string docxOf(const std::string &body, const std::string &styles = "<w:styles xmlns:w='w'/>")
{
    return zipOf(
        {{"[Content_Types].xml", "<Types/>"},
         {"word/document.xml",
          "<?xml version='1.0'?><w:document xmlns:w='w' xmlns:mc='mc'><w:body>" + body + "</w:body></w:document>"},
         {"word/styles.xml", styles},
         {"docProps/core.xml",
          "<cp:coreProperties xmlns:cp='cp' xmlns:dc='dc' xmlns:dcterms='t'><dc:title>Microsoft Word - x.doc</dc:title>"
          "<dc:creator>Mara "
          "Lind</dc:creator><dcterms:created>2001-01-01T00:00:00Z</dcterms:created></cp:coreProperties>"}});
}

std::string paragraph(const std::string &text, const std::string &properties = {})
{
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r></w:p>";
}

/// A PDF whose pages show these lines: (x, y from below, size, text).
struct Line {
    int x, y, size;
    std::string text;
};
std::string pdfOf(const std::vector<std::vector<Line>> &pages)
{
    std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>", ""};
    std::string kids;
    objects.push_back("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    for (const auto &lines : pages) {
        std::string content = "BT\n";
        for (const Line &line : lines)
            content += "/F1 " + std::to_string(line.size) + " Tf 1 0 0 1 " + std::to_string(line.x) + " "
                       + std::to_string(line.y) + " Tm (" + line.text + ") Tj\n";
        content += "ET";
        objects.push_back("<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream");
        objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents "
                          + std::to_string(objects.size()) + " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
        kids += std::to_string(objects.size()) + " 0 R ";
    }
    objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>";
    std::string pdf = "%PDF-1.4\n";
    std::string table;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        std::string offset = std::to_string(pdf.size());
        table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
        pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string start = std::to_string(pdf.size());
    const std::string size = std::to_string(objects.size() + 1);
    return pdf + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer\n<< /Size " + size
           + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace

TEST_CASE("paragraphs, headings and lists of a DOCX are read")
{
    const Article article = read(readDocx(docxOf(
        paragraph("Dam to be emptied", "<w:pStyle w:val='berschrift1'/>") + paragraph("18 May 2016") + paragraph(first)
            + paragraph("One thing", "<w:numPr><w:numId w:val='1'/></w:numPr>")
            + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Nobody</w:t></w:r><w:r><w:t> "
              "knows</w:t></w:r><w:del><w:r><w:delText>not this</w:delText></w:r></w:del><w:r><w:t>.</w:t></w:r></w:p>"
            + "<mc:AlternateContent><mc:Fallback>" + paragraph("twice") + "</mc:Fallback></mc:AlternateContent>"
            + paragraph(second),
        "<w:styles xmlns:w='w'><w:style w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style></w:styles>")));
    CHECK(article.title == "Dam to be emptied");
    CHECK(article.text
          == "Dam to be emptied\n\n18 May 2016\n\n" + first + "\n\nOne thing\n\nNobody knows.\n\n" + second);
    CHECK(kindsOf(article) == "title date body item body body");
    CHECK(article.byline == "Mara Lind");
    CHECK_FALSE(article.published);
    REQUIRE(article.styles.size() == 1);
    CHECK(slice(article.text, article.styles[0].span) == "Nobody");
}

TEST_CASE("paragraphs, headings and styles of an ODT are read")
{
    const Article article = read(readOpenDocument(zipOf(
        {{"mimetype", "application/vnd.oasis.opendocument.text"},
         {"content.xml", "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:style='s' "
                         "xmlns:fo='f'><office:automatic-styles>"
                         "<style:style style:name='T1'><style:text-properties "
                         "fo:font-weight='bold'/></style:style></office:automatic-styles><office:body><office:text>"
                         "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h "
                         "text:outline-level='1'>Dam to be emptied</text:h>"
                         "<text:p>"
                             + first
                             + "<text:note><text:p>a "
                               "note</text:p></text:note></text:p><text:list><text:list-item><text:p>One<text:s/"
                               ">thing</text:p></text:list-item></text:list>"
                               "<text:p><text:span text:style-name='T1'>Nobody</text:span> "
                               "knows.</text:p></office:text></office:body></office:document-content>"},
         {"meta.xml", "<office:document-meta xmlns:office='o' xmlns:dc='d'><dc:creator>Mara "
                      "Lind</dc:creator></office:document-meta>"}})));
    CHECK(article.title == "Dam to be emptied");
    CHECK(article.text == "Dam to be emptied\n\n" + first + "\n\nOne thing\n\nNobody knows.");
    CHECK(kindsOf(article) == "title body item body");
    CHECK(article.byline == "Mara Lind");
    REQUIRE(article.styles.size() == 1);
    CHECK(slice(article.text, article.styles[0].span) == "Nobody");
}

TEST_CASE("chapters of an EPUB come in the order of reading")
{
    const Article article = read(readEpub(zipOf(
        {{"mimetype", "application/epub+zip"},
         {"META-INF/container.xml",
          "<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles></container>"},
         {"OPS/two.xhtml", "<html><body><h2>Two</h2><p>" + second + "</p></body></html>"},
         {"OPS/one.xhtml", "<html><head><title>x</title></head><body><h2>One</h2><p>" + first + "</p></body></html>"},
         {"OPS/book.opf",
          "<package><metadata xmlns:dc='d'><dc:title>The dam</dc:title><dc:creator>Mara "
          "Lind</dc:creator><dc:date>2014-05-06</dc:date></metadata>"
          "<manifest><item id='a' href='two.xhtml'/><item id='b' href='one.xhtml'/></manifest><spine><itemref "
          "idref='b'/><itemref idref='a'/></spine></package>"}})));
    CHECK(article.text == "One\n\n" + first + "\n\nTwo\n\n" + second);
    CHECK(article.title == "The dam");
    REQUIRE(article.published);
    CHECK(toIso(article.published->date) == "2014-05-06");
}

TEST_CASE("RTF is read with its encodings, without pictures, notes and instructions")
{
    const Article article =
        read(readRtf("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}{\\f1\\fcharset204 Times;}}{\\info{\\title The "
                     "dam}{\\author Mara Lind}}"
                     "{\\*\\generator x;}\\pard\\outlinelevel0\\b Dam to be emptied\\b0\\par\\pard "
                     + first
                     + "\\par "
                       "{\\pict\\bin5 {{{{{}Caf\\'e9 \\u8364?5 {\\b bold}{\\footnote a note}{\\field{\\*\\fldinst "
                       "HYPERLINK \"x\"}{\\fldrslt link}} {\\f1\\'cc\\'ee\\'f1\\'f2}{\\v hidden}.\\par\n"
                     + second + "}"));
    CHECK(article.title == "Dam to be emptied");
    CHECK(article.byline == "Mara Lind");
    CHECK(article.text == "Dam to be emptied\n\n" + first + "\n\nCafé €5 boldlink Мост.\n\n" + second);
}

TEST_CASE("broken documents are refused or read as far as they go")
{
    CHECK_FALSE(readDocx("PK\x03\x04 no archive"));
    CHECK(readDocx(zipOf({{"a.txt", "x"}})).error().code == ErrorCode::FormatBroken);
    CHECK_FALSE(readOpenDocument(zipOf({{"content.xml", "<a"}})));
    CHECK_FALSE(readEpub(zipOf({{"META-INF/container.xml", "<container/>"}})));
    CHECK_FALSE(readRtf("{\\rtf1"));
    CHECK(readRtf(std::string(20'000, '{')).error().code == ErrorCode::FormatBroken);
    CHECK(readRtf("{\\rtf1 " + first + "\\u").value().text == first);
    CHECK(readPdf("%PDF-1.4 nothing").error().code == ErrorCode::FormatBroken);
    const std::string deep = docxOf(std::string(30'000, '<'));
    CHECK_FALSE(readDocx(deep));
}

TEST_CASE("columns of a PDF are read one after the other, running lines left out, cut words made whole")
{
    std::vector<std::vector<Line>> pages(3);
    int number = 1;
    for (auto &lines : pages) {
        lines.push_back({60, 770, 8, "Valley Herald, Monday"});
        lines.push_back({300, 20, 8, std::to_string(number++)});
    }
    pages[0].push_back({60, 720, 22, "Dam to be emptied"});
    const std::vector<std::string> left{
        "The dam above the valley will be emptied in", "April so that divers can look at its gates, the",
        "water office said on Monday. Nobody remem-", "bers when that was done before, and the one"};
    const std::vector<std::string> right{
        "engineer who would have known has died in the", "winter. The valves are stiff, and the road that",
        "leads to them is closed by snow until the end", "of March at the very least, he had written."};
    for (std::size_t i = 0; i < left.size(); ++i) {
        pages[0].push_back({60, 680 - 14 * static_cast<int>(i), 10, left[i]});
    }
    for (std::size_t i = 0; i < right.size(); ++i)
        pages[0].push_back({330, 680 - 14 * static_cast<int>(i), 10, right[i]});
    pages[1].push_back({60, 680, 10, "A second paragraph begins on the second page and"});
    pages[1].push_back({60, 666, 10, "ends there."});
    pages[2].push_back({60, 680, 10, "A third one stands on the last page, quite alone."});
    const Article article = read(readPdf(pdfOf(pages)));
    CHECK(article.title == "Dam to be emptied");
    CHECK(article.text.find("Valley Herald") == std::string::npos);
    CHECK(article.text.find("Nobody remembers when that was done before, and the one engineer who would have known")
          != std::string::npos);
    CHECK(article.text.find(
              "he had written.\n\nA second paragraph begins on the second page and ends there.\n\nA third one")
          != std::string::npos);
}

TEST_CASE("a scanned PDF is reported as such")
{
    const auto scanned = readPdf(pdfOf({{}, {}}));
    REQUIRE_FALSE(scanned);
    CHECK(scanned.error().code == ErrorCode::FileBinary);
    CHECK(scanned.error().detail.find("text recognition") != std::string::npos);
}

TEST_CASE("lines of a page part into paragraphs by indent, by gap and by a short last line")
{
    PrintedPage page{600, 800, {}};
    const auto add = [&](double left, double top, double right, const std::string &text) {
        page.lines.push_back({text, left, top, right, top + 10, 10});
    };
    add(50, 100, 300, "one full line that goes on");
    add(50, 112, 300, "and ends with a stop.");
    add(70, 124, 300, "An indented line begins anew");
    add(50, 136, 150, "and ends soon.");
    add(50, 148, 300, "Behind a short line comes a new one.");
    add(50, 180, 300, "And behind a gap.");
    const auto blocks = paragraphsOf({page});
    REQUIRE(blocks.size() == 4);
    CHECK(blocks[0].text == "one full line that goes on and ends with a stop.");
    CHECK(blocks[1].text == "An indented line begins anew and ends soon.");
}

TEST_CASE("pages come through from one process to another, and rubbish does not")
{
    PrintedDocument printed;
    printed.title = "Dam to be emptied";
    printed.pages = {{595, 842, {{"Café", 60, 70, 120, 82, 10}, {"", 0, 0, 0, 0, 0}}}, {595, 842, {}}};
    const std::string bytes = bytesOfPages(printed);
    const auto again = pagesFromBytes(bytes);
    REQUIRE(again);
    REQUIRE(again->ok());
    CHECK(bytesOfPages(*again) == bytes);
    const auto refused = pagesFromBytes(bytesOfPages(Error{ErrorCode::FileUnreadable, {}, {}, "A password", {}}));
    REQUIRE(refused);
    CHECK(refused->error().detail == "A password");
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(pagesFromBytes(bytes.substr(0, size)));
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string changed = bytes;
        changed[at] = '\xFF';
        if (const auto read = pagesFromBytes(changed); read && *read)
            CHECK((*read)->pages.size() <= 2);
    }
}
