// SPDX-License-Identifier: Apache-2.0
#include "core/matching/stemmer.h"

#include <libstemmer.h>

#include <memory>

namespace success::matching {

std::string stemOf(std::string_view word)
{
    // A stemmer keeps the word it works on, so each thread has its own.
    thread_local const std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> stemmer(
        sb_stemmer_new("english", "UTF_8"), &sb_stemmer_delete);
    const sb_symbol *stem =
        sb_stemmer_stem(stemmer.get(), reinterpret_cast<const sb_symbol *>(word.data()), int(word.size()));
    if (!stem) // out of memory inside the library
        return std::string(word);
    return {reinterpret_cast<const char *>(stem), size_t(sb_stemmer_length(stemmer.get()))};
}

} // namespace success::matching
