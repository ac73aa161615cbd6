option(TAVR_SANITIZE "Build with address and undefined-behaviour sanitizers" OFF)
option(TAVR_FUZZ "Build the libFuzzer targets (clang only)" OFF)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
  set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

# CGAL translation units need about 3 GB each: at most one at a time (DESIGN section 3.7).
set_property(GLOBAL PROPERTY JOB_POOLS heavy=1)

add_library(tavr_options INTERFACE)
target_compile_options(tavr_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Werror)
target_include_directories(tavr_options INTERFACE ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}/generated)
target_compile_definitions(tavr_options INTERFACE QT_NO_KEYWORDS)
if(TAVR_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(TAVR_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
