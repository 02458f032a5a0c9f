# find_package(httpstatus CONFIG) gives the target httpstatus::httpstatus.
#
# Which lib/TARGET it links is decided by the first of these that says something:
#   HTTPSTATUS_TARGET        a Rust target triple, set by you
#   the compiler             gcc and clang are asked what they compile for, with CMAKE_C_FLAGS
#   CMAKE_SYSTEM_PROCESSOR   for other compilers
include("${CMAKE_CURRENT_LIST_DIR}/httpstatusTarget.cmake")

get_filename_component(_httpstatus_prefix "${CMAKE_CURRENT_LIST_DIR}/../../.." ABSOLUTE)
httpstatus_targets(_httpstatus_wanted)

set(_httpstatus_library "")
foreach(_httpstatus_target IN LISTS _httpstatus_wanted)
    httpstatus_file(_httpstatus_file "${_httpstatus_target}")
    set(_httpstatus_candidate "${_httpstatus_prefix}/lib/${_httpstatus_target}/${_httpstatus_file}")
    if(EXISTS "${_httpstatus_candidate}")
        set(_httpstatus_library "${_httpstatus_candidate}")
        break()
    endif()
endforeach()

if(NOT _httpstatus_library)
    file(GLOB _httpstatus_there RELATIVE "${_httpstatus_prefix}/lib"
        "${_httpstatus_prefix}/lib/*/libhttpstatus.a" "${_httpstatus_prefix}/lib/*/httpstatus.lib")
    string(REGEX REPLACE "/[a-z.]+" "" _httpstatus_there "${_httpstatus_there}")
    string(REPLACE ";" ", " _httpstatus_wanted "${_httpstatus_wanted}")
    string(REPLACE ";" ", " _httpstatus_there "${_httpstatus_there}")
    set(httpstatus_FOUND FALSE)
    set(httpstatus_NOT_FOUND_MESSAGE
        "no library for ${_httpstatus_wanted} in ${_httpstatus_prefix}/lib, which has: ${_httpstatus_there}. Set HTTPSTATUS_TARGET to one of them if it fits, or run `cargo run -p httpstatus-dist -- --target TRIPLE` in its sources.")
    return()
endif()

if(NOT TARGET httpstatus::httpstatus)
    add_library(httpstatus::httpstatus STATIC IMPORTED)
    set_target_properties(httpstatus::httpstatus PROPERTIES
        IMPORTED_LOCATION "${_httpstatus_library}"
        IMPORTED_LINK_INTERFACE_LANGUAGES C
        INTERFACE_INCLUDE_DIRECTORIES "${_httpstatus_prefix}/include")
endif()
set(httpstatus_LIBRARY "${_httpstatus_library}")
set(httpstatus_INCLUDE_DIR "${_httpstatus_prefix}/include")
