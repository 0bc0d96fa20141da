// SPDX-License-Identifier: Apache-2.0
#include "core/sources/common/checking.h"

namespace success {

Result<void> Checking::add(const QString &what, const Result<nlohmann::json> &answer, const QString &cost,
                           const QString &detail)
{
    if (answer) {
        m_check.parts.push_back({what, true, detail});
        m_readable = true;
        return {};
    }
    const Error &error = answer.error();
    if (error.code != 403 && error.kind != ErrorKind::Protocol)
        return tl::unexpected(error);
    m_check.parts.push_back({what, false, QString(error.sentence + u' ' + cost).trimmed()});
    if (!m_refusal)
        m_refusal = error;
    return {};
}

void Checking::advise(const QString &what, const QString &detail)
{
    m_advice.push_back({what, true, detail});
}

Result<ConnectionCheck> Checking::take()
{
    if (m_refusal && !m_readable)
        return tl::unexpected(*m_refusal);
    m_check.parts.insert(m_check.parts.end(), m_advice.begin(), m_advice.end());
    return std::move(m_check);
}

} // namespace success
