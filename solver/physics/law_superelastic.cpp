#include "solver/physics/law_superelastic.h"

#include "core/base/check.h"

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

/// The law for one sign of the stress: strains and stresses of that sign are positive here.
struct Side {
    double compliance;        ///< of austenite, 1/MPa
    double complianceChange;  ///< martensite − austenite
    double strain;            ///< ε_L
    Plateaus at;

    double complianceOf(double fraction) const { return compliance + complianceChange * fraction; }
    /// Energy of turning austenite into martensite: the driving force vanishes halfway between the two start stresses.
    double chemical() const {
        const double s = 0.5 * (at.forwardStart + at.reverseStart);
        return strain * s + 0.5 * s * s * complianceChange;
    }
};

struct Point {
    double fraction;
    double origin;
    double stress;
    double tangent;
    double dissipated;
};

/// While transforming, the fraction is `offset + slope σ` between the stress at which it sets out and `finish`.
struct Line {
    double offset;
    double slope;
    double from;
};

/// Solves ε = σ (C + ΔC ξ(σ)) + ε_L ξ(σ) on the line.
Point onLine(const Side& side, const Line& line, double strain) {
    const double a = line.slope * side.complianceChange;
    const double b = side.complianceOf(line.offset) + side.strain * line.slope;
    const double c = strain - side.strain * line.offset;
    const double root = std::sqrt(std::max(0.0, b * b + 4.0 * a * c));
    const double stress = 2.0 * c / (b + root);
    return {line.offset + line.slope * stress, 0.0, stress, 1.0 / root, 0.0};
}

/// ∫ (ε_L σ + ½ ΔC σ² − chemical) dξ along the line: never negative.
double dissipation(const Side& side, const Line& line, double to) {
    const double from = line.from;
    return line.slope *
           (0.5 * side.strain * (to * to - from * from) +
            side.complianceChange / 6.0 * (to * to * to - from * from * from) - side.chemical() * (to - from));
}

Point elastic(const Side& side, double strain, double fraction, double origin) {
    const double compliance = side.complianceOf(fraction);
    return {fraction, origin, (strain - side.strain * fraction) / compliance, 1.0 / compliance, 0.0};
}

/// The line starts at forwardStart with the present fraction, or goes on where the last one, also forward, stopped.
Point forward(const Side& side, double strain, const Point& rest) {
    const double start = std::min(rest.origin, rest.fraction);
    const double slope = (1.0 - start) / (side.at.forwardFinish - side.at.forwardStart);
    const Line line{1.0 - slope * side.at.forwardFinish, slope, side.at.forwardFinish - (1.0 - rest.fraction) / slope};
    if (rest.stress <= line.from) return rest;
    Point point = onLine(side, line, strain);
    if (point.stress >= side.at.forwardFinish) point = elastic(side, strain, 1.0, start);
    point.origin = start;
    point.dissipated = dissipation(side, line, std::min(point.stress, side.at.forwardFinish));
    return point;
}

Point reverse(const Side& side, double strain, const Point& rest) {
    const double start = std::max(rest.origin, rest.fraction);
    const double slope = start / (side.at.reverseStart - side.at.reverseFinish);
    const Line line{-slope * side.at.reverseFinish, slope, side.at.reverseFinish + rest.fraction / slope};
    if (rest.stress >= line.from) return rest;
    Point point = onLine(side, line, strain);
    point.origin = start;
    if (point.stress <= side.at.reverseFinish) point = elastic(side, strain, 0.0, 0.0);
    point.dissipated = dissipation(side, line, std::max(point.stress, side.at.reverseFinish));
    return point;
}

Side sideOf(const Superelastic& law, double sign) {
    return {1.0 / law.austeniteMPa, 1.0 / law.martensiteMPa - 1.0 / law.austeniteMPa, law.transformationStrain,
            law.plateausOf(sign)};
}

/// Reverse where the stress would fall below its line, forward where it would rise above, elastic between.
Point respondOn(const Side& side, double strain, double fraction, double origin) {
    const Point rest = elastic(side, strain, fraction, origin);
    if (fraction > 0.0) {
        const Point back = reverse(side, strain, rest);
        if (back.fraction < fraction) return back;
    }
    return fraction < 1.0 ? forward(side, strain, rest) : rest;
}

}  // namespace

Plateaus Superelastic::plateausOf(double side) const {
    const double ratio = side < 0.0 ? compressionRatio : 1.0;
    const double up = forwardSlope * (temperatureC - referenceC), down = reverseSlope * (temperatureC - referenceC);
    return {ratio * (tension.forwardStart + up), ratio * (tension.forwardFinish + up),
            ratio * (tension.reverseStart + down), ratio * (tension.reverseFinish + down)};
}

UniaxialResponse Superelastic::transform(double strain, const UniaxialHistory& committed,
                                         UniaxialHistory& trial) const {
    double sign = committed.first != 0.0 ? std::copysign(1.0, committed.first) : std::copysign(1.0, strain);
    Side side = sideOf(*this, sign);
    Point point = respondOn(side, sign * strain, std::abs(committed.first), committed.second);
    double dissipated = point.dissipated;
    if (point.fraction == 0.0 && point.stress < 0.0) {  // all austenite, and pulled the other way
        sign = -sign;
        side = sideOf(*this, sign);
        point = respondOn(side, sign * strain, 0.0, 0.0);
        dissipated += point.dissipated;
    }
    trial.first = sign * point.fraction;
    trial.second = point.origin;
    trial.dissipated = committed.dissipated + dissipated;
    const double stored =
        0.5 * point.stress * point.stress * side.complianceOf(point.fraction) + side.chemical() * point.fraction;
    return {sign * point.stress, point.tangent, stored};
}

UniaxialResponse Superelastic::respond(double strain, const UniaxialHistory& committed, UniaxialHistory& trial) const {
    trial = committed;
    UniaxialResponse response = transform(strain - committed.third, committed, trial);
    const double yield = plasticMPa + hardeningMPa * committed.fourth;
    const double overstress = std::abs(response.stress) - yield;
    if (!(overstress > 0.0)) return response;
    // Yield lies above the plateaus, so all of the fibre is martensite of this sign, before and after.
    const double flow = overstress / (martensiteMPa + hardeningMPa);
    trial.third += std::copysign(flow, response.stress);
    trial.fourth += flow;
    response = transform(strain - trial.third, committed, trial);
    response.tangent = martensiteMPa * hardeningMPa / (martensiteMPa + hardeningMPa);
    trial.dissipated += flow * (yield + 0.5 * hardeningMPa * flow);
    return response;
}

double compressionRatioOf(double alpha) {
    const double root = std::sqrt(2.0 / 3.0);
    TAVR_CHECK(alpha >= 0.0 && alpha < root);
    return (root + alpha) / (root - alpha);
}

}  // namespace tavr
