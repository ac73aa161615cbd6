list(APPEND PLANNING_SOURCES
  plan.cpp plan_json.cpp measurements_json.cpp measurements_store.cpp measurements_store_valve.cpp store_values.cpp
  json_values.cpp mask_edit.cpp hand_root.cpp edit_values.cpp)
