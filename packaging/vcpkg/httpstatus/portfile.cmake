# The unpacked release archive around this file, as a port: vcpkg install httpstatus --overlay-ports=$H/vcpkg
get_filename_component(archive "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)
set(target "@TARGET@")

if(VCPKG_TARGET_ARCHITECTURE STREQUAL "x64")
    set(processor x86_64)
elseif(VCPKG_TARGET_ARCHITECTURE STREQUAL "x86")
    set(processor i686)
elseif(VCPKG_TARGET_ARCHITECTURE STREQUAL "arm64")
    set(processor aarch64)
else()
    set(processor "${VCPKG_TARGET_ARCHITECTURE}")
endif()
if(NOT target MATCHES "^${processor}-" OR NOT VCPKG_TARGET_IS_LINUX)
    message(FATAL_ERROR "httpstatus: this archive is for ${target}, not for ${TARGET_TRIPLET}")
endif()

# One library for both: it was built optimised, and no debugger steps into it.
set(VCPKG_BUILD_TYPE release)
file(INSTALL "${archive}/include/" DESTINATION "${CURRENT_PACKAGES_DIR}/include")
file(INSTALL "${archive}/lib/${target}/libhttpstatus.a" DESTINATION "${CURRENT_PACKAGES_DIR}/lib")
file(INSTALL "${CMAKE_CURRENT_LIST_DIR}/httpstatusConfig.cmake"
    "${archive}/lib/cmake/httpstatus/httpstatusConfigVersion.cmake" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
vcpkg_install_copyright(FILE_LIST "${archive}/LICENSE-MIT" "${archive}/LICENSE-APACHE")
