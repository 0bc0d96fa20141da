// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

namespace success {

/// A vector that Portfolios share as long as none of them changes it: a copy costs a pointer. Reading is like
/// std::vector; writing is asked for by name, since it copies what another Portfolio still reads.
template<typename T>
class SharedVector
{
public:
    SharedVector() = default;
    SharedVector(std::vector<T> values)
        : m_values(std::make_shared<std::vector<T>>(std::move(values)))
    {
    }

    [[nodiscard]] size_t size() const { return m_values->size(); }
    [[nodiscard]] bool empty() const { return m_values->empty(); }
    [[nodiscard]] const T *data() const { return m_values->data(); }
    [[nodiscard]] const T &operator[](size_t i) const { return (*m_values)[i]; }
    [[nodiscard]] const T &front() const { return m_values->front(); }
    [[nodiscard]] const T &back() const { return m_values->back(); }
    [[nodiscard]] auto begin() const { return m_values->cbegin(); }
    [[nodiscard]] auto end() const { return m_values->cend(); }

    /// Ask once and keep the reference: not for several threads at once, and not while another copies this.
    [[nodiscard]] std::vector<T> &edit()
    {
        if (m_values.use_count() > 1)
            m_values = std::make_shared<std::vector<T>>(*m_values);
        return *m_values;
    }

private:
    std::shared_ptr<std::vector<T>> m_values = std::make_shared<std::vector<T>>();
};

} // namespace success
