list(APPEND PLANNING_SOURCES
  leaflets/cusp_frame.cpp leaflets/sheet.cpp leaflets/sheet_evidence.cpp leaflets/sheet_thickness.cpp
  leaflets/sheet_edge.cpp
  leaflets/find_leaflets.cpp)
