# SPDX-License-Identifier: Apache-2.0
# A folder is a target: every source file of the folder (and its sub-folders) belongs to it.

# success_library(<name> [LINKS <target>...]): the static library success_<name> of the current folder.
function(success_library name)
    cmake_parse_arguments(ARG "" "" "LINKS" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "*.cpp" "*.h" "*.qrc")
    add_library(success_${name} STATIC ${sources})
    set_target_properties(success_${name} PROPERTIES LINKER_LANGUAGE CXX)
    target_link_libraries(success_${name} PUBLIC success_options Qt6::Core tl::expected ${ARG_LINKS})
    if(name STREQUAL ui)
        success_precompile(success_${name} ui)
    else()
        success_precompile(success_${name} core)
    endif()
endfunction()

# success_test(<name> [LINKS <target>...]): one GoogleTest executable of the current folder, run headless under ctest.
function(success_test name)
    cmake_parse_arguments(ARG "" "" "LINKS" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS "*.cpp" "*.h")
    add_executable(test_${name} ${sources})
    target_link_libraries(test_${name} PRIVATE success_test_support ${ARG_LINKS} GTest::gmock GTest::gtest)
    if(name STREQUAL gui)
        success_precompile(test_${name} ui)
    else()
        success_precompile(test_${name} test)
    endif()
    add_test(NAME ${name} COMMAND test_${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT 600 ENVIRONMENT "${SUCCESS_TEST_ENVIRONMENT}")
endfunction()
