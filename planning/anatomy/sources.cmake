list(APPEND PLANNING_SOURCES anatomy/projection.cpp)
