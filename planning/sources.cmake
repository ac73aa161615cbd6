list(APPEND PLANNING_SOURCES plan.cpp plan_json.cpp measurements_json.cpp measurements_store.cpp json_values.cpp)
