#pragma once
#include "planning/heart/cavities.h"

namespace tavr {

/// State, reason and volume of every structure from the finished labels. The interval (90 %) comes from how far the
/// edges lie wrong on phantoms of known truth: 0.35 mm of wall all over in one direction, 3 mm of a valve's plane.
/// `muscleSeen`: share of the directions in which the myocardium's outer edge shows. Without a known annulus
/// the left ventricle has no interval, at more than 50 HU of noise (`noiseHu`) the right side has none.
void summarise(HeartModel& model, const HeartScan& scan, const Cavities& cavities, double muscleSeen, bool annulusKnown,
               double noiseHu);

}  // namespace tavr
