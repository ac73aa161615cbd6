list(APPEND PLANNING_SOURCES job/plan_job.cpp job/case_store.cpp job/root_store.cpp job/heart_store.cpp job/provenance.cpp job/phantom_files.cpp job/user_catalogue.cpp job/plausibility.cpp)
