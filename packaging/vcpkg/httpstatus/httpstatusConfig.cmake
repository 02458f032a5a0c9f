# find_package(httpstatus CONFIG) gives the target httpstatus::httpstatus.
get_filename_component(_httpstatus_prefix "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)
if(NOT TARGET httpstatus::httpstatus)
    add_library(httpstatus::httpstatus STATIC IMPORTED)
    set_target_properties(httpstatus::httpstatus PROPERTIES
        IMPORTED_LOCATION "${_httpstatus_prefix}/lib/libhttpstatus.a"
        IMPORTED_LINK_INTERFACE_LANGUAGES C
        INTERFACE_INCLUDE_DIRECTORIES "${_httpstatus_prefix}/include")
endif()
