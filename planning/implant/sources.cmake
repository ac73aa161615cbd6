list(APPEND PLANNING_SOURCES implant/virtual_valve.cpp implant/valve_distances.cpp)
