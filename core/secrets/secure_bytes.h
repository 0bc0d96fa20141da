// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <cstddef>

namespace success {

/// Readies libsodium; to be called before any other use of it. False: it cannot run here.
[[nodiscard]] bool readyCrypto();

/// Overwrites the bytes and empties the array. Only reaches the last copy: move secrets, do not share them.
void wipe(QByteArray &bytes);

/// Key material: kept out of swap and core dumps where the system lets it, guarded on both sides, and overwritten when
/// it goes.
class SecureBytes
{
public:
    SecureBytes() = default;
    /// Empty where there is no memory for it.
    explicit SecureBytes(std::size_t size);
    ~SecureBytes();
    SecureBytes(SecureBytes &&other) noexcept;
    SecureBytes &operator=(SecureBytes &&other) noexcept;
    Q_DISABLE_COPY(SecureBytes)

    [[nodiscard]] unsigned char *data() { return m_data; }
    [[nodiscard]] const unsigned char *data() const { return m_data; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

private:
    unsigned char *m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace success
