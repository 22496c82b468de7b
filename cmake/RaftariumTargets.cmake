# What every target of this project shares: warnings, sanitizers, a fast linker, and one way to
# declare a library and a test.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
  add_link_options(-fuse-ld=mold)
endif()

if(RAFTARIUM_SANITIZE)
  add_compile_options(-fsanitize=${RAFTARIUM_SANITIZE} -fno-omit-frame-pointer
                      -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${RAFTARIUM_SANITIZE})
endif()

function(raftarium_defaults target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Werror
                         -UNDEBUG) # assertions stay on in every build
  # GCC 12 sees overlaps in "text" + std::string that are not there (GCC bug 105651).
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
  if(RAFTARIUM_SANITIZE)
    # With sanitizers GCC 12 takes the unused members of a std::variant for uninitialised.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  endif()
  target_include_directories(${target} PUBLIC "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/src>")
endfunction()

# raftarium_library(NAME [STRICT] LINK libs…): every .cpp and .h of this folder. STRICT is for core.
function(raftarium_library name)
  cmake_parse_arguments(ARG "STRICT" "" "LINK" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "*.cpp" "*.h")
  add_library(${name} STATIC ${sources})
  set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX)
  raftarium_defaults(${name})
  if(ARG_STRICT)
    target_compile_options(${name} PRIVATE -Wconversion -Wsign-conversion)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
  endif()
  target_link_libraries(${name} PUBLIC ${ARG_LINK})
endfunction()

# raftarium_tests(LINK libs…): every tst_*.cpp of this folder becomes a test of its own.
function(raftarium_tests)
  cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
  file(GLOB tests CONFIGURE_DEPENDS "tst_*.cpp")
  file(RELATIVE_PATH folder "${PROJECT_SOURCE_DIR}/tests" "${CMAKE_CURRENT_SOURCE_DIR}")
  string(REPLACE "/" "." prefix "${folder}")
  foreach(source IN LISTS tests)
    get_filename_component(name "${source}" NAME_WE)
    set(target "${name}")
    add_executable(${target} "${source}")
    raftarium_defaults(${target})
    target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    target_link_libraries(${target} PRIVATE Qt6::Test ${ARG_LINK})
    target_compile_definitions(${target} PRIVATE
      RAFTARIUM_SCENARIOS="${PROJECT_SOURCE_DIR}/resources/scenarios")
    add_test(NAME "${prefix}.${name}" COMMAND ${target})
    set_tests_properties("${prefix}.${name}" PROPERTIES
      ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8" TIMEOUT 600)
  endforeach()
endfunction()
