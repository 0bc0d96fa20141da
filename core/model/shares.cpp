// SPDX-License-Identifier: Apache-2.0
#include "core/model/shares.h"

#include <algorithm>

namespace success {

std::vector<qint64> sharesOf(std::span<const Rational> exact, qint64 whole)
{
    std::vector<qint64> shares;
    std::vector<std::pair<Rational, size_t>> remainders;
    qint64 left = whole;
    for (const Rational &part : exact) {
        mpz_class down;
        mpz_fdiv_q(down.get_mpz_t(), part.get_num().get_mpz_t(), part.get_den().get_mpz_t());
        if (Rational remainder = part - down; remainder != 0)
            remainders.emplace_back(std::move(remainder), shares.size());
        shares.push_back(down.fits_slong_p() ? down.get_si() : 0);
        left -= shares.back();
    }
    std::stable_sort(remainders.begin(), remainders.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    for (size_t i = 0; i < remainders.size() && left > 0; ++i, --left)
        ++shares[remainders[i].second];
    const auto largest = std::max_element(exact.begin(), exact.end(),
                                          [](const Rational &a, const Rational &b) { return cmp(abs(a), abs(b)) < 0; });
    if (left != 0 && largest != exact.end() && *largest != 0)
        shares[size_t(largest - exact.begin())] += left;
    return shares;
}

} // namespace success
