# What ./dev needs and installs: Debian packages, sources of libraries, the Closure Compiler.
# Sourced by it; `step`, `die` and $cache are its own.
# shellcheck shell=bash

# What to look for (a program or a file), and the Debian package that has it.
readonly build_needs=(
  cmake cmake  ninja ninja-build  c++ g++  cc gcc  node nodejs  npm npm  emcc emscripten
  /usr/share/nodejs/acorn node-acorn
  /usr/include/msgpack.hpp libmsgpack-cxx-dev  /usr/include/xxhash.h libxxhash-dev
  /usr/include/md4c.h libmd4c-dev  /usr/include/zlib.h zlib1g-dev  /usr/include/brotli/encode.h libbrotli-dev
  /usr/include/nlohmann/json.hpp nlohmann-json3-dev
  /usr/include/doctest/doctest.h doctest-dev  /etc/ssl/certs/ca-certificates.crt ca-certificates)
readonly test_needs=(
  git git
  clang-format clang-format  clang-tidy clang-tidy  chromium chromium
  firefox-esr firefox-esr
  WebKitWebDriver webkit2gtk-driver  "/usr/lib/$(uname -m)-linux-gnu/libwebkit2gtk-4.1.so.0" libwebkit2gtk-4.1-0
  Xvfb xvfb  xauth xauth
  /usr/share/fonts/truetype/dejavu fonts-dejavu-core
  /usr/share/dictd/foldoc.index dict-foldoc  /usr/share/dictd/wn.index dict-wn
  /usr/share/dictd/freedict-deu-eng.index dict-freedict-deu-eng
  /usr/share/unicode/UnicodeData.txt unicode-data)
readonly bench_needs=(
  /usr/share/dictd/foldoc.index dict-foldoc  /usr/share/dictd/wn.index dict-wn
  /usr/lib/python3/dist-packages/codespell_lib/data/dictionary.txt codespell
  chromium chromium)
readonly fuzz_needs=(clang++ clang)

present() { if [[ $1 == /* ]]; then [[ -e $1 ]]; else command -v "$1" >/dev/null; fi; }
as_root() { if ((EUID == 0)); then "$@"; else sudo "$@"; fi; }

apt_install() {
  as_root apt-get update &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

install() {
  local missing=()
  while (($#)); do
    present "$1" || missing+=("$2")
    shift 2
  done
  if ((${#missing[@]})); then
    if command -v apt-get >/dev/null && { ((EUID == 0)) || command -v sudo >/dev/null; }; then
      printf 'installing with apt-get: %s\n' "${missing[*]}"
      step "packages" apt_install "${missing[@]}"
    else
      printf 'These are missing. Install them, by the names they have on this system, and run\n'
      printf 'the same command again (the names are Debian'\''s):\n\n  %s\n\n' "${missing[*]}"
      die "${#missing[@]} packages are missing"
    fi
  fi
  local version; version="$(node --version)"
  version="${version#v}"
  ((${version%%.*} >= 18)) || die "Node 18 or later is needed, this is $version"
}

# The sources of libraries that WebAssembly needs compiled: systems ship native archives only.
# CMake checks them by SHA-256. Our own list and state leave the system's apt as it is.
apt_sources() (
  mkdir -p "$cache" && cd "$cache" || return
  local state="$PWD/apt"
  mkdir -p "$state/lists/partial" "$state/list.d" || return
  trap 'rm -rf "$state"' EXIT
  local file
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [[ ! -f $file ]] || sed -n 's/^deb /deb-src /p' "$file" >>"$state/list.d/all.list"
  done
  for file in /etc/apt/sources.list.d/*.sources; do
    [[ ! -f $file ]] || sed 's/^Types:.*/Types: deb-src/' "$file" >"$state/list.d/${file##*/}"
  done
  local ours=(-o Dir::Etc::sourcelist=- -o "Dir::Etc::sourceparts=$state/list.d"
    -o "Dir::State::lists=$state/lists" -o APT::Sandbox::User=root)
  apt-get "${ours[@]}" update &&
    apt-get "${ours[@]}" source --download-only --tar-only "$@"
)

sources() {
  local missing=()
  compgen -G "$cache/md4c_*.orig.tar.*" >/dev/null || missing+=(md4c)
  compgen -G "$cache/zlib_*.orig.tar.*" >/dev/null || missing+=(zlib)
  ((${#missing[@]})) && [[ -z ${TERMDEX_FETCH:-} ]] || return 0
  command -v apt-get >/dev/null || die "put the source archives named in" \
    "core/cmake/TermdexDependencies.cmake into $cache, or set TERMDEX_FETCH=1"
  step "sources of ${missing[*]}" apt_sources "${missing[@]}"
}

# Google's Closure Compiler takes a third off the module's glue. The version is the one that
# this Emscripten understands; without it everything works and is 4 kB larger.
closure() {
  closure=""
  [[ $(uname -sm) == "Linux x86_64" ]] || return 0
  local version=20240317.0.0 hash=2e0204c5ba575b2bd148811f64f06bae450ccec68286fe366d0df9001af3de91
  if [[ $(emcc --version) == *" 3.1."[0-9]" "* ]]; then
    version=20220301.0.0 hash=b490c5294f8bfd41e0b908ad8702299611209ab2825960d1f6ca60d43cf00585
  fi
  closure="$cache/closure-$version/package/compiler"
  [[ -x $closure ]] || step "closure compiler $version" get_closure "$version" "$hash"
}

get_closure() (
  local folder="$cache/closure-$1"
  local archive="google-closure-compiler-linux-$1.tgz"
  mkdir -p "$folder.part" && cd "$folder.part" &&
    npm pack --prefer-offline "google-closure-compiler-linux@$1" &&
    sha256sum --check <<<"$2  $archive" &&
    tar xzf "$archive" && rm "$archive" && mv "$folder.part" "$folder"
)
