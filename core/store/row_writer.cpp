// SPDX-License-Identifier: Apache-2.0
#include "core/store/row_writer.h"

namespace success {

RowWriter &RowWriter::text(const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    if (utf8.contains('\0'))
        m_statement.bind(m_next++, utf8.toStdString());
    else
        m_statement.bind(m_next++, utf8.constData()); // copied by SQLite alone
    return *this;
}

RowWriter &RowWriter::textOrNull(const QString &value)
{
    return value.isEmpty() ? null() : text(value);
}

RowWriter &RowWriter::number(qint64 value)
{
    m_statement.bind(m_next++, int64_t(value));
    return *this;
}

RowWriter &RowWriter::number(std::optional<qint64> value)
{
    return value ? number(*value) : null();
}

RowWriter &RowWriter::real(std::optional<double> value)
{
    if (!value)
        return null();
    m_statement.bind(m_next++, *value);
    return *this;
}

RowWriter &RowWriter::instant(std::optional<Instant> value)
{
    return value ? number(epochSeconds(*value)) : null();
}

RowWriter &RowWriter::day(QDate value)
{
    return value.isValid() ? text(value.toString(Qt::ISODate)) : null();
}

RowWriter &RowWriter::currency(Currency value)
{
    return text(value.code());
}

RowWriter &RowWriter::currencyOrNull(Currency value)
{
    return textOrNull(value.code());
}

RowWriter &RowWriter::null()
{
    m_statement.bind(m_next++);
    return *this;
}

void RowWriter::run()
{
    m_statement.exec();
    m_statement.reset();
}

} // namespace success
