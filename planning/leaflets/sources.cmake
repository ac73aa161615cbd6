list(APPEND PLANNING_SOURCES
  leaflets/cusp_frame.cpp leaflets/sheet.cpp leaflets/sheet_evidence.cpp leaflets/sheet_measures.cpp
  leaflets/find_leaflets.cpp)
