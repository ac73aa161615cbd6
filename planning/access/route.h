#pragma once
// Private to planning/access: one side's numbers from its fitted wall.
#include "planning/access/access.h"
#include "planning/access/femoral_heads.h"
#include "planning/access/vessel_path.h"
#include "planning/access/vessel_wall.h"

namespace tavr::access {

/// What is known of the scan that decides how sure a diameter is.
struct Acquisition {
    double voxelMm = 1.0, noiseHu = 0.0, bloodHu = 300.0, calciumHu = 600.0;
};

/// Arc lengths on the route's centreline that part the arteries; empty: not seen, the text says why.
struct Levels {
    double start = 0.0, end = 0.0;
    std::optional<double> iliacFork, headTop, headCentre;
    std::string whyNoFork, whyNoHead;
};

/// Everything but `reason`, femoral head and notes.
AccessRoute measureRoute(const VesselWall& wall, const Levels& levels, const Acquisition& scan);

/// Smallest area-derived diameter between two arcs with its plane and interval.
AccessValue smallestDiameter(const VesselWall& wall, double from, double to, const Acquisition& scan);

// Shape of a centreline, degrees; `place` of the largest turn is an arc length.
double turnSum(const Polyline& line);                         ///< Σ of the turns between adjoining 10 mm chords
std::pair<double, double> largestTurn(const Polyline& line);  ///< between adjoining 10 mm chords anywhere; and its arc

}  // namespace tavr::access
