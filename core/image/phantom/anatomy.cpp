#include "core/image/phantom/anatomy.h"

#include "core/base/units.h"

#include <cmath>

namespace tavr::phantom {
namespace {

struct Pose {
    double tilt, turn;  // degrees: axis from the vertical; azimuth of the lean, 0 is to the right, 90 anterior
};

Pose drawPose(const std::string& preset, Random& random) {
    Pose pose{random.around(36.0, 5.0), random.around(18.0, 6.0)};
    if (preset == "steep-aorta") pose.tilt = random.around(14.0, 2.5);
    if (preset == "horizontal-aorta") pose.tilt = random.around(62.0, 3.0);
    return pose;
}

Eigen::Matrix3d frameOf(const Pose& pose, double roll) {
    const double t = radians(pose.tilt), a = radians(pose.turn);
    const Vec3 n(-std::sin(t) * std::cos(a), -std::sin(t) * std::sin(a), std::cos(t));
    const Vec3 anterior = Eigen::AngleAxisd(roll, n) * Vec3(0.0, -1.0, 0.0);
    Eigen::Matrix3d frame;
    frame.col(2) = n;
    frame.col(0) = (anterior - n * n.dot(anterior)).normalized();
    frame.col(1) = n.cross(frame.col(0));
    return frame;
}

void drawRoot(Anatomy& a, const std::string& preset, Random& random) {
    double d = random.around(24.5, 0.8);
    if (preset == "small") d = random.around(20.3, 0.4);
    if (preset == "large") d = random.around(28.8, 0.5);
    a.annulusDiameter = d;
    a.annulusRatio = preset == "elliptic" ? random.around(0.67, 0.02) : random.around(0.81, 0.025);
    a.lvotDiameter = d * random.around(0.98, 0.02);
    a.lvotRatio = a.annulusRatio - random.around(0.06, 0.015);
    a.ellipseAngle = radians(90.0 + random.around(0.0, 12.0));
    const double step = a.bicuspid ? 105.0 : 120.0;
    a.cuspAngle[1] = radians(random.around(0.0, 3.0));
    a.cuspAngle[2] = radians(step + random.around(0.0, 3.0));
    a.cuspAngle[0] = radians(-(360.0 - step) / 2.0 + random.around(0.0, 3.0));
    for (double& r : a.ripple) r = random.uniform(0.0, 0.012);
    for (double& p : a.ripplePhase) p = random.uniform(0.0, 6.283);
    a.stjRatio = random.around(0.96, 0.01);
    for (double& b : a.bulge) b = d * random.around(0.225, 0.015);
    a.stjHeight = 0.87 * d + random.around(0.0, 0.8);
    a.stjDiameter = d * random.around(1.14, 0.03);
    a.ascendingDiameter = a.stjDiameter * random.around(1.14, 0.04);
    for (double& h : a.commissureHeight) h = a.stjHeight - random.around(2.0, 0.4);
    if (a.bicuspid) a.commissureHeight[1] *= 0.62;  // the raphe's foot stays below a true commissure
    a.freeEdgeHeight = a.stjHeight * random.around(0.66, 0.03);
    a.leaflet = random.around(0.95, 0.15);
    a.orifice = d * random.around(0.36, 0.03);
    a.fusion = random.around(4.5, 0.8);
    a.wall = random.around(2.0, 0.2);
    a.membranousSeptum = random.around(5.0, 1.2);
}

/// The crown. Hinge heights of the form A cos(θ − φ) have mean zero: they tilt the hinge plane against the axis by
/// atan(A / r) and leave its height. The draws are a stream of their own, so that the rest of a patient stays as it
/// was.
void drawCrown(Anatomy& a, Random random) {
    const double amplitude = 0.5 * a.annulusDiameter * std::tan(radians(random.uniform(3.0, 12.0)));
    const double highest = random.uniform(0.0, 6.283);
    for (std::size_t i = 0; i < 3; ++i) {
        a.nadirHeight[i] = amplitude * std::cos(a.cuspAngle[i] - highest);
        a.attachmentPower[i] = random.uniform(1.6, 2.6);
        a.commissureShift[i] = radians(random.around(0.0, 2.5));
    }
}

void drawCoronaries(Anatomy& a, const std::string& preset, Random& random) {
    const double scale = a.annulusDiameter / 24.5;
    const bool low = preset == "low-coronaries";
    CoronaryAnatomy& left = a.coronary[0];
    CoronaryAnatomy& right = a.coronary[1];
    left.diameter = random.around(4.1, 0.25);
    right.diameter = random.around(3.6, 0.25);
    left.ostiumHeight = (low ? random.around(7.0, 0.6) : random.around(13.2, 0.9) * scale) + 0.5 * left.diameter;
    right.ostiumHeight = (low ? random.around(7.4, 0.6) : random.around(14.6, 0.9) * scale) + 0.5 * right.diameter;
    left.ostiumHeight += 0.5 * a.nadirHeight[2];  // an ostium follows its cusp in part, the junction otherwise
    right.ostiumHeight += 0.5 * a.nadirHeight[1];
    left.offset = radians(random.around(-4.0, 6.0));
    right.offset = radians(random.around(-18.0, 5.0));
    left.elevation = radians(random.around(5.0, 6.0));
    right.elevation = radians(random.around(8.0, 6.0));
    left.swing = radians(random.around(-8.0, 8.0));
    right.swing = radians(random.around(-12.0, 8.0));
}

void drawContrast(Anatomy& a, const std::string& preset, Random& random) {
    a.bloodHu = preset == "low-contrast" ? random.around(255.0, 12.0) : random.around(410.0, 35.0);
    a.rightHeartHu = random.uniform(110.0, 0.65 * a.bloodHu);
    a.pulmonaryHu = a.rightHeartHu + random.uniform(5.0, 70.0);
    a.cavaHu = random.uniform(140.0, 420.0);
    a.myocardiumHu = random.around(108.0, 8.0);
    a.leafletHu = random.around(125.0, 10.0);
    a.wallHu = random.around(75.0, 7.0);
}

void closeInDiastole(Anatomy& a) {
    a.annulusDiameter *= 0.975;  // area about 5 % smaller (phase matters: docs/definitions.md, Acquisition)
    a.annulusRatio -= 0.03;
    a.lvotDiameter *= 0.965;
    a.orifice = 0.8;
    a.fusion = 14.0;
    a.freeEdgeHeight *= 0.85;
    a.heartScale *= 1.04;
}

}  // namespace

double Random::around(double mean, double sd) {
    double sum = 0.0;
    for (int i = 0; i < 6; ++i) sum += uniform(-1.0, 1.0);
    const double bell = sum / std::sqrt(2.0);  // unit variance
    return mean + sd * std::min(2.0, std::max(-2.0, bell));
}

Anatomy drawAnatomy(const std::string& preset, std::uint32_t seed, bool diastole) {
    Random random(seed * 2654435761u + 12345u);
    Anatomy a;
    a.bicuspid = preset == "bicuspid-type1";
    a.centre = Vec3(random.around(4.0, 6.0), random.around(-182.0, 8.0), random.around(1240.0, 40.0));
    const Pose pose = drawPose(preset, random);
    a.frame = frameOf(pose, radians(random.around(0.0, 7.0)));
    drawRoot(a, preset, random);
    drawCrown(a, Random(seed * 2246822519u + 977u));
    drawCoronaries(a, preset, random);
    drawContrast(a, preset, random);
    a.nodulesPerCusp = 5 + int(random.uniform(0.0, 5.0));
    a.noduleRadius = random.around(2.0, 0.2);
    a.wallPlaques = int(random.uniform(0.0, 5.0));
    a.lvotNodules = preset == "lvot-calcium" ? 4 : 0;
    a.noduleSeed = std::uint32_t(random.uniform(0.0, 4e9));
    a.heartScale = a.chestScale = random.around(1.0, 0.03);
    a.fieldShift = Vec3(random.around(4.0, 4.0), random.around(14.0, 4.0), random.around(14.0, 4.0));
    if (diastole) closeInDiastole(a);
    return a;
}

}  // namespace tavr::phantom
