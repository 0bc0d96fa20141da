# SPDX-License-Identifier: Apache-2.0
# The one INTERFACE target that carries the language, the warnings and the Qt defines; there are no global flags.

option(SUCCESS_BUILD_TESTS "Build the tests, the generator and the benchmarks" ON)
option(SUCCESS_WARNINGS_AS_ERRORS "Fail on any compiler warning (CI does)" OFF)
set(SUCCESS_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize spells them: address,undefined or thread")

set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)

find_program(SUCCESS_CCACHE ccache)
if(SUCCESS_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${SUCCESS_CCACHE}")
endif()
find_program(SUCCESS_MOLD mold)

add_library(success_options INTERFACE)
target_compile_features(success_options INTERFACE cxx_std_20)
target_include_directories(success_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(success_options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_USE_QSTRINGBUILDER
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    SUCCESS_VERSION="${PROJECT_VERSION}")
target_compile_options(success_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Werror=switch -Wno-psabi)
# Optimising, GCC 12 sees overlaps in concatenated strings that are not there (its bug 105651, mended in 13).
target_compile_options(success_options INTERFACE
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>,$<CONFIG:Release>>:-Wno-restrict>)
if(SUCCESS_WARNINGS_AS_ERRORS)
    target_compile_options(success_options INTERFACE -Werror)
endif()
if(SUCCESS_SANITIZE)
    target_compile_options(success_options INTERFACE
        -fsanitize=${SUCCESS_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer
        -Wno-error=maybe-uninitialized) # GCC 12 warns falsely about tl::expected under sanitizers
    target_link_options(success_options INTERFACE -fsanitize=${SUCCESS_SANITIZE})
elseif(SUCCESS_MOLD)
    target_link_options(success_options INTERFACE -fuse-ld=mold)
endif()
