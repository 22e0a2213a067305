# termdex_target(<name>): what every target of ours has in common.
function(termdex_target name)
  target_compile_features(${name} PUBLIC cxx_std_20)
  set_target_properties(${name} PROPERTIES CXX_EXTENSIONS OFF)
  target_compile_options(${name} PRIVATE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow
    $<$<BOOL:${TERMDEX_DEVELOPER}>:-Werror>)
  if(TERMDEX_SANITIZE)
    target_compile_options(${name} PUBLIC
      -fsanitize=${TERMDEX_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(${name} PUBLIC -fsanitize=${TERMDEX_SANITIZE})
  endif()
endfunction()
