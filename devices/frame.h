#pragma once
// The metal of a valve as a lattice of beams, in the state in which it was laid out.
//
//      z ▲  outflow rim        nodes lie in the middle of the strut's thickness: the outer diameter is that of the
//        │  ◇◇◇◇◇◇◇            nodes plus one thickness; heights are those of the struts' centre lines
//        │  ◇◇◇◇◇◇◇  waist
//      0 └─ inflow rim
#include "devices/catalogue.h"

#include <Eigen/Core>

#include <array>
#include <string>
#include <vector>

namespace tavr {

/// Where a number of a frame comes from.
enum class FrameOrigin {
    Published,      ///< the device's record, with its source
    Reconstructed,  ///< read off descriptions of the family, not measured
    Assumed,        ///< a stated default: nothing is published
    Given           ///< the user's own
};
struct FrameNumber {
    std::string name;  ///< as in the files, unit in the key: "strut_width_mm"
    double value = 0.0;
    FrameOrigin origin = FrameOrigin::Assumed;
    std::string source;
};

/// A strut's rectangle: width around the frame, thickness along the radius, mm.
struct FrameSection {
    double widthMm = 0.0;
    double thicknessMm = 0.0;
};
struct FrameBeam {
    std::array<int, 2> nodes{};
    int section = 0;
    Eigen::Vector3d radial = Eigen::Vector3d::Zero();  ///< unit, outward: the direction of the thickness
};
/// Cloth from one height to another, inside or outside the metal.
struct FrameSkirt {
    double fromMm = 0.0;
    double toMm = 0.0;
    bool outer = false;
};

struct Frame {
    std::string name;      ///< the device's id, or the user's own name
    std::string material;  ///< material card: "cocr_mp35n", "nitinol_a"
    Expansion family = Expansion::BalloonExpandable;
    std::vector<Eigen::Vector3d> nodes;  ///< mm, axis z, inflow at 0
    std::vector<FrameBeam> beams;
    std::vector<FrameSection> sections;
    std::vector<int> inflowRim, outflowRim;  ///< the rims' crowns
    std::vector<int> waist;                  ///< crossings at the narrowest level; empty in a cylinder
    /// Nodes that a commissure is sewn to, from the inflow up; not all neighbours are joined by a beam.
    std::vector<std::vector<int>> posts;
    std::vector<FrameSkirt> skirts;
    std::vector<FrameNumber> numbers;

    double heightMm() const;
    double thicknessMm() const;              ///< of the thickest section
    double outerDiameterMm(int node) const;  ///< 2 r + thickness, mm
    double beamLengthMm(std::size_t b) const;
};

/// What a lattice must be before anything is computed with it; the first fault as one line naming its item:
/// zero section, node that no beam uses, two nodes in one place, beam without length or laid twice, node on the axis,
/// parts that are not joined, inflow not at z = 0, tags that point nowhere. O(n log n).
Status checkFrame(const Frame& frame);

}  // namespace tavr
