list(APPEND PLANNING_SOURCES sizing/sizing.cpp sizing/cautions.cpp sizing/sizing_json.cpp)
