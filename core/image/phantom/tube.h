#pragma once
#include "core/geometry/polyline.h"

#include <vector>

namespace tavr::phantom {

/// Cubic Bézier from `a` to `b` with the given unit tangents and handle lengths, `n` segments; the first point is left
/// out.
void appendBezier(Polyline& line, const Vec3& a, const Vec3& tangentA, const Vec3& b, const Vec3& tangentB,
                  double handleA, double handleB, int n);

/// A polyline with a radius at each point and a cell list, so that the nearest point is found in constant time.
class Tube {
public:
    struct Nearest {
        std::size_t segment = 0;
        double t = 0.0;         ///< position within the segment, 0…1
        double distance = 0.0;  ///< mm; not less than the reach beyond it
        bool found = false;
    };

    Tube() = default;
    /// `reach`: how far from the line nearest() must answer, mm.
    Tube(Polyline line, std::vector<double> radius, double reach);

    Nearest nearest(const Vec3& x) const;
    /// Signed distance to the tube's surface, mm, negative inside.
    double distance(const Vec3& x) const;
    const Polyline& line() const { return line_; }
    double reach() const { return reach_; }
    Vec3 lower() const { return lo_; }  ///< bounding box of the line and its reach
    Vec3 upper() const { return hi_; }

private:
    struct Range {
        int first = 0, last = -1;
    };
    void fillCells();
    Range rangeOf(const Vec3& centre) const;

    Polyline line_;
    std::vector<double> radius_;
    double reach_ = 0.0, longest_ = 0.0;
    Vec3 lo_ = Vec3::Zero(), hi_ = Vec3::Zero();
    Index3 cells_{0, 0, 0};
    std::vector<Range> ranges_;
};

}  // namespace tavr::phantom
