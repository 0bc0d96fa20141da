# SPDX-License-Identifier: Apache-2.0
# Everything comes from Debian 12 packages; CONTRIBUTING.md says why each is here.

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Network Concurrent Widgets PrintSupport Svg Charts Test DBus)
find_package(QCoro6 0.8 REQUIRED COMPONENTS Core Network)
find_package(Qt6Keychain REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(simdjson 3.0 REQUIRED)
find_package(tl-expected REQUIRED)
find_package(SQLiteCpp REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(SQLITE3 REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(LIBPSL REQUIRED IMPORTED_TARGET libpsl)
pkg_check_modules(GMPXX REQUIRED IMPORTED_TARGET gmpxx)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(CMARK REQUIRED IMPORTED_TARGET libcmark)
# libstemmer says nothing to pkg-config.
find_library(LIBSTEMMER_LIBRARY stemmer REQUIRED)
find_path(LIBSTEMMER_INCLUDE_DIR libstemmer.h REQUIRED)
add_library(Libstemmer::Libstemmer UNKNOWN IMPORTED)
set_target_properties(Libstemmer::Libstemmer PROPERTIES
    IMPORTED_LOCATION "${LIBSTEMMER_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${LIBSTEMMER_INCLUDE_DIR}")
if(SUCCESS_BUILD_TESTS)
    find_package(GTest REQUIRED)
    find_package(benchmark REQUIRED)
endif()
