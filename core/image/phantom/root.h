#pragma once
// The aortic root, aorta and coronaries as implicit functions: what the picture is rendered from and the truth is
// computed from.
#include "core/image/phantom/anatomy.h"
#include "core/image/phantom/tube.h"

#include <array>
#include <vector>

namespace tavr::phantom {

/// Cylindrical coordinates about the aortic axis: arc length s (0 at the annulus' centre, downstream), radius, azimuth
/// from u.
struct AxisPoint {
    double s = 0.0, rho = 0.0, theta = 0.0;
    bool found = false;
};

struct Nodule {
    Vec3 centre;
    Vec3 radii;
    Eigen::Matrix3d axes;  ///< columns
    double hu = 1000.0;
    double distance(const Vec3& x) const;
};

/// Where an azimuth lies within its cusp: 0 at the middle, 1 at a commissure.
struct CuspSector {
    int cusp = 0;
    int commissure = 0;  ///< the nearer one's index
    double delta = 0.0;  ///< −1…1
};

class Root {
public:
    explicit Root(const Anatomy& anatomy);

    AxisPoint locate(const Vec3& x) const;
    Vec3 place(double s, double rho, double theta) const;
    /// Radius of the lumen surface, mm.
    double radius(double s, double theta) const;
    /// Height of the crown-shaped cusp attachment at an azimuth, mm along the axis; lowest at the three
    /// hinge points.
    double attachment(double theta) const;
    CuspSector sector(double theta) const;
    /// Height along the axis, mm, of the hinge plane at the azimuth half-way between two cusps' middles (its form is
    /// A cos(θ − φ), so the two heights 120° apart add up to it).
    double hingePlaneBetween(std::size_t cusp, std::size_t next) const {
        return a_.nadirHeight[cusp] + a_.nadirHeight[next];
    }
    /// Height along the axis, mm, of the muscular septum's crest.
    double crest() const { return hingePlaneBetween(0, 1) - a_.membranousSeptum; }
    double commissureAngle(int i) const { return commissureAngle_[std::size_t(i)]; }

    /// Signed distance-like functions, mm, negative inside, zero exactly on the surface.
    double lumen(const Vec3& x) const;  ///< LVOT, root, aorta; without the coronaries
    double wall(const Vec3& x) const;   ///< outer surface of the aortic wall
    double leaflets(const Vec3& x) const;
    double cavityGate(const Vec3& x) const;  ///< where the LV cavity may be: a cone that opens below the LVOT
    /// Height above the annulus' centre along the root's axis, mm. The annulus plane itself is oblique to the axis.
    double height(const Vec3& x) const { return a_.frame.col(2).dot(x - a_.centre); }

    /// Leaflet mid-surface: radius at arc length s.
    double leafletRadius(double s, double theta) const;
    double leafletHeight(double rho, double theta) const;  ///< the same surface the other way round
    double freeEdge(double theta) const;                   ///< arc length of the leaflet's free edge
    double edgeRadius(double theta) const;                 ///< its distance from the axis

    const Anatomy& anatomy() const { return a_; }
    const Polyline& axis() const { return axis_.line(); }
    const Tube& axisTube() const { return axis_; }
    const std::array<Tube, 2>& coronaries() const { return coronaries_; }
    /// Straight first part of a coronary: a point on its axis and the direction of flow.
    const std::array<std::pair<Vec3, Vec3>, 2>& takeOff() const { return takeOff_; }
    const std::vector<Nodule>& nodules() const { return nodules_; }  ///< of the valve, the annulus and the LVOT
    const std::vector<Nodule>& plaques() const { return plaques_; }  ///< of the aortic wall elsewhere

private:
    double baseRadius(double s, double theta) const;
    double leafletSheet(const AxisPoint& p) const;
    void buildAxis();
    void buildCoronary(int which);
    void buildNodules();
    Nodule noduleAt(double s, double rho, double theta, double r, Random& random) const;

    Anatomy a_;
    std::array<double, 3> commissureAngle_{};
    Tube axis_;
    std::vector<Vec3> u_;  ///< rotation-minimising frame along the axis
    std::array<Tube, 2> coronaries_;
    std::array<std::pair<Vec3, Vec3>, 2> takeOff_;
    std::vector<Nodule> nodules_, plaques_;
};

}  // namespace tavr::phantom
