list(APPEND PLANNING_SOURCES
  segmentation/scout.cpp segmentation/aorta_search.cpp segmentation/ventricle_search.cpp segmentation/root_path.cpp
  segmentation/lumen_region.cpp segmentation/tube_surface.cpp segmentation/wall_fit.cpp segmentation/lumen_field.cpp
  segmentation/root_labels.cpp segmentation/coronaries.cpp segmentation/thin_blood.cpp segmentation/scan_ends.cpp segmentation/segment_root.cpp segmentation/brush.cpp
  segmentation/redistance.cpp segmentation/mask_edits.cpp segmentation/build_hand_root.cpp)
