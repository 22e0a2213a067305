# A warning is an error with the pinned compilers; a newer one may know more warnings.
set(pinned OFF)
if("${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}" MATCHES "^(GNU 12|Clang 14)\\.")
  set(pinned ${TERMDEX_DEVELOPER})
endif()
option(TERMDEX_WARNINGS_AS_ERRORS "Stop at the first warning" ${pinned})

# termdex_target(<name>): what every target of ours has in common.
function(termdex_target name)
  target_compile_features(${name} PUBLIC cxx_std_20)
  set_target_properties(${name} PROPERTIES CXX_EXTENSIONS OFF)
  target_compile_options(${name} PRIVATE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow
    -Wno-missing-field-initializers  # gcc's, for designated initialisers that leave out defaults
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>  # gcc 12 sees overlaps in string sums: its bug 105651
    -ffp-contract=off                # a score is the same number on every machine
    $<$<BOOL:${TERMDEX_WARNINGS_AS_ERRORS}>:-Werror>)
  if(TERMDEX_SANITIZE)
    target_compile_options(${name} PUBLIC
      -fsanitize=${TERMDEX_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(${name} PUBLIC -fsanitize=${TERMDEX_SANITIZE})
  endif()
endfunction()

# termdex_library(<name>): termdex_<name>, used as termdex::<name>.
function(termdex_library name)
  add_library(termdex_${name} STATIC)
  add_library(termdex::${name} ALIAS termdex_${name})
  termdex_target(termdex_${name})
  set_target_properties(termdex_${name} PROPERTIES LINKER_LANGUAGE CXX)
  target_include_directories(termdex_${name} PRIVATE src)
  if(EMSCRIPTEN)
    # clang leaves the throws of system headers (msgpack-c's) alone; gcc would not.
    target_compile_options(termdex_${name} PRIVATE -fno-exceptions)
  endif()
endfunction()
