#pragma once
#include "app/viz/mpr_scene.h"

#include <QImage>
#include <QSizeF>

class QPainter;

namespace tavr {

/// Draws an MPR picture with its overlays into `size` logical pixels at the painter's origin.
void paintMpr(QPainter& painter, const MprPicture& picture, const QSizeF& size, double pixelRatio);

/// A picture as a QImage (deep copy).
QImage toQImage(const RgbaImage& image, double pixelRatio = 1.0);

}  // namespace tavr
