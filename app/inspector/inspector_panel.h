// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timeline.h"
#include "core/pipeline/project.h"

#include <QScrollArea>

#include <memory>
#include <vector>

class QGridLayout;
class QVBoxLayout;

namespace dateline {

class EventLink;
struct Neighbour;

/// Everything about the selected event: when, why that date, who, where, status, figures, every source; what else
/// happened that day; what the article tells beside it.
class InspectorPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit InspectorPanel(QWidget *parent = nullptr);

    /// nullptr: no event is selected.
    void setEvent(std::shared_ptr<const Event> event, std::shared_ptr<const Timeline> timeline);
    /// The article that the reader shows, for what is near in it.
    void setArticle(std::shared_ptr<const ArticleView> article);
    void setSource(int source);
    /// How the event lies to the one from which days are counted; empty: nothing is counted.
    void setSinceZero(const QString &words);
    /// Whether the library takes changes; without it there are no controls for them.
    void setWritable(bool writable);

signals:
    void sourceChosen(int source);
    void eventChosen(dateline::EventId event);
    void editWanted();
    void rejectWanted();

private:
    void rebuild();
    void addHead(QVBoxLayout *layout);
    void addFacts(QVBoxLayout *layout);
    void addSources(QGridLayout *grid, int row);
    void addNeighbours(QVBoxLayout *layout);
    void addLinks(QVBoxLayout *layout, const QString &heading, const std::vector<Neighbour> &events);

    std::shared_ptr<const Event> m_event;
    std::shared_ptr<const Timeline> m_timeline;
    std::shared_ptr<const ArticleView> m_article;
    QString m_sinceZero;
    int m_source = 0;
    bool m_writable = false;
    std::vector<EventLink *> m_sourceLinks;
};

} // namespace dateline
