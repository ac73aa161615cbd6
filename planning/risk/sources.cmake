list(APPEND PLANNING_SOURCES risk/risk.cpp risk/coronary.cpp risk/leak.cpp risk/vascular.cpp risk/conduction.cpp)
