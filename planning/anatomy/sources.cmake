list(APPEND PLANNING_SOURCES anatomy/projection.cpp)
list(APPEND PLANNING_SOURCES
  anatomy/section.cpp anatomy/root_levels.cpp anatomy/ostium.cpp anatomy/root_calcium.cpp
  anatomy/measure_once.cpp anatomy/measure.cpp)
