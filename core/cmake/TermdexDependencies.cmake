# One interface target a dependency. Each is looked for in this order: the target already
# exists; the system's package; an archive in TERMDEX_SOURCE_CACHE (for the two libraries that
# WebAssembly needs compiled, since systems ship native archives only); a pinned download, only
# with TERMDEX_FETCH_DEPENDENCIES=ON. Archives are checked by SHA-256, wherever they come from.

set(termdex_staged "${CMAKE_BINARY_DIR}/staged")
set(termdex_unpacked "${CMAKE_BINARY_DIR}/unpacked")

# Sets <out> to the system folder that has <header>, also when cross-compiling.
function(termdex_find_header out header)
  find_path(TERMDEX_${out}_DIR ${header} PATHS /usr/include /usr/local/include
    NO_CMAKE_FIND_ROOT_PATH)
  mark_as_advanced(TERMDEX_${out}_DIR)
  set(${out} "${TERMDEX_${out}_DIR}" PARENT_SCOPE)
endfunction()

# Unpacks the first archive at hand into the build tree; sets <out> to its folder or to "".
#   termdex_unpack(<out> <name> [LOCAL <file> <sha256>]... [URL <url> <sha256>])
function(termdex_unpack out name)
  set(${out} "" PARENT_SCOPE)
  set(folder "${termdex_unpacked}/${name}")
  set(rest ${ARGN})
  while(rest)
    list(POP_FRONT rest kind from hash)
    set(archive "${TERMDEX_SOURCE_CACHE}/${from}")
    if(kind STREQUAL "URL")
      if(NOT TERMDEX_FETCH_DEPENDENCIES)
        continue()
      endif()
      get_filename_component(file "${from}" NAME)
      set(archive "${CMAKE_BINARY_DIR}/downloads/${name}-${file}")
      if(NOT EXISTS "${archive}")
        message(STATUS "Downloading ${name}")
        file(DOWNLOAD "${from}" "${archive}" EXPECTED_HASH SHA256=${hash})
      endif()
    elseif(NOT TERMDEX_SOURCE_CACHE OR NOT EXISTS "${archive}")
      continue()
    endif()
    file(SHA256 "${archive}" got)
    if(NOT got STREQUAL hash)
      message(FATAL_ERROR "${archive}: expected SHA-256 ${hash}, got ${got}")
    endif()
    if(NOT EXISTS "${folder}/${hash}")
      file(REMOVE_RECURSE "${folder}")
      file(ARCHIVE_EXTRACT INPUT "${archive}" DESTINATION "${folder}/${hash}")
    endif()
    file(GLOB inside LIST_DIRECTORIES true "${folder}/${hash}/*")
    list(GET inside 0 inside)
    set(${out} "${inside}" PARENT_SCOPE)
    return()
  endwhile()
endfunction()

function(termdex_missing name package)
  message(FATAL_ERROR "${name} is missing. Install it (Debian: ${package}), give its archive in "
    "TERMDEX_SOURCE_CACHE, or configure with -DTERMDEX_FETCH_DEPENDENCIES=ON where that can "
    "download it; ./dev does the first two.")
endfunction()

# termdex_<name>: headers only. They are linked one by one into the build tree, so that a
# cross build never sees the rest of /usr/include.
#   termdex_header_only(<name> PACKAGE <debian> HEADER <file> [STAGE <entry>...]
#                       [URL <url> <sha256> <subfolder>])
function(termdex_header_only name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "PACKAGE;HEADER" "STAGE;URL")
  if(TARGET termdex_${name})
    return()
  endif()
  termdex_find_header(${name} ${arg_HEADER})
  set(folder "${${name}}")
  if(NOT folder AND arg_URL)
    list(POP_FRONT arg_URL url hash subfolder)
    termdex_unpack(unpacked ${name} URL ${url} ${hash})
    if(unpacked)
      set(folder "${unpacked}/${subfolder}")
    endif()
  endif()
  if(NOT folder)
    termdex_missing(${arg_HEADER} ${arg_PACKAGE})
  endif()
  file(MAKE_DIRECTORY "${termdex_staged}/${name}")
  foreach(entry IN LISTS arg_STAGE)
    file(CREATE_LINK "${folder}/${entry}" "${termdex_staged}/${name}/${entry}" SYMBOLIC)
  endforeach()
  add_library(termdex_${name} INTERFACE)
  target_include_directories(termdex_${name} SYSTEM INTERFACE
    $<BUILD_INTERFACE:${termdex_staged}/${name}>)
endfunction()

