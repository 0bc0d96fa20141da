// SPDX-License-Identifier: Apache-2.0
#include "core/sources/feed/feed_xml.h"

#include "core/sources/feed/html_entities.h"

#include <QCoreApplication>

#include <array>

namespace success::feed {

namespace {

constexpr int deepest = 500;

/// HTML's entities; any other keeps its spelling.
class HtmlEntities : public QXmlStreamEntityResolver
{
public:
    QString resolveUndeclaredEntity(const QString &name) override
    {
        const auto known = htmlEntity(name);
        return known ? QString(*known) : QString(u"&amp;" + name + u';'); // Qt parses what it gets here
    }
};

struct Vocabulary
{
    const char *address;
    const char *prefix;
};
/// By namespace, and by the prefixes in use where a document does not declare them.
constexpr std::array<Vocabulary, 10> vocabularies{{{"http://www.w3.org/2005/Atom", "atom:"},
                                                   {"http://purl.org/atom/ns#", "atom:"},
                                                   {"http://purl.org/rss/1.0/modules/content/", "content:"},
                                                   {"http://purl.org/dc/elements/1.1/", "dc:"},
                                                   {"http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"},
                                                   {"http://purl.org/rss/1.0/", ""},
                                                   {"http://my.netscape.com/rdf/simple/0.9/", ""},
                                                   {"http://backend.userland.com/rss2", ""},
                                                   {"http://backend.userland.com/RSS2", ""},
                                                   {"http://blogs.law.harvard.edu/tech/rss", ""}}};

QString commonPrefix(QStringView address)
{
    if (address.isEmpty())
        return {};
    for (const Vocabulary &known : vocabularies) {
        if (address == QLatin1String(known.address))
            return QString::fromLatin1(known.prefix);
    }
    return u"?:"_qs;
}

bool isVoid(QStringView name)
{
    for (const QStringView each : {u"br", u"hr", u"img", u"input", u"wbr", u"col", u"area", u"embed", u"source"}) {
        if (name == each)
            return true;
    }
    return false;
}

QString startTag(const QXmlStreamReader &xml)
{
    QString tag = u'<' + xml.name();
    for (const QXmlStreamAttribute &attribute : xml.attributes())
        tag += u' ' + attribute.qualifiedName() + u"=\"" + attribute.value().toString().toHtmlEscaped() + u'"';
    return tag + u'>';
}

} // namespace

FeedXml::FeedXml(const QByteArray &xml, bool namespaces, QUrl address)
    : m_xml(std::make_unique<QXmlStreamReader>(xml))
    , m_address(std::move(address))
{
    start(namespaces);
}

FeedXml::FeedXml(const QString &xml, bool namespaces, QUrl address)
    : m_xml(std::make_unique<QXmlStreamReader>(xml))
    , m_address(std::move(address))
{
    start(namespaces);
}

void FeedXml::start(bool namespaces)
{
    m_entities = std::make_unique<HtmlEntities>();
    m_xml->setEntityResolver(m_entities.get());
    m_xml->setNamespaceProcessing(namespaces);
}

QString FeedXml::enterRoot()
{
    return m_xml->readNextStartElement() ? name() : QString();
}

QString FeedXml::name() const
{
    if (m_xml->namespaceProcessing())
        return commonPrefix(m_xml->namespaceUri()) + m_xml->name().toString().toLower();
    QString name = m_xml->qualifiedName().toString().toLower();
    for (const QString &prefix : {u"a10:"_qs, u"atom10:"_qs}) { // what .NET and FeedBurner call Atom
        if (name.startsWith(prefix))
            name.replace(0, prefix.size(), u"atom:"_qs);
    }
    return name;
}

QString FeedXml::attribute(const char *name) const
{
    return m_xml->attributes().value(QLatin1String(name)).trimmed().toString();
}

QUrl FeedXml::baseIn(const QUrl &outer) const
{
    const QString base = attribute("xml:base");
    return base.isEmpty() ? outer : outer.resolved(QUrl(base));
}

void FeedXml::advance(int &depth)
{
    m_xml->readNext();
    if (m_xml->isEndElement())
        --depth;
    else if (m_xml->isStartElement() && ++depth > deepest)
        m_xml->raiseError(QCoreApplication::translate("FeedXml", "its elements are nested too deep"));
}

void FeedXml::skip()
{
    for (int depth = 1; depth > 0 && !m_xml->atEnd();)
        advance(depth);
}

QString FeedXml::text()
{
    QString text;
    for (int depth = 1; depth > 0 && !m_xml->atEnd();) {
        advance(depth);
        if (m_xml->isCharacters())
            text += m_xml->text();
        else if (m_xml->isEntityReference())
            text += m_xml->text().isEmpty() ? QString(u'&' + m_xml->name() + u';') : m_xml->text().toString();
    }
    return text.trimmed();
}

QString FeedXml::markup(bool textIsHtml, bool wrapped)
{
    QString html;
    for (int depth = 1; depth > 0 && !m_xml->atEnd();) {
        advance(depth);
        if (m_xml->isStartElement()) {
            if (!wrapped || depth > 2)
                html += startTag(*m_xml);
        } else if (m_xml->isEndElement()) {
            if (depth > (wrapped ? 1 : 0) && !isVoid(m_xml->name()))
                html += u"</" + m_xml->name() + u'>';
        } else if (m_xml->isCharacters()) {
            const QString text = m_xml->text().toString();
            html += textIsHtml && depth == 1 ? text : text.toHtmlEscaped();
        }
    }
    return html.trimmed();
}

QString FeedXml::problem() const
{
    QString reason = m_xml->errorString().simplified();
    while (reason.endsWith(u'.'))
        reason.chop(1);
    return QCoreApplication::translate("FeedXml", "its XML is broken in line %1: %2")
        .arg(QString::number(m_xml->lineNumber()), reason);
}

} // namespace success::feed
