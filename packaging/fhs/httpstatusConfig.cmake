# find_package(httpstatus CONFIG) gives the target httpstatus::httpstatus.
# REALPATH: /lib may be a link to /usr/lib, and the headers are beside the latter.
get_filename_component(_httpstatus_here "${CMAKE_CURRENT_LIST_DIR}" REALPATH)
get_filename_component(httpstatus_LIBRARY "${_httpstatus_here}/../../@FILE@" ABSOLUTE)
get_filename_component(httpstatus_INCLUDE_DIR "${_httpstatus_here}/../../@UP@/include" ABSOLUTE)

if(NOT TARGET httpstatus::httpstatus)
    add_library(httpstatus::httpstatus STATIC IMPORTED)
    set_target_properties(httpstatus::httpstatus PROPERTIES
        IMPORTED_LOCATION "${httpstatus_LIBRARY}"
        IMPORTED_LINK_INTERFACE_LANGUAGES C
        INTERFACE_INCLUDE_DIRECTORIES "${httpstatus_INCLUDE_DIR}")
endif()
