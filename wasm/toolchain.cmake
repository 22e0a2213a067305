# The toolchain file of whichever emcc stands on the PATH (3.1.6 or later), and what it needs
# around it: Debian's cannot find acorn without NODE_PATH.
find_program(TERMDEX_EMCC emcc REQUIRED)
mark_as_advanced(TERMDEX_EMCC)
get_filename_component(root "${TERMDEX_EMCC}" REALPATH)
get_filename_component(root "${root}" DIRECTORY)
include("${root}/cmake/Modules/Platform/Emscripten.cmake")

# Copying and clearing memory by one instruction: in every browser since Safari 15 (2021). And
# optimized when linked: 1.8 kB less (brotli).
set(CMAKE_CXX_FLAGS_INIT "-mbulk-memory -flto")
set(CMAKE_EXE_LINKER_FLAGS_INIT "-flto")

set(TERMDEX_CLOSURE "" CACHE FILEPATH "Google's Closure Compiler, to make the module's glue smaller")
set(launch "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
if(TERMDEX_CLOSURE)
  string(APPEND launch " EM_CLOSURE_COMPILER=${TERMDEX_CLOSURE}")
endif()
set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK "${launch}")
find_program(TERMDEX_NODE NAMES node nodejs REQUIRED)
mark_as_advanced(TERMDEX_NODE)
# Binaryen's, which emcc itself needs: on the PATH, or beside an emsdk's emcc.
find_program(TERMDEX_WASM_SPLIT wasm-split HINTS "${root}/../bin" REQUIRED)
mark_as_advanced(TERMDEX_WASM_SPLIT)
# Without the option the glue would try to fetch() a path.
set(CMAKE_CROSSCOMPILING_EMULATOR "${TERMDEX_NODE};--no-experimental-fetch")
