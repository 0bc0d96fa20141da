// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace success::generator {

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine, unlike the standard's distributions.
class Random
{
public:
    /// A stream of its own for each (seed, stream) pair.
    Random(quint64 seed, quint64 stream)
        : m_state(seed * 0x9e3779b97f4a7c15ULL + stream * 0xd1342543de82ef95ULL + 1)
    {
        next();
    }

    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    /// 0 … limit − 1.
    int below(int limit) { return int(next() % quint64(limit)); }
    /// first … last.
    int between(int first, int last) { return first + below(last - first + 1); }
    bool percent(int chance) { return below(100) < chance; }
    /// [0, 1).
    double unit() { return double(next() >> 11) * 0x1.0p-53; }

    template<typename Array>
    const auto &pick(const Array &values)
    {
        return values[size_t(below(int(values.size())))];
    }

private:
    quint64 m_state;
};

} // namespace success::generator
