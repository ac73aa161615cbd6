#pragma once
// The numbers of one synthetic patient in one phase, drawn from a preset and a seed.
#include "core/geometry/grid.h"

#include <array>
#include <cstdint>
#include <random>
#include <string>

namespace tavr::phantom {

/// std::mt19937 (its sequence is fixed by the standard) with distributions of our own (the standard's are not fixed).
class Random {
public:
    explicit Random(std::uint32_t seed) : engine_(seed) {}
    double uniform(double lo, double hi) { return lo + (hi - lo) * (engine_() / 4294967296.0); }
    /// Bell-shaped about `mean`, never beyond ± 2 `sd`: physiological ranges have ends.
    double around(double mean, double sd);

private:
    std::mt19937 engine_;
};

struct CoronaryAnatomy {
    double offset = 0.0;         ///< azimuth from the cusp's middle, rad
    double ostiumHeight = 14.0;  ///< centre of the ostium above the annulus, mm
    double diameter = 4.0;       ///< mm at the ostium
    double elevation = 0.0;      ///< take-off above the annulus plane, rad
    double swing = 0.0;          ///< take-off away from radial, rad
};

/// Lengths mm, diameters not radii, angles rad, HU. The root frame has its origin at the annulus centre and z
/// downstream.
struct Anatomy {
    Vec3 centre = Vec3::Zero();                           ///< annulus centre, LPS
    Eigen::Matrix3d frame = Eigen::Matrix3d::Identity();  ///< columns u (towards RCC), v, n
    double annulusDiameter = 24.5, annulusRatio = 0.8;    ///< area-derived; min/max
    double lvotDiameter = 24.0, lvotRatio = 0.74;
    double ellipseAngle = 0.0;                      ///< of the long axis from u
    std::array<double, 2> ripple{}, ripplePhase{};  ///< relative third and fourth harmonic of the annulus' radius
    double stjRatio = 0.96;
    std::array<double, 3> cuspAngle{};         ///< NCC, RCC, LCC from u, ascending
    std::array<double, 3> bulge{};             ///< sinus depth beyond the base tube
    std::array<double, 3> commissureHeight{};  ///< NR, RL, LN
    std::array<double, 3> commissureShift{};   ///< rad from half-way between its two cusps' middles
    std::array<double, 3> nadirHeight{};  ///< of each cusp's hinge point along the axis: the hinge plane is oblique
    std::array<double, 3> attachmentPower{2.0, 2.0, 2.0};  ///< how the attachment climbs: |δ| to this power
    double stjDiameter = 28.0, stjHeight = 21.0, ascendingDiameter = 32.0;
    double wall = 2.0, leaflet = 0.9;
    double orifice = 9.0, fusion = 5.0;  ///< central opening; how far the commissures are fused
    double freeEdgeHeight = 15.0;
    bool bicuspid = false;
    std::array<CoronaryAnatomy, 2> coronary{};  ///< LCA, RCA
    int nodulesPerCusp = 4, lvotNodules = 0;
    double noduleRadius = 2.0;
    int wallPlaques = 3;  ///< calcified plaques of the arch, outside the valve
    std::uint32_t noduleSeed = 0;
    double membranousSeptum = 5.0;
    double heartScale = 1.0, chestScale = 1.0;  ///< the chest does not beat
    double bloodHu = 400, rightHeartHu = 180, pulmonaryHu = 260, cavaHu = 320, myocardiumHu = 105, leafletHu = 125,
           wallHu = 75;
    Vec3 fieldShift = Vec3::Zero();
};

/// `diastole`: the same patient at 70 % R-R (smaller annulus, closed leaflets).
Anatomy drawAnatomy(const std::string& preset, std::uint32_t seed, bool diastole);

}  // namespace tavr::phantom
