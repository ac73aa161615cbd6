list(APPEND PLANNING_SOURCES
  access/femoral_heads.cpp access/vessel_path.cpp access/vessel_wall.cpp access/route.cpp access/measure_access.cpp access/alternative.cpp
  access/sheath_fit.cpp access/access_json.cpp access/access_store.cpp)
