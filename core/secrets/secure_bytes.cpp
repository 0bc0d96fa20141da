// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/secure_bytes.h"

#include <utility>

#include <sodium.h>

namespace success {

bool readyCrypto()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

void wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty())
        sodium_memzero(bytes.data(), size_t(bytes.size()));
    bytes.clear();
}

SecureBytes::SecureBytes(std::size_t size)
    : m_data(readyCrypto() ? static_cast<unsigned char *>(sodium_malloc(size)) : nullptr)
    , m_size(m_data ? size : 0)
{
}

SecureBytes::~SecureBytes()
{
    sodium_free(m_data);
}

SecureBytes::SecureBytes(SecureBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecureBytes &SecureBytes::operator=(SecureBytes &&other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

} // namespace success
