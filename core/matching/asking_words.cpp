// SPDX-License-Identifier: Apache-2.0
#include "core/matching/asking_words.h"

#include <sstream>
#include <unordered_map>

namespace success::matching {

namespace {

constexpr const char *askingWords =
    "feature features request requests requested requesting enhancement enhancements suggestion suggestions suggest "
    "suggested proposal propose proposed idea ideas wish wishlist rfe fr feat "
    "please pls plz could would should can cannot cant may might must will shall want wants wanted need needs needed "
    "love hope able ability possible possibility possibly impossible allow allows allowed allowing let lets "
    "make makes making add adds added adding addition additional implement implemented implementing implementation "
    "support supports supported supporting provide provides provided introduce introduces introduced include "
    "option options optional optionally enable enabling way ways nice great good better best helpful useful "
    "convenient friendly improve improved improves improvement improvements update updated consider considering "
    "bring missing lack lacks lacking question help issue problem bug new currently instead more some any maybe also "
    "just even really too very thanks thank hi hello "
    "how why what when where which who is are was were be been being do does did doesn don didn isn won have has had "
    "having there here it its this that these those";

constexpr const char *commonWords =
    "a an the and or but of in on at to for from by with without as if then than so into onto via per about over under "
    "between both each all every other another such same own only not no nor we you your my me our they them their "
    "he she his her use uses used using get gets set sets one two user users";

std::unordered_map<std::string, WordRole> readRoles()
{
    std::unordered_map<std::string, WordRole> roles;
    const auto read = [&roles](const char *words, WordRole role) {
        std::istringstream stream(words);
        for (std::string word; stream >> word;)
            roles.emplace(word, role);
    };
    read(commonWords, WordRole::Common);
    read(askingWords, WordRole::Asking);
    return roles;
}

} // namespace

WordRole roleOf(const std::string &folded)
{
    static const std::unordered_map<std::string, WordRole> roles = readRoles();
    const auto found = roles.find(folded);
    return found == roles.end() ? WordRole::Content : found->second;
}

} // namespace success::matching
