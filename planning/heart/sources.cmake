list(APPEND PLANNING_SOURCES
  heart/heart_model.cpp heart/heart_scan.cpp heart/flood.cpp heart/pool_markers.cpp heart/cavities.cpp
  heart/minimal_path.cpp heart/valve_planes.cpp heart/myocardium.cpp heart/trunks.cpp heart/aortic_wall.cpp
  heart/heart_summary.cpp heart/heart_json.cpp heart/heart_surfaces.cpp heart/segment_heart.cpp)
