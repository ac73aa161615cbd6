list(APPEND PLANNING_SOURCES anatomy/projection.cpp)
list(APPEND PLANNING_SOURCES
  anatomy/section.cpp anatomy/root_levels.cpp anatomy/ostium.cpp anatomy/root_calcium.cpp anatomy/lvot_calcium.cpp anatomy/fluoroscopy.cpp
  anatomy/bicuspid.cpp
  anatomy/measure_once.cpp anatomy/measure.cpp
  anatomy/root_map.cpp anatomy/crown_evidence.cpp anatomy/calibration.cpp anatomy/crown.cpp anatomy/nadir.cpp anatomy/find_ostia.cpp anatomy/returning_trunks.cpp
  anatomy/find_landmarks.cpp anatomy/septum_crest.cpp anatomy/scan_doubts.cpp anatomy/shape_doubts.cpp)
