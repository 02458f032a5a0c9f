# cmake -DPORTFILE=... -DCURRENT_PACKAGES_DIR=... -DVCPKG_TARGET_ARCHITECTURE=... -P port.cmake
# What vcpkg gives a port, as far as this one needs it.
set(PORT httpstatus)
set(TARGET_TRIPLET "${VCPKG_TARGET_ARCHITECTURE}-linux")
set(VCPKG_TARGET_IS_LINUX ON)
function(vcpkg_install_copyright)
    cmake_parse_arguments(copyright "" "" FILE_LIST ${ARGN})
    foreach(file IN LISTS copyright_FILE_LIST)
        file(READ "${file}" text)
        file(APPEND "${CURRENT_PACKAGES_DIR}/share/${PORT}/copyright" "${text}")
    endforeach()
endfunction()
include("${PORTFILE}")
