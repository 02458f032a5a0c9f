# What Zephyr's build system does with an application and with the module ZEPHYR_EXTRA_MODULES, as far as these need it:
# reads prj.conf in its Kconfig language, and links whole archives. BOARD_SYMBOLS are those that the board selects.
cmake_minimum_required(VERSION 3.16)
project(Zephyr C)

file(READ "${CMAKE_SOURCE_DIR}/prj.conf" configuration)
foreach(symbol IN LISTS BOARD_SYMBOLS)
    string(APPEND configuration "CONFIG_${symbol}=y\n")
endforeach()
file(WRITE "${CMAKE_BINARY_DIR}/merged.conf" "${configuration}")
execute_process(
    COMMAND "${CMAKE_COMMAND}" -E env "KCONFIG_CONFIG=${CMAKE_BINARY_DIR}/merged.conf" "MODULE=${ZEPHYR_EXTRA_MODULES}"
        KCONFIG_WARN_UNDEF_ASSIGN=y python3 /usr/lib/python3/dist-packages/genconfig.py
        --header-path "${CMAKE_BINARY_DIR}/autoconf.h" --config-out "${CMAKE_BINARY_DIR}/.config"
        "${CMAKE_CURRENT_LIST_DIR}/Kconfig"
    RESULT_VARIABLE result ERROR_VARIABLE warnings)
if(result OR warnings)
    message(FATAL_ERROR "Kconfig: ${warnings}")
endif()
file(STRINGS "${CMAKE_BINARY_DIR}/.config" lines REGEX "^CONFIG_")
foreach(line IN LISTS lines)
    string(REGEX MATCH "^([^=]+)=\"?([^\"]*)\"?$" line "${line}")
    set(${CMAKE_MATCH_1} "${CMAKE_MATCH_2}")
endforeach()

add_executable(app)
function(zephyr_include_directories folder)
    target_include_directories(app PRIVATE ${folder})
endfunction()
function(zephyr_library_import name library)
    target_link_libraries(app PRIVATE -Wl,--whole-archive ${library} -Wl,--no-whole-archive)
endfunction()
add_subdirectory("${ZEPHYR_EXTRA_MODULES}/zephyr" zephyr)