# termdex_<name>: a C library of the system or, where there is none for the target, compiled here.
#   termdex_c_library(<name> PACKAGE <debian> HEADER <file> LIBRARY <name>
#                     FOLDER <subfolder> SOURCES <file>... ARCHIVES <see termdex_unpack>...)
function(termdex_c_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "PACKAGE;HEADER;LIBRARY;FOLDER" "SOURCES;ARCHIVES")
  if(TARGET termdex_${name})
    return()
  endif()
  add_library(termdex_${name} INTERFACE)
  if(NOT CMAKE_CROSSCOMPILING)
    termdex_find_header(${name} ${arg_HEADER})
    find_library(TERMDEX_${name}_LIBRARY ${arg_LIBRARY})
    mark_as_advanced(TERMDEX_${name}_LIBRARY)
    if(${name} AND TERMDEX_${name}_LIBRARY)
      target_link_libraries(termdex_${name} INTERFACE "${TERMDEX_${name}_LIBRARY}")
      target_include_directories(termdex_${name} SYSTEM INTERFACE "$<BUILD_INTERFACE:${${name}}>")
      return()
    endif()
  endif()
  termdex_unpack(unpacked ${name} ${arg_ARCHIVES})
  if(NOT unpacked)
    termdex_missing("The source of ${name}" "apt-get source ${arg_PACKAGE}")
  endif()
  set(folder "${unpacked}/${arg_FOLDER}")
  list(TRANSFORM arg_SOURCES PREPEND "${folder}/")
  add_library(termdex_${name}_compiled STATIC ${arg_SOURCES})
  target_include_directories(termdex_${name}_compiled PRIVATE "${folder}")
  target_compile_options(termdex_${name}_compiled PRIVATE -w)
  target_link_libraries(termdex_${name} INTERFACE $<BUILD_INTERFACE:termdex_${name}_compiled>)
  target_include_directories(termdex_${name} SYSTEM INTERFACE $<BUILD_INTERFACE:${folder}>)
endfunction()

termdex_header_only(msgpack PACKAGE libmsgpack-cxx-dev HEADER msgpack.hpp STAGE msgpack.hpp msgpack
  URL https://github.com/msgpack/msgpack-c/releases/download/cpp-6.1.0/msgpack-cxx-6.1.0.tar.gz
      23ede7e93c8efee343ad8c6514c28f3708207e5106af3b3e4969b3a9ed7039e7 include)
target_compile_definitions(termdex_msgpack INTERFACE MSGPACK_NO_BOOST)

termdex_header_only(xxhash PACKAGE libxxhash-dev HEADER xxhash.h STAGE xxhash.h
  URL https://github.com/Cyan4973/xxHash/archive/refs/tags/v0.8.1.tar.gz
      3bb6b7d6f30c591dd65aaaff1c8b7a5b94d81687998ca9400082c739a690436c .)

termdex_header_only(json PACKAGE nlohmann-json3-dev HEADER nlohmann/json.hpp STAGE nlohmann
  URL https://github.com/nlohmann/json/archive/refs/tags/v3.11.2.tar.gz
      d69f9deb6a75e2580465c6c4c5111b89c4dc2fa94e3a85fcd2ffcd9a143d9273 include)
target_compile_definitions(termdex_json INTERFACE JSON_NOEXCEPTION)

termdex_c_library(md4c PACKAGE md4c HEADER md4c.h LIBRARY md4c FOLDER src SOURCES md4c.c
  ARCHIVES
    LOCAL md4c_0.4.8.orig.tar.gz
          4a457df853425b6bb6e3457aa1d1a13bccec587a04c38c622b1013a0da41439f
    LOCAL md4c_0.5.2.orig.tar.gz
          55d0111d48fb11883aaee91465e642b8b640775a4d6993c2d0e7a8092758ef21
    URL https://github.com/mity/md4c/archive/refs/tags/release-0.4.8.tar.gz
          4a457df853425b6bb6e3457aa1d1a13bccec587a04c38c622b1013a0da41439f)

# Inflating only: a pack's source may be gzipped, a pack never is.
termdex_c_library(zlib PACKAGE zlib HEADER zlib.h LIBRARY z FOLDER .
  SOURCES adler32.c crc32.c inffast.c inflate.c inftrees.c zutil.c
  ARCHIVES
    LOCAL zlib_1.2.13.dfsg.orig.tar.bz2
          71feb7947e3c00ef125f83b79a4e529bde31171e5babe48b391f06758d1ab0a1
    LOCAL zlib_1.3.dfsg+really1.3.1.orig.tar.gz
          60dd315c07f616887caa029408308a018ace66e3d142726a97db164b3b8f69fb
    URL https://github.com/madler/zlib/releases/download/v1.3.1/zlib-1.3.1.tar.gz
          9a93b2b7dfdac77ceba5a558a580e74667dd6fede4585b91eefb60f03b72df23)

if(TERMDEX_DEVELOPER)
  termdex_header_only(doctest PACKAGE doctest-dev HEADER doctest/doctest.h STAGE doctest
    URL https://github.com/doctest/doctest/archive/refs/tags/v2.4.11.tar.gz
        632ed2c05a7f53fa961381497bf8069093f0d6628c5f26286161fbd32a560186 .)
endif()
