# A version fits when it is not older than what is asked for and nothing was broken between: below 1.0 the minor
# number says so, from 1.0 on the major number.
set(PACKAGE_VERSION "@VERSION@")
string(REGEX MATCH "^([0-9]+)\\.([0-9]+)" _httpstatus_own "${PACKAGE_VERSION}")
set(_httpstatus_own_major "${CMAKE_MATCH_1}")
set(_httpstatus_own_minor "${CMAKE_MATCH_2}")

set(PACKAGE_VERSION_COMPATIBLE FALSE)
set(PACKAGE_VERSION_EXACT FALSE)
if(PACKAGE_VERSION VERSION_EQUAL PACKAGE_FIND_VERSION)
    set(PACKAGE_VERSION_COMPATIBLE TRUE)
    set(PACKAGE_VERSION_EXACT TRUE)
elseif(PACKAGE_VERSION VERSION_GREATER PACKAGE_FIND_VERSION
        AND _httpstatus_own_major EQUAL "${PACKAGE_FIND_VERSION_MAJOR}")
    if(_httpstatus_own_major GREATER 0
            OR PACKAGE_FIND_VERSION_COUNT LESS 2
            OR _httpstatus_own_minor EQUAL "${PACKAGE_FIND_VERSION_MINOR}")
        set(PACKAGE_VERSION_COMPATIBLE TRUE)
    endif()
endif()
