// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/article_document.h"

#include "app/models/date_wording.h"
#include "app/models/text.h"
#include "app/reader/display_text.h"
#include "app/theme/theme.h"

#include <QCoreApplication>
#include <QStringList>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>
#include <set>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

struct ReaderText {
    Q_DECLARE_TR_FUNCTIONS(dateline::ReaderText)
};

constexpr double bodyPoints = 10.9;
constexpr qreal lineHeight = 24; ///< pixels at 96 dpi, as in the design

struct Look {
    QFont font;
    QColor color;
    qreal line = lineHeight;
    qreal above = 0;
    qreal below = 10;
    qreal indent = 0;
};

Look lookOf(const DisplayParagraph &paragraph)
{
    const Theme &theme = Theme::current();
    switch (paragraph.kind) {
    case BlockKind::Title: return {uiFont(12.75, QFont::Bold), theme.text, 24, 0, 4, 0};
    case BlockKind::Heading:
        return {uiFont(paragraph.level <= 2 ? 11.75 : 10.9, QFont::DemiBold), theme.text, 24, 8, 6, 0};
    case BlockKind::Byline:
    case BlockKind::DateLine: return {uiFont(9), theme.mutedText, 18, 0, 2, 0};
    case BlockKind::Caption: return {uiFont(9.4), theme.mutedText, 20, 0, 10, 0};
    case BlockKind::Boilerplate:
    case BlockKind::Comment: return {uiFont(9.4), theme.mutedText, 20, 0, 6, 0};
    case BlockKind::Quote: return {uiFont(bodyPoints), theme.text, lineHeight, 0, 10, 22};
    case BlockKind::ListItem: return {uiFont(bodyPoints), theme.text, lineHeight, 0, 5, 18};
    case BlockKind::Body: break;
    }
    return {uiFont(bodyPoints), theme.text, lineHeight, 0, 10, 0};
}

Look zoomed(Look look, double zoom)
{
    look.font.setPointSizeF(look.font.pointSizeF() * zoom);
    for (qreal *measure : {&look.line, &look.above, &look.below, &look.indent})
        *measure *= zoom;
    return look;
}

QTextCharFormat charFormat(const Look &look, const DisplayRun *run = nullptr)
{
    QTextCharFormat format;
    format.setFont(look.font);
    format.setForeground(look.color);
    if (!run)
        return format;
    if (run->has(TextStyle::Bold))
        format.setFontWeight(QFont::DemiBold);
    if (run->has(TextStyle::Italic))
        format.setFontItalic(true);
    if (run->has(TextStyle::Code))
        format.setFontFamilies({u"monospace"_s});
    return format;
}

/// Puts paragraphs into a document and notes where their bytes went.
class DocumentWriter {
public:
    DocumentWriter(QTextDocument &document, double zoom) : m_cursor(&document), m_zoom(zoom) {}

    void write(const DisplayParagraph &paragraph)
    {
        const Look look = zoomed(lookOf(paragraph), m_zoom);
        startBlock(look);
        if (paragraph.kind == BlockKind::ListItem)
            m_cursor.insertText(u"•\u2002"_s, charFormat(look));
        for (const DisplayRun &run : paragraph.runs) {
            m_segments.push_back({run.byte, run.bytes, m_cursor.position(), static_cast<int>(run.text.size())});
            m_cursor.insertText(run.text, charFormat(look, &run));
        }
    }

    /// Text that does not stand in the article.
    void writeOwn(const QString &text, const Look &natural)
    {
        const Look look = zoomed(natural, m_zoom);
        startBlock(look);
        m_cursor.insertText(text, charFormat(look));
    }

    std::vector<PositionMap::Segment> takeSegments() { return std::move(m_segments); }

private:
    void startBlock(const Look &look)
    {
        QTextBlockFormat format;
        format.setLineHeight(look.line, QTextBlockFormat::MinimumHeight);
        format.setTopMargin(look.above);
        format.setBottomMargin(look.below);
        format.setLeftMargin(look.indent);
        if (m_first)
            m_cursor.setBlockFormat(format);
        else
            m_cursor.insertBlock(format, charFormat(look));
        m_first = false;
    }

    QTextCursor m_cursor;
    double m_zoom;
    std::vector<PositionMap::Segment> m_segments;
    bool m_first = true;
};

QString publishedWords(const Published &published)
{
    const QString day = mediumDay(published.date);
    switch (published.from) {
    case PublishedFrom::User: return ReaderText::tr("published %1 (set by you)").arg(day);
    case PublishedFrom::FileName: return ReaderText::tr("published %1 (by the file’s name)").arg(day);
    case PublishedFrom::Url: return ReaderText::tr("published %1 (by its address)").arg(day);
    default: return ReaderText::tr("published %1").arg(day);
    }
}

bool hasBlock(const Article &article, BlockKind kind)
{
    return std::any_of(article.blocks.begin(), article.blocks.end(), [kind](const Block &b) { return b.kind == kind; });
}

void writeHead(DocumentWriter &writer, const ArticleView &view, const DisplayText &text)
{
    const Look title = lookOf({BlockKind::Title, 0, {}});
    const auto written = std::find_if(text.paragraphs.begin(), text.paragraphs.end(),
                                      [](const DisplayParagraph &p) { return p.kind == BlockKind::Title; });
    if (written != text.paragraphs.end() && !view.article.titleByUser)
        writer.write(*written);
    else
        writer.writeOwn(singleLine(toQString(view.article.title)), title);
    writer.writeOwn(metaLine(view), {uiFont(9), Theme::current().mutedText, 18, 0, 14, 0});
}

} // namespace

QString metaLine(const ArticleView &view)
{
    const Article &article = view.article;
    QStringList parts;
    if (!hasBlock(article, BlockKind::Byline))
        parts << singleLine(toQString(article.byline));
    parts << singleLine(toQString(article.outlet));
    parts << (article.published ? publishedWords(*article.published) : ReaderText::tr("no publication date"));
    if (!article.languageAnalysed) {
        parts << ReaderText::tr("language not analysed");
    } else {
        const std::set<EventId> events(view.mentionEvents.begin(), view.mentionEvents.end());
        parts << ReaderText::tr("%Ln event(s)", nullptr, static_cast<int>(events.size() - events.count(0)));
    }
    if (article.titleIsFirstSentence && !article.titleByUser)
        parts << ReaderText::tr("title: its first sentence");
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

ArticleDocument makeArticleDocument(const ArticleView &view, std::uint32_t focus, double zoom)
{
    ArticleDocument made;
    made.document = std::make_unique<QTextDocument>();
    made.document->setUndoRedoEnabled(false);
    made.document->setDocumentMargin(0);
    made.document->setDefaultFont(uiFont(bodyPoints * zoom));

    const DisplayText text = displayText(view.article, focus);
    const Look note{uiFont(9), Theme::current().mutedText, 18, 0, 14, 0};
    DocumentWriter writer(*made.document, zoom);
    writeHead(writer, view, text);
    if (text.cutBefore)
        writer.writeOwn(ReaderText::tr("… a very long article: the part before is not shown here"), note);
    bool titleWritten = view.article.titleByUser;
    for (const DisplayParagraph &paragraph : text.paragraphs) {
        if (paragraph.kind == BlockKind::Title && !titleWritten)
            titleWritten = true;
        else
            writer.write(paragraph);
    }
    if (text.cutAfter)
        writer.writeOwn(ReaderText::tr("… the part after is not shown here"), note);
    made.map = PositionMap(view.article.text, writer.takeSegments());
    return made;
}

} // namespace dateline
