#pragma once
// Synthetic fluoroscopy with the plan's landmarks drawn on it: command line, report and desk show the same picture.
#include "planning/anatomy/fluoroscopy.h"
#include "planning/plan.h"

#include <QImage>

namespace tavr {

/// The grey picture alone.
QImage fluoroGrey(const Attenuation& attenuation, const FluoroCamera& camera);
/// Draws the annulus contour, hinge points and ostia where they appear, and the view's angles at the lower edge. In a
/// coplanar view the contour is a line.
void drawOnFluoro(QImage& image, const FluoroCamera& camera, const CArmView& view, const Measurements& m,
                  const Landmarks& landmarks);

}  // namespace tavr
