#pragma once
#include "planning/access/route.h"

namespace tavr::access {

/// First arc of a wall that was followed from the aorta, searched from its far end, at which the lumen has become the
/// aorta's: wider than three quarters of it. 0: never.
double originOf(const VesselWall& wall, double aortaDiameter);

/// Smallest diameter of the artery on the way from the aorta to a point given in it (subclavian, carotid). The artery
/// begins where the lumen is narrower than three quarters of the aorta. Missing, with a reason, where no blood leads
/// there. Cost: about 3 s.
AccessValue smallestOnTheWayTo(const Volume& ct, const AortaStart& aorta, const Vec3& point, const Acquisition& scan);

}  // namespace tavr::access
