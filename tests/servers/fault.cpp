// SPDX-License-Identifier: Apache-2.0
#include "tests/servers/fault.h"

#include <QStringConverter>
#include <QtEndian>

namespace success::test {

namespace {

quint32 crc32(const QByteArray &data)
{
    static const auto table = [] {
        std::array<quint32, 256> made{};
        for (quint32 byte = 0; byte < 256; ++byte) {
            quint32 value = byte;
            for (int bit = 0; bit < 8; ++bit)
                value = (value >> 1) ^ ((value & 1) != 0 ? 0xedb88320u : 0u);
            made[byte] = value;
        }
        return made;
    }();
    quint32 crc = 0xffffffffu;
    for (const char c : data)
        crc = table[(crc ^ quint8(c)) & 0xff] ^ (crc >> 8);
    return ~crc;
}

QByteArray padded(QByteArray body, qint64 bytes)
{
    if (bytes > body.size())
        body.append(bytes - body.size(), ' ');
    return body;
}

QByteArray encoded(const QByteArray &utf8, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder.encode(QString::fromUtf8(utf8));
}

} // namespace

QByteArray gzipped(const QByteArray &data)
{
    // qCompress writes the length (4 bytes) and a zlib stream: 2 bytes, deflate data, checksum (4 bytes).
    const QByteArray zlib = qCompress(data);
    QByteArray packed = QByteArray::fromHex("1f8b0800000000000003") + zlib.mid(6, zlib.size() - 10);
    QByteArray tail(8, '\0');
    qToLittleEndian(crc32(data), tail.data());
    qToLittleEndian(quint32(data.size()), tail.data() + 4);
    return packed + tail;
}

Delivery spoiled(const Fault &fault, const ServedRequest &request, ServedResponse right, const ServedResponse &refusal)
{
    Delivery delivery{std::move(right)};
    ServedResponse &response = delivery.response;
    const qint64 half = response.body.size() / 2;
    switch (fault.kind) {
    case Fault::Kind::Status:
        response = refusal;
        break;
    case Fault::Kind::Reset:
    case Fault::Kind::Stall:
    case Fault::Kind::ShortBody:
        delivery.promised = response.body.size();
        response.body.truncate(half);
        delivery.end = fault.kind == Fault::Kind::Reset   ? ServedEnd::Reset
                       : fault.kind == Fault::Kind::Stall ? ServedEnd::Stall
                                                          : ServedEnd::Close;
        break;
    case Fault::Kind::Drip:
        delivery.dripBytes = fault.bytes;
        delivery.dripEvery = fault.every;
        break;
    case Fault::Kind::Html:
        response = {200,
                    "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Please sign in.</body></html>",
                    {{"Content-Type", "text/html; charset=utf-8"}}};
        break;
    case Fault::Kind::CutJson:
        response.body.truncate(half);
        break;
    case Fault::Kind::Padded:
        response.body = padded(response.body, fault.bytes);
        break;
    case Fault::Kind::Bomb:
        response.body = gzipped(padded(response.body, fault.bytes));
        response.setHeader("Content-Encoding", "gzip");
        break;
    case Fault::Kind::Latin1:
        response.body = encoded(response.body, QStringConverter::Latin1);
        response.setHeader("Content-Type", "application/json; charset=iso-8859-1");
        break;
    case Fault::Kind::Utf16:
        response.body = encoded(response.body, QStringConverter::Utf16);
        response.setHeader("Content-Type", "application/json; charset=utf-16");
        break;
    case Fault::Kind::Redirect:
        response = {
            fault.status, "moved", {{"Location", fault.location.toEncoded(QUrl::StripTrailingSlash) + request.target}}};
        break;
    }
    for (const auto &[name, value] : fault.headers)
        response.setHeader(name, value);
    return delivery;
}

} // namespace success::test
