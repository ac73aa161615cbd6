#include "planning/anatomy/bicuspid.h"

#include <Eigen/Dense>
#include <fmt/format.h>

#include <cmath>

namespace tavr {
namespace {

constexpr double kRapheHalfWidthDeg = 20.0;  // what counts as "on the raphe" about its azimuth: its own convention
const char* const kNeedsType = "needs the Sievers type, which a person states";
const char* const kNeedsEdge = "needs the free edge of the raphe; place it by hand";

class Bicuspid {
public:
    explicit Bicuspid(const BicuspidScene& scene) : s_(scene), fused_(fusedCommissure(scene.sievers)) {}

    BicuspidMeasurement run() {
        for (std::size_t i = 0; i < b_.icdHeights.size(); ++i) b_.intercommissural[i] = distanceAt(b_.icdHeights[i]);
        for (std::size_t i = 0; i < b_.circleHeights.size(); ++i) b_.circle[i] = circleAt(b_.circleHeights[i]);
        raphe();
        const CalciumMeasurement& c = s_.measured.calcium;
        Casper sized = casper(s_.measured.annulus.perimeterDerivedDiameter, c.volume, b_.rapheLength, b_.rapheCalcium,
                              8.0 * s_.calcium.voxelVolume, s_.sievers != Sievers::Type0);
        b_.casperDiameter = sized.diameter;
        b_.casperSteps = sized.steps;
        lira();
        return std::move(b_);
    }

private:
    tl::expected<PlanarContour, std::string> cut(double height) const {
        return cutLumen(s_.root.lumenDistance, s_.parallel(height), {s_.levelMm, 256, 35.0});
    }

    /// Where the ray from the root's axis at an azimuth meets the contour, in the annulus' plane coordinates.
    Vec2 onWall(const PlanarContour& contour, double angle) const {
        const Vec2 along(std::cos(angle), std::sin(angle));
        Vec2 best = Vec2::Zero();
        double most = -2.0;
        for (const Vec2& p : contour.points) {
            const Vec2 q = s_.frame.plane.toPlane(contour.plane.toLps(p)) - s_.frame.axis;
            const double cosine = q.normalized().dot(along);
            if (cosine > most) most = cosine, best = q;
        }
        return best;
    }

    Quantity distanceAt(double height) const {
        if (s_.sievers == Sievers::NotStated) return Quantity::missing(kNeedsType);
        if (!fused_)
            return Quantity::missing(s_.sievers == Sievers::Type0
                                         ? "a valve without raphe has two commissures of its own, which are not marked"
                                         : "a valve with two raphes has one true commissure only");
        const auto contour = cut(height);
        if (!contour) return Quantity::missing(contour.error());
        const auto& angle = s_.frame.commissureAngle;
        const Vec2 a = onWall(*contour, angle[(*fused_ + 1) % 3]), b = onWall(*contour, angle[(*fused_ + 2) % 3]);
        return Quantity::exactly((a - b).norm());
    }

    Quantity circleAt(double height) const {
        const auto contour = cut(height);
        return contour ? Quantity::exactly(bestCircleDiameter(*contour)) : Quantity::missing(contour.error());
    }

    void raphe() {
        if (s_.sievers == Sievers::Type0) {
            b_.rapheLength = b_.rapheCalcium = Quantity::missing("there is no raphe");
            return;
        }
        if (fused_)
            b_.rapheCalcium = Quantity::exactly(
                calciumBeside(s_.calcium, s_.frame, s_.frame.commissureAngle[*fused_], kRapheHalfWidthDeg));
        else
            b_.rapheCalcium = Quantity::missing(s_.sievers == Sievers::NotStated
                                                    ? kNeedsType
                                                    : "two raphes: the calcium of one is not told from the other's");
        if (!s_.rapheEdge) {
            b_.rapheLength = Quantity::missing(kNeedsEdge);
            return;
        }
        // From the wall to the free edge, in the plane parallel to the annulus through it.
        const auto contour = cut(s_.frame.plane.height(*s_.rapheEdge));
        if (!contour) {
            b_.rapheLength = Quantity::missing(contour.error());
            return;
        }
        const Vec2 edge = s_.frame.plane.toPlane(*s_.rapheEdge) - s_.frame.axis;
        const double angle = fused_ ? s_.frame.commissureAngle[*fused_] : std::atan2(edge.y(), edge.x());
        b_.rapheLength = Quantity::exactly((onWall(*contour, angle) - edge).norm());
    }

