# What src/run and tests/run share: the packages needed, and how to build.  To be sourced by bash.
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

top=$(dirname -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")")

# Debian's names.  By name rather than by dependency: PLplot's cairo driver and the SVG loader of the icons are only
# suggested or recommended by what needs them, and a figure without a font has no labels.
build_packages=(
  gcc libc6-dev meson ninja-build pkg-config gettext desktop-file-utils gtk-update-icon-cache libxml2-utils
  libglib2.0-dev libglib2.0-dev-bin libglib2.0-bin libjson-glib-dev libgsl-dev
  libcairo2-dev zlib1g-dev libpango1.0-dev fonts-dejavu-core fonts-cmu libplplot-dev plplot-driver-cairo
  libgtk-4-dev libadwaita-1-dev adwaita-icon-theme librsvg2-common
)
test_packages=(xvfb xauth xdotool libcubature-dev appstream groff-base locales gnuplot-nox python3-yaml qpdf poppler-utils
  ghostscript librsvg2-bin)
long_test_packages=(valgrind python3-matplotlib texlive-latex-base texlive-pictures)

# Commands to look for where packages have other names; libraries are those meson.build asks for.
build_tools=("${CC:-cc}" meson ninja pkg-config msgfmt glib-compile-resources glib-compile-schemas xmllint
  update-desktop-database)
test_tools=(xvfb-run xauth)
long_test_tools=(valgrind)

say() {
  printf '%s\n' "$*" >&2
}

# quietly COMMAND...: its output is shown only if it fails.
quietly() {
  local output
  if ! output=$("$@" 2>&1 </dev/null); then
    say "$output"
    say "Failed: $*"
    return 1
  fi
}

is_debian() {
  local ids
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null || [[ ! -r /etc/os-release ]]; then
    return 1
  fi
  # shellcheck source=/dev/null
  ids=$(. /etc/os-release && printf ' %s %s ' "${ID-}" "${ID_LIKE-}")
  [[ $ids == *" debian "* || $ids == *" ubuntu "* ]]
}

missing_packages() {
  local installed package
  # dpkg-query fails if it does not know one of them, which is an answer too.
  installed=$(dpkg-query --show --showformat='${Package} ${db:Status-Status}\n' "$@" 2>/dev/null) || true
  for package; do
    grep -Fxq -- "$package installed" <<<"$installed" || printf '%s\n' "$package"
  done
}

# install_packages PACKAGE...: needs no root, and no time, when all are there.
install_packages() {
  local missing count apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300)
  mapfile -t missing < <(missing_packages "$@")
  if ((${#missing[@]} == 0)); then
    return 0
  fi
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      say "Not root, and no sudo. As root: apt-get install --no-install-recommends ${missing[*]}"
      return 1
    fi
    apt=(sudo "${apt[@]}")
  fi
  # One broken source of many need not stop the installation.
  quietly "${apt[@]}" -o Acquire::Retries=3 update || true
  count=$("${apt[@]}" --simulate --no-install-recommends install "${missing[@]}" 2>/dev/null | grep -c '^Inst ') || true
  say "Installing with apt-get ($count packages, with their dependencies): ${missing[*]}"
  quietly "${apt[@]}" -o Acquire::Retries=3 --no-install-recommends install "${missing[@]}"
}

# "name" or "name >= version" of every pkg-config module, from their one owner, meson.build.
required_modules() {
  grep -oE "dependency\('[^']+'(, version: '[^']+')?" -- "$top/meson.build" |
    sed -E "s/dependency\('([^']+)'(, version: '([^']+)')?/\1 \3/; s/ $//"
}

missing_tools() {
  local tool module
  for tool; do
    command -v "${tool%% *}" >/dev/null || printf '%s\n' "$tool"
  done
  if command -v pkg-config >/dev/null; then
    while IFS= read -r module; do
      pkg-config --exists "$module" || printf '%s\n' "$module"
    done < <(required_modules)
  fi
}

# check_tools TOOL...: where packages cannot be installed from here, says which to install.
check_tools() {
  local missing
  missing=$(missing_tools "$@" | paste -sd ,)
  if [[ -z $missing ]]; then
    return 0
  fi
  say "Missing: ${missing//,/, }"
  cat >&2 <<EOT
Install these packages, then start again:
  Debian  ${build_packages[*]}
          for the tests also: ${test_packages[*]}
  Fedora  gcc meson ninja-build pkgconf-pkg-config gettext desktop-file-utils libxml2 glib2-devel json-glib-devel
          gsl-devel cairo-devel zlib-devel pango-devel dejavu-sans-fonts plplot-devel gtk4-devel
          libadwaita-devel adwaita-icon-theme librsvg2
          for the tests also: xorg-x11-server-Xvfb xorg-x11-xauth xdotool appstream groff-base
  Arch    gcc meson ninja pkgconf gettext desktop-file-utils libxml2 glib2-devel json-glib gsl cairo zlib pango
          ttf-dejavu gtk4 libadwaita adwaita-icon-theme librsvg, and plplot from the AUR
          for the tests also: xorg-server-xvfb xorg-xauth xdotool appstream groff
EOT
  return 1
}

# provide build|tests|long...: installs what these need, or says what to install.
provide() {
  local what packages=() tools=()
  for what; do
    case $what in
      build) packages+=("${build_packages[@]}") tools+=("${build_tools[@]}") ;;
      tests) packages+=("${test_packages[@]}") tools+=("${test_tools[@]}") ;;
      long) packages+=("${long_test_packages[@]}") tools+=("${long_test_tools[@]}") ;;
    esac
  done
  if is_debian; then
    install_packages "${packages[@]}"
  else
    check_tools "${tools[@]}"
  fi
}

# configure BUILD_DIR OPTION...: once; again if the checkout has moved or the options are others.
configure() {
  local build=$1 again=() wanted
  shift
  wanted="$top $*"
  if [[ -f $build/build.ninja ]]; then
    # A build directory configured by hand has no note, and is its owner's affair.
    if [[ ! -f $build/configured-by-run || $(<"$build/configured-by-run") == "$wanted" ]]; then
      return 0
    fi
    again=(--wipe)
  fi
  say "Building in ${build#"$top/"}; the first time takes a minute."
  quietly meson setup "${again[@]}" "$@" "$build" "$top" && printf '%s\n' "$wanted" >"$build/configured-by-run"
}

compile() {
  quietly meson compile -C "$1"
}
