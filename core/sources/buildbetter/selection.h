// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace success::buildbetter {

/// What a GraphQL query asks of one object type, so that a field a role may not read can be taken out again.
class Selection
{
public:
    /// `id name person:person{id email}`: a field, or `field:type{…}` for an object of that type.
    [[nodiscard]] static Selection parse(const QString &type, QStringView text);

    /// As GraphQL spells it: `id name person { id email }`.
    [[nodiscard]] QString text() const;
    /// Takes a field out wherever an object of `type` is asked for it, else wherever it is asked for at all. False: it
    /// is not in here. An object left without fields goes too.
    bool drop(const QString &field, const QString &type);
    [[nodiscard]] bool isEmpty() const;

private:
    struct Field;
    static Selection parse(const QString &type, QStringView &text, int depth);
    bool dropWhere(const QString &field, const QString *type);

    QString m_type;
    std::vector<Field> m_fields;
};

struct Selection::Field
{
    QString name;
    Selection object; ///< empty for a plain field
    bool isObject = false;
};

} // namespace success::buildbetter
