#pragma once
// Names of the plan's things in the user's language. The stable keys of files are elsewhere (planning/plan.h).
#include "planning/plan.h"

#include <QString>

namespace tavr {

QString landmarkLabel(LandmarkId id);          ///< "Hinge point NCC"
QString landmarkShortLabel(LandmarkId id);     ///< "NCC", for a mark in a picture
QString editToolLabel(EditTool tool);           ///< "Erase"
QString editTargetLabel(EditTarget target);     ///< "Calcium"
QString commandLabel(const Command& command);  ///< "Place hinge point NCC", for the undo menu

}  // namespace tavr