    void lira() {
        const std::string why = s_.sievers == Sievers::Type0 ? "LIRA is defined for valves with a raphe"
                                : !s_.rapheEdge              ? kNeedsEdge
                                                             : std::string();
        b_.liraHeight = why.empty() ? Quantity::exactly(s_.frame.plane.height(*s_.rapheEdge)) : Quantity::missing(why);
        b_.lira = missingSection(why);
        if (!why.empty()) return;
        const auto contour = cut(*b_.liraHeight.value);
        b_.lira = contour ? describeSection(*contour) : missingSection(contour.error());
    }

    const BicuspidScene& s_;
    std::optional<std::size_t> fused_;
    BicuspidMeasurement b_;
};

}  // namespace

BicuspidMeasurement measureBicuspid(const BicuspidScene& scene) {
    return Bicuspid(scene).run();
}

std::optional<std::size_t> fusedCommissure(Sievers type) {
    switch (type) {
        case Sievers::Type1RN:
            return 0;
        case Sievers::Type1LR:
            return 1;
        case Sievers::Type1NL:
            return 2;
        case Sievers::NotStated:
        case Sievers::Type0:
        case Sievers::Type2:
            return std::nullopt;
    }
    return std::nullopt;
}

Casper casper(const Quantity& perimeterDiameter, const Quantity& calcium, const Quantity& rapheLength,
              const Quantity& rapheCalcium, double detectionLimit, bool raphe) {
    if (!perimeterDiameter.known()) return {Quantity::missing("needs the annulus perimeter"), {}};
    if (!calcium.known()) return {Quantity::missing("needs the calcium volume"), {}};
    if (raphe && !rapheLength.known()) return {Quantity::missing(rapheLength.note), {}};
    if (raphe && !rapheCalcium.known()) return {Quantity::missing(rapheCalcium.note), {}};
    const double start = *perimeterDiameter.value;
    const double heavy = *calcium.value >= 300.0 ? 1.0 : 0.0;
    const double longRaphe = raphe && *rapheLength.value >= 0.5 * start ? 1.0 : 0.0;
    const double onRaphe = raphe && *rapheCalcium.value > detectionLimit ? 0.5 : 0.0;
    return {Quantity::exactly(start - heavy - longRaphe - onRaphe),
            fmt::format("{:.1f} mm − {:.0f} (calcium) − {:.0f} (raphe length) − {:.1f} (calcium on the raphe)", start,
                        heavy, longRaphe, onRaphe)};
}

double bestCircleDiameter(const PlanarContour& contour) {
    // Kåsa's algebraic fit starts Gauss–Newton on the distances themselves; three steps reach 1e-6 mm on a root.
    const auto n = Eigen::Index(contour.points.size());
    Eigen::MatrixXd a(n, 3);
    Eigen::VectorXd y(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        const Vec2& p = contour.points[std::size_t(i)];
        a.row(i) << 2.0 * p.x(), 2.0 * p.y(), 1.0;
        y(i) = p.squaredNorm();
    }
    const Eigen::Vector3d start = a.colPivHouseholderQr().solve(y);
    Vec2 centre(start.x(), start.y());
    double radius = std::sqrt(std::max(0.0, start.z() + centre.squaredNorm()));
    for (int pass = 0; pass < 3; ++pass) {
        for (Eigen::Index i = 0; i < n; ++i) {
            const Vec2 out = contour.points[std::size_t(i)] - centre;
            a.row(i) << out.x() / out.norm(), out.y() / out.norm(), 1.0;
            y(i) = out.norm() - radius;
        }
        const Eigen::Vector3d step = a.colPivHouseholderQr().solve(y);
        centre += step.head<2>();
        radius += step.z();
    }
    return 2.0 * radius;
}

}  // namespace tavr
