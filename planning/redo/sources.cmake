list(APPEND PLANNING_SOURCES redo/redo.cpp redo/redo_json.cpp redo/find_frame.cpp)
