# SPDX-License-Identifier: Apache-2.0
# Headers of libraries that nearly every file reads, compiled once: most of the compiler's time without optimisation.
# The sanitizers' presets use it; dev does not, so that a file that forgets an include still fails there.
option(SUCCESS_PRECOMPILE "Precompile the headers of Qt and the standard library" OFF)

# success_headers(<name> LINKS <target>... HEADERS <header>...)
function(success_headers name)
    cmake_parse_arguments(ARG "" "" "LINKS;HEADERS" ${ARGN})
    file(WRITE "${CMAKE_BINARY_DIR}/headers/${name}.cpp" "")
    add_library(success_headers_${name} OBJECT "${CMAKE_BINARY_DIR}/headers/${name}.cpp")
    set_target_properties(success_headers_${name} PROPERTIES AUTOMOC OFF AUTORCC OFF)
    target_link_libraries(success_headers_${name} PRIVATE success_options Qt6::Core ${ARG_LINKS})
    target_precompile_headers(success_headers_${name} PRIVATE ${ARG_HEADERS})
endfunction()

# success_precompile(<target> <name>): the target's files read them so, where the option is on.
function(success_precompile target name)
    if(SUCCESS_PRECOMPILE)
        target_precompile_headers(${target} REUSE_FROM success_headers_${name})
        # An executable's -fPIE would not fit what was compiled with -fPIC.
        target_compile_options(${target} PRIVATE -fPIC -Winvalid-pch)
    endif()
endfunction()

if(SUCCESS_PRECOMPILE)
    set(standard <algorithm> <array> <chrono> <cmath> <functional> <map> <memory> <numeric> <optional> <span> <string>
        <variant> <vector>)
    set(core ${standard} <QCoreApplication> <QDateTime> <QDir> <QFile> <QHash> <QJsonObject> <QMap> <QObject>
        <QRegularExpression> <QSet> <QString> <QStringList> <QUrl> <QUrlQuery>
        <nlohmann/json.hpp> <gmpxx.h> <tl/expected.hpp>)
    set(core_links nlohmann_json::nlohmann_json tl::expected PkgConfig::GMPXX)
    success_headers(core LINKS ${core_links} HEADERS ${core})
    success_headers(ui LINKS ${core_links} Qt6::Widgets HEADERS ${core} <QtWidgets/QtWidgets>)
    if(SUCCESS_BUILD_TESTS)
        success_headers(test LINKS ${core_links} GTest::gmock HEADERS ${core} <gmock/gmock.h> <gtest/gtest.h>)
    endif()
endif()
