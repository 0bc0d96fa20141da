// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUrl>
#include <QXmlStreamReader>

#include <memory>

namespace success::feed {

/// QXmlStreamReader with what every XML feed needs: HTML's entities, names with one prefix per vocabulary whatever the
/// publisher calls it, and content that may be markup. Elements nested more than 500 deep are an error: no feed has
/// them, and Qt takes time that grows with the square of the depth.
class FeedXml
{
public:
    FeedXml(const QByteArray &xml, bool namespaces, QUrl address);
    /// The encoding that the document declares is ignored.
    FeedXml(const QString &xml, bool namespaces, QUrl address);

    /// The name of the document's element; empty if there is none, or an entity bomb in front of it.
    [[nodiscard]] QString enterRoot();
    /// Goes to the next child of the element that was entered last; false at its end.
    [[nodiscard]] bool enterChild() { return m_xml->readNextStartElement(); }
    void skip();

    /// Name of the current element in lower case: with the usual prefix for `content:`, `dc:`, `atom:` and `rdf:`, none
    /// for RSS, `?:` for what no feed reader knows.
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString attribute(const char *name) const;
    /// `outer`, or what `xml:base` of the current element makes of it.
    [[nodiscard]] QUrl baseIn(const QUrl &outer) const;
    [[nodiscard]] const QUrl &address() const { return m_address; }

    /// All text in the current element, to its end; markup in it is left out.
    [[nodiscard]] QString text();
    /// What the current element holds as HTML, to its end: child elements as tags. `textIsHtml`: its own text is HTML
    /// already (RSS), not characters (Atom's xhtml). `wrapped`: the first child only wraps the content.
    [[nodiscard]] QString markup(bool textIsHtml, bool wrapped);

    [[nodiscard]] bool failed() const { return m_xml->hasError(); }
    /// Half a sentence: "its XML is broken in line 12: …".
    [[nodiscard]] QString problem() const;

private:
    void start(bool namespaces);
    void advance(int &depth);

    std::unique_ptr<QXmlStreamEntityResolver> m_entities;
    std::unique_ptr<QXmlStreamReader> m_xml;
    QUrl m_address;
};

} // namespace success::feed
