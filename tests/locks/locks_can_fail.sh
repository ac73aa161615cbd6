#!/usr/bin/env bash
# Each lock must fail when it is given something forbidden: locks_can_fail.sh SOURCE_DIR CMAKE DESK_BINARY WORK_DIR
set -uo pipefail
src=$1 cmake=$2 desk=$3 work=$4
rm -rf "$work" && mkdir -p "$work"
failures=0
expect_failure() {  # NAME TEXT COMMAND…
  local name=$1 text=$2 out
  shift 2
  if out=$("$@" 2>&1); then
    echo "FAIL $name: passed although it had to fail"; failures=$((failures + 1))
  elif ! grep -qF "$text" <<<"$(tr -s ' \n' ' ' <<<"$out")"; then
    echo "FAIL $name: failed without naming \"$text\": $(tail -3 <<<"$out")"; failures=$((failures + 1))
  else
    echo "ok   $name"
  fi
}

# Lock 1, the configure-time floors, on a two-room house of its own.
house() {  # ROOM FLOOR LINK
  local dir=$work/house; rm -rf "$dir"; mkdir -p "$dir/core/base" "$dir/top" "$dir/$1"
  echo 'int a;' | tee "$dir/core/base/a.cpp" "$dir/top/a.cpp" >"$dir/$1/a.cpp"
  echo 'tavr_library(base FLOOR 0 SOURCES a.cpp)' >"$dir/core/base/CMakeLists.txt"
  echo 'tavr_library(top FLOOR 7 SOURCES a.cpp)' >"$dir/top/CMakeLists.txt"
  echo "tavr_library(probe FLOOR $2 SOURCES a.cpp PRIVATE $3)" >"$dir/$1/CMakeLists.txt"
  cat >"$dir/CMakeLists.txt" <<CM
cmake_minimum_required(VERSION 3.25)
project(house LANGUAGES CXX)
add_library(tavr_options INTERFACE)
foreach(third qtcore vtk itk petsc)
  add_library(tavr_3rd_\${third} INTERFACE)
endforeach()
include($src/packaging/cmake/TavrTargets.cmake)
add_subdirectory(core/base)
add_subdirectory(top)
add_subdirectory($1)
tavr_check_floors()
CM
  "$cmake" -S "$dir" -B "$dir/build"
}
house planning 4 tavr::base >/dev/null 2>&1 || { echo "FAIL floors: a lawful house was refused"; failures=$((failures + 1)); }
expect_failure "floors: upward link" "Floor check" house planning 4 tavr::top
expect_failure "floors: planning sees PETSc" "only solver/parallel and solver/solve see PETSc" house planning 4 petsc
expect_failure "floors: solver sees Qt" "the solver never sees Qt, VTK or ITK" house solver/physics 2 qtcore

# Lock 2, the include scan.
scan() {  # FILE INCLUDE
  local dir=$work/tree; rm -rf "$dir"; mkdir -p "$dir"/{core,devices,planning,solver,app} "$dir/$(dirname "$1")"
  echo "#include $2" >"$dir/$1"
  python3 "$src/tests/locks/include_floors.py" "$dir"
}
scan planning/x.cpp '"core/base/result.h"' >/dev/null || { echo "FAIL includes: a lawful include was refused"; failures=$((failures + 1)); }
expect_failure "includes: upward" "core/image (floor 2) includes planning/plan.h" scan core/image/x.cpp '"planning/plan.h"'
expect_failure "includes: planning sees PETSc" "may not include petscksp.h" scan planning/x.cpp '<petscksp.h>'
expect_failure "includes: solver sees Qt" "may not include QString" scan solver/physics/x.cpp '<QString>'
expect_failure "includes: solver sees VTK" "may not include vtkImageData.h" scan solver/solve/x.cpp '<vtkImageData.h>'
expect_failure "includes: heavy header" "heavy header" scan core/mesh/x.h '<CGAL/Mesh_triangulation_3.h>'

# Lock 3, the loaded libraries: the desk does load Qt 6, so forbidding it must fail.
expect_failure "libraries" "loads what it must not" "$src/tests/locks/linked_libraries.sh" "$desk" 'libQt6'
exit $((failures > 0))
