list(APPEND PLANNING_SOURCES sizing/sizing.cpp sizing/bicuspid_fits.cpp sizing/cautions.cpp sizing/sizing_json.cpp)
