// SPDX-License-Identifier: Apache-2.0
#include "core/sources/buildbetter/selection.h"

#include <QStringList>

#include <algorithm>

namespace success::buildbetter {

namespace {

QString takeName(QStringView &text)
{
    const auto end = std::find_if(text.begin(), text.end(), [](QChar c) { return !c.isLetterOrNumber() && c != u'_'; });
    const QString name = QStringView(text.begin(), end).toString();
    text = text.mid(name.size());
    return name;
}

bool take(QStringView &text, QChar c)
{
    if (!text.startsWith(c))
        return false;
    text = text.mid(1);
    return true;
}

} // namespace

Selection Selection::parse(const QString &type, QStringView text)
{
    return parse(type, text, 0);
}

Selection Selection::parse(const QString &type, QStringView &text, int depth)
{
    Selection selection;
    selection.m_type = type;
    while (!text.isEmpty() && !(depth > 0 && take(text, u'}'))) {
        if (take(text, u' '))
            continue;
        Field field{takeName(text), {}, false};
        if (take(text, u':')) {
            const QString fieldType = takeName(text);
            field.isObject = take(text, u'{');
            field.object = parse(fieldType, text, depth + 1);
        }
        Q_ASSERT(!field.name.isEmpty());
        selection.m_fields.push_back(std::move(field));
    }
    return selection;
}

QString Selection::text() const
{
    QStringList parts;
    for (const Field &field : m_fields)
        parts.append(field.isObject ? QString(field.name + u" { " + field.object.text() + u" }") : field.name);
    return parts.join(u' ');
}

bool Selection::isEmpty() const
{
    return m_fields.empty();
}

bool Selection::drop(const QString &field, const QString &type)
{
    return dropWhere(field, &type) || dropWhere(field, nullptr);
}

bool Selection::dropWhere(const QString &name, const QString *type)
{
    bool dropped = false;
    for (Field &field : m_fields)
        dropped = field.object.dropWhere(name, type) || dropped;
    const auto gone = [&](const Field &field) {
        const bool meant = field.name == name && (type == nullptr || m_type == *type);
        return meant || (field.isObject && field.object.isEmpty());
    };
    const auto end = std::remove_if(m_fields.begin(), m_fields.end(), gone);
    dropped = dropped || end != m_fields.end();
    m_fields.erase(end, m_fields.end());
    return dropped;
}

} // namespace success::buildbetter
