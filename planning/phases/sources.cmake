list(APPEND PLANNING_SOURCES phases/phases.cpp phases/phases_json.cpp)
