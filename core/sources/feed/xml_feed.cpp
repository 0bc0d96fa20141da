// SPDX-License-Identifier: Apache-2.0
#include "core/sources/feed/xml_feed.h"

#include "core/sources/feed/atom_reader.h"
#include "core/sources/feed/mending.h"
#include "core/sources/feed/rss_reader.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

#include <array>

namespace success::feed {

namespace {

using Reading = tl::expected<Document, QString>;

/// What is done about a document that the parser refuses, gentlest first.
struct Cure
{
    bool namespaces = true;
    bool references = false;
    bool lenient = false;
};
constexpr std::array<Cure, 5> cures{
    {{true, false, false}, {true, true, false}, {true, true, true}, {false, true, false}, {false, true, true}}};

QString tr(const char *text)
{
    return QCoreApplication::translate("XmlFeed", text);
}

/// Entities that name something outside the document, or that build a declaration from others. Nothing of that is ever
/// loaded; a feed has no honest use for it.
bool declaresHostileEntities(const QByteArray &xml)
{
    const qsizetype start = xml.indexOf("<!DOCTYPE");
    const qsizetype subset = start < 0 ? -1 : xml.indexOf('[', start);
    if (subset < 0 || xml.indexOf('>', start) < subset)
        return false;
    const qsizetype end = xml.indexOf("]>", subset);
    const QString declarations = QString::fromLatin1(xml.mid(subset, end < 0 ? -1 : end - subset));
    static const QRegularExpression hostile(u"<!ENTITY\\s+(?:%|\\S+\\s+(?:SYSTEM|PUBLIC)\\b)"_qs);
    return hostile.match(declarations).hasMatch();
}

/// As UTF-8 without what stands before the first tag.
QByteArray prepared(const QByteArray &body)
{
    QByteArray xml = body;
    if (isUtf16(body)) {
        const bool bigEndian = body.startsWith("\xFE\xFF") || body.startsWith('\0');
        QStringDecoder decoder(bigEndian ? QStringDecoder::Utf16BE : QStringDecoder::Utf16LE);
        xml = QString(decoder(body)).toUtf8();
    }
    xml = withoutControls(std::move(xml));
    const qsizetype first = xml.indexOf('<');
    return first > 0 ? xml.mid(first) : xml;
}

Reading readOnce(const QByteArray &xml, Cure cure, bool unicode, const QUrl &address, bool &brokenXml)
{
    const QByteArray text = cure.references ? withSoundReferences(xml) : xml;
    FeedXml reader = unicode || cure.lenient ? FeedXml(decodedLeniently(text), cure.namespaces, address)
                                             : FeedXml(text, cure.namespaces, address);
    Document document;
    const QString root = reader.enterRoot();
    if (root == u"rss" || root == u"rdf:rdf")
        document = readRss(reader);
    else if (root == u"atom:feed" || root == u"feed")
        document = readAtom(reader);
    else if (!root.isEmpty())
        return tl::unexpected(tr("it begins with <%1>, which is no feed").arg(root.left(40)));
    brokenXml = root.isEmpty() || reader.failed();
    if (brokenXml)
        return tl::unexpected(reader.problem());
    return document;
}

} // namespace

Reading readXmlFeed(const QByteArray &body, const QUrl &address)
{
    const QByteArray xml = prepared(body);
    if (declaresHostileEntities(xml))
        return tl::unexpected(tr("it declares entities that lead outside it, which a feed does not need"));
    QString problem;
    for (const Cure &cure : cures) {
        bool brokenXml = false;
        Reading reading = readOnce(xml, cure, isUtf16(body), address, brokenXml);
        if (reading || !brokenXml)
            return reading;
        if (problem.isEmpty())
            problem = reading.error();
    }
    return tl::unexpected(problem);
}

} // namespace success::feed
